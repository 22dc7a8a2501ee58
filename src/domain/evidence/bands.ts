import type { Band } from "../star/band-set.entity";
import type { ScoreCell } from "./sufficient-statistics";

export interface BandCount {
  readonly band: Band;
  readonly people: number;
}

/** People per band, in the order of the bands. */
export function countBands(bands: readonly Band[], cells: readonly ScoreCell[]): BandCount[] {
  return bands.map((band) => ({
    band,
    people: cells
      .filter(({ baseline, latest }) => holds(band, latest - baseline))
      .reduce((sum, cell) => sum + cell.people, 0),
  }));
}

function holds({ from, to }: Band, change: number): boolean {
  return (from === null || change >= from) && (to === null || change <= to);
}
