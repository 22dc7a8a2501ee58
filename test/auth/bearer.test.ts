import { createHmac } from "node:crypto";
import { exportSPKI, importJWK, type CryptoKey, type JWTPayload } from "jose";
import { BearerTokens } from "../../src/auth/oidc/bearer-tokens";
import { readOidc } from "../../src/auth/oidc/oidc-env";
import { OidcProvider } from "../../src/auth/oidc/oidc-provider";
import {
  makeKey,
  sign,
  startKeyServer,
  type KeyServer,
  type SigningKey,
} from "./support/key-server";
import { startSignInServer, type SignInServer } from "./support/sign-in-server";

const WHO = "{ viewer { subject name method scopes } }";
const AUDIENCE = "golden-thread-api";

const encode = (part: object | string): string =>
  Buffer.from(typeof part === "string" ? part : JSON.stringify(part)).toString("base64url");

const secondsFromNow = (seconds: number): number => Math.floor(Date.now() / 1_000) + seconds;

describe("bearer tokens of the provider", () => {
  let keys: KeyServer;
  let key: SigningKey;
  let unlisted: SigningKey;
  let server: SignInServer;
  let valid: JWTPayload;

  beforeAll(async () => {
    keys = await startKeyServer();
    key = await makeKey("first");
    unlisted = await makeKey("unlisted", "RS512");
    keys.publish(key, unlisted);
    server = await startSignInServer(() => ({
      DATABASE_URL: "postgres://its-own@127.0.0.1/database",
      OIDC_ISSUER: keys.issuer,
      OIDC_AUDIENCE: AUDIENCE,
    }));
    valid = { iss: keys.issuer, aud: AUDIENCE, sub: "client-7", name: "Monthly figures" };
  });
  afterAll(async () => {
    await server.close();
    await keys.close();
  });

  const askWith = (token: string) =>
    server.browser().ask(WHO, { authorization: `Bearer ${token}` });

  it("let in whom they name, to read alone unless they say more", async () => {
    const { status, body } = await askWith(await sign(key, valid));
    expect([status, body.data]).toEqual([
      200,
      {
        viewer: {
          subject: "client-7",
          name: "Monthly figures",
          method: "BEARER",
          scopes: ["READ"],
        },
      },
    ]);
  });

  const scopes: [claims: JWTPayload, expected: string[]][] = [
    [{ scope: "openid golden-thread:read golden-thread:write" }, ["READ", "WRITE"]],
    [{ scp: ["golden-thread:report", "golden-thread:read"] }, ["READ", "REPORT"]],
    [{ scope: "golden-thread:read golden-thread:everything" }, ["READ"]],
    [{ scope: "openid profile" }, ["READ"]],
  ];
  it.each(scopes)("take the scopes of %j", async (claims, expected) => {
    const { body } = await askWith(await sign(key, { ...valid, ...claims }));
    expect(body.data).toMatchObject({ viewer: { scopes: expected } });
  });

  it.each(["at+jwt", "application/AT+JWT", "JWT"])("may be of the type %s", async (typ) => {
    expect((await askWith(await sign(key, valid, typ))).status).toBe(200);
  });

  it("make no access token, which would outlast them", async () => {
    const create = `mutation { createAccessToken(input: { name: "More", scopes: [READ] }) {
      ... on NotAllowed { code } } }`;
    const token = await sign(key, { ...valid, scope: "golden-thread:write" });
    const { body } = await server.browser().ask(create, { authorization: `Bearer ${token}` });
    expect(body.data).toEqual({ createAccessToken: { code: "TOKEN_BY_TOKEN" } });
  });

  it("may do nothing where they name none of our scopes but in vain", async () => {
    const token = await sign(key, { ...valid, scope: "golden-thread:everything" });
    const { body } = await askWith(token);
    expect(body.data ?? null).toBeNull();
    expect(body.errors?.[0]?.extensions.code).toBe("FORBIDDEN");
  });

  it.each([
    ["\0Ada\nMirfield\u0007 ", "Ada Mirfield"],
    ["\ud83d", "\ufffd"],
    ["  ", "client-7"],
    ["😀".repeat(400), "😀".repeat(300)],
  ])("name people in a way that can be shown and kept: %j", async (name, shown) => {
    const { body } = await askWith(await sign(key, { ...valid, name }));
    expect(body.data).toMatchObject({ viewer: { name: shown } });
  });

  const claims: [what: string, claims: () => JWTPayload][] = [
    ["another issuer", () => ({ iss: "https://login.example.org" })],
    ["no issuer", () => ({ iss: undefined })],
    ["another audience", () => ({ aud: "something-else" })],
    ["no audience", () => ({ aud: undefined })],
    ["an end that is past", () => ({ exp: secondsFromNow(-60) })],
    ["no end", () => ({ exp: undefined })],
    ["a beginning to come", () => ({ nbf: secondsFromNow(120) })],
    ["no subject", () => ({ sub: undefined })],
    ["an empty subject", () => ({ sub: "" })],
    ["a subject that is no text", () => ({ sub: 7 as unknown as string })],
    ["a subject that cannot be stored", () => ({ sub: "client\0seven" })],
    ["a subject beyond measure", () => ({ sub: "x".repeat(256) })],
    ["a nonce, as ID tokens have it", () => ({ nonce: "n-1" })],
    ["the hash of another token, as ID tokens have it", () => ({ at_hash: "abc" })],
    ["events, as logout tokens have them", () => ({ events: {} })],
    ["a subject of the demonstration", () => ({ sub: "demonstration/administrator" })],
  ];
  it.each(claims)("are refused with %s", async (_what, change) => {
    const { status, body, headers } = await askWith(await sign(key, { ...valid, ...change() }));
    expect([status, body.errors?.[0]?.extensions.code]).toEqual([401, "UNAUTHENTICATED"]);
    expect(headers.get("www-authenticate")).toContain("Bearer");
  });

  const forged: [what: string, token: () => Promise<string>][] = [
    [
      "no signature (alg none)",
      async () => `${encode({ alg: "none" })}.${encode({ ...valid, exp: secondsFromNow(600) })}.`,
    ],
    [
      "HS256 with the public key as the secret",
      async () => {
        const pem = await exportSPKI(
          (await importJWK(key.publicJwk, "RS256", { extractable: true })) as CryptoKey,
        );
        const head = encode({ alg: "HS256", kid: key.kid });
        const text = `${head}.${encode({ ...valid, exp: secondsFromNow(600) })}`;
        return `${text}.${createHmac("sha256", pem).update(text).digest("base64url")}`;
      },
    ],
    ["a token of another kind", async () => sign(key, valid, "logout+jwt")],
    ["a foreign key", async () => sign(await makeKey("foreign"), valid)],
    [
      "a foreign key that goes by our provider's name for its own",
      async () => sign(await makeKey(key.kid), valid),
    ],
    [
      "an algorithm that is not on the list, though the key is published",
      async () => sign(unlisted, valid),
    ],
    [
      "claims changed after signing",
      async () => {
        const [head, , signature] = (await sign(key, valid)).split(".");
        return [
          head,
          encode({ ...valid, sub: "another", exp: secondsFromNow(600) }),
          signature,
        ].join(".");
      },
    ],
    ["a text that is no token", async () => "eyJhbGciOiJSUzI1NiJ9"],
  ];
  it.each(forged)("are refused with %s", async (_what, make) => {
    const token = await make();
    const { status, body } = await askWith(token);
    expect([status, body.errors?.[0]?.extensions.code]).toEqual([401, "UNAUTHENTICATED"]);
    expect(JSON.stringify(body) + server.logged()).not.toContain(token);
  });

  it.each(["Basic dXNlcjpwYXNz", "Bearer", "Bearer a b", "gtt_x"])(
    "are not fallen back from when the header is %s",
    async (authorization) => {
      const { status } = await server.browser().ask(WHO, { authorization });
      expect(status).toBe(401);
    },
  );

  it("are checked by keys that were published since, and not by keys that are gone", async () => {
    const own = await startKeyServer();
    const [old, fresh] = [await makeKey("old"), await makeKey("fresh", "ES256")];
    own.publish(old);
    const settings = readOidc({ OIDC_ISSUER: own.issuer, OIDC_AUDIENCE: AUDIENCE })!;
    const bearers = new BearerTokens(new OidcProvider(settings), 0);
    const claims = { ...valid, iss: own.issuer };
    await expect(bearers.verify(await sign(old, claims))).resolves.toMatchObject({
      subject: "client-7",
    });
    own.publish(old, fresh);
    await bearers.verify(await sign(fresh, claims));
    await bearers.verify(await sign(old, claims));
    const newest = await makeKey("newest");
    own.publish(fresh, newest);
    await bearers.verify(await sign(newest, claims));
    await expect(bearers.verify(await sign(old, claims))).rejects.toThrow(
      "not one of the provider's",
    );
    await own.close();
  });

  it("do not make the server ask for keys again and again", async () => {
    const own = await startKeyServer();
    const known = await makeKey("known");
    own.publish(known);
    const settings = readOidc({ OIDC_ISSUER: own.issuer, OIDC_AUDIENCE: AUDIENCE })!;
    const bearers = new BearerTokens(new OidcProvider(settings));
    const claims = { ...valid, iss: own.issuer };
    await bearers.verify(await sign(known, claims));
    const late = await makeKey("late");
    own.publish(known, late);
    // Within half a minute of the last time, an unknown key is not looked for.
    await expect(bearers.verify(await sign(late, claims))).rejects.toThrow();
    await own.close();
  });
});
