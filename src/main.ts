import "reflect-metadata";
import pino from "pino";
import { openSignIn } from "./open-sign-in";
import { readEnv } from "./env";
import { createApplication } from "./server";
import { listen } from "./http-server";
import { onSignals } from "./signals";
import { openStore } from "./store";
import { reportAndExit } from "./commands/report";
import { welcome } from "./welcome";

/** The process: environment, database, server, signals. */
async function main(): Promise<void> {
  const env = readEnv(process.env);
  const log = pino({ level: env.logLevel, base: undefined });
  const signals = onSignals();
  const store = await openStore(env, (line) => console.error(line));
  try {
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
    });
    const { request: requestSeconds } = env.protection.limits.seconds;
    const http = await listen(application.app, env.address, requestSeconds);
    console.log(
      welcome({ port: http.port, address: env.address, place: store.place, way: signIn.way }),
    );
    void signIn.greetProvider();
    await signals.stopped;
    console.error("Stopping: finishing what is running. Press Ctrl-C again to stop at once.");
    application.drain();
    await http.close();
    await application.stop();
  } finally {
    await store.close();
  }
}

// A statement that runs on for nobody must not keep the process.
main().then(() => process.exit(), reportAndExit);
