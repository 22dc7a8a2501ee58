import { camelCased } from "./rows";

/** A row as `to_jsonb` gives it: decimals are floats in it, unless they were made text. */
export type JsonRow = Readonly<Record<string, unknown>>;

/** A row that came as JSON, with the property names of its entity and its instants as such. */
export function fromJson<Row>(json: JsonRow, instants: readonly (keyof Row & string)[] = []): Row {
  const row: Record<string, unknown> = camelCased(json);
  for (const name of instants) {
    const text = row[name];
    row[name] = typeof text === "string" ? new Date(text) : null;
  }
  return row as Row;
}
