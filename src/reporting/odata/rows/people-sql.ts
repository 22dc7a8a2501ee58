import sql, { type Sql } from "sql-template-tag";
import type { Dataset } from "../../catalogue/dataset";
import { getColumn } from "../../query/scope";
import { columnSql, whereSql } from "../../query/from";
import { engagementColumnOf } from "../../read/people";
import type { Question } from "../options/question";
import { afterSql, orderSql } from "./after";
import { relationsFor } from "./page-sql";
import type { Source } from "./source";

/**
 * The engagements that an answer tells of; null where it tells of no people.
 *
 * @param rows most rows of the page; null where the answer is made of all rows
 */
export function peopleSql(question: Question, rows: number | null): Sql | null {
  const { dataset, told, source, order, after, skip } = question;
  if (rows === null || told !== source) return engagementsSql(dataset, told);
  const column = columnOf(dataset, told);
  if (column === null) return null;
  const conditions = [...told.conditions, ...(after ? [afterSql(order, after.values)] : [])];
  return sql`
    select ${column} from ${told.from(relationsFor(question))} ${whereSql(conditions)}
    ${orderSql(order)} limit ${rows}::bigint offset ${skip}::bigint`;
}

/** The engagements that rows of a dataset tell of; null where they tell of no people. */
export function engagementsSql(dataset: Dataset, rows: Source): Sql | null {
  const column = columnOf(dataset, rows);
  if (column === null) return null;
  return sql`select distinct ${column} from ${rows.from(rows.relations)} ${whereSql(rows.conditions)}`;
}

function columnOf(dataset: Dataset, { scope }: Source): Sql | null {
  const name = engagementColumnOf(dataset);
  return name === null ? null : columnSql(getColumn(name, scope));
}
