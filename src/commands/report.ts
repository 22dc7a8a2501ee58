import { codeOf, quotesValue } from "../db/database-error";
import { DatabaseStartError } from "../db/embedded/database-start-error";
import { StartError } from "../start-error";

/** Says why a program ends, in one line where the reason is known, and sets its exit code. */
export function reportAndExit(error: unknown): void {
  const known = error instanceof StartError || error instanceof DatabaseStartError;
  console.error(known ? error.message : withoutData(error));
  process.exitCode = 1;
}

/**
 * An unexpected error of the database carries what was sent, beside its message and sometimes in it:
 * it is not shown.
 */
function withoutData(error: unknown): unknown {
  const code = codeOf(error);
  if (!(error instanceof Error) || code === undefined) return error;
  if (!quotesValue(error)) return error.stack;
  const frames = error.stack?.slice(error.stack.indexOf("\n    at "));
  return `A value was sent that the database cannot take (${code}).${frames}`;
}
