import type { Column } from "../dataset";
import { IS_PRESENT } from "./when-columns";

/** The nil UUID stands in the place of a node's key where the contract as a whole is told of. */
export const WHOLE_CONTRACT = "00000000-0000-0000-0000-000000000000";

/** And in the place of an area's key where all areas together are. */
export const ALL_AREAS = WHOLE_CONTRACT;

export const OF_OUTCOME = `node_id <> '${WHOLE_CONTRACT}'`;
export const OF_CONTRACT = `node_id = '${WHOLE_CONTRACT}'`;

/**
 * A select of columns of a table of kept figures, which rows are there in it for whoever asks.
 *
 * @param condition which of its rows the dataset has
 */
export function keptSql(columns: readonly Column[], table: string, condition = "true"): string {
  const selected = columns.map(({ name }) =>
    name === "is_present" ? `${IS_PRESENT} as is_present` : name,
  );
  return `select ${selected.join(", ")} from public.${table} where ${condition}`;
}
