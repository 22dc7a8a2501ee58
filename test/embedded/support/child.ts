import { createInterface } from "node:readline";
import {
  DatabaseStartError,
  startEmbeddedPostgres,
  type EmbeddedPostgresOptions,
} from "../../../src/db/embedded/embedded-postgres";

/** What the child tells its parent, one JSON text per line. */
export type ChildMessage =
  | { readonly kind: "log"; readonly line: string }
  | { readonly kind: "ready"; readonly url: string; readonly firstStart: boolean }
  | { readonly kind: "failed"; readonly isStartError: boolean; readonly message: string };

const say = (message: ChildMessage): void => {
  process.stdout.write(`${JSON.stringify(message)}\n`);
};

async function main(): Promise<void> {
  const options = JSON.parse(process.argv[2] ?? "{}") as Omit<EmbeddedPostgresOptions, "log">;
  // Ctrl-C in a terminal: the whole group gets it; we drain, and stop the database last.
  process.on("SIGINT", () => say({ kind: "log", line: "SIGINT" }));
  const postgres = await startEmbeddedPostgres({
    ...options,
    log: (line) => say({ kind: "log", line }),
  });
  say({ kind: "ready", url: postgres.url, firstStart: postgres.firstStart });
  for await (const command of createInterface({ input: process.stdin })) {
    if (command === "exit") process.exit(3);
    if (command === "stop") break;
  }
  await postgres.stop();
  process.exit(0);
}

main().catch((error: unknown) => {
  const message = error instanceof Error ? error.message : String(error);
  say({ kind: "failed", isStartError: error instanceof DatabaseStartError, message });
  process.exitCode = 1;
});
