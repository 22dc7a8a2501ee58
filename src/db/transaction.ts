import type { DataSource } from "typeorm";
import type { Viewer } from "../auth/viewer";
import { Deadline } from "./deadline";
import { giveBack, openRunner, rollBack } from "./runner";
import { Session } from "./session";
import type { SessionCounts } from "./session-logger";
import { enterAs } from "./snapshot";

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
  const runner = openRunner(dataSource, counts, deadline);
  const begun = runner.query("begin");
  const entered = enterAs(runner, viewer, deadline);
  const session = new Session(runner, viewer, entered);
  try {
    await Promise.all([begun, entered]);
    const result = await work(session);
    session.end();
    await runner.query("commit");
    await giveBack(runner);
    return result;
  } catch (error) {
    session.end();
    await rollBack(runner);
    throw error;
  }
}
