import type { Sql } from "sql-template-tag";
import type { DataSource } from "typeorm";
import { Connection } from "./connection";
import { Deadline } from "./deadline";
import { toRows } from "./rows";

/** Runs one statement by itself, on nobody's behalf, and gives its rows. */
export async function askOnce<Row>(dataSource: DataSource, statement: Sql): Promise<Row[]> {
  const connection = new Connection(dataSource, { statements: 0, rows: 0 }, Deadline.none());
  try {
    return toRows<Row>(await connection.ask(statement.text, statement.values));
  } finally {
    await connection.giveBack();
  }
}
