import type { Column, Dataset } from "../catalogue/dataset";
import type { Filter } from "../query/filter";
import { parseFilter } from "../query/filter-parser";
import { badQuery } from "../query/query-problem";
import { getColumn, getDataset, scopeOf, type Catalogue, type Scope } from "../query/scope";

/** Which rows of a dataset are wanted as a file, and which of their columns. */
export interface FileQuestion {
  readonly catalogue: Catalogue;
  readonly dataset: Dataset;
  readonly columns: readonly Column[];
  /** Null: all rows. */
  readonly filter: Filter | null;
  /** What was asked of the dataset, for the audit trail. */
  readonly asked: string;
}

/** The same as it was sent: texts in OData's grammar, absent where nothing was said. */
export interface SentQuestion {
  readonly filter?: string | undefined;
  readonly select?: string | undefined;
}

/** @throws QueryProblem for a dataset or column that there is not, or a filter that is none */
export function readFileQuestion(
  name: string,
  { filter, select }: SentQuestion,
  catalogue: Catalogue,
): FileQuestion {
  const dataset = getDataset(name, catalogue);
  const scope = scopeOf(dataset, catalogue);
  return {
    catalogue,
    dataset,
    columns: select === undefined ? dataset.columns : selectedColumns(select, scope),
    filter: filter === undefined ? null : parseFilter(filter, scope),
    asked: [
      ...(filter === undefined ? [] : [`$filter=${filter}`]),
      ...(select === undefined ? [] : [`$select=${select}`]),
    ].join("&"),
  };
}

/** In the order in which they were asked for, each once; `*` for all. */
function selectedColumns(select: string, scope: Scope): readonly Column[] {
  if (select.trim() === "*") return scope.columns;
  const names = select.split(",").map((name) => name.trim());
  if (names.some((name) => name === "")) {
    throw badQuery("SYNTAX", "$select takes names of columns with commas between them.");
  }
  return [...new Set(names)].map((name) => getColumn(name, scope).column);
}
