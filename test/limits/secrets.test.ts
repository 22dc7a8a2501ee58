import { request } from "node:http";
import pino from "pino";
import { createApplication } from "../../src/server";
import { listen } from "../../src/http-server";
import { NotAuthenticated } from "../../src/auth/not-authenticated";
import { DEFAULT_PROTECTION } from "../../src/limits/protection";
import { testViewer } from "../support/api";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { TEST_PSEUDONYMS } from "../support/pseudonyms";

const SECRET = "s3cret-Ann-Other";

/** Requests that go right and wrong in every way that has words of its own. */
const QUERIES: string[] = [
  "query ($s: String!) { contract(reference: $s) { title } }",
  "query ($s: String!) { contract(reference: $s) { title nothing } }",
  "query ($s: Int!) { contracts(first: $s) { totalCount } }",
  "query ($s: ID!) { contract(id: $s) { title } }",
  "query ($s: String!) { contracts(after: $s) { totalCount } }",
  "query ($s: String!) { engagements(after: $s) { totalCount } }",
  "query ($s: ID!) { node(id: $s) { id } }",
  "query ($s: Date!) { contracts(on: $s) { totalCount } }",
  `mutation ($s: String!) {
    createOrganisation(input: { reference: $s, name: $s, kinds: [PROVIDER], idempotencyKey: $s }) {
      __typename
    }
  }`,
  "query ($s: String!) {",
];

describe("what a request brings", () => {
  let database: TestDatabase;
  const lines: string[] = [];
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it("is in no line of the log, nor in a masked or refused answer", async () => {
    const log = pino({ level: "trace" }, { write: (line: string) => lines.push(line) });
    const application = await createApplication({
      dataSource: database.server,
      log,
      pseudonyms: TEST_PSEUDONYMS,
      authenticate: async (request) => {
        if (request.headers.authorization?.includes("known")) return testViewer(undefined);
        throw new NotAuthenticated("This token is not in force.");
      },
      protection: DEFAULT_PROTECTION,
    });
    const server = await listen(application.app, { host: "127.0.0.1", port: 0 }, 10);
    const unexpected = jest.spyOn(console, "error").mockImplementation(() => undefined);
    try {
      const send = (authorization: string, body: string) =>
        post(server.port, { authorization, cookie: `session=${SECRET}`, "x-own": SECRET }, body);
      for (const query of QUERIES) {
        await send(`known ${SECRET}`, JSON.stringify({ query, variables: { s: SECRET } }));
      }
      const refused = await send(`Bearer ${SECRET}`, JSON.stringify({ query: "{ __typename }" }));
      expect(refused).toContain("UNAUTHENTICATED");
      expect(refused).not.toContain(SECRET);
      // Something of ours that fails over a value of the caller's.
      await database.dataSource.query("alter table contract rename column title to title_away");
      const query = "query ($s: String!) { contracts(search: $s) { nodes { title } } }";
      const masked = await send("known", JSON.stringify({ query, variables: { s: SECRET } }));
      expect(masked).toContain("INTERNAL_SERVER_ERROR");
      expect(masked).not.toContain(SECRET);
      const { errors } = JSON.parse(masked) as { errors: { extensions: { errorId: string } }[] };
      expect(lines.join("")).toContain(errors[0]!.extensions.errorId);
      expect(lines.filter((line) => line.includes('"operation"')).length).toBe(QUERIES.length + 1);
      expect(lines.filter((line) => line.includes(SECRET))).toEqual([]);
      expect(JSON.stringify(unexpected.mock.calls)).not.toContain(SECRET);
    } finally {
      unexpected.mockRestore();
      await server.close();
      await application.stop();
    }
  });
});

function post(port: number, headers: Record<string, string>, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const path = `/graphql?token=${SECRET}`;
    const options = { port, path, method: "POST", agent: false };
    const type = { "content-type": "application/json" };
    const sent = request({ ...options, headers: { ...headers, ...type } }, async (response) => {
      let text = "";
      for await (const chunk of response) text += String(chunk);
      resolve(text);
    });
    sent.on("error", reject).end(body);
  });
}
