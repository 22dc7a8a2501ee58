import type { OperationTime } from "../db/deadline";
import type { DocumentLimits } from "./document-limits";

/** How much is allowed of everything, and for how long. */
export interface Limits {
  readonly document: DocumentLimits;
  /** Points of one operation. */
  readonly cost: number;
  /** Points of one person through one program in a minute; 0 for no limit. */
  readonly costPerMinute: number;
  /** Failed sign-ins and wrong tokens of one address in a minute; 0 for no limit. */
  readonly failedAttemptsPerMinute: number;
  readonly seconds: TimeLimits;
  /** Bytes of a request's body. */
  readonly bodyBytes: number;
}

/** Limits of time, in seconds. */
export interface TimeLimits extends OperationTime {
  /** Until the whole of a request has arrived. */
  readonly request: number;
}

const MEGABYTE = 1_048_576;

/** What holds unless the deployment says otherwise. */
export const DEFAULT_LIMITS: Limits = Object.freeze({
  document: Object.freeze({
    characters: 100_000,
    tokens: 4_000,
    depth: 20,
    fields: 1_500,
    aliases: 100,
    rootFields: 20,
    directives: 50,
    fragments: 50,
  }),
  cost: 100_000,
  costPerMinute: 1_000_000,
  failedAttemptsPerMinute: 100,
  seconds: Object.freeze({ operation: 30, longOperation: 300, lock: 10, request: 30 }),
  bodyBytes: 5 * MEGABYTE,
});
