import type { EntityManager, QueryRunner } from "typeorm";
import type { Sql } from "sql-template-tag";
import type { Reach } from "../auth/reach";
import type { Viewer } from "../auth/viewer";
import type { SessionCounts } from "./session-logger";

/**
 * One transaction as repositories see it. Columns arrive in camelCase, so that a row has the
 * property names of its entity.
 */
export class Session {
  private isOver = false;

  constructor(
    private readonly runner: QueryRunner,
    /** On whose behalf the transaction runs. */
    readonly viewer: Viewer,
    private readonly entered: Promise<Reach> | null,
  ) {}

  /** What is there for the viewer, as the transaction found it when it began. */
  reach(): Promise<Reach> {
    if (!this.entered) throw new Error("no transaction has begun");
    return this.entered;
  }

  /** For rows: `insert`, `update`, `delete`, `findBy`. No `save`, no relations. */
  get manager(): EntityManager {
    this.refuseWhenOver();
    return this.runner.manager;
  }

  /**
   * From now on takes no statement: of what ran side by side, one part may have failed and another
   * still go on, whose statements would follow on the end of the transaction, outside of it.
   */
  end(): void {
    this.isOver = true;
  }

  /** Runs one parameterised statement and gives its rows. */
  async query<Row>(statement: Sql): Promise<Row[]> {
    this.refuseWhenOver();
    const result = await this.runner.query(statement.text, statement.values, true);
    const rows: Record<string, unknown>[] = result.records ?? [];
    const counts: SessionCounts | undefined = this.runner.data.counts;
    if (counts) counts.rows += rows.length;
    return rows.map(camelCased) as Row[];
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

const names = new Map<string, string>();

function camelCase(column: string): string {
  const known = names.get(column);
  if (known !== undefined) return known;
  const name = column.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  names.set(column, name);
  return name;
}

/** A row with the property names of its entity. */
export function camelCased(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const renamed: Record<string, unknown> = {};
  for (const column in row) renamed[camelCase(column)] = row[column];
  return renamed;
}
