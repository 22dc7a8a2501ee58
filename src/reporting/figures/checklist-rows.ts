import type { ChecklistEvidence } from "../../domain/checklist/evidence/checklist-evidence";
import type { GivenTally } from "../../domain/checklist/evidence/protect-checklist";
import type { FigureRow } from "../catalogue/figures/figure-column";
import type { CHECKLIST_COLUMNS } from "../catalogue/figures/practice-columns";
import type { KeptRow } from "./evidence-rows";
import { yesNo } from "./yes-no";

/** What checklists say of an outcome: of each area that is mapped, and of each of its items. */
export function checklistRows(of: KeptRow, evidence: readonly ChecklistEvidence[]): KeptRow[] {
  return evidence.flatMap(({ checklist, area, figures: { people, any, items } }) => {
    const row = (item: string, { need, achieved }: GivenTally): KeptRow => {
      const figures: FigureRow<typeof CHECKLIST_COLUMNS> = {
        ...{ people, need_identified: need, achieved },
        suppressed: yesNo([people, need, achieved].includes(null)),
      };
      return { ...of, checklist_id: checklist.id, area: area.code, item, ...figures };
    };
    return [row("", any), ...[...items].map(([code, tally]) => row(code, tally))];
  });
}
