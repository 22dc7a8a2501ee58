import type { DataSource } from "typeorm";
import type { Viewer } from "../auth/viewer";
import { Connection } from "./connection";
import { Deadline } from "./deadline";
import { enterAs } from "./enter";
import { reachMemoryOf } from "./reaches";
import { Session } from "./session";
import type { SessionCounts } from "./session-counts";

/** What is done in a transaction. */
export interface Work<T, Seen = undefined> {
  /**
   * Reads that leave together with the beginning of the transaction, and so cost no wait of their
   * own. Who asks is held to what they may see, as ever; whether they may ask at all is not known yet.
   */
  readonly look?: (session: Session) => Promise<Seen>;
  /** Does it, once the transaction has begun. */
  readonly run: (session: Session, seen: Promise<Seen> | undefined) => Promise<T>;
}

/**
 * Runs `work` in one read-write transaction: committed when it returns, rolled back when it throws.
 *
 * @throws whatever `work` throws
 */
export function inTransaction<T>(
  dataSource: DataSource,
  viewer: Viewer,
  counts: SessionCounts,
  work: (session: Session) => Promise<T>,
  deadline: Deadline = Deadline.none(),
): Promise<T> {
  return workInTransaction(dataSource, viewer, counts, { run: work }, deadline);
}

/** As `inTransaction`, of work that begins with a look. */
export async function workInTransaction<T, Seen>(
  dataSource: DataSource,
  viewer: Viewer,
  counts: SessionCounts,
  { look, run }: Work<T, Seen>,
  deadline: Deadline,
): Promise<T> {
  const connection = new Connection(dataSource, counts, deadline);
  const begun = connection.command("begin");
  const entered = enterAs(connection, viewer, deadline, reachMemoryOf(dataSource));
  const commit = (): Promise<void> => connection.command("commit");
  const session = new Session(connection, viewer, () => entered, null, commit);
  const seen = look?.(session);
  // Where the transaction does not begin it fails too, for which there is nobody to ask.
  seen?.catch(() => undefined);
  try {
    await Promise.all([begun, entered]);
    const result = await run(session, seen);
    await session.commit();
    await connection.giveBack();
    return result;
  } catch (error) {
    session.end();
    await connection.rollBack();
    throw error;
  }
}
