import { Browser } from "./support/http-browser";
import { signInAtProvider, startProvider, type TestProvider } from "./support/provider";
import { startSignInServer, type SignInServer } from "./support/sign-in-server";

const WHO = "{ viewer { subject name method scopes roles } }";

describe("signing in with a provider", () => {
  let provider: TestProvider;
  let server: SignInServer;

  beforeAll(async () => {
    server = await startSignInServer(async (url) => {
      provider = await startProvider([`${url}/sign-in/callback`], [`${url}/sign-out`]);
      return {
        DATABASE_URL: "postgres://its-own@127.0.0.1/database",
        OIDC_ISSUER: provider.issuer,
        OIDC_CLIENT_ID: "golden-thread",
        OIDC_CLIENT_SECRET: "a secret of the tests",
      };
    });
  });
  afterAll(async () => {
    await server.close();
    await provider.stop();
  });

  async function signIn(browser: Browser, path = "/sign-in", login = "person-1") {
    const back = await signInAtProvider(browser, await browser.get(path), login);
    return browser.get(back.location!);
  }

  it("leads to the provider with PKCE, state and nonce, and keeps what it must know in the browser", async () => {
    const begun = await server.browser().get("/sign-in");
    expect(begun.status).toBe(303);
    const asked = new URL(begun.location!);
    expect(asked.origin).toBe(provider.issuer);
    const query = Object.fromEntries(asked.searchParams);
    expect(query).toMatchObject({
      response_type: "code",
      client_id: "golden-thread",
      redirect_uri: `${server.url}/sign-in/callback`,
      scope: "openid profile",
      code_challenge_method: "S256",
    });
    for (const name of ["state", "nonce", "code_challenge"]) {
      expect(query[name]!.length).toBeGreaterThan(40);
    }
    const [cookie] = begun.headers.getSetCookie();
    expect(cookie).toMatch(/; HttpOnly/);
    expect(cookie).toMatch(/; SameSite=Lax/);
    expect(cookie).toMatch(/; Max-Age=600/);
  });

  it("signs somebody in, who is known from then on by the provider's name", async () => {
    const browser = server.browser();
    expect((await browser.ask(WHO)).status).toBe(401);
    const arrived = await signIn(browser);
    expect([arrived.status, arrived.location]).toEqual([303, `${server.url}/graphiql`]);
    const { body } = await browser.ask(WHO);
    expect(body.data).toEqual({
      viewer: {
        subject: "person-1",
        name: "Ada Mirfield",
        method: "SESSION",
        scopes: ["READ", "WRITE", "REPORT"],
        roles: [],
      },
    });
    const other = server.browser();
    await signIn(other, "/sign-in", "person-2");
    const nameless = await other.ask(WHO);
    expect(nameless.body.data).toMatchObject({ viewer: { subject: "person-2", name: "person-2" } });
    const [person] = await server.database.dataSource.query(
      "select * from person where subject = 'person-1'",
    );
    expect(person).toMatchObject({ subject: "person-1", issuer: `${provider.issuer}/` });
  });

  it("keeps of the session no more than a hash, and nothing of it in the log", async () => {
    const browser = server.browser();
    await signIn(browser);
    const value = browser.cookie("golden-thread-session")!;
    expect(value).toMatch(/^[\w-]{43}$/);
    const rows = await server.database.dataSource.query(
      "select s::text as text, hash = sha256(convert_to($1, 'UTF8')) as fits from browser_session s",
      [value],
    );
    expect(rows.filter((row: { fits: boolean }) => row.fits)).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(value);
    await browser.ask(WHO);
    expect(server.logged()).toContain("operation");
    expect(server.logged()).not.toContain(value);
  });

  it("leads back to where somebody wanted to go, on this server only", async () => {
    const browser = server.browser();
    const asked = await browser.get("/graphiql?query=x");
    expect(asked.location).toBe(`${server.url}/sign-in?to=%2Fgraphiql%3Fquery%3Dx`);
    const arrived = await signIn(browser, asked.location!);
    expect(arrived.location).toBe(`${server.url}/graphiql?query=x`);
    const elsewhere = await signIn(server.browser(), "/sign-in?to=https://evil.example/x");
    expect(elsewhere.location).toBe(`${server.url}/graphiql`);
  });

  it("refuses an answer with another state, and one that this browser did not ask for", async () => {
    const browser = server.browser();
    const back = await signInAtProvider(browser, await browser.get("/sign-in"), "person-1");
    const forged = new URL(back.location!);
    forged.searchParams.set("state", "another");
    expect((await browser.get(forged.href)).status).toBe(400);
    expect(browser.cookie("golden-thread-session")).toBeNull();

    const victim = server.browser();
    const attacker = server.browser();
    const stolen = await signInAtProvider(attacker, await attacker.get("/sign-in"), "person-1");
    expect((await victim.get(stolen.location!)).status).toBe(400);
    await victim.get("/sign-in");
    const refused = await victim.get(stolen.location!);
    expect(refused.status).toBe(400);
    expect(refused.text).toContain("not to a sign-in of this browser");
    expect(victim.cookie("golden-thread-session")).toBeNull();
  });

  it("takes a code once", async () => {
    const browser = server.browser();
    const back = await signInAtProvider(browser, await browser.get("/sign-in"), "person-1");
    const attempt = browser.cookie("golden-thread-sign-in")!;
    expect((await browser.get(back.location!)).status).toBe(303);
    expect((await browser.get(back.location!)).status).toBe(400);
    // Even where the browser kept what the first time took from it, the provider refuses the code.
    browser.setCookie("golden-thread-sign-in", attempt);
    const again = await browser.get(back.location!);
    expect(again.status).toBe(400);
    const code = new URL(back.location!).searchParams.get("code")!;
    expect(again.text + server.logged()).not.toContain(code);
  });

  it("refuses a code whose PKCE verifier is another's", async () => {
    const browser = server.browser();
    const back = await signInAtProvider(browser, await browser.get("/sign-in"), "person-1");
    const parts = JSON.parse(
      Buffer.from(browser.cookie("golden-thread-sign-in")!, "base64url").toString(),
    ) as string[];
    parts[2] = "x".repeat(43);
    const forged = Buffer.from(JSON.stringify(parts)).toString("base64url");
    browser.setCookie("golden-thread-sign-in", forged);
    expect((await browser.get(back.location!)).status).toBe(400);
    expect(browser.cookie("golden-thread-session")).toBeNull();
  });

  it("says so when the provider did not sign somebody in", async () => {
    const browser = server.browser();
    const { location } = await browser.get("/sign-in");
    const state = new URL(location!).searchParams.get("state")!;
    const answer = await browser.get(
      `/sign-in/callback?error=access_denied&state=${state}&iss=${provider.issuer}`,
    );
    expect(answer.status).toBe(400);
    expect(answer.text).toContain("The provider did not sign you in");
  });

  it("gives a new session at sign-in, whatever the browser brought, and ends the one before", async () => {
    const fixed = server.browser();
    fixed.setCookie("golden-thread-session", "A".repeat(43));
    await signIn(fixed);
    const first = fixed.cookie("golden-thread-session")!;
    expect(first).not.toBe("A".repeat(43));
    await signIn(fixed);
    expect(fixed.cookie("golden-thread-session")).not.toBe(first);
    const old = server.browser();
    old.setCookie("golden-thread-session", first);
    expect((await old.ask(WHO)).status).toBe(401);
  });

  it("refuses somebody who calls themselves as the demonstration's people are called", async () => {
    const browser = server.browser();
    const refused = await signIn(browser, "/sign-in", "demonstration/administrator");
    expect(refused.status).toBe(400);
    expect(browser.cookie("golden-thread-session")).toBeNull();
  });

  it("signs out here and at the provider, and says so", async () => {
    const browser = server.browser();
    await signIn(browser);
    const value = browser.cookie("golden-thread-session")!;
    const out = await browser.post("/sign-out", {}, { accept: "application/json" });
    const { location } = JSON.parse(out.text) as { location: string };
    expect(location).toContain(`${provider.issuer}/session/end`);
    expect(new URL(location).searchParams.get("post_logout_redirect_uri")).toBe(
      `${server.url}/sign-out`,
    );
    expect(browser.cookie("golden-thread-session")).toBeNull();
    browser.setCookie("golden-thread-session", value);
    expect((await browser.ask(WHO)).status).toBe(401);
    expect((await browser.get("/sign-out")).text).toContain("You are signed out");
  });

  it("signs nobody out for a page of another site", async () => {
    const browser = server.browser();
    await signIn(browser);
    const foreign: Record<string, string>[] = [
      { "sec-fetch-site": "cross-site" },
      { "sec-fetch-site": "same-site" },
      { origin: "http://127.0.0.1:9" },
    ];
    for (const headers of foreign) {
      expect((await browser.post("/sign-out", {}, headers)).status).toBe(403);
    }
    expect((await browser.ask(WHO)).status).toBe(200);
  });
});

describe("a provider that is not there", () => {
  it("is said so, once it is needed, and is asked again the next time", async () => {
    const server = await startSignInServer(() => ({
      DATABASE_URL: "postgres://its-own@127.0.0.1/database",
      OIDC_ISSUER: "http://127.0.0.1:1",
      OIDC_CLIENT_ID: "golden-thread",
      OIDC_AUDIENCE: "golden-thread-api",
    }));
    const browser = server.browser();
    const page = await browser.get("/sign-in");
    expect([page.status, page.text.includes("cannot be reached")]).toEqual([503, true]);
    const asked = await browser.ask(WHO, { authorization: "Bearer e30.e30.e30" });
    expect([asked.status, asked.body.errors?.[0]?.extensions.code]).toEqual([
      503,
      "SIGN_IN_UNAVAILABLE",
    ]);
    await server.close();
  });
});
