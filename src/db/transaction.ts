import type { DataSource } from "typeorm";
import type { Viewer } from "../auth/viewer";
import { Connection } from "./connection";
import { Deadline } from "./deadline";
import { enterAs } from "./enter";
import { reachMemoryOf } from "./reaches";
import { Session } from "./session";
import type { SessionCounts } from "./session-counts";

/**
 * Runs `work` in one read-write transaction: committed when it returns, rolled back when it throws.
 *
 * @throws whatever `work` throws
 */
export async function inTransaction<T>(
  dataSource: DataSource,
  viewer: Viewer,
  counts: SessionCounts,
  work: (session: Session) => Promise<T>,
  deadline: Deadline = Deadline.none(),
): Promise<T> {
  const connection = new Connection(dataSource, counts, deadline);
  const begun = connection.command("begin");
  const entered = enterAs(connection, viewer, deadline, reachMemoryOf(dataSource));
  const session = new Session(connection, viewer, () => entered);
  try {
    await Promise.all([begun, entered]);
    const result = await work(session);
    session.end();
    await connection.command("commit");
    await connection.giveBack();
    return result;
  } catch (error) {
    session.end();
    await connection.rollBack();
    throw error;
  }
}
