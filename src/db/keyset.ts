import sql, { empty, join, raw, type Sql } from "sql-template-tag";
import { isDay } from "../domain/period";
import { keyFromText, keyToText } from "./key-text";
import type { Session } from "./session";

/** One column of a list's order, with the type its cursor value is read back as. */
export interface OrderColumn {
  /** Qualified, e.g. `c.reference`. Trusted text: never from outside. */
  readonly column: string;
  readonly type: "text" | "uuid" | "date" | "timestamptz" | "integer" | "bigint";
}

/**
 * A list that can be read a page at a time, for many parents in one statement. The order's columns
 * must be not null, end in a unique one, and have an index that begins with the parent.
 */
export interface KeysetList {
  /** What to select, e.g. `sql`c.*``. */
  readonly columns: Sql;
  /** Tables and joins, e.g. `sql`contract c``. */
  readonly from: Sql;
  /** Conditions, all of which must hold. */
  readonly where: readonly Sql[];
  /** The column that holds the parent's key; absent for a list without a parent. */
  readonly parent?: Sql;
  readonly order: readonly OrderColumn[];
  readonly descending?: boolean;
}

export interface PageRequest {
  /** Most rows of the page, at least 0. */
  readonly first: number;
  /** Cursor of the row before the page. */
  readonly after?: string | null;
}

/** Rows of one page, each with its cursor. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly cursors: readonly string[];
  readonly hasNextPage: boolean;
}

/** A cursor that this list did not make. */
export class CursorError extends Error {
  constructor() {
    super("`after` is not a cursor of this list: use an `endCursor` that it gave you.");
    this.name = "CursorError";
  }
}

interface KeyedRow {
  parentKey: string;
  keyset: string[];
}

/**
 * One page for each parent, in one statement, in the order of `parents`.
 * A list without a parent gives one page, whatever `parents` holds.
 *
 * @throws CursorError for a cursor that does not belong to the list's order
 */
export async function readPages<Row>(
  session: Session,
  list: KeysetList,
  parents: readonly string[],
  request: PageRequest,
): Promise<Page<Row>[]> {
  const columns = list.order.map((order) => raw(order.column));
  const keyset = join(columns.map((column) => sql`${column}::text`));
  const page = sql`
    select ${list.columns}, array[${keyset}] as keyset
    from ${list.from}
    ${conditions(list, request.after)}
    order by ${join(columns.map((column) => sql`${column} ${direction(list)}`))}
    limit ${request.first + 1}`;
  const rows = await session.query<Row & KeyedRow>(
    list.parent
      ? sql`select p.key as parent_key, page.*
            from unnest(${parents}::uuid[]) with ordinality p(key, place)
            cross join lateral (${page}) page order by p.place`
      : page,
  );
  if (!list.parent) return [toPage(list, rows, request.first)];
  const byParent = Map.groupBy(rows, (row) => row.parentKey);
  return parents.map((parent) => toPage(list, byParent.get(parent) ?? [], request.first));
}

/** How many rows the list has for each parent, in the order of `parents`. */
export async function countRows(
  session: Session,
  list: KeysetList,
  parents: readonly string[],
): Promise<number[]> {
  const count = sql`select count(*)::integer as total from ${list.from} ${conditions(list, null)}`;
  const rows = await session.query<{ total: number }>(
    list.parent
      ? sql`select counted.total from unnest(${parents}::uuid[]) with ordinality p(key, place)
            cross join lateral (${count}) counted order by p.place`
      : count,
  );
  return rows.map((row) => row.total);
}

const direction = (list: KeysetList): Sql => raw(list.descending ? "desc" : "asc");

function conditions(list: KeysetList, after: string | null | undefined): Sql {
  const all = [...list.where];
  if (list.parent) all.push(sql`${list.parent} = p.key`);
  if (after != null) all.push(beyond(list, after));
  return all.length > 0 ? sql`where ${join(all, " and ")}` : empty;
}

function beyond(list: KeysetList, after: string): Sql {
  const values = decodeCursor(list.order, after);
  const columns = join(list.order.map((order) => raw(order.column)));
  const bounds = join(values.map((value, i) => sql`${value}::${raw(list.order[i]!.type)}`));
  return sql`(${columns}) ${raw(list.descending ? "<" : ">")} (${bounds})`;
}

function toPage<Row>(list: KeysetList, rows: (Row & KeyedRow)[], first: number): Page<Row> {
  const kept = rows.slice(0, first);
  return {
    rows: kept,
    cursors: kept.map((row) => encodeCursor(list.order, row.keyset)),
    hasNextPage: rows.length > first,
  };
}

function encodeCursor(order: readonly OrderColumn[], keyset: readonly string[]): string {
  const parts = keyset.map((value, i) => (order[i]!.type === "uuid" ? keyToText(value) : value));
  return Buffer.from(JSON.stringify(parts)).toString("base64url");
}

const INSTANT = /^(\S{10}) ([01]\d|2[0-3])(:[0-5]\d){2}(\.\d{1,6})?[+-]\d{2}(:\d{2}){0,2}$/;

/** Whether PostgreSQL can read a cursor's value as its column's type. */
const IS_WELL_FORMED: Record<OrderColumn["type"], (value: string) => boolean> = {
  text: (value) => !value.includes("\0"),
  uuid: () => true,
  date: isDay,
  timestamptz: (value) => isDay(INSTANT.exec(value)?.[1] ?? ""),
  integer: (value) => /^-?\d{1,9}$/.test(value),
  bigint: (value) => /^-?\d{1,18}$/.test(value),
};

function decodeCursor(order: readonly OrderColumn[], cursor: string): string[] {
  const parts = parseParts(cursor);
  if (parts.length !== order.length) throw new CursorError();
  return order.map(({ type }, i) => {
    const value = type === "uuid" ? keyFromText(parts[i]!) : parts[i]!;
    if (value === null || !IS_WELL_FORMED[type](value)) throw new CursorError();
    return value;
  });
}

function parseParts(cursor: string): string[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    if (Array.isArray(parts) && parts.every((part) => typeof part === "string")) return parts;
  } catch {
    // Not JSON: falls through to the same answer as any other foreign text.
  }
  throw new CursorError();
}
