import { createHash, randomBytes } from "node:crypto";
import type { Arena } from "./support/arena";
import { JSON_TYPE, toApiReply, type Reply, type Sent } from "./support/http";
import { codeFor } from "./support/stand-in";

const COOKIE = "golden-thread-session";
const ATTEMPT = "golden-thread-sign-in";
const QUERY = JSON.stringify({ query: "{ viewer { subject } }" });

const ELSEWHERE: Record<string, string>[] = [
  { origin: "https://evil.example" },
  { origin: "null" },
  { origin: "http://localhost.evil.example" },
  { "sec-fetch-site": "cross-site" },
  { "sec-fetch-site": "same-site", origin: "http://sibling.localhost" },
];

/** Addresses of others, as they are disguised. */
const LURES = [
  ...[
    "//evil.example",
    "/\\evil.example",
    "\\/evil.example",
    "https://evil.example",
    "/%09/evil.example",
  ],
  ...[
    "/\t/evil.example",
    "///evil.example",
    "/.//evil.example",
    "/..//evil.example",
    "http:evil.example",
  ],
  ...[
    "javascript:alert(1)",
    "/\r\nlocation: https://evil.example",
    "/@evil.example/../..//evil.example",
  ],
];

/** Cookies that were made up, and what pages of other sites have browsers send. */
export function sessions(arena: () => Arena): void {
  describe("sessions", () => {
    /** Where a browser would be led. */
    const originOf = ({ headers }: Reply): string => new URL(headers.location!, arena().url).origin;

    /** Signs somebody in and gives their browser's cookies, by name, and where they were led. */
    async function signIn(subject: string, to = "/graphiql", forged?: (attempt: string) => string) {
      const path = `/sign-in?to=${encodeURIComponent(to)}`;
      const begun = await arena().send({ method: "GET", path });
      const attempt = cookiesOf(begun.headers["set-cookie"]).get(ATTEMPT)!;
      const { searchParams } = new URL(begun.headers.location!);
      const code = codeFor(subject, searchParams.get("nonce")!);
      const answer = new URLSearchParams({ code, state: searchParams.get("state")! });
      const ended = await arena().send({
        ...{ method: "GET", path: `/sign-in/callback?${answer.toString()}` },
        headers: { cookie: `${ATTEMPT}=${forged ? forged(attempt) : attempt}` },
      });
      return { ...ended, cookies: cookiesOf(ended.headers["set-cookie"]) };
    }
    const ask = async (session: string, headers: Sent["headers"] = {}) =>
      toApiReply(
        await arena().send({
          headers: { ...JSON_TYPE, cookie: `${COOKIE}=${session}`, ...headers },
          body: QUERY,
        }),
      );

    it("are their owner's, and nobody else's who makes one up", async () => {
      const session = (await signIn("ann")).cookies.get(COOKIE)!;
      expect((await ask(session)).body.data).toEqual({ viewer: { subject: "ann" } });
      const turned = session.replace(/^./, (first) => (first === "A" ? "B" : "A"));
      const hash = createHash("sha256").update(session).digest("base64url");
      const forged = [turned, hash, session.slice(1), `${session}A`, "", "A".repeat(43), "null"];
      forged.push(randomBytes(32).toString("base64url"), "' or 1=1 --", "%27", "ann", "j:{}");
      for (const value of forged) {
        expect([value, ...(await ask(value)).verdict]).toEqual([value, 401, "UNAUTHENTICATED"]);
      }
    });

    it("that are over stay over", async () => {
      const session = (await signIn("bea")).cookies.get(COOKIE)!;
      await arena().database.dataSource.query(
        "update browser_session set ends_at = now() - interval '1 s' where subject = 'bea'",
      );
      expect((await ask(session)).verdict).toEqual([401, "UNAUTHENTICATED"]);
      const other = (await signIn("bea")).cookies.get(COOKIE)!;
      const path = "/sign-out";
      const out = await arena().send({ path, headers: { cookie: `${COOKIE}=${other}` } });
      expect(out.status).toBe(303);
      expect((await ask(other)).verdict).toEqual([401, "UNAUTHENTICATED"]);
    });

    it("are not fixed by who set the cookie before", async () => {
      const chosen = randomBytes(32).toString("base64url");
      const given = (await signIn("cem", "/", (attempt) => `${attempt}; ${COOKIE}=${chosen}`))
        .cookies;
      expect(given.get(COOKIE)).not.toBe(chosen);
      expect((await ask(chosen)).verdict).toEqual([401, "UNAUTHENTICATED"]);
    });

    it("are kept from scripts and other sites", async () => {
      const { headers } = await signIn("dee");
      const set = headers["set-cookie"]!.find((one) => one.startsWith(COOKIE))!;
      expect(set).toMatch(/; HttpOnly/);
      expect(set).toMatch(/; SameSite=Lax/);
      expect(set).not.toMatch(/; Domain/i);
    });

    it("are neither ended nor begun by another site's page", async () => {
      const session = (await signIn("eva")).cookies.get(COOKIE)!;
      const cookie = `${COOKIE}=${session}`;
      for (const from of ELSEWHERE) {
        const out = await arena().send({ path: "/sign-out", headers: { cookie, ...from } });
        expect([from, out.status]).toEqual([from, 403]);
        const sent = await arena().send({
          path: "/sign-in",
          headers: { "content-type": "application/x-www-form-urlencoded", ...from },
          body: "person=administrator",
        });
        expect([403, 404]).toContain(sent.status);
        expect(sent.headers["set-cookie"]).toBeUndefined();
      }
      await arena().send({ method: "GET", path: "/sign-out", headers: { cookie } });
      expect((await ask(session)).verdict).toEqual([200]);
    });

    it("ask nothing by a form or an address of another site's page", async () => {
      const session = (await signIn("fay")).cookies.get(COOKIE)!;
      const refused = [400, "BAD_REQUEST"];
      for (const type of [
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
      ]) {
        const from = { "content-type": type, origin: "https://evil.example" };
        expect((await ask(session, from)).verdict).toEqual(refused);
      }
      const byAddress = await arena().send({
        ...{ method: "GET", path: "/graphql?query={viewer{subject}}" },
        headers: { cookie: `${COOKIE}=${session}`, "sec-fetch-site": "cross-site" },
      });
      expect(toApiReply(byAddress).verdict).toEqual(refused);
    });

    it("are not begun with an answer to somebody else's sign-in", async () => {
      const begun = await arena().send({ method: "GET", path: "/sign-in" });
      const { searchParams } = new URL(begun.headers.location!);
      const code = codeFor("mallory", searchParams.get("nonce")!);
      const state = searchParams.get("state")!;
      const path = `/sign-in/callback?${new URLSearchParams({ code, state }).toString()}`;
      const other = await arena().send({ method: "GET", path: "/sign-in" });
      const attempt = cookiesOf(other.headers["set-cookie"]).get(ATTEMPT)!;
      for (const cookie of [
        "",
        `${ATTEMPT}=${attempt}`,
        `${ATTEMPT}=e30`,
        `${ATTEMPT}=${"A".repeat(4_000)}`,
      ]) {
        const reply = await arena().send({ method: "GET", path, headers: { cookie } });
        expect(reply.status).toBe(400);
        expect(cookiesOf(reply.headers["set-cookie"]).get(COOKIE)).toBeUndefined();
      }
    });

    it.each(LURES)("lead nowhere else afterwards: %j", async (lure) => {
      const led = await signIn("gil", lure);
      expect([led.status, originOf(led)]).toEqual([303, arena().url]);
      const forged = await signIn("gil", "/", (attempt) => {
        const parts = JSON.parse(Buffer.from(attempt, "base64url").toString()) as string[];
        return Buffer.from(JSON.stringify(parts.with(3, lure))).toString("base64url");
      });
      expect([forged.status, originOf(forged)]).toEqual([303, arena().url]);
    });
  });
}

function cookiesOf(set: readonly string[] = []): Map<string, string> {
  return new Map(
    set.map((one) => {
      const [pair = ""] = one.split(";");
      const at = pair.indexOf("=");
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
}
