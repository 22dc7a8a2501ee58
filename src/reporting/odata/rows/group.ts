import sql, { empty, join, raw, type Sql } from "sql-template-tag";
import type { Column } from "../../catalogue/dataset";
import { relationOf, typeOf } from "../../query/filter";
import { operandSql } from "../../query/filter-sql";
import { aliasOf, columnSql, identifier, whereSql } from "../../query/from";
import type { Figure, Grouping } from "../options/apply";
import type { Source } from "./source";

/** One row for each group of rows, with its figures. It leads nowhere any more. */
export function grouped(source: Source, { by, figures }: Grouping): Source {
  const own = figures.flatMap(({ of }) => (of ? relationOf(of) : []));
  const relations = [...source.relations, ...own];
  const from = source.from(relations);
  const columns = [...by.map(groupSql), ...figures.map(figureSql)];
  const rows = sql`
    select ${join(columns)} from ${from} ${whereSql(source.conditions)}
    ${by.length > 0 ? sql`group by ${join(by.map(ownSql))}` : empty}`;
  return {
    scope: {
      title: "What $apply makes",
      columns: [...by, ...figures.map(({ column }) => column)],
      relations: [],
      catalogue: source.scope.catalogue,
    },
    key: by.map(({ name }) => name),
    from: () => sql`(${rows}) as ${aliasOf(null)}`,
    conditions: [],
    relations,
  };
}

function ownSql(column: Column): Sql {
  return columnSql({ kind: "column", relation: null, column });
}

function groupSql(column: Column): Sql {
  return sql`${ownSql(column)} as ${identifier(column.name)}`;
}

function figureSql(figure: Figure): Sql {
  return sql`${valueSql(figure)} as ${identifier(figure.column.name)}`;
}

function valueSql({ method, of }: Figure): Sql {
  if (!of || method === "count") return sql`count(*)::integer`;
  const value = operandSql(of, columnSql);
  switch (method) {
    case "countdistinct":
      return sql`count(distinct ${value})::integer`;
    case "sum":
      return sql`sum(${value})::numeric`;
    case "average":
      return sql`avg(${value})::numeric`;
    case "min":
    case "max":
      return sql`${raw(method)}(${typeOf(of) === null ? sql`null::text` : value})`;
  }
}
