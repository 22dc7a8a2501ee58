import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readAddress } from "../../src/address-env";
import { readDemonstration } from "../../src/auth/demonstration/demonstration-env";
import { readOidc } from "../../src/auth/oidc/oidc-env";
import { readSessionLengths } from "../../src/auth/sessions/session-env";
import { readEnv } from "../../src/env";

const OWN = "postgres://its-own@127.0.0.1/database";
const ISSUER = "https://login.example.org";

describe("where the demonstration may be", () => {
  const isDemonstration = (variables: Record<string, string>): boolean =>
    readEnv(variables).isDemonstration;

  it("is this machine, with the bundled database, where nobody said otherwise", () => {
    expect(isDemonstration({})).toBe(true);
    expect(isDemonstration({ DEMONSTRATION: "on" })).toBe(true);
    expect(isDemonstration({ HOST: "::1" })).toBe(true);
    expect(isDemonstration({ PUBLIC_URL: "http://localhost:8080" })).toBe(true);
    expect(isDemonstration({ DEMONSTRATION: "off" })).toBe(false);
  });

  it("is not by itself anywhere else", () => {
    const key = { PSEUDONYM_KEY: Buffer.alloc(32, 1).toString("base64") };
    expect(isDemonstration({ DATABASE_URL: OWN, ...key })).toBe(false);
    expect(isDemonstration({ PUBLIC_URL: "https://thread.example.org" })).toBe(false);
    expect(isDemonstration({ HOST: "0.0.0.0", PUBLIC_URL: "https://thread.example.org" })).toBe(
      false,
    );
    expect(isDemonstration({ OIDC_ISSUER: ISSUER, OIDC_CLIENT_ID: "x" })).toBe(false);
  });

  const refused: [variables: Record<string, string>, line: RegExp][] = [
    [{ DATABASE_URL: OWN }, /unset DATABASE_URL/],
    [
      { HOST: "0.0.0.0", PUBLIC_URL: "https://thread.example.org" },
      /set HOST to 127\.0\.0\.1 instead of 0\.0\.0\.0/,
    ],
    [{ PUBLIC_URL: "https://thread.example.org" }, /unset PUBLIC_URL/],
    [{ OIDC_ISSUER: ISSUER, OIDC_CLIENT_ID: "x" }, /unset OIDC_ISSUER/],
  ];
  it.each(refused)("is refused where it is asked for with %j", (variables, line) => {
    const key = { PSEUDONYM_KEY: Buffer.alloc(32, 1).toString("base64") };
    expect(() => readEnv({ ...variables, ...key, DEMONSTRATION: "on" })).toThrow(line);
  });

  it("is said in words that are known", () => {
    const surroundings = {
      hasOwnDatabase: false,
      hasProvider: false,
      address: { host: "127.0.0.1", publicUrl: null },
    };
    expect(() => readDemonstration("yes", surroundings)).toThrow("give on or off");
  });
});

describe("where the server listens", () => {
  it("is this machine only, unless it is said by which address others come", () => {
    expect(readAddress({})).toMatchObject({ host: "127.0.0.1", port: 4000, publicUrl: null });
    expect(() => readAddress({ HOST: "0.0.0.0" })).toThrow("give PUBLIC_URL too");
    const { host, publicUrl } = readAddress({ HOST: "0.0.0.0", PUBLIC_URL: "https://a.example" });
    expect([host, publicUrl?.origin]).toEqual(["0.0.0.0", "https://a.example"]);
  });

  it.each([
    "http://thread.example.org",
    "https://thread.example.org/path",
    "https://user@thread.example.org",
    "https://thread.example.org/?a",
    "thread.example.org",
    "ftp://localhost",
  ])("is not by the public address %s", (address) => {
    expect(() => readAddress({ PUBLIC_URL: address })).toThrow(/^PUBLIC_URL is/);
  });

  it.each(["0", "10", "true", "everybody", "10.0.0.0/33", "10.0.0.0/8,", "10.0.0.0/8/8"])(
    "does not believe the proxies %s",
    (proxies) => expect(() => readAddress({ TRUST_PROXY: proxies })).toThrow(/^TRUST_PROXY is/),
  );

  it("believes proxies by number or address", () => {
    expect(readAddress({ TRUST_PROXY: "1" }).trustedProxies).toBe(1);
    expect(readAddress({ TRUST_PROXY: "10.0.0.0/8, ::1" }).trustedProxies).toEqual([
      "10.0.0.0/8",
      "::1",
    ]);
  });
});

describe("the provider's settings", () => {
  const client = { OIDC_ISSUER: ISSUER, OIDC_CLIENT_ID: "golden-thread" };

  it("are what is usual unless something else is said", () => {
    expect(readOidc(client)).toMatchObject({
      client: { id: "golden-thread", secret: null, secretBy: "basic" },
      audience: null,
      algorithms: ["RS256", "ES256", "PS256", "EdDSA"],
      scopes: "openid profile",
      subjectClaim: "sub",
      nameClaim: "name",
      defaultScopes: ["read"],
    });
    expect(readOidc({})).toBeNull();
  });

  it("take the secret from a file", () => {
    const folder = mkdtempSync(join(tmpdir(), "oidc-"));
    const file = join(folder, "secret");
    writeFileSync(file, "from a file\n");
    expect(readOidc({ ...client, OIDC_CLIENT_SECRET_FILE: file })?.client?.secret).toBe(
      "from a file",
    );
    rmSync(folder, { recursive: true });
    expect(() => readOidc({ ...client, OIDC_CLIENT_SECRET_FILE: file })).toThrow("cannot be read");
  });

  const refused: [variables: Record<string, string>, line: RegExp][] = [
    [{ OIDC_ISSUER: "http://login.example.org", OIDC_CLIENT_ID: "x" }, /https address/],
    [{ OIDC_ISSUER: ISSUER }, /OIDC_ISSUER is set and nothing else/],
    [{ OIDC_CLIENT_ID: "x" }, /OIDC_ISSUER is not/],
    [{ OIDC_ISSUER: ISSUER, OIDC_AUDIENCE: "a", OIDC_CLIENT_SECRET: "x" }, /OIDC_CLIENT_ID is not/],
    [{ ...client, OIDC_CLIENT_SECRET: "x", OIDC_CLIENT_SECRET_FILE: "y" }, /not both/],
    [{ ...client, OIDC_ALGORITHMS: "RS256,HS256" }, /has "HS256"/],
    [{ ...client, OIDC_ALGORITHMS: "none" }, /has "none"/],
    [{ ...client, OIDC_SCOPES: "profile" }, /must have openid/],
    [{ ...client, OIDC_DEFAULT_SCOPES: "all" }, /some of read, write and report/],
    [{ ...client, OIDC_CLIENT_AUTH: "jwt" }, /give basic or post/],
  ];
  it.each(refused)("are refused as %j", (variables, line) => {
    expect(() => readOidc(variables)).toThrow(line);
  });
});

describe("how long sessions last", () => {
  it("is an hour without a request and twelve in all, unless something else is said", () => {
    expect(readSessionLengths({})).toEqual({ idleMinutes: 60, hours: 12 });
    expect(readSessionLengths({ SESSION_IDLE_MINUTES: "5", SESSION_HOURS: "1" })).toEqual({
      idleMinutes: 5,
      hours: 1,
    });
  });

  it.each(["0", "-1", "1.5", "for ever", "1441"])("is not %s minutes", (minutes) => {
    expect(() => readSessionLengths({ SESSION_IDLE_MINUTES: minutes })).toThrow(
      /^SESSION_IDLE_MINUTES is .*1 to 1440/,
    );
  });
});
