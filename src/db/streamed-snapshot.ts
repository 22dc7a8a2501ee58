import type { Sql } from "sql-template-tag";
import type { DataSource } from "typeorm";
import type { Viewer } from "../auth/viewer";
import { Connection } from "./connection";
import type { Deadline } from "./deadline";
import { enterAs } from "./enter";
import { reachMemoryOf } from "./reaches";
import { toRows } from "./rows";

const BEGIN = "begin transaction isolation level repeatable read read only";

/** Instants are told in UTC. All that is asked for will be read, not only its beginning. */
const MANNER = "set local timezone to 'UTC'; set local cursor_tuple_fraction to 1";

/**
 * One unchanging state of the database, of which more is read than fits into memory: rows come in
 * batches, no faster than they are taken.
 */
export class StreamedSnapshot {
  private constructor(private readonly connection: Connection) {}

  /** Begins on behalf of `viewer`. It must be closed. */
  static async open(
    dataSource: DataSource,
    viewer: Viewer,
    deadline: Deadline,
  ): Promise<StreamedSnapshot> {
    const connection = new Connection(dataSource, { statements: 0, rows: 0 }, deadline);
    try {
      await Promise.all([
        connection.command(BEGIN),
        enterAs(connection, viewer, deadline, reachMemoryOf(dataSource)),
        connection.command(MANNER),
      ]);
      return new StreamedSnapshot(connection);
    } catch (error) {
      await connection.rollBack();
      throw error;
    }
  }

  /** The rows of a statement that gives few; columns in camelCase. */
  async query<Row>({ text, values }: Sql): Promise<Row[]> {
    return toRows<Row>(await this.connection.askOnce(text, values));
  }

  /**
   * The rows of a statement, as lists of the columns' values, at the most `size` at a time and none
   * of them empty. While one batch is used, the next is on its way; then the one that was used is
   * emptied. One statement at a time.
   */
  async *batches({ text, values }: Sql, size: number): AsyncGenerator<unknown[][], void> {
    const { connection } = this;
    const fetch = async (): Promise<unknown[][]> =>
      (await connection.askOnce(`fetch ${size} from batches`, [])).rows;
    await connection.askOnce(`declare batches no scroll cursor for ${text}`, values);
    let coming = fetch();
    try {
      for (let rows = await coming; rows.length > 0; rows = await coming) {
        // The last batch is short: behind it there is nothing to ask for.
        coming = rows.length < size ? Promise.resolve([]) : fetch();
        // Whoever takes the rows may be done before it arrives; its failure is no news then.
        coming.catch(() => undefined);
        yield rows;
        // What `pg` goes on holding for a while would outlive the collections that are quick.
        rows.length = 0;
      }
    } finally {
      await coming.catch(() => undefined);
    }
    await connection.command("close batches");
  }

  /** Ends the transaction and gives the connection back. Never throws. */
  async close(): Promise<void> {
    await this.connection.rollBack();
  }
}
