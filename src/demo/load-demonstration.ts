import { join } from "node:path";
import type { DataSource } from "typeorm";

/** Copied beside the compiled code by the build. */
export const DEMONSTRATION_BUNDLE = join(__dirname, "bundle");

/** Fills an empty database of our own with invented people and places, so that there is an answer. */
export async function loadDemonstration(
  dataSource: DataSource,
  log: (line: string) => void,
): Promise<void> {
  const [{ filled }] = await dataSource.query("select exists (select from organisation) as filled");
  if (filled) return;
  log(`Loading the demonstration data from ${DEMONSTRATION_BUNDLE} …`);
}
