import type { Dataset } from "../catalogue/dataset";
import type { Filter } from "../query/filter";
import { checkedComparison } from "../query/filter-types";
import { literalOf } from "../query/literal";
import { badQuery, notSupported, QueryProblem } from "../query/query-problem";
import { getColumn, getDataset, getRelated, scopeOf, type Catalogue } from "../query/scope";
import { TokenReader } from "../query/token-reader";
import { quoted } from "../query/tokens";

/** What an address below the root is of. */
export type Resource =
  | { readonly kind: "service" }
  | { readonly kind: "metadata" }
  | { readonly kind: "rows"; readonly dataset: Dataset }
  | { readonly kind: "count"; readonly dataset: Dataset }
  | { readonly kind: "row"; readonly dataset: Dataset; readonly key: Filter }
  /** The row that a relation of another leads to. */
  | {
      readonly kind: "related";
      readonly dataset: Dataset;
      readonly key: Filter;
      readonly relation: string;
    };

/** Addresses that the protocol has and we have not. */
const OTHERS = /^\$(batch|all|crossjoin|entity|ref|value|query|root|delta)\b/;

/**
 * What a path names, e.g. `/contracts('…')/commissioner`.
 *
 * @param path as it was sent, encoded, with its first `/`
 * @throws QueryProblem 404, 400 or 501
 */
export function readResource(path: string, catalogue: Catalogue): Resource {
  const segments = path.split("/").slice(1).map(decoded);
  if (segments.at(-1) === "") segments.pop();
  for (const segment of segments) {
    const [name] = OTHERS.exec(segment) ?? [];
    if (name) throw notSupported(name, "ask for one dataset at a time, by GET.");
  }
  const [first, second, ...rest] = segments;
  if (first === undefined) return { kind: "service" };
  if (rest.length > 0) throw notSupported(`The path ${quoted(path)}`, "rows lead one step far.");
  if (first === "$metadata" && second === undefined) return { kind: "metadata" };
  const [, name = first, key] = /^([^(]*)\((.*)\)$/s.exec(first) ?? [];
  const dataset = getDataset(name, catalogue);
  return key === undefined
    ? ofRows(dataset, second)
    : ofRow(dataset, readKey(key, dataset, catalogue), second, catalogue);
}

function ofRows(dataset: Dataset, second: string | undefined): Resource {
  if (second === undefined) return { kind: "rows", dataset };
  if (second === "$count") return { kind: "count", dataset };
  throw notFound(`${dataset.name} has no part ${quoted(second)}: there is ${dataset.name}/$count.`);
}

function ofRow(
  dataset: Dataset,
  key: Filter,
  second: string | undefined,
  catalogue: Catalogue,
): Resource {
  if (second === undefined) return { kind: "row", dataset, key };
  if (dataset.columns.some(({ name }) => name === second)) {
    throw notSupported(`The path to ${second} of one row`, `use $select=${second} instead.`);
  }
  getRelated(second, scopeOf(dataset, catalogue));
  return { kind: "related", dataset, key, relation: second };
}

/** A key as `'…'`, or `column='…',other=1`. */
function readKey(text: string, dataset: Dataset, catalogue: Catalogue): Filter {
  const reader = new TokenReader(text);
  const scope = scopeOf(dataset, catalogue);
  const values = new Map<string, Filter>();
  do {
    const isNamed = reader.next.kind === "name";
    const name = isNamed ? reader.take().text : dataset.key[0]!;
    if (isNamed) reader.expect("=");
    const value = literalOf(reader.next);
    if (!value) throw reader.unexpected("a value of the key");
    reader.take();
    if (!dataset.key.includes(name) || values.has(name)) throw badKey(dataset);
    values.set(name, checkedComparison("eq", getColumn(name, scope), value));
  } while (reader.skip(","));
  reader.expectEnd();
  if (values.size !== dataset.key.length) throw badKey(dataset);
  const parts = [...values.values()];
  return parts.length === 1 ? parts[0]! : { kind: "and", parts };
}

function badKey({ name, key }: Dataset): Error {
  const wanted = key.map((column) => `${column}=…`).join(",");
  return badQuery("BAD_KEY", `One row of ${name} is known by ${name}(${wanted}).`);
}

export function notFound(message: string): QueryProblem {
  return new QueryProblem(404, "NOT_FOUND", message);
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw badQuery(
      "BAD_ADDRESS",
      "The address cannot be read: a % in it is not followed by UTF-8.",
    );
  }
}
