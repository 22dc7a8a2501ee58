import { OperationStopped } from "../db/deadline";
import { StillCounting } from "../domain/evidence/protection/released/still-counting";
import { isOverloaded, isTimedOut } from "../db/unavailable";

/** What ends an operation as a whole, whichever of its fields met it first. */
export interface WholeFailure {
  readonly code: "DEADLINE_EXCEEDED" | "CLIENT_HUNG_UP" | "OVERLOADED" | "STILL_COUNTING";
  readonly message: string;
  readonly status: number;
}

const TOO_LONG: WholeFailure = Object.freeze({
  code: "DEADLINE_EXCEEDED",
  message:
    "The operation took longer than it may, and was stopped: ask for less at a time. If it was a " +
    "change, look whether it happened, or repeat it with the same idempotency key.",
  status: 504,
});

const HUNG_UP: WholeFailure = Object.freeze({
  code: "CLIENT_HUNG_UP",
  message: "The operation was stopped, for its client had hung up.",
  status: 499,
});

const OVERLOADED: WholeFailure = Object.freeze({
  code: "OVERLOADED",
  message: "There is more to do than the server can do at this moment: try again shortly.",
  status: 503,
});

const STILL_COUNTING: WholeFailure = Object.freeze({
  code: "STILL_COUNTING",
  message:
    "These figures are of very many people and are counted for the first time since something " +
    "about them changed. The counting goes on: ask the same again in a minute.",
  status: 503,
});

/** The failures by their code. */
export const WHOLE_FAILURES: ReadonlyMap<unknown, WholeFailure> = new Map(
  [TOO_LONG, HUNG_UP, OVERLOADED, STILL_COUNTING].map((failure) => [failure.code, failure]),
);

/** What an error means for the operation as a whole; null for an error of one field. */
export function wholeFailureOf(error: unknown): WholeFailure | null {
  if (error instanceof OperationStopped) return error.reason === "deadline" ? TOO_LONG : HUNG_UP;
  if (error instanceof StillCounting) return STILL_COUNTING;
  if (isTimedOut(error)) return TOO_LONG;
  return isOverloaded(error) ? OVERLOADED : null;
}
