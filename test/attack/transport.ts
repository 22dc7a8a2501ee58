import { gzipSync } from "node:zlib";
import type { Arena } from "./support/arena";
import { JSON_TYPE, toApiReply, type Sent } from "./support/http";
import { hostOf, slowly, talk } from "./support/socket";

const QUERY = JSON.stringify({ query: "{ __typename }" });
const REFUSED = [400, "BAD_REQUEST"];
const MUTATION = `mutation { createOrganisation(
  input: { reference: "BY-GET", name: "By GET", kinds: [PROVIDER] }) { __typename } }`;

/** Requests that are no proper ones, too large, too slow, or to somebody else. */
export function transport(arena: () => Arena): void {
  describe("requests", () => {
    const bearer = () => ({ authorization: `Bearer ${arena().token}` });
    const verdict = async (sent: Sent): Promise<(number | string)[]> => {
      const headers = { ...bearer(), ...JSON_TYPE, ...sent.headers };
      return toApiReply(await arena().send({ body: QUERY, ...sent, headers })).verdict;
    };
    const get = (query: string, headers: Sent["headers"] = {}) =>
      arena()
        .send({
          method: "GET",
          path: `/graphql?query=${encodeURIComponent(query)}`,
          headers: { ...bearer(), ...headers },
        })
        .then(toApiReply);

    it("of several operations at once are refused", async () => {
      for (const count of [0, 1, 2, 1_000]) {
        const body = JSON.stringify(
          Array.from({ length: count }, () => ({ query: "{ __typename }" })),
        );
        expect([count, ...(await verdict({ body }))]).toEqual([count, ...REFUSED]);
      }
    });

    it("that only read an address change nothing", async () => {
      const preflight = { "apollo-require-preflight": "1" };
      expect((await get(MUTATION)).verdict).toEqual(REFUSED);
      expect((await get(MUTATION, preflight)).verdict).toEqual([405, "BAD_REQUEST"]);
      expect((await get("{ __typename }", preflight)).verdict).toEqual([200]);
      const { body } = await arena().ask('{ organisation(reference: "BY-GET") { name } }');
      expect(body.data).toEqual({ organisation: null });
    });

    it.each([
      ...["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"],
      ...["application/xml", "application/graphql", "text/plain; application/json", ""],
    ])("of the type %j are refused", async (type) => {
      expect(await verdict({ headers: { "content-type": type } })).toEqual(REFUSED);
    });

    it("by another method are refused", async () => {
      for (const method of ["PUT", "PATCH", "DELETE"]) {
        expect(await verdict({ method })).toEqual([405, "BAD_REQUEST"]);
      }
      for (const method of ["TRACE", "CONNECT"]) {
        const said = await talk(
          arena().url,
          `${method} /graphql HTTP/1.1\r\n${hostOf(arena().url)}\r\n`,
        );
        expect(said).not.toContain("200 OK");
        expect(said).not.toContain("authorization");
      }
    });

    it("of ten megabytes are refused, packed or not", async () => {
      const body = JSON.stringify({ query: "{ __typename }", filling: "x".repeat(10_000_000) });
      expect(await verdict({ body })).toEqual([413, "PAYLOAD_TOO_LARGE"]);
      const packed = { body: gzipSync(body), headers: { "content-encoding": "gzip" } };
      expect(packed.body.length).toBeLessThan(20_000);
      expect(await verdict(packed)).toEqual([413, "PAYLOAD_TOO_LARGE"]);
      expect(await verdict({ headers: { "content-encoding": "gzip" } })).toEqual(REFUSED);
      expect(await verdict({ headers: { "content-encoding": "rot13" } })).toEqual([
        415,
        "BAD_REQUEST",
      ]);
    });

    it("that never come to an end are let go, whoever sends them", async () => {
      const { url, token } = arena();
      const head = `POST /graphql HTTP/1.1\r\n${hostOf(url)}content-type: application/json\r\n`;
      const known = `${head}authorization: Bearer ${token}\r\ncontent-length: 1000\r\n\r\n{`;
      const chunked = `${head}authorization: Bearer ${token}\r\ntransfer-encoding: chunked\r\n\r\n`;
      const [body, chunks, headers, nobody, nothing] = await Promise.all([
        slowly(url, known, " "),
        slowly(url, chunked, "1\r\n \r\n"),
        slowly(url, `${head}x-filling: `, "x"),
        slowly(url, `${head}content-length: 1000\r\n\r\n{`, " "),
        slowly(url, head, ""),
      ]);
      for (const said of [body, chunks, headers, nothing]) {
        expect(said).toMatch(/^HTTP\/1\.1 408 Request Timeout/);
      }
      // Answered before its body is read, and let go all the same.
      expect(nobody).toMatch(/^HTTP\/1\.1 401 Unauthorized/);
    });

    it("have no more headers than they need", async () => {
      expect((await arena().send({ headers: { "x-filling": "x".repeat(17_000) } })).status).toBe(
        431,
      );
      const cookie = `golden-thread-session=${"x".repeat(17_000)}`;
      expect((await arena().send({ headers: { cookie } })).status).toBe(431);
      const many = Object.fromEntries(Array.from({ length: 1_500 }, (_, i) => [`x-${i}`, "1"]));
      // What comes after the hundredth counts for nothing, were it the right token.
      const late = await arena().send({
        headers: { ...JSON_TYPE, ...many, ...bearer() },
        body: QUERY,
      });
      expect([401, 431]).toContain(late.status);
      const some = Object.fromEntries(Object.entries(many).slice(0, 60));
      expect(await verdict({ headers: some })).toEqual([200]);
    });

    it("that leave their length in doubt are refused", async () => {
      const head = `POST /graphql HTTP/1.1\r\n${hostOf(arena().url)}authorization: Bearer ${arena().token}\r\n`;
      const doubtful = [
        "content-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n",
        "content-length: 5\r\ncontent-length: 6\r\n\r\n{}",
        "content-length: -1\r\n\r\n{}",
        "transfer-encoding: chunked, identity\r\n\r\n0\r\n\r\n",
        "x-a: 1\nx-b\u0000: 2\r\n\r\n",
        " folded: 1\r\n\r\n",
      ];
      for (const rest of doubtful) {
        expect([rest, await talk(arena().url, head + rest)]).toEqual([
          rest,
          expect.stringMatching(/^HTTP\/1\.1 400 Bad Request/),
        ]);
      }
    });

    it.each([
      ...[
        "evil.example",
        "localhost.evil.example",
        "evil.example:80#localhost",
        "127.0.0.1.nip.io",
      ],
      ...["localhost, evil.example", "[::1]evil", "evil.example@"],
    ])("to the host %j are refused", async (host) => {
      const reply = await arena().send({
        headers: { ...JSON_TYPE, ...bearer(), host },
        body: QUERY,
      });
      expect([421, 400]).toContain(reply.status);
      expect(reply.text).not.toContain("evil");
      expect(reply.text).not.toContain("__typename");
    });

    it("have no word in what we are called", async () => {
      const forwarded = {
        "x-forwarded-host": "evil.example",
        "x-forwarded-proto": "https",
        forwarded: "host=evil.example",
        "x-original-url": "/graphiql",
      };
      const reply = await arena().send({ method: "GET", path: "/sign-in", headers: forwarded });
      const { searchParams } = new URL(reply.headers.location!);
      expect(searchParams.get("redirect_uri")).toBe(`${arena().url}/sign-in/callback`);
      const absolute = `GET http://evil.example/sign-in HTTP/1.1\r\nhost: evil.example\r\n\r\n`;
      expect(await talk(arena().url, absolute)).toMatch(/^HTTP\/1\.1 421/);
    });

    it.each([
      ...["/..%2f..%2fpackage.json", "/..%5c..%5cpackage.json", "/../../../package.json"],
      ...["/%2e%2e/%2e%2e/%2e%2e/package.json", "/....//....//package.json", "//etc/passwd"],
      ...[
        "/%00",
        "/x%00.js",
        "/%E0%A4%A",
        "/.git/config",
        "/.%2f.env",
        "/%252e%252e%252fpackage.json",
      ],
    ])("for a file at %s find none", async (path) => {
      const reply = await arena().send({ method: "GET", path: `/graphiql/assets${path}` });
      expect([400, 403, 404]).toContain(reply.status);
      expect(reply.text).not.toMatch(/golden-thread|root:|\/work\/|node_modules| {4}at /);
    });

    it("from pages elsewhere are not let in", async () => {
      for (const origin of ["https://evil.example", "null", "http://localhost.evil.example"]) {
        const headers = { origin, "access-control-request-method": "POST" };
        const reply = await arena().send({ method: "OPTIONS", headers });
        expect(
          Object.keys(reply.headers).filter((name) => name.startsWith("access-control")),
        ).toEqual([]);
      }
    });
  });
}
