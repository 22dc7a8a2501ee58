import DataLoader from "dataloader";
import type { Sql } from "sql-template-tag";
import type { Session } from "./session";

/** What runs the statement of a batch: a session. */
export interface Reads<Row> {
  query(statement: Sql): Promise<Row[]>;
}

/** As `reads`; `note` is told of each row. */
export function noting<Row>(session: Session, note: (row: Row) => void): Reads<Row> {
  return {
    query: async (statement) => {
      const rows = await session.query<Row>(statement);
      rows.forEach(note);
      return rows;
    },
  };
}

/** One row or null per key. `statement` selects the rows of many keys; `keyOf` tells whose one is. */
export function oneLoader<Row>(
  session: Reads<Row>,
  statement: (keys: readonly string[]) => Sql,
  keyOf: (row: Row) => string,
): DataLoader<string, Row | null> {
  return new DataLoader(async (keys) => {
    const rows = await session.query(statement(keys));
    const byKey = new Map(rows.map((row) => [keyOf(row), row]));
    return keys.map((key) => byKey.get(key) ?? null);
  });
}

/** All rows per key, in the order of the statement, for lists that the domain bounds. */
export function manyLoader<Row>(
  session: Reads<Row>,
  statement: (keys: readonly string[]) => Sql,
  keyOf: (row: Row) => string,
): DataLoader<string, Row[]> {
  return new DataLoader(async (keys) => {
    const byKey = Map.groupBy(await session.query(statement(keys)), keyOf);
    return keys.map((key) => byKey.get(key) ?? []);
  });
}

/** A row that must be there is not. */
export class MissingRow extends Error {
  constructor() {
    super("a row that must be there is missing");
    this.name = "MissingRow";
  }
}

/**
 * As `oneLoader`, for a row that a foreign key promises, or that was just written.
 *
 * @throws MissingRow
 */
export async function present<Row>(row: Promise<Row | null>): Promise<Row> {
  return found(await row);
}

/**
 * As `present`, of a row that has come.
 *
 * @throws MissingRow
 */
export function found<Row>(row: Row | null): Row {
  if (row === null) throw new MissingRow();
  return row;
}
