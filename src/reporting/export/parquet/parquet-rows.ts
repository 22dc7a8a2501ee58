import sql, { type Sql } from "sql-template-tag";
import type { Column } from "../../catalogue/dataset";
import { ownSql } from "../own-sql";

/** What is asked for of each row. Instants as texts: they have more digits than a JavaScript date. */
export function parquetValues(columns: readonly Column[]): readonly Sql[] {
  return columns.map((column) =>
    column.type === "timestamptz" ? sql`${ownSql(column)}::text` : ownSql(column),
  );
}
