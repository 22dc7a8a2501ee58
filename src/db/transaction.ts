import type { DataSource } from "typeorm";
import type { Viewer } from "../auth/viewer";
import { Session } from "./session";
import type { SessionCounts } from "./session-logger";
import { openRunner, rollBack, setViewer } from "./snapshot";

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
  const session = new Session(runner, viewer);
  try {
    await Promise.all([runner.query("begin"), setViewer(runner, viewer)]);
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
