import "reflect-metadata";
import pino from "pino";
import { DEMONSTRATION_VIEWER } from "./auth/viewer";
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
    const application = await createApplication({
      dataSource: store.dataSource,
      log,
      authenticate: async () => DEMONSTRATION_VIEWER,
    });
    const http = await listen(application.app, env.port);
    console.log(welcome(http.port, store));
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
