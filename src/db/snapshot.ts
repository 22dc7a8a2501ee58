import type { DataSource, QueryRunner } from "typeorm";
import { traceText } from "../audit/trace";
import type { Reach } from "../auth/reach";
import type { Viewer } from "../auth/viewer";
import { Deadline } from "./deadline";
import { giveBack, openRunner, rollBack } from "./runner";
import { Session } from "./session";
import type { SessionCounts } from "./session-logger";

/** A session over one unchanging state of the database. */
export interface Snapshot {
  readonly session: Session;
  /** Ends the transaction and gives the connection back. Never throws. */
  close(): Promise<void>;
  /**
   * As `close`, keeping what was entered in the audit trail.
   *
   * @throws when it cannot be kept
   */
  commit(): Promise<void>;
}

/**
 * Opens a transaction in which everything read agrees with each other: read-only, unless what is
 * read may tell of persons, which leaves an event in the same transaction. The opening statements
 * are not awaited: on a pipelined connection they leave with the first read.
 */
export function openSnapshot(
  dataSource: DataSource,
  viewer: Viewer,
  counts: SessionCounts,
  deadline: Deadline = Deadline.none(),
): Snapshot {
  const runner = openRunner(dataSource, counts, deadline);
  const access = viewer.trace?.mayTellOfPersons ? "read write" : "read only";
  const begun = runner.query(`begin transaction isolation level repeatable read ${access}`);
  const entered = enterAs(runner, viewer, deadline);
  // A failed opening fails each read of it too; here it must only not be "unhandled".
  begun.catch(() => undefined);
  entered.catch(() => undefined);
  const session = new Session(runner, viewer, entered);
  const close = (): Promise<void> => {
    session.end();
    return rollBack(runner);
  };
  const commit = async (): Promise<void> => {
    session.end();
    try {
      await runner.query("commit");
      await giveBack(runner);
    } catch (error) {
      await rollBack(runner);
      throw error;
    }
  };
  return { session, close, commit };
}

/**
 * Tells PostgreSQL on whose behalf the transaction runs and how long its statements may take, until
 * it ends; gives what the viewer may see.
 */
export async function enterAs(
  runner: QueryRunner,
  viewer: Viewer,
  deadline: Deadline,
): Promise<Reach> {
  const { statementMs, lockMs } = deadline.backstop;
  // In this order: entering may have to wait for a lock itself.
  const [{ reach }] = await runner.query(
    `select set_config('lock_timeout', $3, true), set_config('statement_timeout', $2, true),
       set_config('idle_in_transaction_session_timeout', $2, true),
       set_config('golden_thread.trace', $4, true), enter_as($1) as reach`,
    [viewer.subject, String(statementMs), String(lockMs), traceText(viewer)],
  );
  return reach;
}
