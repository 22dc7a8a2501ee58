import { crc32 } from "node:zlib";
import { newTokenText, TOKEN_PREFIX } from "../../src/auth/tokens/token-text";
import { FAILED_ATTEMPTS, type Arena } from "./support/arena";
import { JSON_TYPE } from "./support/http";

const QUERY = { query: "{ __typename }" };

/** Access tokens that nobody made. */
export function tokens(arena: () => Arena): void {
  describe("access tokens", () => {
    const ask = (token: string, address: string, body: unknown = QUERY) =>
      arena().post(body, { authorization: `Bearer ${token}`, "x-forwarded-for": address });

    it("that nobody made are all answered the same, byte for byte", async () => {
      const near = arena().token.slice(0, 20);
      const guesses = [
        newTokenText(),
        newTokenText(),
        withChecksum(near),
        withChecksum(near.slice(0, 8)),
      ];
      const answers = new Set<string>();
      for (const [i, guess] of guesses.entries()) {
        const { status, text, headers } = await ask(guess, `192.0.2.${i}`);
        const { date, ...others } = headers;
        expect(date).toBeDefined();
        answers.add(JSON.stringify([status, text, others]));
      }
      expect([...answers]).toHaveLength(1);
      const mistyped = [
        `${near}${"0".repeat(33)}`,
        `${TOKEN_PREFIX}${"0".repeat(49)}`,
        "gtt_",
        "gtt_' or 1=1",
      ];
      const typos = new Set<string>();
      for (const [i, typo] of mistyped.slice(0, 3).entries()) {
        typos.add((await ask(typo, `192.0.2.${10 + i}`)).text);
      }
      expect([...typos]).toHaveLength(1);
    });

    it("are looked up by their hash alone, through an index of it", async () => {
      const { dataSource } = arena().database;
      const [{ body }] = await dataSource.query(
        "select pg_get_functiondef('find_access_token'::regproc) as body",
      );
      const conditions = [...body.matchAll(/where t\.(\w+) = (\w+)/g)].map(([, ...names]) => names);
      expect(conditions).toEqual([
        ["hash", "token_hash"],
        ["hash", "token_hash"],
      ]);
      const runner = dataSource.createQueryRunner();
      await runner.query("set enable_seqscan = off");
      const plan = await runner.query("explain select from access_token where hash = sha256('a')");
      await runner.query("reset enable_seqscan");
      await runner.release();
      expect(JSON.stringify(plan)).toContain("access_token_hash_key");
      const columns = await dataSource.query(
        "select column_name as name from information_schema.columns where table_name = 'access_token'",
      );
      expect(JSON.stringify(columns)).not.toMatch(/secret|plain|text|"token"/);
    });

    it("that are wrong too often are not looked at, and keep nobody out elsewhere", async () => {
      const { url, token } = arena();
      const attacker = "192.0.2.200";
      for (let i = 0; i < FAILED_ATTEMPTS; i += 1) {
        // What comes before the last proxy's word is the attacker's own.
        const { status } = await ask(newTokenText(), `198.18.0.${i}, ${attacker}`);
        expect(status).toBe(401);
      }
      const refused = await ask(newTokenText(), `198.51.100.7, ${attacker}`);
      expect(refused.verdict).toEqual([429, "RATE_LIMITED"]);
      expect(Number(refused.headers["retry-after"])).toBeGreaterThanOrEqual(1);
      expect((await ask(token, "192.0.2.201")).verdict).toEqual([200]);
      expect((await ask(token, "198.18.0.1")).verdict).toEqual([200]);
      expect(url).toBeDefined();
    });

    it("tell those who have none nothing at all, whatever they ask", async () => {
      const bodies: unknown[] = [
        ...[
          "{ contracs { totalCount } }",
          "{ __schema { types { name } } }",
          "{",
          "{ __typename }",
        ].map((query) => ({ query })),
        ...["{ not json", "[]", "null", "", "x".repeat(200_000)],
      ];
      const answers = new Set<string>();
      for (const body of bodies) {
        const { status, text } = await arena().post(body, { "x-forwarded-for": "192.0.2.220" });
        answers.add(`${status} ${text}`);
      }
      for (const type of ["text/plain", "application/graphql"]) {
        const { status, text } = await arena().send({
          headers: { "content-type": type },
          body: "{",
        });
        answers.add(`${status} ${text}`);
      }
      const { status, text } = await arena().send({
        ...{ method: "GET", path: "/graphql?query={contracs}", headers: JSON_TYPE },
      });
      answers.add(`${status} ${text}`);
      expect([...answers]).toHaveLength(1);
      expect([...answers][0]).toMatch(/^401 .*UNAUTHENTICATED/);
      expect([...answers][0]).not.toMatch(/Did you mean|contract/);
    });
  });
}

/** A token that begins like another, with the checksum that belongs to it. */
function withChecksum(beginning: string): string {
  const whole = newTokenText();
  const secret = beginning + whole.slice(beginning.length, 47);
  return secret + checksumOf(secret);
}

function checksumOf(secret: string): string {
  const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  let text = "";
  for (let rest = crc32(secret); text.length < 6; rest = Math.floor(rest / 62)) {
    text = digits[rest % 62] + text;
  }
  return text;
}
