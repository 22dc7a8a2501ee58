import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import pino from "pino";
import { readEnv } from "../../../src/env";
import { openSignIn } from "../../../src/open-sign-in";
import { createApplication } from "../../../src/server";
import { createTestDatabase, type TestDatabase } from "../../support/database";
import { TEST_PSEUDONYMS } from "../../support/pseudonyms";
import { Browser } from "./http-browser";

/** The server as its environment has it, on a database of its own. */
export interface SignInServer {
  readonly url: string;
  readonly database: TestDatabase;
  /** Everything that was logged, as text. */
  logged(): string;
  /** A browser that has not been here yet. */
  browser(): Browser;
  close(): Promise<void>;
}

/**
 * Starts it with these variables, which may depend on its address. Where they name `DATABASE_URL`,
 * the database counts as somebody's own.
 */
export async function startSignInServer(
  variablesAt: (url: string) => Promise<Record<string, string>> | Record<string, string>,
  prepare: (database: TestDatabase) => Promise<void> = async () => undefined,
): Promise<SignInServer> {
  const database = await createTestDatabase();
  await prepare(database);
  const handling: { handler: RequestListener | null } = { handler: null };
  const server = createServer((request, response) => handling.handler?.(request, response));
  const url = await listen(server);
  let lines = "";
  const log = pino({ level: "trace" }, { write: (line: string) => (lines += line) });
  const env = readEnv(await variablesAt(url));
  const signIn = openSignIn(env, database.server, log);
  const application = await createApplication({
    dataSource: database.server,
    pseudonyms: TEST_PSEUDONYMS,
    log,
    authenticate: signIn.authenticate,
    signInRoutes: signIn.routes,
    names: env.address,
    trustedProxies: env.address.trustedProxies,
  });
  handling.handler = application.app;
  return {
    url,
    database,
    logged: () => lines,
    browser: () => new Browser(url),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await application.stop();
      await database.drop();
    },
  };
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
