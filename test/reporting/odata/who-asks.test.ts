import { makeToken } from "../../support/access-token";
import { startSignInServer, type SignInServer } from "../../auth/support/sign-in-server";
import type { Scope } from "../../../src/auth/viewer";

const basic = (password: string, user = "anybody"): string =>
  `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`;

describe("who asks for datasets", () => {
  let server: SignInServer;
  beforeAll(async () => {
    server = await startSignInServer(() => ({ DATABASE_URL: "postgres://its-own@127.0.0.1/own" }));
  });
  afterAll(() => server.close());

  const token = (...scopes: Scope[]): Promise<string> =>
    makeToken(server.database, "asker", scopes);
  const ask = async (authorization?: string, path = "odata/v1/contracts") => {
    const headers: Record<string, string> = authorization === undefined ? {} : { authorization };
    const response = await fetch(`${server.url}/${path}`, { headers });
    const body = (await response.json()) as { error?: { code: string; message: string } };
    return { status: response.status, headers: response.headers, error: body.error };
  };

  it.each(["odata/v1/", "odata/v1/contracts", "export/v1/"])(
    "may send a token as a password, or as it is, to /%s",
    async (path) => {
      const read = await token("read");
      const report = await token("report");
      for (const how of [basic(read), basic(report, ""), `Bearer ${read}`, `bearer ${report}`]) {
        expect((await ask(how, path)).status).toBe(200);
      }
    },
  );

  it("is asked for a password where nobody is known", async () => {
    for (const how of [
      undefined,
      basic("wrong"),
      basic("gtt_"),
      "Basic x",
      "Digest a=1",
      "Bearer x",
    ]) {
      const { status, headers, error } = await ask(how);
      expect([how, status, error?.code]).toEqual([how, 401, "UNAUTHENTICATED"]);
      expect(headers.get("www-authenticate")).toBe('Basic realm="Golden Thread", charset="UTF-8"');
      expect(headers.get("odata-version")).toBe("4.0");
      expect(error!.message).toContain("Send an access token as the password");
    }
  });

  it("needs a token that may read", async () => {
    const { status, error } = await ask(basic(await token("write")));
    expect([status, error?.code]).toEqual([403, "FORBIDDEN"]);
    expect(error!.message).toContain("takes the scope “read” or “report”");
  });

  it("is not let into the API with a password", async () => {
    const response = await fetch(`${server.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: basic(await token("read")) },
      body: '{"query":"{ __typename }"}',
    });
    expect(response.status).toBe(401);
  });

  it("waits after too many wrong tokens, here and there", async () => {
    const patient = await startSignInServer(() => ({
      DATABASE_URL: "postgres://its-own@127.0.0.1/own",
      FAILED_ATTEMPTS_PER_MINUTE: "2",
    }));
    const statuses: number[] = [];
    for (let i = 0; i < 102; i++) {
      const headers = { authorization: basic("wrong") };
      const response = await fetch(`${patient.url}/odata/v1/`, { headers });
      statuses.push(response.status);
      if (response.status === 429) {
        expect(await response.json()).toMatchObject({ error: { code: "RATE_LIMITED" } });
        expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(0);
        break;
      }
    }
    expect(statuses.at(-1)).toBe(429);
    await patient.close();
  });
});
