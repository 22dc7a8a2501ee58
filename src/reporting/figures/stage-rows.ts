import type { AreaEvidence } from "../../domain/evidence/area-evidence.type";
import type { FigureRow } from "../catalogue/figures/figure-column";
import type { MOVEMENT_COLUMNS, STAGE_COLUMNS } from "../catalogue/figures/stage-columns";
import type { KeptRow } from "./evidence-rows";
import { yesNo } from "./yes-no";

/** Between which stages people moved, in each area with enough people. */
export function movementRows(common: KeptRow, areas: readonly AreaEvidence[]): KeptRow[] {
  return areas.flatMap(({ area, journey }) =>
    (journey?.moves ?? []).map(({ from, to, people, suppressed }) => {
      const figures: FigureRow<typeof MOVEMENT_COLUMNS> = {
        from_position: from.position,
        to_position: to.position,
        people,
        suppressed: yesNo(suppressed),
      };
      const keys = {
        star_area_id: area.row.id,
        from_stage_id: from.row.id,
        to_stage_id: to.row.id,
      };
      return { ...common, ...keys, ...figures };
    }),
  );
}

/** How many people were at each stage then and now, in each area with enough people. */
export function stageRows(common: KeptRow, areas: readonly AreaEvidence[]): KeptRow[] {
  return areas.flatMap(({ area, journey }) =>
    (journey?.snapshot ?? []).map(({ stage, baseline, latest, suppressed }) => {
      const figures: FigureRow<typeof STAGE_COLUMNS> = {
        position: stage.position,
        people_at_baseline: baseline,
        people_at_latest: latest,
        suppressed: yesNo(suppressed),
      };
      return { ...common, star_area_id: area.row.id, star_stage_id: stage.row.id, ...figures };
    }),
  );
}
