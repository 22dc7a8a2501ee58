import sql, { join, type Sql } from "sql-template-tag";
import type { Dataset, Relation } from "../../catalogue/dataset";
import { relationsOf, type Filter } from "../../query/filter";
import { filterSql } from "../../query/filter-sql";
import { aliasOf, columnSql, fromSql, identifier, whereSql } from "../../query/from";
import { scopeOf, type Catalogue, type Scope } from "../../query/scope";

/** Rows of which some are asked for: a dataset's, or such as were made of them. */
export interface Source {
  readonly scope: Scope;
  /** Columns that tell each row from all others; none where there is but one row. */
  readonly key: readonly string[];
  /** The rows as SQL, with those that relations lead to. */
  readonly from: (relations: readonly string[]) => Sql;
  /** All of which must hold. */
  readonly conditions: readonly Sql[];
  /** Relations by which was asked for them, in conditions and figures. */
  readonly relations: readonly string[];
}

/** All rows of a dataset. */
export function sourceOf(dataset: Dataset, catalogue: Catalogue): Source {
  return {
    scope: scopeOf(dataset, catalogue),
    key: dataset.key,
    from: (relations) => fromSql(dataset, relations, catalogue),
    conditions: [],
    relations: [],
  };
}

/** Those rows for which a filter holds. */
export function filtered(source: Source, filter: Filter): Source {
  return {
    ...source,
    conditions: [...source.conditions, filterSql(filter, columnSql)],
    relations: [...source.relations, ...relationsOf(filter)],
  };
}

/** Those rows to which a relation leads from the rows of another source. */
export function ledTo(
  source: Source,
  { columns }: Relation,
  { from, relations, conditions }: Source,
): Source {
  const own = source.key.map(ownColumn);
  const theirs = columns.map(ownColumn);
  const led = sql`select ${join(theirs)} from ${from(relations)} ${whereSql(conditions)}`;
  return { ...source, conditions: [...source.conditions, sql`(${join(own)}) in (${led})`] };
}

function ownColumn(name: string): Sql {
  return sql`${aliasOf(null)}.${identifier(name)}`;
}
