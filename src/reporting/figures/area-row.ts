import type { AreaEvidence } from "../../domain/evidence/area-evidence.type";
import type { AREA_COLUMNS } from "../catalogue/figures/area-columns";
import type { FigureRow } from "../catalogue/figures/figure-column";
import { yesNo } from "./yes-no";

/** What one area says. Where the area is withheld, so is each part of it. */
export function areaRow(
  area: AreaEvidence,
): FigureRow<typeof AREA_COLUMNS> & { weight: string | null } {
  const { change, directions, journey, ownReadings, suppressed, medianChange } = area;
  return {
    weight: area.weight,
    people: area.n,
    suppressed: yesNo(suppressed),
    is_sufficient: yesNo(area.isSufficient),
    mean_baseline: change?.meanBaseline ?? null,
    mean_latest: change?.meanLatest ?? null,
    mean_change: change?.meanChange ?? null,
    standard_deviation: change?.standardDeviation ?? null,
    interval_low: change?.interval?.low ?? null,
    interval_high: change?.interval?.high ?? null,
    median_change: medianChange,
    median_change_suppressed: yesNo(suppressed || (change !== null && medianChange === null)),
    increased: directions?.increased ?? null,
    same: directions?.same ?? null,
    decreased: directions?.decreased ?? null,
    maintained_at_top: directions?.maintainedAtTop ?? null,
    room_to_improve: directions?.roomToImprove ?? null,
    directions_suppressed: yesNo(suppressed || (directions?.suppressed ?? false)),
    moved_forward: journey?.movedForward ?? null,
    stayed: journey?.stayed ?? null,
    moved_back: journey?.movedBack ?? null,
    stages_suppressed: yesNo(suppressed || (journey?.suppressed ?? false)),
    own_readings: ownReadings?.readings ?? null,
    own_readings_people: ownReadings?.people ?? null,
    own_readings_mean_gap: ownReadings?.meanGap ?? null,
    own_readings_higher: ownReadings?.ownHigher ?? null,
    own_readings_lower: ownReadings?.ownLower ?? null,
    own_readings_suppressed: yesNo(ownReadings?.suppressed ?? false),
  };
}
