import { randomInt } from "node:crypto";
import { DEFAULT_LIMITS } from "../../src/limits/limits";
import { isTokenText, newTokenText } from "../../src/auth/tokens/token-text";
import { makeToken } from "../support/access-token";
import { startSignInServer, type SignInServer } from "./support/sign-in-server";

const WHO = "{ viewer { subject name method scopes } }";

describe("the text of an access token", () => {
  it("is told by its beginning, and holds 256 random bits and a checksum", () => {
    const tokens = Array.from({ length: 2_000 }, newTokenText);
    expect(tokens.every((token) => /^gtt_[0-9A-Za-z]{49}$/.test(token))).toBe(true);
    expect(tokens.every(isTokenText)).toBe(true);
    expect(new Set(tokens).size).toBe(tokens.length);
    // Each place but the first, which 256 bits do not fill, takes any of the 62 digits.
    for (let place = 5; place < 47; place += 1) {
      expect(new Set(tokens.map((token) => token[place])).size).toBeGreaterThan(55);
    }
  });

  it("shows every typo of one character, and nearly every swap of neighbours", () => {
    const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    for (let i = 0; i < 2_000; i += 1) {
      const token = newTokenText();
      const at = randomInt(4, token.length);
      const other = digits[(digits.indexOf(token[at]!) + randomInt(1, 62)) % 62]!;
      expect(isTokenText(token.slice(0, at) + other + token.slice(at + 1))).toBe(false);
    }
  });

  it.each([
    "",
    "gtt_",
    "gtt_short",
    `${newTokenText()} `,
    `${newTokenText()}0`,
    newTokenText().slice(4),
  ])("is not %j", (text) => expect(isTokenText(text)).toBe(false));
});

