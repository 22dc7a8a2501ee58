import type { PoolClient } from "pg";
import type { DataSource, QueryRunner } from "typeorm";
import { cancelBackend } from "./cancel-backend";
import type { Deadline } from "./deadline";
import type { SessionCounts } from "./session-logger";

/**
 * A connection of an operation's own: its statements are counted, and end when the operation is
 * stopped.
 */
export function openRunner(
  dataSource: DataSource,
  counts: SessionCounts,
  deadline: Deadline,
): QueryRunner {
  const runner = dataSource.createQueryRunner();
  runner.data.counts = counts;
  refuseWhenStopped(runner, deadline);
  runner.data.unwatch = deadline.watch(() => {
    runner.data.stopping = cancel(dataSource, runner);
  });
  return runner;
}

/** Once an operation was stopped, each statement of its connection fails for that reason. */
export function refuseWhenStopped(runner: QueryRunner, deadline: Deadline): void {
  const send = runner.query.bind(runner) as (...args: unknown[]) => Promise<unknown>;
  const query = async (...args: unknown[]): Promise<unknown> => {
    if (deadline.stopped) throw deadline.stopped;
    try {
      return await send(...args);
    } catch (error) {
      throw deadline.stopped ?? error;
    }
  };
  runner.query = query as QueryRunner["query"];
}

/** Ends a transaction without a trace and gives its connection back. Never throws. */
export async function rollBack(runner: QueryRunner): Promise<void> {
  try {
    await runner.query("rollback");
    await giveBack(runner);
  } catch (error) {
    await discard(runner, error);
  }
}

/** Gives the connection back to the pool. */
export async function giveBack(runner: QueryRunner): Promise<void> {
  runner.data.unwatch?.();
  // The cancellation might meet the next operation of this connection.
  if (runner.data.stopping) await discard(runner, new Error("the operation was stopped"));
  else await runner.release();
}

async function cancel({ options }: DataSource, runner: QueryRunner): Promise<void> {
  if (options.type !== "postgres" || !options.url) throw new Error("not a data source of ours");
  try {
    const { processID }: StartedClient = await runner.connect();
    if (await cancelBackend(options.url, processID)) return;
  } catch {
    return;
  }
  // Out of reach: whoever waits for the statement is let go; the database ends it by itself.
  await drop(runner, new Error("the operation was stopped"));
}

/** Drops a connection whose state is unknown instead of giving it to the next operation. */
async function discard(runner: QueryRunner, error: unknown): Promise<void> {
  runner.data.unwatch?.();
  await runner.data.stopping;
  await drop(runner, error instanceof Error ? error : new Error(String(error)));
}

async function drop(runner: QueryRunner, reason: Error): Promise<void> {
  await (runner as DroppableRunner).releasePostgresConnection(reason);
}

/** TypeORM's PostgreSQL runner hands the error on to the pool, which then closes the connection. */
interface DroppableRunner extends QueryRunner {
  releasePostgresConnection(error: Error): Promise<void>;
}

/** What `pg` knows of a connection and its types do not say: the server process behind it. */
interface StartedClient extends PoolClient {
  readonly processID: number;
}
