import type { OperationDefinitionNode } from "graphql";
import { BoundedMemory } from "../db/bounded-memory";

/** Most prices of one operation that are remembered. */
const MOST_PRICES = 20;

/** Values in the variables beyond which no price is remembered: to compare them is work as well. */
const MOST_VALUES = 50;

/** Prices by the shape of the variables; no longer than Apollo remembers the document. */
const prices = new WeakMap<OperationDefinitionNode, BoundedMemory<number>>();

/**
 * The price of an operation, worked out once for each shape of its variables: it depends on numbers
 * (how many to give), on yes and no (what to leave out) and on how long lists are, never on a text.
 *
 * @param variables coerced
 */
export function rememberedPrice(
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
  price: () => number,
): number {
  const shape = shapeOf(variables);
  if (shape === null) return price();
  const remembered = prices.get(operation) ?? new BoundedMemory<number>(MOST_PRICES, () => 1);
  prices.set(operation, remembered);
  const known = remembered.get(shape);
  if (known !== undefined) return known;
  const found = price();
  remembered.set(shape, found);
  return found;
}

/** What a price can depend on, as text; null where that is too much to compare. */
function shapeOf(variables: Readonly<Record<string, unknown>>): string | null {
  let values = 0;
  const walk = (value: unknown): string => {
    values += 1;
    if (values > MOST_VALUES || value === null) return "-";
    if (typeof value === "string") return "s";
    if (Array.isArray(value)) return `[${value.map(walk).join()}]`;
    if (typeof value !== "object") return String(value);
    const fields = Object.entries(value).map(([name, inner]) => `${name}:${walk(inner)}`);
    return `{${fields.join()}}`;
  };
  const shape = walk(variables);
  return values > MOST_VALUES ? null : shape;
}
