import sql, { join, raw, type Sql } from "sql-template-tag";
import type { ColumnType } from "../../catalogue/dataset";
import { typeOf, type Operand } from "../../query/filter";
import { operandSql } from "../../query/filter-sql";
import { columnSql } from "../../query/from";
import type { OrderItem } from "../options/order";

/** A value by which rows are ordered, as SQL. Keys are in the order of their texts as they are. */
export function orderValueSql(value: Operand): Sql {
  if (value.kind === "null") return sql`null::text`;
  return isKey(value) ? columnSql(value) : operandSql(value, columnSql);
}

function isKey(value: Operand): value is Extract<Operand, { kind: "column" }> {
  return value.kind === "column" && value.column.type === "key";
}

/** The `order by` of rows. Not said where it changes nothing, so that an index may give the order. */
export function orderSql(order: readonly OrderItem[]): Sql {
  const items = order.map(({ value, isDescending, isNullable }) => {
    const nulls = isDescending ? " nulls last" : " nulls first";
    return sql`${orderValueSql(value)}${raw(isDescending ? " desc" : "")}${raw(isNullable ? nulls : "")}`;
  });
  return sql`order by ${join(items)}`;
}

/** Whether a row comes behind the one that had these values. */
export function afterSql(order: readonly OrderItem[], values: readonly (string | null)[]): Sql {
  if (order.every(({ isDescending, isNullable }) => !isDescending && !isNullable)) {
    const bounds = order.map(({ value }, i) => bound(value, values[i]!));
    return sql`(${join(order.map(({ value }) => orderValueSql(value)))}) > (${join(bounds)})`;
  }
  return behind(order, values, 0);
}

/** Behind it by this value; or level with it, and behind it by those that follow. */
function behind(
  order: readonly OrderItem[],
  values: readonly (string | null)[],
  place: number,
): Sql {
  const { value, isDescending, isNullable } = order[place]!;
  const [own, text] = [orderValueSql(value), values[place]!];
  const beyond = beyondSql(
    own,
    text === null ? null : bound(value, text),
    isDescending,
    isNullable,
  );
  if (place === order.length - 1) return beyond;
  const level = text === null ? sql`${own} is null` : sql`${own} = ${bound(value, text)}`;
  return sql`(${beyond} or (${level} and ${behind(order, values, place + 1)}))`;
}

function beyondSql(own: Sql, than: Sql | null, isDescending: boolean, isNullable: boolean): Sql {
  if (than === null) return isDescending ? sql`false` : sql`${own} is not null`;
  if (!isDescending) return sql`${own} > ${than}`;
  return isNullable ? sql`(${own} < ${than} or ${own} is null)` : sql`${own} < ${than}`;
}

function bound(value: Operand, text: string): Sql {
  return sql`${text}::${raw(SQL_TYPES[typeOf(value) ?? "text"])}`;
}

const SQL_TYPES: Readonly<Record<ColumnType, string>> = {
  key: "uuid",
  text: "text",
  integer: "integer",
  numeric: "numeric",
  date: "date",
  timestamptz: "timestamptz",
};

/** What a page's token keeps of a row: its values as texts that are read again as they were. */
export function orderTextSql(value: Operand, name: Sql): Sql {
  return typeOf(value) === "timestamptz" ? name : sql`${name}::text`;
}
