import { pipeline } from "node:stream/promises";
import { Readable } from "node:stream";
import type { PoolClient } from "pg";
import { from } from "pg-copy-streams";
import type { Sql } from "sql-template-tag";
import type { DataSource } from "typeorm";
import type { Reach } from "../auth/reach";
import type { Viewer } from "../auth/viewer";
import { cancelBackend } from "./cancel-backend";
import { Connection } from "./connection";
import { createDataSource } from "./data-source";
import { Deadline } from "./deadline";
import { enterAs } from "./enter";
import { Session } from "./session";

/**
 * A connection apart from the pool's, which send statements without waiting for each other: COPY
 * cannot share a connection in that way.
 */
export class OwnConnection {
  private entered: Promise<Reach> | null = null;

  private constructor(
    private readonly dataSource: DataSource,
    private readonly url: string,
    private readonly connection: Connection,
    private readonly client: PoolClient,
    private readonly processId: number,
    private viewer: Viewer,
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
    const counts = { statements: 0, rows: 0 };
    const connection = new Connection(dataSource, counts, deadline, false);
    const client = await connection.connect();
    const { rows } = await connection.ask("select pg_backend_pid()", []);
    return new OwnConnection(dataSource, url, connection, client, rows[0]![0], viewer, deadline);
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
    const { entered } = this;
    return new Session(this.connection, this.viewer, entered && (() => entered));
  }

  /** Begins a read-write transaction in which each statement sees what is committed before it. */
  async begin(): Promise<void> {
    await this.connection.command("begin");
    this.entered = enterAs(this.connection, this.viewer, this.deadline, null);
    await this.entered;
  }

  /** Goes on in the same transaction on behalf of somebody else. */
  async goOnAs(viewer: Viewer): Promise<void> {
    this.viewer = viewer;
    this.entered = enterAs(this.connection, viewer, this.deadline, null);
    await this.entered;
  }

  async commit(): Promise<void> {
    await this.connection.command("commit");
  }

  /** Undoes what was done since `begin`. Never throws: a broken connection undoes it as well. */
  async rollback(): Promise<void> {
    await this.connection.command("rollback").catch(() => undefined);
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
    await this.connection.giveBack();
    await this.dataSource.destroy();
  }
}
