import { pipeline } from "node:stream/promises";
import { Readable } from "node:stream";
import type { PoolClient } from "pg";
import { from } from "pg-copy-streams";
import type { Sql } from "sql-template-tag";
import type { DataSource, QueryRunner } from "typeorm";
import type { Reach } from "../auth/reach";
import type { Viewer } from "../auth/viewer";
import { cancelBackend } from "./cancel-backend";
import { createDataSource } from "./data-source";
import { Deadline } from "./deadline";
import { refuseWhenStopped } from "./runner";
import { Session } from "./session";
import { enterAs } from "./snapshot";

/**
 * A connection apart from the pool's, which send statements without waiting for each other: COPY
 * cannot share a connection in that way.
 */
export class OwnConnection {
  private entered: Promise<Reach> | null = null;

  private constructor(
    private readonly dataSource: DataSource,
    private readonly url: string,
    private readonly runner: QueryRunner,
    private readonly client: PoolClient,
    private readonly processId: number,
    private readonly viewer: Viewer,
    private readonly deadline: Deadline,
  ) {}

  /** Connects to the same database as `url` names, on behalf of `viewer`. */
  static async open(
    url: string,
    viewer: Viewer,
    deadline: Deadline = Deadline.none(),
  ): Promise<OwnConnection> {
    const dataSource = await createDataSource(url, {
      isPipelined: false,
      poolSize: 1,
    }).initialize();
    const runner = dataSource.createQueryRunner();
    oneAtATime(runner);
    const client: PoolClient = await runner.connect();
    const [{ pid }] = await runner.query("select pg_backend_pid() as pid");
    refuseWhenStopped(runner, deadline);
    const own = new OwnConnection(dataSource, url, runner, client, pid, viewer, deadline);
    deadline.watch(() => void own.cancel());
    return own;
  }

  /** As `open`, to the database that a data source is connected to. */
  static beside(
    { options }: DataSource,
    viewer: Viewer,
    deadline?: Deadline,
  ): Promise<OwnConnection> {
    if (options.type !== "postgres" || !options.url) throw new Error("not a data source of ours");
    return OwnConnection.open(options.url, viewer, deadline);
  }

  /** Statements of this connection; in a transaction between `begin` and `commit` or `rollback`. */
  get session(): Session {
    return new Session(this.runner, this.viewer, this.entered);
  }

  /** Begins a read-write transaction in which each statement sees what is committed before it. */
  async begin(): Promise<void> {
    await this.runner.query("begin");
    this.entered = enterAs(this.runner, this.viewer, this.deadline);
    await this.entered;
  }

  async commit(): Promise<void> {
    await this.runner.query("commit");
  }

  /** Undoes what was done since `begin`. Never throws: a broken connection undoes it as well. */
  async rollback(): Promise<void> {
    await this.runner.query("rollback").catch(() => undefined);
  }

  /** Sends `chunks` of COPY's text format as the input of a `copy … from stdin`. */
  async copyIn(statement: Sql, chunks: AsyncIterable<string>): Promise<void> {
    if (this.deadline.stopped) throw this.deadline.stopped;
    const copy = this.client.query(from(statement.text));
    await pipeline(Readable.from(chunks, { objectMode: true, highWaterMark: 2 }), copy);
  }

  /** Ends the statement that runs at this moment, which then fails. Never throws. */
  async cancel(): Promise<void> {
    // Out of reach, the database undoes the transaction when it notices that we are gone.
    await cancelBackend(this.url, this.processId);
  }

  async close(): Promise<void> {
    await this.runner.release();
    await this.dataSource.destroy();
  }
}

/** Statements that were sent together follow each other: this connection takes one at a time. */
function oneAtATime(runner: QueryRunner): void {
  const send = runner.query.bind(runner) as (...args: unknown[]) => Promise<unknown>;
  let last: Promise<unknown> = Promise.resolve();
  const query = (...args: unknown[]): Promise<unknown> => {
    const next = last.then(() => send(...args));
    last = next.catch(() => undefined);
    return next;
  };
  runner.query = query as QueryRunner["query"];
}
