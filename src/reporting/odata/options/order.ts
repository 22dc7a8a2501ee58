import { relationOf, type Operand } from "../../query/filter";
import { readOperand } from "../../query/filter-parser";
import { printOperand } from "../../query/print-operand";
import { badQuery } from "../../query/query-problem";
import { getColumn, type Scope } from "../../query/scope";
import { TokenReader } from "../../query/token-reader";

/** One value by which rows are ordered. Null comes before everything else. */
export interface OrderItem {
  readonly value: Operand;
  readonly isDescending: boolean;
  readonly isNullable: boolean;
}

/** Most values of an order. */
const MOST_ITEMS = 10;

/**
 * The order that was asked for, and by the key behind it: no two rows have the same place.
 *
 * @param orderby the option; null where there is none
 * @param key columns that tell each row from all others
 * @throws QueryProblem
 */
export function readOrder(
  orderby: string | null,
  scope: Scope,
  key: readonly string[],
): readonly OrderItem[] {
  const asked = orderby === null ? [] : readItems(new TokenReader(orderby), scope);
  const names = asked.map(({ value }) => printOperand(value));
  const rest = key.filter((name) => !names.includes(name));
  return [...asked, ...rest.map((name) => item(getColumn(name, scope), false))];
}

function readItems(reader: TokenReader, scope: Scope): readonly OrderItem[] {
  const items: OrderItem[] = [];
  do {
    const value = readOperand(reader, scope);
    const isDescending = reader.skip("desc");
    if (!isDescending) reader.skip("asc");
    if (items.push(item(value, isDescending)) > MOST_ITEMS) {
      throw badQuery("TOO_MANY", `$orderby may have ${MOST_ITEMS} values.`);
    }
  } while (reader.skip(","));
  reader.expectEnd();
  return items;
}

function item(value: Operand, isDescending: boolean): OrderItem {
  const isSure = value.kind === "column" && relationOf(value).length === 0;
  return { value, isDescending, isNullable: !isSure || value.column.isNullable };
}

/** An order as it is written, e.g. `month desc,node_id`. */
export function printOrder(order: readonly OrderItem[]): string {
  return order
    .map(({ value, isDescending }) => printOperand(value) + (isDescending ? " desc" : ""))
    .join(",");
}
