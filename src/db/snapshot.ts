import type { DataSource, QueryRunner } from "typeorm";
import type { Reach } from "../auth/reach";
import type { Viewer } from "../auth/viewer";
import { Session } from "./session";
import type { SessionCounts } from "./session-logger";

/** A session over one unchanging state of the database. */
export interface Snapshot {
  readonly session: Session;
  /** Ends the transaction and gives the connection back. Never throws. */
  close(): Promise<void>;
}

/**
 * Opens a read-only transaction in which everything read agrees with each other. The opening
 * statements are not awaited: on a pipelined connection they leave with the first read.
 */
export function openSnapshot(
  dataSource: DataSource,
  viewer: Viewer,
  counts: SessionCounts,
): Snapshot {
  const runner = openRunner(dataSource, counts);
  const begun = runner.query("begin transaction isolation level repeatable read read only");
  const entered = enterAs(runner, viewer);
  // A failed opening fails each read of it too; here it must only not be "unhandled".
  begun.catch(() => undefined);
  entered.catch(() => undefined);
  const session = new Session(runner, viewer, entered);
  const close = (): Promise<void> => {
    session.end();
    return rollBack(runner);
  };
  return { session, close };
}

/** A connection of its own whose statements are counted. */
export function openRunner(dataSource: DataSource, counts: SessionCounts): QueryRunner {
  const runner = dataSource.createQueryRunner();
  runner.data.counts = counts;
  return runner;
}

/** Tells PostgreSQL on whose behalf the transaction runs, until it ends; gives what they may see. */
export async function enterAs(runner: QueryRunner, viewer: Viewer): Promise<Reach> {
  const [{ reach }] = await runner.query("select enter_as($1) as reach", [viewer.subject]);
  return reach;
}

/** Ends a transaction without a trace and gives its connection back. Never throws. */
export async function rollBack(runner: QueryRunner): Promise<void> {
  try {
    await runner.query("rollback");
    await runner.release();
  } catch (error) {
    await discard(runner, error);
  }
}

/** Drops a connection whose state is unknown instead of giving it to the next operation. */
async function discard(runner: QueryRunner, error: unknown): Promise<void> {
  const reason = error instanceof Error ? error : new Error(String(error));
  await (runner as DiscardableRunner).releasePostgresConnection(reason);
}

/** TypeORM's PostgreSQL runner hands the error on to the pool, which then closes the connection. */
interface DiscardableRunner extends QueryRunner {
  releasePostgresConnection(error: Error): Promise<void>;
}
