import { request } from "node:http";
import { startSignInServer, type SignInServer } from "./support/sign-in-server";

describe("the names that the server goes by", () => {
  let server: SignInServer;
  beforeAll(async () => {
    server = await startSignInServer(() => ({
      DATABASE_URL: "postgres://its-own@127.0.0.1/own",
      HOST: "0.0.0.0",
      PUBLIC_URL: "https://thread.example.org",
      OIDC_ISSUER: "https://login.example.org",
      OIDC_CLIENT_ID: "golden-thread",
    }));
  });
  afterAll(() => server.close());

  const status = (path: string, headers: Record<string, string>): Promise<number> =>
    new Promise((resolve, reject) => {
      const sent = request(`${server.url}${path}`, { headers }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      });
      sent.on("error", reject).end();
    });

  it("are those of its public address, once others reach it", async () => {
    expect(await status("/graphiql", { host: "thread.example.org" })).toBe(303);
    expect(await status("/graphiql", { host: "thread.example.org:443" })).toBe(303);
    for (const host of ["localhost", "127.0.0.1", "other.example.org", "thread.example.org.evil"]) {
      expect([host, await status("/graphiql", { host })]).toEqual([host, 421]);
    }
  });

  it("are not what a script says that they are", async () => {
    const headers = { host: "evil.example", "x-forwarded-host": "thread.example.org" };
    expect(await status("/graphiql", headers)).toBe(421);
  });

  it("do not matter to who asks whether it is well", async () => {
    expect(await status("/health/live", { host: "10.0.0.7" })).toBe(200);
  });
});

describe("the address that a request came from", () => {
  it.each([
    ["is what a proxy says that is trusted", { TRUST_PROXY: "1" }, "203.0.113.9"],
    ["is the proxy's where none is trusted", {}, "127.0.0.1"],
  ] as [string, Record<string, string>, string][])("%s", async (_what, variables, expected) => {
    const server = await startSignInServer(() => variables);
    const forwarded = { "x-forwarded-for": "198.51.100.1, 203.0.113.9" };
    const browser = server.browser();
    await browser.post("/sign-in", { person: "administrator" });
    await browser.ask(
      `mutation { createAccessToken(input: { name: "x", scopes: [READ] }) { __typename } }`,
      forwarded,
    );
    const [event] = await server.database.dataSource.query(
      `select * from audit_event where address is not null limit 1`,
    );
    expect(String(event?.address)).toContain(expected);
    await server.close();
  });
});
