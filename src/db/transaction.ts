import type { DataSource } from "typeorm";
import type { Viewer } from "../auth/viewer";
import { Session } from "./session";
import type { SessionCounts } from "./session-logger";
import { discard, openRunner, setViewer } from "./snapshot";

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
  try {
    await Promise.all([runner.query("begin"), setViewer(runner, viewer)]);
    const result = await work(new Session(runner, viewer));
    await runner.query("commit");
    await runner.release();
    return result;
  } catch (error) {
    await rollBack(runner);
    throw error;
  }
}

async function rollBack(runner: ReturnType<typeof openRunner>): Promise<void> {
  try {
    await runner.query("rollback");
    await runner.release();
  } catch (error) {
    await discard(runner, error);
  }
}
