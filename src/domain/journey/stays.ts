import type { RegisteredStar } from "../star/star.repository";
import type { AreaStays, Place } from "./places";
import type { StageCountRow } from "./stage-counts.repository";

/** Counted scores of a contract's people as places on the journey; every area of the Star. */
export function staysOf(
  rows: readonly StageCountRow[],
  { areas, stages }: RegisteredStar,
): AreaStays[] {
  const placeOf = (standing: number, score: number | null): Place =>
    score === null
      ? standing
      : stages.find(({ fromScore, toScore }) => score >= fromScore && score <= toScore)!.position;
  const byArea = Map.groupBy(rows, ({ area }) => area);
  return areas.map(({ position }) => ({
    area: position,
    stays: (byArea.get(position) ?? []).map((row) => ({
      then: placeOf(row.thenStanding, row.thenScore),
      now: placeOf(row.nowStanding, row.nowScore),
      people: row.people,
    })),
  }));
}
