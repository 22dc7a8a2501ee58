import type { Arena } from "./support/arena";
import { JSON_TYPE, toApiReply, type ApiReply } from "./support/http";

const SEARCH = "query ($search: String) { contracts(search: $search) { totalCount } }";

/** What some search takes for a pattern, or never comes to the end of. */
const PATTERNS = [
  ...["(a+)+$", "^(.*)*x", ".*", "%", "_", "%%", "\\", "\\\\%", "[", "(", "*", "?", "a{1,9999}"],
  ...["x".repeat(20_000), "%_".repeat(10_000), "\\".repeat(9_999), "'", '"', "$1", ":a", "\ud800"],
];

/** Bodies of JSON, and texts in them, that some parsers stumble over. */
export function text(arena: () => Arena): void {
  describe("texts", () => {
    const raw = async (body: string | Buffer, headers = {}): Promise<ApiReply> => {
      const authorization = `Bearer ${arena().token}`;
      const reply = await arena().send({
        headers: { ...JSON_TYPE, authorization, ...headers },
        body,
      });
      return toApiReply(reply);
    };
    const search = (value: unknown) => arena().ask(SEARCH, { search: value });

    it.each(PATTERNS.map((one) => [one.slice(0, 12), one]))(
      "to search for are texts, as %j",
      async (_short, pattern) => {
        const { verdict, body } = await search(pattern);
        expect([verdict, body.data]).toEqual([[200], { contracts: { totalCount: 0 } }]);
      },
    );

    it("hold no U+0000", async () => {
      expect((await search("a\u0000b")).verdict).toEqual([200, "BAD_USER_INPUT"]);
      const literal = await arena().ask(`{ contracts(search: "a\\u0000b") { totalCount } }`);
      expect(literal.verdict).toEqual([200, "BAD_USER_INPUT"]);
    });

    it("that are no UTF-8 are texts that nothing is called", async () => {
      const body = Buffer.concat([
        Buffer.from(`{"query":${JSON.stringify(SEARCH)},"variables":{"search":"`),
        Buffer.from([0xff, 0xfe, 0xc0, 0x80, 0xed, 0xa0, 0x80]),
        Buffer.from('"}}'),
      ]);
      const reply = await raw(body);
      expect([reply.verdict, reply.body.data]).toEqual([[200], { contracts: { totalCount: 0 } }]);
      for (const charset of ["latin1", "us-ascii", "x"]) {
        const headers = { "content-type": `application/json; charset=${charset}` };
        const { verdict } = await raw('{"query":"{ __typename }"}', headers);
        expect([charset, ...verdict]).toEqual([charset, 415, "BAD_REQUEST"]);
      }
    });

    it("cannot reach the prototype of anything", async () => {
      const polluted = `{"query":"{ __typename }","__proto__":{"isAdmin":true},
        "constructor":{"prototype":{"isAdmin":true}},
        "variables":{"__proto__":{"search":"x"},"constructor":{"prototype":{"search":"x"}}},
        "extensions":{"__proto__":{"persistedQuery":{"sha256Hash":"x"}}}}`;
      expect((await raw(polluted)).body.data).toEqual({ __typename: "Query" });
      const variables = `{"query":${JSON.stringify(SEARCH)},"variables":{"__proto__":{"search":"no"}}}`;
      expect((await raw(variables)).body.data).toEqual({ contracts: { totalCount: 20 } });
      const create = `{"query":"mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) { __typename } }",
        "variables":{"input":{"__proto__":{"reference":"PROTO"},"name":"P","kinds":["PROVIDER"]}}}`;
      expect(new Set((await raw(create)).verdict)).toEqual(new Set([200, "BAD_USER_INPUT"]));
      for (const field of ["__proto__", "constructor", "toString", "hasOwnProperty"]) {
        const { verdict } = await arena().ask(`{ ${field} }`);
        expect([field, ...verdict]).toEqual([field, 200, "GRAPHQL_VALIDATION_FAILED"]);
        const dictionary = `{ node(id: "${field}_0000000000000000000000000") { id } }`;
        expect((await arena().ask(dictionary)).body.data ?? { node: null }).toEqual({ node: null });
      }
      expect((await arena().ask(SEARCH)).body.data).toEqual({ contracts: { totalCount: 20 } });
    });

    it("with a key twice count as their last one", async () => {
      const { body } = await raw('{"query":"{ nothing }","query":"{ __typename }"}');
      expect(body.data).toEqual({ __typename: "Query" });
    });

    it("within a hundred thousand others are taken for what they are", async () => {
      const nested = (open: string, close: string, levels = 100_000): string =>
        open.repeat(levels) + "1" + close.repeat(levels);
      for (const value of [nested("[", "]"), nested('{"a":', "}")]) {
        const asVariable = `{"query":${JSON.stringify(SEARCH)},"variables":{"search":${value}}}`;
        expect((await raw(asVariable)).verdict).toEqual([200, "BAD_USER_INPUT"]);
        const unknown = `{"query":"{ __typename }","variables":{"x":${value}}}`;
        expect((await raw(unknown)).verdict).toEqual([200]);
        const extensions = `{"query":"{ __typename }","extensions":{"a":${value}}}`;
        expect((await raw(extensions)).verdict).toEqual([200]);
        const ask = "query ($s: [PartyRole!]) { contracts(roles: $s) { totalCount } }";
        const listed = `{"query":${JSON.stringify(ask)},"variables":{"s":${value}}}`;
        expect((await raw(listed)).verdict).toEqual([200, "BAD_USER_INPUT"]);
        expect((await raw(value)).verdict).toEqual([400, "BAD_REQUEST"]);
      }
    });

    it("that are no JSON of an operation are refused", async () => {
      const bodies = [
        "",
        "null",
        "7",
        '"text"',
        "[]",
        "{}",
        "{",
        "{'a':1}",
        '{"query":"{a}"',
        "\ufeff{",
      ];
      for (const body of bodies) {
        const { verdict } = await raw(body);
        expect([body, ...verdict]).toEqual([body, 400, "BAD_REQUEST"]);
      }
      for (const variables of ['"x"', "7", "[1]", "true"]) {
        const { verdict } = await raw(`{"query":"{ __typename }","variables":${variables}}`);
        expect([variables, ...verdict]).toEqual([variables, 400, "BAD_REQUEST"]);
      }
      expect((await raw('{"query":"{ __typename }","variables":{"a":1e400}}')).verdict).toEqual([
        200,
      ]);
    });

    it("by which an operation goes fill no log", async () => {
      const name = "N".repeat(50_000);
      const before = arena().server.output().length;
      const { verdict } = await arena().ask(`query ${name} { __typename }`);
      const misnamed = await arena().post({ query: "query A { __typename }", operationName: name });
      expect([verdict, misnamed.verdict]).toEqual([[200], [200, "OPERATION_RESOLUTION_FAILURE"]]);
      expect(arena().server.output().length - before).toBeLessThan(5_000);
    });
  });
}
