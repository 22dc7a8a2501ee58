import sql, { join, raw, type Sql } from "sql-template-tag";
import type { Column } from "../../catalogue/dataset";
import { ownSql } from "../own-sql";
import { csvParts, type CsvPart } from "./csv-parts";

/** ISO 8601 with microseconds, e.g. `2026-11-22T09:30:00.123456Z`. */
const INSTANT = raw(`'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'`);

/** What is asked for of each row, a value for each part. */
export function csvValues(columns: readonly Column[]): readonly Sql[] {
  return csvParts(columns).map(partSql);
}

/** Null is nothing, with which `concat` agrees. */
function partSql(part: CsvPart): Sql {
  if (part.kind === "text") return ownSql(part.column);
  return sql`concat(${join(part.columns.map(plainSql), ", ',', ")})`;
}

function plainSql(column: Column): Sql {
  const value = ownSql(column);
  return column.type === "timestamptz"
    ? sql`to_char(${value} at time zone 'UTC', ${INSTANT})`
    : value;
}
