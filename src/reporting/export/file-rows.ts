import sql, { join, type Sql } from "sql-template-tag";
import type { Dataset } from "../catalogue/dataset";
import { relationsOf } from "../query/filter";
import { filterSql } from "../query/filter-sql";
import { columnSql, fromSql, whereSql } from "../query/from";
import { engagementColumnOf } from "../read/people";
import type { FileQuestion } from "./file-question";
import { ownSql } from "./own-sql";

/** Values of the rows that are asked for, in no order. */
export function rowsSql(question: FileQuestion, values: readonly Sql[]): Sql {
  return sql`select ${join([...values], ", ")} ${rowsAskedFor(question)}`;
}

/** The keys of the engagements that the rows tell of; null where they tell of no people. */
export function peopleSql(question: FileQuestion): Sql | null {
  const name = engagementColumnOf(question.dataset);
  if (name === null) return null;
  const column = question.dataset.columns.find((one) => one.name === name);
  return sql`select ${ownSql(column!)} ${rowsAskedFor(question)}`;
}

/** The datasets that are read, first the one that was asked for. */
export function datasetsOf({ dataset, filter, catalogue }: FileQuestion): readonly Dataset[] {
  const used = filter === null ? [] : relationsOf(filter);
  const others = dataset.relations.filter(({ name }) => used.includes(name)).map(({ to }) => to);
  return [dataset, ...catalogue.datasets.filter(({ name }) => others.includes(name))];
}

function rowsAskedFor({ dataset, filter, catalogue }: FileQuestion): Sql {
  const relations = filter === null ? [] : relationsOf(filter);
  const conditions = filter === null ? [] : [filterSql(filter, columnSql)];
  return sql`from ${fromSql(dataset, relations, catalogue)} ${whereSql(conditions)}`;
}
