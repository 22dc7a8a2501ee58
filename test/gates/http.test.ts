import { auditServer } from "graphql-http";
import { startTestApi, type TestApi } from "../support/api";

describe("GraphQL over HTTP", () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.close());

  it("passes the audit of the specification", async () => {
    const results = await auditServer({ url: `${api.url}/graphql` });
    const complaints = results
      // Notices are things that a server MAY do: GET without a preflight header is refused on purpose.
      .filter((result) => result.status !== "ok" && result.status !== "notice")
      .map(
        (result) =>
          `${result.status}: ${result.id} ${result.name} ${"reason" in result ? result.reason : ""}`,
      );
    expect(results.length).toBeGreaterThan(50);
    expect(complaints).toEqual([]);
  });

  it("answers a body that is no JSON in the API's own form", async () => {
    const response = await fetch(`${api.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: "{ not json",
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: "BAD_REQUEST" } }],
    });
  });

  it("is live, and ready while it is migrated and not going down", async () => {
    const status = async (path: string) => (await fetch(`${api.url}/health/${path}`)).status;
    expect([await status("live"), await status("ready")]).toEqual([200, 200]);
    await api.database.dataSource.query("alter table migrations rename to migrations_away");
    expect([await status("live"), await status("ready")]).toEqual([200, 503]);
    await api.database.dataSource.query("alter table migrations_away rename to migrations");
    api.drain();
    expect([await status("live"), await status("ready")]).toEqual([200, 503]);
  });
});
