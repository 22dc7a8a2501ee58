import { request, type RequestOptions } from "node:http";
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

  const ask = async (headers: Record<string, string>, body = '{"query":"{ __typename }"}') => {
    const options = { method: "POST", headers: { "content-type": "application/json", ...headers } };
    const { status, text } = await sendTo(`${api.url}/graphql`, options, body);
    const { errors } = JSON.parse(text) as { errors?: { extensions: { code: string } }[] };
    return [status, errors?.[0]?.extensions.code];
  };

  it("answers this machine's own names only", async () => {
    expect(await ask({ host: "localhost:4000" })).toEqual([200, undefined]);
    expect(await ask({ host: "127.0.0.1" })).toEqual([200, undefined]);
    expect(await ask({ host: "[::1]:4000" })).toEqual([200, undefined]);
    expect(await ask({ host: "evil.example:4000" })).toEqual([421, "MISDIRECTED_REQUEST"]);
    expect(await ask({ host: "localhost.evil.example" })).toEqual([421, "MISDIRECTED_REQUEST"]);
  });

  it("refuses what a page of another site could send without asking", async () => {
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"]) {
      expect(await ask({ "content-type": type })).toEqual([400, "BAD_REQUEST"]);
    }
    const get = await fetch(`${api.url}/graphql?query={__typename}`);
    expect(get.status).toBe(400);
  });

  it("refuses a body that is too large, in the API's own form", async () => {
    const body = JSON.stringify({ query: "{ __typename }", filling: "x".repeat(6_000_000) });
    expect(await ask({}, body)).toEqual([413, "PAYLOAD_TOO_LARGE"]);
  });

  it("is live, and ready while it is migrated and not going down", async () => {
    const status = async (path: string) => (await fetch(`${api.url}/health/${path}`)).status;
    expect([await status("live"), await status("ready")]).toEqual([200, 200]);
    await api.database.dataSource.query("alter table migrations rename to migrations_away");
    expect([await status("live"), await status("ready")]).toEqual([200, 503]);
    await api.database.dataSource.query("alter table migrations_away rename to migrations");
    const blocker = api.database.dataSource.createQueryRunner();
    await blocker.query("begin");
    await blocker.query("lock table migrations");
    expect([await status("live"), await status("ready")]).toEqual([200, 503]);
    await blocker.query("rollback");
    await blocker.release();
    expect(await status("ready")).toBe(200);
    api.drain();
    expect([await status("live"), await status("ready")]).toEqual([200, 503]);
  });
});

/** As `fetch`, which lets nobody choose the host header. */
function sendTo(
  url: string,
  options: RequestOptions,
  body: string,
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(url, options, async (response) => {
      let text = "";
      for await (const chunk of response) text += String(chunk);
      resolve({ status: response.statusCode ?? 0, text });
    });
    sent.on("error", reject).end(body);
  });
}
