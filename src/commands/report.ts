import { DatabaseStartError } from "../db/embedded/database-start-error";
import { StartError } from "../start-error";

/** Says why a program ends, in one line where the reason is known, and sets its exit code. */
export function reportAndExit(error: unknown): void {
  const known = error instanceof StartError || error instanceof DatabaseStartError;
  console.error(known ? error.message : error);
  process.exitCode = 1;
}
