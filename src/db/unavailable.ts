import { codeOf, isStalePlan } from "./database-error";

/**
 * More connections than the database has; a database that starts or stops; a table that somebody
 * changes the shape of.
 */
const CODES: readonly unknown[] = ["53300", "57P03", "55P03"];

/** What the pool says when no connection came free in time, or none could be made. */
const NO_CONNECTION = "timeout exceeded when trying to connect";

/** Whether the database cannot answer at this moment, and may do so shortly. */
export function isOverloaded(error: unknown): boolean {
  if (CODES.includes(codeOf(error)) || isStalePlan(error)) return true;
  return error instanceof Error && error.message === NO_CONNECTION;
}

/** Whether the database ended a statement by itself, because it ran too long. */
export const isTimedOut = (error: unknown): boolean => codeOf(error) === "57014";
