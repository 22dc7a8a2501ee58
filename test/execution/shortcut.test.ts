import { ApolloServer } from "@apollo/server";
import { DEFAULT_LIMITS } from "../../src/limits/limits";
import { TrustedDocuments } from "../../src/limits/trusted-documents";
import { ProcessMemory } from "../../src/process-memory";
import { startTestApi, TEST_LIMITS, type TestApi } from "../support/api";
import { Fixtures } from "../support/fixtures";

const QUERY = "query Names($first: Int!) { organisations(first: $first) { nodes { name } } }";

interface Cost {
  readonly requested: number;
  readonly remaining: number | null;
}

describe("the shortcut", () => {
  const byApollo = jest.spyOn(ApolloServer.prototype, "executeHTTPGraphQLRequest");
  let api: TestApi;
  beforeAll(async () => {
    const limits = { ...TEST_LIMITS, costPerMinute: 100_000 };
    // Every answer is worked out: that it is given again has tests of its own.
    api = await startTestApi({ limits }, undefined, new ProcessMemory(0));
    await new Fixtures(api).organisation("P");
  });
  afterAll(async () => {
    byApollo.mockRestore();
    await api.close();
  });

  async function post(
    body: object,
    headers: Record<string, string> = {},
    at = "/graphql",
  ): Promise<{ status: number; type: string | null; cost: Cost; text: string; apollos: number }> {
    byApollo.mockClear();
    const response = await fetch(`${api.url}${at}`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    return {
      status: response.status,
      type: response.headers.get("content-type"),
      cost: JSON.parse(text).extensions?.cost,
      text: text.replace(/"extensions".*/, ""),
      apollos: byApollo.mock.calls.length,
    };
  }

  const asked = { query: QUERY, variables: { first: 1 } };

  /** Asks until the query is answered by its plan. */
  async function warm(query = QUERY, accept?: string): Promise<void> {
    const headers: Record<string, string> = accept === undefined ? {} : { accept };
    for (let time = 0; time < 3; time += 1) {
      await post({ query, variables: { first: 1 } }, headers);
    }
  }

  it("gives what Apollo gives, at the same price, and logs it alike", async () => {
    const first = await post(asked);
    await warm();
    const later = await post({ ...asked, operationName: null });
    expect([first.apollos, later.apollos]).toEqual([1, 0]);
    expect({ ...later, apollos: 1, cost: later.cost.requested }).toEqual({
      ...first,
      cost: first.cost.requested,
    });
    const [line, before] = [api.log.at(-1)!, api.log.at(-2)!];
    expect(line).toMatchObject({ operation: "Names", kind: "query", outcome: "OK" });
    expect([line.statements, line.rows]).toEqual([before.statements, before.rows]);
  });

  it("answers in the form that is accepted", async () => {
    for (const accept of ["application/graphql-response+json", "application/json", "*/*"]) {
      const first = await post(asked, { accept });
      await warm(QUERY, accept);
      const later = await post(asked, { accept });
      expect([later.apollos, later.type]).toEqual([0, first.type]);
    }
    const refused = await post(asked, { accept: "text/plain" });
    expect([refused.apollos, refused.status]).toEqual([1, 406]);
  });

  it.each([
    ["a name that is no operation's", { ...asked, operationName: "Other" }],
    ["extensions", { ...asked, extensions: {} }],
    ["a document's id", { ...asked, documentId: "abc" }],
    ["variables that are none", { ...asked, variables: [] }],
    ["variables that do not fit", { ...asked, variables: { first: "one" } }],
    ["a text that was never asked", { ...asked, query: `${QUERY} ` }],
    ["nothing", {}],
  ])("leaves to Apollo: %s", async (_what, body) => {
    await warm();
    expect((await post(body)).apollos).toBe(1);
  });

  it("leaves to Apollo what is refused, for what it is refused", async () => {
    await warm();
    const purpose = await post(asked, { "x-purpose": "x".repeat(300) });
    expect(purpose.text).toContain("The purpose has 300 characters");
    expect(purpose.status).toBe(400);
  });

  it("charges once for what has an error after all", async () => {
    await warm();
    const before = await post(asked);
    const wrong = await post({ ...asked, variables: { first: -1 } });
    expect(wrong.text).toContain("`first` is -1");
    const query = "query One($id: ID!) { organisation(id: $id) { name } }";
    const { organisations } = await api.ask<{ organisations: { nodes: { id: string }[] } }>(
      "{ organisations { nodes { id } } }",
    );
    const variables = { id: organisations.nodes[0]!.id };
    for (let time = 0; time < 4; time += 1) await post({ query, variables });
    const fitting = await post({ query, variables });
    const failing = await post({ query, variables: { id: "no such" } });
    expect([before.apollos, fitting.apollos, failing.apollos]).toEqual([0, 0, 1]);
    expect(failing.text).toContain("is not the id of a");
    const { requested, remaining } = failing.cost;
    expect(remaining).toBe(fitting.cost.remaining! - requested);
  });

  it("takes no more than there is", async () => {
    const poor = await startTestApi({ limits: { ...TEST_LIMITS, costPerMinute: 200 } });
    const ask = async () => {
      const { extensions, errors } = (await poor.send(QUERY, { first: 10 })) as {
        extensions?: { cost: Cost };
        errors?: { extensions: { code: string } }[];
      };
      return { ...extensions!.cost, code: errors?.[0]?.extensions.code };
    };
    const { requested } = await ask();
    let left = 200 - requested;
    for (; left >= requested; left -= requested) expect((await ask()).code).toBeUndefined();
    expect(await ask()).toMatchObject({ code: "RATE_LIMITED", remaining: left });
    await poor.close();
  });

  it("knows an operation by its whole text, not by a name that holds a part of it", async () => {
    const known = "query Known { __typename }";
    const query = `query Other { organisations { nodes { id } } } ${known}`;
    for (let time = 0; time < 4; time += 1) await post({ query, operationName: "Other" });
    expect((await post({ query, operationName: "Other" })).apollos).toBe(0);
    const operationName = `Other ${query.slice(0, -known.length - 1)}`;
    const reply = await post({ query: known, operationName });
    expect([reply.apollos, reply.text.includes(`"nodes":`)]).toEqual([1, false]);
  });

  it("gives clients that are bound to a list nothing that is not on it", async () => {
    const trusted = new TrustedDocuments({ abc: "{ __typename }" }, ["*"]);
    const bound = await startTestApi({ limits: DEFAULT_LIMITS, trusted });
    byApollo.mockClear();
    for (let time = 0; time < 5; time += 1) {
      expect((await bound.send("{ __typename }")).errors).toBeUndefined();
      expect((await bound.send(QUERY, { first: 1 })).errors?.[0]?.extensions.code).toBe(
        "DOCUMENT_NOT_TRUSTED",
      );
    }
    expect(byApollo.mock.calls.length).toBeLessThan(10);
    await bound.close();
  });
});
