import type { Column } from "../../catalogue/dataset";
import { badQuery, notSupported } from "../../query/query-problem";
import { getColumn, getRelated, scopeOf, type Scope } from "../../query/scope";
import { TokenReader } from "../../query/token-reader";

/** A row that comes along with another. */
export interface Expansion {
  readonly relation: string;
  /** Columns of the other dataset. */
  readonly columns: readonly Column[];
  /** The column of it that is null where there is no row. */
  readonly present: Column;
}

/**
 * The columns that were asked for, in their own order; all where nothing was asked.
 *
 * @throws QueryProblem
 */
export function readSelect(select: string | null, scope: Scope): readonly Column[] {
  if (select === null || select.trim() === "") return scope.columns;
  const reader = new TokenReader(select);
  const columns = readColumns(reader, scope);
  reader.expectEnd();
  return columns;
}

function readColumns(reader: TokenReader, scope: Scope): readonly Column[] {
  const names = new Set<string>();
  do {
    if (reader.skip("*")) scope.columns.forEach(({ name }) => names.add(name));
    else names.add(readName(reader, scope));
  } while (reader.skip(","));
  const columns = scope.columns.filter(({ name }) => names.has(name));
  // Who names nothing but what rows lead to says nothing of the rows themselves.
  return columns.length > 0 ? columns : scope.columns;
}

/** What a row leads to may be named as well; whether it comes along is for `$expand` to say. */
function readName(reader: TokenReader, scope: Scope): string {
  const name = reader.expectName("a column");
  if (reader.isMark("/")) {
    throw notSupported(`The path ${name}/… in $select`, `use $expand=${name}($select=…) instead.`);
  }
  const isRelation = scope.relations.some((relation) => relation.name === name);
  return isRelation ? name : getColumn(name, scope).column.name;
}

/**
 * What comes along with each row, by one step.
 *
 * @throws QueryProblem
 */
export function readExpand(expand: string | null, scope: Scope): readonly Expansion[] {
  if (expand === null || expand.trim() === "") return [];
  const reader = new TokenReader(expand);
  const expansions: Expansion[] = [];
  do {
    const next = readExpansion(reader, scope);
    if (expansions.some(({ relation }) => relation === next.relation)) {
      throw badQuery("DUPLICATE_OPTION", `$expand names ${next.relation} twice.`);
    }
    expansions.push(next);
  } while (reader.skip(","));
  reader.expectEnd();
  return expansions;
}

function readExpansion(reader: TokenReader, scope: Scope): Expansion {
  if (reader.isMark("*")) throw notSupported("$expand=*", "name what is to come along.");
  const relation = reader.expectName("what is to come along");
  const other = getRelated(relation, scope);
  if (reader.isMark("/")) {
    throw notSupported(`$expand=${relation}/…`, "rows come along by one step.");
  }
  const own = scopeOf(other, scope.catalogue);
  const columns = reader.skip("(") ? readNested(reader, own) : other.columns;
  const present = other.columns.find(({ name }) => name === other.key[0]);
  if (!present) throw new Error(`${other.name} has no key`);
  return { relation, columns, present };
}

function readNested(reader: TokenReader, scope: Scope): readonly Column[] {
  const option = reader.expectName("$select");
  if (option !== "$select") {
    throw notSupported(`${option} within $expand`, "there is $select, and no more.");
  }
  reader.expect("=");
  const columns = readColumns(reader, scope);
  if (reader.isMark(";")) throw notSupported("More than $select within $expand", "leave it out.");
  reader.expect(")");
  return columns;
}
