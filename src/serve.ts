import "reflect-metadata";
import { reportAndExit } from "./commands/report";
import { readEnv } from "./env";
import { onSignals } from "./signals";
import { openStore } from "./store";

/** Environment, database, server, signals. */
async function runToEnd(onRunning: () => void): Promise<void> {
  const env = readEnv(process.env);
  const signals = onSignals();
  const store = await openStore(env, (line) => console.error(line), loadServer);
  try {
    const { startServer } = await import("./start-server");
    const server = await startServer(env, store);
    console.log(server.welcome);
    onRunning();
    await signals.stopped;
    console.error("Stopping: finishing what is running. Press Ctrl-C again to stop at once.");
    await server.stop();
  } finally {
    await store.close();
  }
}

/** Most of the code, which takes as long to load as PostgreSQL to start: at the same time, then. */
function loadServer(): void {
  // What is wrong with it is told when it is needed.
  void import("./start-server").catch(() => undefined);
}

/**
 * The process, which it ends.
 *
 * @param onRunning called when it takes requests
 */
export function serve(onRunning: () => void): void {
  // A statement that runs on for nobody must not keep the process.
  runToEnd(onRunning).then(() => process.exit(), reportAndExit);
}
