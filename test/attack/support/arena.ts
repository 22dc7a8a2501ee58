import { execFileSync } from "node:child_process";
import { fillWide } from "../../gates/walk/wide-data";
import { startServerProcess, type ServerProcess } from "../../process/server-process";
import { makeToken } from "../../support/access-token";
import { createTestDatabase, TESTER, type TestDatabase } from "../../support/database";
import { Bystander } from "./bystander";
import { JSON_TYPE, sendTo, toApiReply, type ApiReply, type Reply, type Sent } from "./http";
import { AUDIENCE, CLIENT_ID, startStandIn, type StandIn } from "./stand-in";

/** Seconds that a request may take to arrive here: as few as a test can wait for. */
export const REQUEST_SECONDS = 3;

/** Failed attempts that one address has in a minute here. */
export const FAILED_ATTEMPTS = 20;

/** Bytes that the process may hold once all is over. */
const MEMORY_BYTES = 1.5 * 1024 ** 3;

/** The started server, under attack, and somebody who goes on with their work. */
export interface Arena {
  readonly url: string;
  readonly database: TestDatabase;
  readonly server: ServerProcess;
  /** The provider that the server believes. */
  readonly provider: StandIn;
  /** A token of `tester`, who sees all of it. */
  readonly token: string;
  /** Sends anything, as it is. */
  send(sent: Sent): Promise<Reply>;
  /** Sends JSON to the API with the tester's token, or other headers. */
  post(body: unknown, headers?: Sent["headers"]): Promise<ApiReply>;
  ask(query: string, variables?: object, token?: string): Promise<ApiReply>;
  /** Makes a token for somebody who holds these roles by database keys. */
  tokenFor(subject: string, roles?: readonly (readonly [string, string])[]): Promise<string>;
  /** Fails unless it stood everything: the same process, as useful to others as before. */
  stood(): Promise<void>;
  close(): Promise<void>;
}

export async function openArena(): Promise<Arena> {
  const [database, provider] = [await createTestDatabase(), await startStandIn()];
  await fillWide(database);
  const server = startServerProcess({
    DATABASE_URL: database.serverUrl,
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: CLIENT_ID,
    OIDC_AUDIENCE: AUDIENCE,
    TRUST_PROXY: "1",
    REQUEST_SECONDS: String(REQUEST_SECONDS),
    COST_PER_MINUTE: "0",
    FAILED_ATTEMPTS_PER_MINUTE: String(FAILED_ATTEMPTS),
  });
  const url = await server.ready();
  const token = await makeToken(database, TESTER);
  const tokenFor: Arena["tokenFor"] = async (subject, roles = []) => {
    for (const [role, organisation] of roles) {
      await database.dataSource.query(
        `insert into role_grant (id, subject, role, organisation_id, starts_on, granted_by)
         select gen_random_uuid(), $1, $2, id, current_date, 'test' from organisation
         where reference = $3`,
        [subject, role, organisation],
      );
    }
    return makeToken(database, subject);
  };
  const bystander = new Bystander(url, await tokenFor("bystander", [["commissioner", "C05"]]));
  const post: Arena["post"] = async (body, headers = { authorization: `Bearer ${token}` }) => {
    const text = typeof body === "string" ? body : JSON.stringify(body);
    return toApiReply(await sendTo(url, { headers: { ...JSON_TYPE, ...headers }, body: text }));
  };
  return {
    ...{ url, database, server, provider, token, tokenFor, post },
    send: (sent) => sendTo(url, sent),
    ask: (query, variables = {}, as = token) =>
      post({ query, variables }, { authorization: `Bearer ${as}` }),
    stood: async () => {
      await bystander.stop();
      expect(bystander.wrong).toEqual([]);
      expect(bystander.asked).toBeGreaterThan(10);
      expect([server.child.exitCode, server.child.signalCode]).toEqual([null, null]);
      expect(server.output().split("is running")).toHaveLength(2);
      expect(memoryOf(server)).toBeLessThan(MEMORY_BYTES);
      expect(failuresIn(server.output())).toEqual([]);
      expect(server.output()).not.toContain(token);
    },
    close: async () => {
      await bystander.stop();
      server.child.kill("SIGKILL");
      await server.ended;
      await provider.close();
      await database.drop();
    },
  };
}

/** Bytes of memory that a process holds. */
export function memoryOf({ child }: ServerProcess): number {
  const kilobytes = execFileSync("ps", ["-o", "rss=", "-p", String(child.pid)], {
    encoding: "utf8",
  });
  return Number(kilobytes.trim()) * 1024;
}

/** Lines of the log about what nobody had thought of. */
const failuresIn = (output: string): string[] =>
  output.split("\n").filter((line) => line.includes("internal error"));
