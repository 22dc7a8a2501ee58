/** The SQLSTATE of a database error; undefined for an error from elsewhere. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}

/** Unique violation, serialisation failure, deadlock, a lock not had in time: what two at once run into. */
const RACES: readonly unknown[] = ["23505", "40001", "40P01", "55P03"];

/** Whether a statement failed because somebody else did the like at the same moment. */
export const isRace = (error: unknown): boolean => RACES.includes(codeOf(error));

/**
 * Whether a row policy refused what was to be written. A missing grant has the same code and is our
 * mistake; the routine tells them apart in every language.
 */
export function isRowDenied(error: unknown): boolean {
  return codeOf(error) === "42501" && hasRoutine(error, "ExecWithCheckOptions");
}

function hasRoutine(error: unknown, routine: string): boolean {
  const cause = error instanceof Error && "driverError" in error ? error.driverError : error;
  return (
    typeof cause === "object" && cause !== null && "routine" in cause && cause.routine === routine
  );
}

/** Codes for U+0000 in a text and in JSON: PostgreSQL stores neither. */
const UNSTORABLE: readonly unknown[] = ["22021", "22P05"];

/** Whether a statement failed over a text that PostgreSQL cannot store. */
export const isUnstorableText = (error: unknown): boolean => UNSTORABLE.includes(codeOf(error));

/** Whether the message quotes the value at fault: class 22, "data exception". */
export const quotesValue = (error: unknown): boolean => codeOf(error)?.startsWith("22") ?? false;

/** Whether a prepared statement no longer fits its tables, whose shape somebody changed. */
export function isStalePlan(error: unknown): boolean {
  return codeOf(error) === "0A000" && hasRoutine(error, "RevalidateCachedQuery");
}

/** Whether a statement failed only because one before it in the transaction had. */
export const isAborted = (error: unknown): boolean => codeOf(error) === "25P02";
