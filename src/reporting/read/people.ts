import type { Dataset } from "../catalogue/dataset";

/** The dataset that has one row for each engagement of a person with a service. */
const ENGAGEMENTS = "engagements";

/**
 * The column that says of whose engagement a row tells; null for a dataset that tells of no people.
 *
 * @throws Error where a dataset for those who see people does not say of whom it tells
 */
export function engagementColumnOf({ name, audience, key, relations }: Dataset): string | null {
  if (audience !== "who sees people") return null;
  const column =
    name === ENGAGEMENTS ? key[0] : relations.find(({ to }) => to === ENGAGEMENTS)?.columns[0];
  if (column === undefined) throw new Error(`${name} does not say of whose engagement it tells`);
  return column;
}
