import sql, { empty, type Sql } from "sql-template-tag";
import { getColumn } from "../../query/scope";
import { columnSql, whereSql } from "../../query/from";
import { engagementColumnOf } from "../../read/people";
import type { Question } from "../options/question";
import { afterSql, orderSql } from "./after";
import { relationsFor } from "./page-sql";

/**
 * The engagements that an answer tells of; null where it tells of no people.
 *
 * @param rows most rows of the page; null where the answer is made of all rows
 */
export function peopleSql(question: Question, rows: number | null): Sql | null {
  const name = engagementColumnOf(question.dataset);
  if (name === null) return null;
  const { told, source, order, after, skip } = question;
  const column = columnSql(getColumn(name, told.scope));
  const isPaged = rows !== null && told === source;
  if (!isPaged)
    return sql`select distinct ${column} from ${told.from(told.relations)} ${whereSql(told.conditions)}`;
  const conditions = [...told.conditions, ...(after ? [afterSql(order, after.values)] : [])];
  return sql`
    select ${column} from ${told.from(relationsFor(question))} ${whereSql(conditions)}
    ${order.length > 0 ? orderSql(order) : empty}
    limit ${rows}::bigint offset ${skip}::bigint`;
}
