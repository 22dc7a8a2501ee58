import sql, { empty, join, raw, type Sql } from "sql-template-tag";
import type { Dataset, Relation } from "../catalogue/dataset";
import type { ColumnRef } from "./filter";
import type { Catalogue } from "./scope";

/** What the dataset's own rows are called in SQL. */
const OWN = "d";

/** A name of the catalogue as SQL, or of a figure that somebody named: nothing that ends its quotes. */
export function identifier(name: string): Sql {
  if (!/^[A-Za-z_][A-Za-z0-9_]{0,62}$/.test(name)) throw new Error(`"${name}" is no name for SQL`);
  return raw(`"${name}"`);
}

/** The view of a dataset, e.g. `"reporting_v1"."contracts"`. */
function viewOf({ name }: Dataset, { schema }: Catalogue): Sql {
  return sql`${identifier(schema)}.${identifier(name)}`;
}

/** A column of rows that `fromSql` joined. */
export function columnSql({ relation, column }: ColumnRef): Sql {
  return sql`${aliasOf(relation)}.${identifier(column.name)}`;
}

/** What the rows of a relation are called in SQL; null for the dataset's own. */
export function aliasOf(relation: string | null): Sql {
  return identifier(relation === null ? OWN : `${OWN}_${relation}`);
}

/**
 * The rows of a dataset, each with the one row that each of the relations leads to, if there is one
 * and the viewer may see it.
 */
export function fromSql(dataset: Dataset, relations: readonly string[], catalogue: Catalogue): Sql {
  const joins = dataset.relations
    .filter(({ name }) => relations.includes(name))
    .map((relation) => joinSql(relation, catalogue));
  const rows = sql`${viewOf(dataset, catalogue)} as ${aliasOf(null)}`;
  return joins.length > 0 ? sql`${rows} ${join(joins, " ")}` : rows;
}

/** Joins the row that a relation leads to, with rows that go by the name of `aliasOf(null)`. */
function joinSql({ name, to, columns }: Relation, catalogue: Catalogue): Sql {
  const other = catalogue.datasets.find((dataset) => dataset.name === to);
  if (!other) throw new Error(`there is no dataset "${to}" for ${name} to lead to`);
  const on = columns.map(
    (column, i) =>
      sql`${aliasOf(name)}.${identifier(other.key[i]!)} = ${aliasOf(null)}.${identifier(column)}`,
  );
  return sql`left join ${viewOf(other, catalogue)} as ${aliasOf(name)} on ${join(on, " and ")}`;
}

/** Conditions as a `where`, all of which must hold; nothing where there are none. */
export function whereSql(conditions: readonly Sql[]): Sql {
  return conditions.length > 0 ? sql`where ${join([...conditions], " and ")}` : empty;
}
