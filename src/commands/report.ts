import { codeOf, quotesValue } from "../db/database-error";
import { DatabaseStartError } from "../db/embedded/database-start-error";
import { Refusal } from "../domain/refusal";
import { StartError } from "../start-error";
import { CommandError, UsageError } from "./command-error";

/** Exit code of a command that was called in a way that it does not know. */
const WRONG_USE = 2;

/**
 * Says why a program ends, in a line where the reason is known, and sets its exit code: 2 for wrong
 * use, else 1.
 */
export function reportAndExit(error: unknown): void {
  console.error(knownWords(error) ?? withoutData(error));
  process.exitCode = error instanceof UsageError ? WRONG_USE : 1;
}

const KNOWN = [StartError, DatabaseStartError, CommandError, UsageError] as const;

function knownWords(error: unknown): string | null {
  if (error instanceof Refusal) return wordsOf(error);
  const known = KNOWN.find((kind) => error instanceof kind);
  return known && error instanceof Error ? error.message : null;
}

/** Everything that stands against it, a line each. */
function wordsOf({ problem }: Refusal): string {
  if (problem.kind !== "ValidationFailed") return problem.message;
  return problem.issues.map((issue) => issue.message).join("\n");
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
