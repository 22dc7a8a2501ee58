import pino from "pino";
import type { Env } from "./env";
import { listen } from "./http-server";
import { openSignIn } from "./open-sign-in";
import { createApplication } from "./server";
import type { Store } from "./store";
import { welcome } from "./welcome";

/**
 * Lines are written together, off the thread that answers, at the latest after so many milliseconds;
 * what is left is written at the exit.
 */
const LOG_WRITES = { dest: 1, sync: false, minLength: 4_096, periodicFlush: 100 };

/** A server that takes requests. */
export interface RunningServer {
  /** What the person who started it should know. */
  readonly welcome: string;
  /** Takes no new request and finishes what runs. */
  stop(): Promise<void>;
}

/**
 * Puts the server together on a database, and listens.
 *
 * @throws StartError when it cannot listen, or its own pieces do not fit together
 */
export async function startServer(env: Env, store: Store): Promise<RunningServer> {
  const log = pino({ level: env.logLevel, base: undefined }, pino.destination(LOG_WRITES));
  const signIn = openSignIn(env, store.dataSource, log);
  const application = await createApplication({
    dataSource: store.dataSource,
    pseudonyms: store.pseudonyms,
    log,
    authenticate: signIn.authenticate,
    signInRoutes: signIn.routes,
    names: env.address,
    trustedProxies: env.address.trustedProxies,
    protection: env.protection,
    disclosure: env.disclosure,
    reporting: env.reporting,
  });
  const { request: requestSeconds } = env.protection.limits.seconds;
  const http = await listen(application.app, env.address, requestSeconds);
  void signIn.greetProvider();
  const stop = async (): Promise<void> => {
    application.drain();
    await http.close();
    await application.stop();
  };
  const told = { port: http.port, address: env.address, place: store.place, way: signIn.way };
  return { welcome: welcome(told), stop };
}
