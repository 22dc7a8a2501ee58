import type { Dataset } from "./dataset";

/** What analysts find, in the order in which they are told of it. */
export const CATALOGUE: readonly Dataset[] = [];

/** The schema of the views. A change that breaks what reads them makes the next version. */
export const REPORTING_SCHEMA = "reporting_v1";

/** The dataset of a name; null where there is none. */
export function findDataset(name: string): Dataset | null {
  return CATALOGUE.find((dataset) => dataset.name === name) ?? null;
}
