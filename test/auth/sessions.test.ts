import { DEMO_PEOPLE } from "../../src/demo/demo-people";
import { ownCookie } from "../../src/auth/cookies";
import type { Browser } from "./support/http-browser";
import { startSignInServer, type SignInServer } from "./support/sign-in-server";

const WHO = "{ viewer { subject } }";
const OVER = "Your session is over: sign in again at /sign-in.";

describe("a browser's session", () => {
  let server: SignInServer;
  beforeAll(async () => {
    server = await startSignInServer(() => ({ SESSION_IDLE_MINUTES: "30", SESSION_HOURS: "8" }));
  });
  afterAll(() => server.close());

  async function signedIn(): Promise<Browser> {
    await server.database.dataSource.query("delete from browser_session");
    const browser = server.browser();
    const reply = await browser.post("/sign-in", { person: DEMO_PEOPLE[0]!.key });
    expect(reply.status).toBe(303);
    return browser;
  }

  const age = (column: string, interval: string): Promise<unknown> =>
    server.database.dataSource.query(
      `update browser_session set ${column} = ${column} - $1::interval`,
      [interval],
    );

  const lastUsed = async (): Promise<number> => {
    const [row] = await server.database.dataSource.query(
      "select extract(epoch from now() - last_used_at)::integer as seconds from browser_session",
    );
    return row.seconds;
  };

  it("ends after half an hour without a request", async () => {
    const browser = await signedIn();
    await age("last_used_at", "29 minutes");
    expect((await browser.ask(WHO)).status).toBe(200);
    await age("last_used_at", "31 minutes");
    const { status, body } = await browser.ask(WHO);
    expect([status, body.errors]).toEqual([
      401,
      [{ message: OVER, extensions: { code: "UNAUTHENTICATED" } }],
    ]);
  });

  it("is kept alive by requests, which write no more than once a minute", async () => {
    const browser = await signedIn();
    await age("last_used_at", "50 seconds");
    await browser.ask(WHO);
    expect(await lastUsed()).toBeGreaterThanOrEqual(50);
    await age("last_used_at", "20 minutes");
    await browser.ask(WHO);
    expect(await lastUsed()).toBeLessThan(30);
  });

  it("ends eight hours after signing in, however busy", async () => {
    const browser = await signedIn();
    const [{ hours }] = await server.database.dataSource.query(
      "select extract(epoch from ends_at - signed_in_at) / 3600 as hours from browser_session",
    );
    expect(Number(hours)).toBe(8);
    await age("ends_at", "7 hours 59 minutes");
    expect((await browser.ask(WHO)).status).toBe(200);
    await age("ends_at", "1 minute");
    expect((await browser.ask(WHO)).status).toBe(401);
  });

  it("leads to signing in once it is over, and does not pass for nobody's", async () => {
    const browser = await signedIn();
    await age("ends_at", "8 hours");
    const page = await browser.get("/graphiql");
    expect([page.status, page.location]).toEqual([303, `${server.url}/sign-in?to=%2Fgraphiql`]);
  });

  it("counts only where the one who began it still signs people in", async () => {
    const browser = await signedIn();
    await server.database.dataSource.query("update person set issuer = 'https://login.example'");
    expect((await browser.ask(WHO)).status).toBe(401);
  });

  it.each(["", "short", "A".repeat(43), "é".repeat(43), "x".repeat(9_000)])(
    "is not made up: %.10s",
    async (value) => {
      const browser = server.browser();
      browser.setCookie("golden-thread-session", encodeURIComponent(value));
      expect((await browser.ask(WHO)).status).toBe(401);
    },
  );

  it("gives way to an Authorization header, and does not stand in for a wrong one", async () => {
    const browser = await signedIn();
    const { status } = await browser.ask(WHO, { authorization: `Bearer gtt_${"0".repeat(49)}` });
    expect(status).toBe(401);
  });

  it("clears away sessions that ended the day before", async () => {
    await signedIn();
    await age("ends_at", "2 days");
    await server.browser().post("/sign-in", { person: DEMO_PEOPLE[1]!.key });
    const rows: unknown[] = await server.database.dataSource.query("select from browser_session");
    expect(rows).toHaveLength(1);
  });

  it("goes over TLS alone where there is TLS, under a name that only we can set", async () => {
    const headers: string[] = [];
    const response = {
      cookie: (name: string, value: string, options: object) =>
        void headers.push(JSON.stringify({ name, value, ...options })),
    };
    ownCookie("golden-thread-session", { isSecure: true, seconds: null }).set(
      response as never,
      "value",
    );
    expect(JSON.parse(headers[0]!)).toEqual({
      name: "__Host-golden-thread-session",
      value: "value",
      httpOnly: true,
      secure: true,
      sameSite: "lax",
      path: "/",
    });
  });
});
