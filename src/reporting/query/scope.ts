import type { Column, Dataset, Relation } from "../catalogue/dataset";
import type { ColumnRef } from "./filter";
import { badQuery, QueryProblem } from "./query-problem";
import { suggestion } from "./suggest";
import { quoted } from "./tokens";

/** The datasets that questions may name, and the schema that holds a view of each. */
export interface Catalogue {
  readonly schema: string;
  readonly datasets: readonly Dataset[];
}

/** What the columns of a question are columns of: a dataset, or what was made of one. */
export interface Scope {
  /** As messages begin with it, e.g. `The dataset contracts`. */
  readonly title: string;
  readonly columns: readonly Column[];
  readonly relations: readonly Relation[];
  readonly catalogue: Catalogue;
}

/** The scope of a dataset: its own columns, and those of the rows that it leads to. */
export function scopeOf({ name, columns, relations }: Dataset, catalogue: Catalogue): Scope {
  return { title: `The dataset ${name}`, columns, relations, catalogue };
}

/**
 * The dataset of a name.
 *
 * @throws QueryProblem 404 that tells what there is
 */
export function getDataset(name: string, { datasets }: Catalogue): Dataset {
  const found = datasets.find((dataset) => dataset.name === name);
  if (found) return found;
  const known = datasets.map((dataset) => dataset.name);
  const message = `There is no dataset ${quoted(name)}.${suggestion(name, known)}`;
  throw new QueryProblem(404, "UNKNOWN_DATASET", message);
}

/**
 * A column by its name.
 *
 * @throws QueryProblem that tells which there are
 */
export function getColumn(name: string, scope: Scope): ColumnRef {
  const column = scope.columns.find((one) => one.name === name);
  if (column) return { kind: "column", relation: null, column };
  if (scope.relations.some((relation) => relation.name === name)) {
    throw badQuery(
      "NO_VALUE",
      `${name} leads to a row of another dataset and has no value of its own: name a column of it, ` +
        `such as ${name}/${getRelated(name, scope).key[0] ?? ""}.`,
    );
  }
  throw unknownColumn(name, scope);
}

/**
 * A column of the row that a relation leads to.
 *
 * @throws QueryProblem that tells which relations and columns there are
 */
export function getRelatedColumn(relation: string, name: string, scope: Scope): ColumnRef {
  const other = scopeOf(getRelated(relation, scope), scope.catalogue);
  return { ...getColumn(name, { ...other, relations: [] }), relation };
}

/**
 * The dataset that a relation leads to.
 *
 * @throws QueryProblem that tells which relations there are
 */
export function getRelated(name: string, scope: Scope): Dataset {
  const relation = scope.relations.find((one) => one.name === name);
  if (relation) return getDataset(relation.to, scope.catalogue);
  const known = scope.relations.map((one) => one.name);
  throw badQuery(
    "UNKNOWN_RELATION",
    `${scope.title} leads nowhere by the name ${quoted(name)}.${suggestion(name, known)}`,
  );
}

function unknownColumn(name: string, { title, columns }: Scope): QueryProblem {
  const known = columns.map((one) => one.name);
  const message = `${title} has no column ${quoted(name)}.${suggestion(name, known)}`;
  return badQuery("UNKNOWN_COLUMN", message);
}
