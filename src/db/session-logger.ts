import type { Logger, QueryRunner } from "typeorm";

/** Counts of one session, for its log line and for the tests against N+1. */
export interface SessionCounts {
  /** Statements sent, transaction control included. */
  statements: number;
  /** Rows received. */
  rows: number;
}

/** Counts the statements of each session; writes nothing, because statements carry data. */
export class SessionLogger implements Logger {
  logQuery(_query: string, _parameters?: unknown[], runner?: QueryRunner): void {
    const counts = runner?.data.counts as SessionCounts | undefined;
    if (counts) counts.statements += 1;
  }

  logQueryError(): void {}
  logQuerySlow(): void {}
  logSchemaBuild(): void {}
  logMigration(): void {}
  log(): void {}
}