describe("asking with an access token", () => {
  let server: SignInServer;
  beforeAll(async () => {
    server = await startSignInServer(() => ({ DATABASE_URL: "postgres://its-own@127.0.0.1/own" }));
  });
  afterAll(() => server.close());

  const askWith = async (token: string, query = WHO) => {
    const { status, body } = await server
      .browser()
      .ask(query, { authorization: `Bearer ${token}` });
    return { status, data: body.data, code: body.errors?.[0]?.extensions.code, body };
  };

  const refused = async (token: string): Promise<string> => {
    const { status, code, body } = await askWith(token);
    expect([status, code]).toEqual([401, "UNAUTHENTICATED"]);
    expect(JSON.stringify(body) + server.logged()).not.toContain(token);
    return body.errors![0]!.message;
  };

  const change = (what: string): Promise<unknown> =>
    server.database.dataSource.query(`update access_token set ${what}`);

  it("is answered as before until something is written, and then by what is there", async () => {
    const { dataSource } = server.database;
    const token = await makeToken(server.database, "asker", ["read"]);
    const names = async (): Promise<unknown> =>
      (await askWith(token, "{ organisations { nodes { name } } }")).data;
    const organisation = "019a0000-0000-7000-8000-0000000000aa";
    await dataSource.query(
      "insert into organisation (id, reference, name, kinds) values ($1, 'B', 'Before', '{provider}')",
      [organisation],
    );
    await dataSource.query(
      `insert into role_grant (id, subject, role, organisation_id, starts_on, granted_by)
       values ($1, 'asker', 'analyst', $1, '2020-01-01', 'test')`,
      [organisation],
    );
    for (let time = 0; time < 6; time += 1) {
      expect(await names()).toEqual({ organisations: { nodes: [{ name: "Before" }] } });
    }
    await dataSource.query("update organisation set name = 'After'");
    expect(await names()).toEqual({ organisations: { nodes: [{ name: "After" }] } });
    for (let time = 0; time < 3; time += 1) await names();
    await dataSource.query("update role_grant set ends_on = '2020-01-02' where subject = 'asker'");
    expect(await names()).toBeNull();
  });

  it("is done on behalf of whom it was made for", async () => {
    const { status, data } = await askWith(
      await makeToken(server.database, "robot", ["report", "read"]),
    );
    expect([status, data]).toEqual([
      200,
      {
        viewer: {
          subject: "robot",
          name: "For robot",
          method: "ACCESS_TOKEN",
          scopes: ["READ", "REPORT"],
        },
      },
    ]);
  });

  it("tells a typo from an unknown token, an ended one and a revoked one", async () => {
    const token = await makeToken(server.database, "robot");
    expect(await refused(`${token.slice(0, -1)}${token.endsWith("0") ? "1" : "0"}`)).toContain(
      "mistyped",
    );
    expect(await refused(newTokenText())).toContain("no such access token");
    await change("created_at = now() - interval '9 days', expires_at = now() - interval '1 s'");
    expect(await refused(token)).toContain("expired");
    await change(
      "expires_at = now() + interval '1 day', revoked_at = now(), revoked_by = 'somebody'",
    );
    expect(await refused(token)).toContain("revoked");
    await change("revoked_at = null, revoked_by = null");
    expect((await askWith(token)).status).toBe(200);
  });

  it("tells a typo without asking the database", async () => {
    await server.database.dataSource.query("alter function find_access_token rename to find_away");
    const token = newTokenText();
    const mistyped = `${token.slice(0, -1)}${token.endsWith("0") ? "1" : "0"}`;
    expect(await refused(mistyped)).toContain("mistyped");
    expect((await askWith(token)).status).toBe(500);
    await server.database.dataSource.query("alter function find_away rename to find_access_token");
  });

  it("leaves no more than its hash in the database", async () => {
    const token = await makeToken(server.database, "robot");
    await askWith(token);
    const tables: { name: string }[] = await server.database.dataSource.query(
      "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'",
    );
    for (const { name } of tables) {
      const found: unknown[] = await server.database.dataSource.query(
        `select from ${name} t where position($1 in t::text) > 0`,
        [token.slice(4, 47)],
      );
      expect([name, found.length]).toEqual([name, 0]);
    }
    const [{ fits }] = await server.database.dataSource.query(
      "select count(*)::integer as fits from access_token where hash = sha256(convert_to($1, 'UTF8'))",
      [token],
    );
    expect(fits).toBe(1);
  });

  it("cannot be found out by the server's own role: it reads no hash and no session", async () => {
    const { server: asServer } = server.database;
    await expect(asServer.query("select hash from access_token")).rejects.toThrow("permission");
    await expect(asServer.query("select * from browser_session")).rejects.toThrow("permission");
    expect(await asServer.query("select subject from access_token")).toEqual([]);
    expect(await asServer.query("select subject from person")).toEqual([]);
  });

  it("notes when it was used, once a minute at the most", async () => {
    await change("revoked_at = now(), revoked_by = 'somebody' where revoked_at is null");
    const token = await makeToken(server.database, "used");
    const lastUsed = async (): Promise<number | null> => {
      const [row] = await server.database.dataSource.query(
        `select extract(epoch from now() - last_used_at)::integer as seconds
         from access_token where subject = 'used'`,
      );
      return row.seconds;
    };
    expect(await lastUsed()).toBeNull();
    await askWith(token);
    expect(await lastUsed()).toBeLessThan(30);
    await change("last_used_at = now() - interval '45 seconds' where subject = 'used'");
    await askWith(token);
    expect(await lastUsed()).toBeGreaterThanOrEqual(45);
    await change("last_used_at = now() - interval '2 minutes' where subject = 'used'");
    await askWith(token);
    expect(await lastUsed()).toBeLessThan(30);
  });

  it("of one of the demonstration's people lets nobody in where there is no demonstration", async () => {
    const token = await makeToken(server.database, "demonstration/administrator");
    expect(await refused(token)).toContain("no such access token");
  });

  it("changes nothing with a token that may only read", async () => {
    await server.database.dataSource.query(
      `insert into role_grant (id, subject, role, starts_on, granted_by)
       values (gen_random_uuid(), 'reader', 'administrator', current_date, 'test')`,
    );
    const create = `mutation { createOrganisation(
      input: { reference: "NEW", name: "New", kinds: [PROVIDER] }) { __typename } }`;
    const { code } = await askWith(await makeToken(server.database, "reader", ["read"]), create);
    expect(code).toBe("FORBIDDEN");
    const { data } = await askWith(await makeToken(server.database, "reader"), create);
    expect(data).toEqual({ createOrganisation: { __typename: "OrganisationSuccess" } });
  });

  it("makes no other token", async () => {
    const create = `mutation { createAccessToken(input: { name: "More", scopes: [READ] }) {
      ... on NotAllowed { code } } }`;
    const { data } = await askWith(await makeToken(server.database, "maker"), create);
    expect(data).toEqual({ createAccessToken: { code: "TOKEN_BY_TOKEN" } });
  });

  it("accepts no invitation with a token that may only read", async () => {
    const token = await makeToken(server.database, "reader", ["read"]);
    const response = await fetch(`${server.url}/invitation`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}` },
      body: new URLSearchParams({ code: "gti_x" }),
    });
    expect(response.status).toBe(403);
    expect(await response.text()).toContain("takes the scope &quot;write&quot;");
  });

  it("says on /sign-in that there are only access tokens, and how to make one", async () => {
    const page = await server.browser().get("/sign-in");
    expect(page.status).toBe(200);
    expect(page.text).toContain("npm run token -- create");
    expect((await server.browser().get("/graphiql")).location).toContain("/sign-in");
  });

  it("is looked at on no page either, once too many others were wrong", async () => {
    const headers = { authorization: "Bearer gtt_wrong" };
    const open = async (path: string): Promise<number> =>
      (await fetch(server.url + path, { headers, redirect: "manual" })).status;
    const first = await open("/graphiql");
    for (let i = 1; i < DEFAULT_LIMITS.failedAttemptsPerMinute; i++) await open("/invitation");
    expect([first, await open("/graphiql"), await open("/graphql")]).toEqual([401, 429, 429]);
    expect((await fetch(`${server.url}/sign-in`)).status).toBe(200);
  });
});
