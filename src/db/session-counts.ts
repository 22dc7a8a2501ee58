/** Counts of one operation, for its log line and for the tests against N+1. */
export interface SessionCounts {
  /** Statements sent, transaction control included. */
  statements: number;
  /** Rows received. */
  rows: number;
}
