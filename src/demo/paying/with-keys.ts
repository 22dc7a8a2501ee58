import { StartError } from "../../start-error";

const NAME = /^(organisation|engagement|node|indicator|mapping|claim|investment):\S/;

/** Every name that stands in a value of a file. */
export function namesIn(value: unknown): string[] {
  if (typeof value === "string") return NAME.test(value) ? [value] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(namesIn);
}

/**
 * A value of a file with keys in the place of names such as `organisation:MARLPIT`, wherever they
 * stand in it.
 *
 * @throws StartError for a name of nothing
 */
export function withKeys(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof value === "string") return NAME.test(value) ? keyOf(value, names) : value;
  if (Array.isArray(value)) return value.map((one) => withKeys(one, names));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([property, inner]) => [property, withKeys(inner, names)]),
  );
}

function keyOf(name: string, names: ReadonlyMap<string, string>): string {
  const key = names.get(name);
  if (key === undefined) throw new StartError(`The demonstration has no ${name}.`);
  return key;
}
