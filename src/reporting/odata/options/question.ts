import type { Column, Dataset } from "../../catalogue/dataset";
import { parseFilter } from "../../query/filter-parser";
import { notSupported } from "../../query/query-problem";
import type { Catalogue } from "../../query/scope";
import { grouped } from "../rows/group";
import { filtered, sourceOf, type Source } from "../rows/source";
import { ApplyReader } from "./apply";
import { printOrder, readOrder, type OrderItem } from "./order";
import { questionMark, readToken, type PageToken } from "./page-token";
import { readCount, readFlag, type QueryOptions } from "./query-options";
import { readExpand, readSelect, type Expansion } from "./select";

/** What is asked of the rows of a dataset. */
export interface Question {
  readonly dataset: Dataset;
  /** The rows, those of all pages. */
  readonly source: Source;
  /** Rows of the dataset that the answer is made of: of it all, or of each row of it. */
  readonly told: Source;
  readonly order: readonly OrderItem[];
  readonly columns: readonly Column[];
  readonly expansions: readonly Expansion[];
  readonly wantsCount: boolean;
  /** Rows to leave out at the beginning. */
  readonly skip: number;
  /** Most rows of all pages from this one on; null for no limit. */
  readonly top: number | null;
  /** Where the page begins; null for the first. */
  readonly after: PageToken | null;
  /** Of which question a page's token is. */
  readonly mark: string;
  /** What was selected or made, as the context of the answer names it; null for whole rows. */
  readonly projection: string | null;
}

/**
 * Understands the options of a question.
 *
 * @throws QueryProblem
 */
export function readQuestion(
  dataset: Dataset,
  catalogue: Catalogue,
  options: QueryOptions,
): Question {
  const { source: made, told, isMade } = readApply(sourceOf(dataset, catalogue), options);
  const filter = options.get("$filter");
  const source = filter === null ? made : filtered(made, parseFilter(filter, made.scope));
  const order = readOrder(options.get("$orderby"), source.scope, source.key);
  const columns = readSelect(options.get("$select"), source.scope);
  const expansions = readExpand(options.get("$expand"), source.scope);
  const mark = questionMark([dataset.name, options.get("$apply"), filter, printOrder(order)]);
  const token = options.get("$skiptoken");
  const after = token === null ? null : readToken(token, mark, order);
  return {
    dataset,
    source,
    told: isMade ? told : source,
    order,
    columns,
    expansions,
    wantsCount: readFlag(options, "$count"),
    skip: after ? 0 : (readCount(options, "$skip") ?? 0),
    top: after ? after.left : readCount(options, "$top"),
    after,
    mark,
    projection: projectionOf(columns, expansions, isMade || columns !== source.scope.columns),
  };
}

interface Made {
  readonly source: Source;
  readonly told: Source;
  /** Whether rows are no longer the dataset's own. */
  readonly isMade: boolean;
}

function readApply(rows: Source, options: QueryOptions): Made {
  const apply = options.get("$apply");
  if (apply === null) return { source: rows, told: rows, isMade: false };
  if (options.get("$expand") !== null) {
    throw notSupported("$expand with $apply", "ask for one of them.");
  }
  const reader = new ApplyReader(apply);
  let [source, told, isMade] = [rows, rows, false];
  for (let step = reader.next(source.scope); step; step = reader.next(source.scope)) {
    source = step.kind === "filter" ? filtered(source, step.filter) : grouped(source, step);
    isMade ||= step.kind === "group";
    if (!isMade) told = source;
  }
  return { source, told, isMade };
}

function projectionOf(
  columns: readonly Column[],
  expansions: readonly Expansion[],
  isPart: boolean,
): string | null {
  if (!isPart && expansions.length === 0) return null;
  const own = isPart ? columns.map(({ name }) => name) : [];
  const others = expansions.map(({ relation, columns: theirs }) => {
    return `${relation}(${theirs.map(({ name }) => name).join(",")})`;
  });
  return [...own, ...others].join(",");
}
