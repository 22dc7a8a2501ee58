import { codeOf } from "./database-error";

/** More connections than the database has; a database that starts or stops. */
const CODES: readonly unknown[] = ["53300", "57P03"];

/** What the pool says when no connection came free in time, or none could be made. */
const NO_CONNECTION = "timeout exceeded when trying to connect";

/** Whether there is no connection to the database to be had at this moment. */
export function isOverloaded(error: unknown): boolean {
  if (CODES.includes(codeOf(error))) return true;
  return error instanceof Error && error.message === NO_CONNECTION;
}

/** Whether the database ended a statement by itself, because it ran too long. */
export const isTimedOut = (error: unknown): boolean => codeOf(error) === "57014";
