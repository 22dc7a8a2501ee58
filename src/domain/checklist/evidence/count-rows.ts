import type { ChecklistArea } from "../checklist-definition";
import { emptyTally, sumTallies, type AreaTally } from "./checklist-tally";
import type { CountRow } from "./checklist-counts.repository";

/** Rows of one checklist, of different people, as the tally of one of its areas. */
export function toTally(rows: readonly CountRow[], area: ChecklistArea): AreaTally {
  const nobody = emptyTally(area.items.map(({ code }) => code));
  const each = rows.flatMap((row): AreaTally[] => {
    const { people, need, achieved, item } = row;
    if (row.area === null) return [{ ...nobody, engaged: people }];
    if (row.area !== area.code) return [];
    if (item === null) return [{ ...nobody, people, any: { need, achieved } }];
    return [{ ...nobody, items: new Map([...nobody.items, [item, { need, achieved }]]) }];
  });
  return sumTallies([nobody, ...each]);
}
