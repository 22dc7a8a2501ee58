import type { DataSource } from "typeorm";
import type { Viewer } from "../auth/viewer";
import { Session } from "./session";
import type { SessionCounts } from "./session-logger";
import { enterAs, openRunner, rollBack } from "./snapshot";

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
): Promise<T> {
  const runner = openRunner(dataSource, counts);
  const begun = runner.query("begin");
  const entered = enterAs(runner, viewer);
  const session = new Session(runner, viewer, entered);
  try {
    await Promise.all([begun, entered]);
    const result = await work(session);
    session.end();
    await runner.query("commit");
    await runner.release();
    return result;
  } catch (error) {
    session.end();
    await rollBack(runner);
    throw error;
  }
}
