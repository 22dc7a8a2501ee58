import type { EntityManager } from "typeorm";
import type { Sql } from "sql-template-tag";
import type { Reach } from "../auth/reach";
import type { Viewer } from "../auth/viewer";
import type { Sender } from "./connection";
import { toRows } from "./rows";

/**
 * One transaction as repositories see it. Columns arrive in camelCase, so that a row has the
 * property names of its entity.
 */
export class Session {
  private isOver = false;
  private goesOn = false;

  constructor(
    private readonly sender: Sender,
    /** On whose behalf the transaction runs. */
    readonly viewer: Viewer,
    private readonly entered: (() => Promise<Reach>) | null,
    /**
     * What was there for the viewer when the process was last told; null where it was not. A guess:
     * nothing may be told on account of it.
     */
    readonly likelyReach: Reach | null = null,
    private readonly sendCommit: (() => Promise<void>) | null = null,
  ) {}

  /** What is there for the viewer, as the transaction found it when it began. */
  reach(): Promise<Reach> {
    if (!this.entered) throw new Error("no transaction has begun");
    return this.entered();
  }

  /** For rows: `insert`, `update`, `delete`, `findBy`. No `save`, no relations. */
  get manager(): EntityManager {
    this.refuseWhenOver();
    return this.sender.manager;
  }

  /**
   * From now on takes no statement: of what ran side by side, one part may have failed and another
   * still go on, whose statements would follow on the end of the transaction, outside of it.
   */
  end(): void {
    this.isOver = true;
  }

  /** Commits, unless the transaction's last statement did. */
  async commit(): Promise<void> {
    if (this.isOver || !this.sendCommit) return;
    this.end();
    await this.sendCommit();
  }

  /**
   * Runs a statement that nothing of the transaction follows on: it leaves together with the end of
   * the transaction, where that may end now, and gives its rows once they are committed.
   */
  async queryLast<Row>(statement: Sql): Promise<Row[]> {
    const rows = this.query<Row>(statement);
    // Where the statement fails, the transaction is aborted: then this undoes it.
    await Promise.all([rows, this.goesOn ? undefined : this.commit()]);
    return rows;
  }

  /** Something follows on the work: the transaction ends after that. */
  goOn(): void {
    this.goesOn = true;
  }

  /** Runs one parameterised statement and gives its rows. */
  async query<Row>(statement: Sql): Promise<Row[]> {
    this.refuseWhenOver();
    return toRows<Row>(await this.sender.query(statement.text, statement.values));
  }

  /**
   * The only row of a statement that gives one.
   *
   * @throws Error when the statement gives none
   */
  async queryOne<Row>(statement: Sql): Promise<Row> {
    const [row] = await this.query<Row>(statement);
    if (row === undefined) throw new Error("the statement gave no row");
    return row;
  }

  private refuseWhenOver(): void {
    if (this.isOver) throw new Error("the transaction is over");
  }
}
