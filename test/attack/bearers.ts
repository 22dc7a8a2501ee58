import { createHmac } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { exportSPKI, importJWK, SignJWT, type CryptoKey, type JWTHeaderParameters } from "jose";
import { makeKey, type SigningKey } from "../auth/support/key-server";
import type { Arena } from "./support/arena";
import { JSON_TYPE } from "./support/http";
import { AUDIENCE } from "./support/stand-in";

const REFUSED = [401, "UNAUTHENTICATED"];

const encode = (part: object | string): string =>
  Buffer.from(typeof part === "string" ? part : JSON.stringify(part)).toString("base64url");

const inSeconds = (seconds: number): number => Math.floor(Date.now() / 1_000) + seconds;

/** Bearer tokens that the provider never issued, or not for this server, or not for now. */
export function bearers(arena: () => Arena): void {
  describe("bearer tokens", () => {
    let attempts = 0;
    let mine: SigningKey;
    /** Where tokens say that their keys are. */
    const keysAt: { url: string; asked: number; close: () => void } = {
      url: "",
      asked: 0,
      close: () => undefined,
    };
    beforeAll(async () => {
      mine = await makeKey("mine");
      const server = createServer((_request, response) => {
        keysAt.asked += 1;
        response.end(JSON.stringify({ keys: [mine.publicJwk] }));
      });
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      keysAt.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks`;
      keysAt.close = () => void server.close();
    });
    afterAll(() => keysAt.close());

    const claims = (changes: object = {}): Record<string, unknown> => ({
      ...{ iss: arena().provider.issuer, aud: AUDIENCE, sub: "robot", exp: inSeconds(600) },
      ...changes,
    });
    const signed = (changes: object = {}, header: object = {}, key = arena().provider.key) =>
      new SignJWT(claims(changes))
        .setProtectedHeader({ alg: key.alg, kid: key.kid, ...header } as JWTHeaderParameters)
        .sign(key.privateKey);
    /** Each from an address of its own: how many there may be is another matter. */
    const askWith = async (token: string, headers: Record<string, string> = {}) => {
      attempts += 1;
      const reply = await arena().post(
        { query: "{ viewer { subject scopes } }" },
        {
          authorization: `Bearer ${token}`,
          "x-forwarded-for": `203.0.113.${attempts % 250}`,
          ...headers,
        },
      );
      expect(reply.text).not.toContain(token);
      return reply;
    };

    it("of the provider let their programs read", async () => {
      const { body } = await askWith(await signed());
      expect(body.data).toEqual({ viewer: { subject: "robot", scopes: ["READ"] } });
    });

    const claimed: [what: string, claims: () => object][] = [
      ["another issuer", () => ({ iss: "https://login.example.org" })],
      ["an issuer that only begins like ours", () => ({ iss: `${arena().provider.issuer}.evil` })],
      ["no issuer", () => ({ iss: undefined })],
      ["another audience", () => ({ aud: "another-api" })],
      ["an audience that only holds ours", () => ({ aud: `${AUDIENCE}-2` })],
      ["audiences none of which is ours", () => ({ aud: ["a", "b", { toString: AUDIENCE }] })],
      ["an end in the past", () => ({ exp: inSeconds(-60) })],
      ["an end that is a text", () => ({ exp: "9999999999" })],
      ["no end", () => ({ exp: undefined })],
      ["a beginning to come", () => ({ nbf: inSeconds(300) })],
      ["no subject", () => ({ sub: undefined })],
      ["an empty subject", () => ({ sub: " " })],
      ["a subject that is no text", () => ({ sub: { toString: "tester" } })],
      ["a subject of thousands of characters", () => ({ sub: "x".repeat(5_000) })],
      ["a subject of the demonstration", () => ({ sub: "demonstration/administrator" })],
      ["the subject of our command lines", () => ({ sub: "command-line" })],
    ];
    it.each(claimed)("with %s are refused", async (_what, changes) => {
      expect((await askWith(await signed(changes()))).verdict).toEqual(REFUSED);
    });

    const forged: [what: string, token: () => Promise<string>][] = [
      ["no signature", async () => `${encode({ alg: "none" })}.${encode(claims())}.`],
      ["no signature, in capitals", async () => `${encode({ alg: "NONE" })}.${encode(claims())}.`],
      ["the public key as a shared secret", () => hmacWith(arena().provider.key, claims())],
      ["a key of somebody else's", () => signed({}, {}, mine)],
      [
        "somebody else's key under our provider's name",
        () => signed({}, { kid: arena().provider.key.kid }, mine),
      ],
      ["their own key with them", () => signed({}, { jwk: mine.publicJwk }, mine)],
      ["an address of their own keys", () => signed({}, { jku: keysAt.url }, mine)],
      ["an address of certificates", () => signed({}, { x5u: keysAt.url, kid: "mine" }, mine)],
      ["certificates with them", () => signed({}, { x5c: ["MIIB"], x5t: "x" }, mine)],
      ["a key that is a file", () => signed({}, { kid: "../../../../dev/null" }, mine)],
      ["a key that is SQL", () => signed({}, { kid: "x' union select 'key' --" }, mine)],
      ["a key that is an address", () => signed({}, { kid: keysAt.url }, mine)],
      ["a key called as no key is", () => signed({}, { kid: "__proto__" }, mine)],
      ["another key's algorithm", async () => signed({}, {}, await makeKey("stand-in", "PS256"))],
      [
        "claims that came after the signature",
        async () => {
          const [head, , signature] = (await signed()).split(".");
          return [head, encode(claims({ sub: "tester" })), signature].join(".");
        },
      ],
      [
        "a head that came after the signature",
        async () => {
          const [, body, signature] = (await signed()).split(".");
          return [encode({ alg: "RS256", kid: "stand-in", typ: "x" }), body, signature].join(".");
        },
      ],
      [
        "another's signature",
        async () => {
          const [[head, body], [, , signature]] = [
            (await signed({ sub: "tester" })).split("."),
            (await signed()).split("."),
          ] as [string[], string[]];
          return [head, body, signature].join(".");
        },
      ],
      [
        "a part that is critical and unknown",
        async () => {
          const [head, body, signature] = (await signed()).split(".");
          const { alg, kid } = JSON.parse(Buffer.from(head!, "base64url").toString());
          return [encode({ alg, kid, crit: ["x"], x: 1 }), body, signature].join(".");
        },
      ],
      ["a head of ten thousand characters", () => signed({}, { filling: "x".repeat(7_000) }, mine)],
      [
        "a head of a thousand levels",
        () => signed({}, { deep: JSON.parse("[".repeat(900) + "]".repeat(900)) }, mine),
      ],
      [
        "five parts",
        async () => `${encode({ alg: "dir", enc: "A128GCM", zip: "DEF" })}..AAAA.AAAA.AAAA`,
      ],
      ["one part", async () => encode({ alg: "RS256" })],
      ["parts that are none", async () => ".."],
      ["parts that are no JSON", async () => `${encode("{")}.${encode("x")}.x`],
    ];
    it.each(forged)("with %s are refused, and ask nobody for keys", async (_what, token) => {
      const before = arena().provider.asked.length;
      expect((await askWith(await token())).verdict).toEqual(REFUSED);
      expect(keysAt.asked).toBe(0);
      expect(arena().provider.asked.length - before).toBeLessThanOrEqual(1);
    });

    it("count in their header alone, and the first of two alone", async () => {
      const token = await signed();
      for (const name of ["access_token", "token", "authorization"]) {
        const sent = { path: `/graphql?${name}=${token}`, headers: JSON_TYPE };
        const inAddress = await arena().send({ ...sent, body: '{"query":"{ __typename }"}' });
        expect(inAddress.status).toBe(401);
      }
      const two = [`Bearer ${await signed({}, {}, mine)}`, `Bearer ${token}`];
      const both = await arena().send({
        headers: { ...JSON_TYPE, authorization: two, "x-forwarded-for": "203.0.113.251" },
        body: '{"query":"{ __typename }"}',
      });
      expect(both.status).toBe(401);
      for (const other of [
        `bearer`,
        `Basic ${token}`,
        `Bearer ${token} ${token}`,
        `Bearer,${token}`,
      ]) {
        const reply = await askWith(token, { authorization: other });
        expect(reply.verdict).toEqual(REFUSED);
      }
    });

    it("make the server ask for keys no more often than twice a minute", async () => {
      const before = arena().provider.asked.filter((path) => path === "/jwks").length;
      for (let i = 0; i < 30; i += 1) {
        expect((await askWith(await signed({}, { kid: `unknown-${i}` }, mine))).verdict).toEqual(
          REFUSED,
        );
      }
      const after = arena().provider.asked.filter((path) => path === "/jwks").length;
      expect(after - before).toBeLessThanOrEqual(1);
    });
  });
}

async function hmacWith({ publicJwk, kid }: SigningKey, claims: object): Promise<string> {
  const key = (await importJWK(publicJwk, "RS256", { extractable: true })) as CryptoKey;
  const text = `${encode({ alg: "HS256", kid })}.${encode(claims)}`;
  return `${text}.${createHmac("sha256", await exportSPKI(key))
    .update(text)
    .digest("base64url")}`;
}
