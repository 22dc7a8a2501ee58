import type { Band } from "../star/band-set.entity";
import type { RegisteredStar } from "../star/star.repository";
import { areaStatistics } from "./area-statistics";
import { changeOf, type Change } from "./change";
import type { AskedBands } from "./evidence-request";
import type { ReadingCounts, StarStatistics, UnpairedReason } from "./sufficient-statistics";
import { wholeStarChange } from "./whole-star";

/** A count; null where it is withheld. */
export type Shown = number | null;

/** A change whose number of people may be withheld. */
export interface ShownChange extends Omit<Change, "n"> {
  readonly n: Shown;
}

/** Which way people went, and between which stages, as far as it is shown. */
export interface ShownAreaStatistics {
  readonly change: ShownChange;
  readonly medianChange: Shown;
  readonly increased: Shown;
  readonly same: Shown;
  readonly decreased: Shown;
  readonly maintainedAtTop: Shown;
  readonly roomToImprove: Shown;
  readonly journey: ShownJourney;
  readonly bands: readonly { readonly band: Band; readonly people: Shown }[];
}

export interface ShownJourney {
  readonly matrix: readonly (readonly Shown[])[];
  readonly baseline: readonly Shown[];
  readonly latest: readonly Shown[];
  readonly forward: Shown;
  readonly same: Shown;
  readonly back: Shown;
}

/** People's own readings beside the worker's, as far as they are shown. */
export interface ShownGap {
  readonly readings: Shown;
  readonly people: Shown;
  readonly meanGap: number | null;
  readonly ownHigher: Shown;
  readonly ownLower: Shown;
}

/** What is shown of one area. */
export interface AreaFigures {
  readonly n: Shown;
  /** Null where there is nobody, or where it is withheld. */
  readonly statistics: ShownAreaStatistics | null;
  /** Null where there are none. */
  readonly ownReadings: ShownGap | null;
}

/** Reviews as they are shown. */
export interface ShownReviews {
  readonly due: Shown;
  readonly onTime: Shown;
  readonly early: Shown;
  readonly late: Shown;
  readonly missed: Shown;
}

/** Counts that an answer shows besides those of its areas. */
export interface ShownCounts {
  readonly engagements: Shown;
  readonly pairs: Shown;
  /** Pairs by engagements where only a rough share is shown; absent or null otherwise. */
  readonly share?: Shown;
  readonly unpaired: Readonly<Record<UnpairedReason, Shown>>;
  readonly endedAfterOneReading: Shown;
  readonly movedForwardInAnyArea: Shown;
  readonly readings: Readonly<Record<keyof ReadingCounts, Shown>>;
  readonly reviews: ShownReviews;
}

/** Everything that an answer shows. */
export interface Figures {
  readonly counts: ShownCounts;
  /** Null where there is nobody, or where it is withheld. */
  readonly wholeStar: ShownChange | null;
  /** By the area's position. */
  readonly areas: ReadonlyMap<number, AreaFigures>;
}

/** Figures without bands of the statistics that they were made of, as long as those are kept. */
const known = new WeakMap<StarStatistics, { star: RegisteredStar; figures: Figures }>();

/** The figures of a viewer who may see them all; of the same statistics the same ones. */
export function exactFigures(
  statistics: StarStatistics,
  star: RegisteredStar,
  bands: AskedBands | null,
): Figures {
  if (bands) return figuresOf(statistics, star, bands);
  const made = known.get(statistics);
  if (made?.star === star) return made.figures;
  const figures = figuresOf(statistics, star, null);
  known.set(statistics, { star, figures });
  return figures;
}

function figuresOf(
  statistics: StarStatistics,
  { star, areas, stages }: RegisteredStar,
  bands: AskedBands | null,
): Figures {
  const { reviews } = statistics;
  const cellsOf = Map.groupBy(statistics.cells, (cell) => cell.area);
  return {
    counts: { ...statistics, reviews: { ...reviews, due: reviews.done + reviews.missed } },
    wholeStar: wholeStarChange(statistics.wholeStar),
    areas: new Map(
      areas.map(({ position }) => {
        const cells = cellsOf.get(position) ?? [];
        const found = areaStatistics(cells, { max: star.scaleMax, stages }, bands?.bands);
        const gap = statistics.ownReadingGaps.find((one) => one.area === position);
        const ownReadings = gap ? { ...gap, meanGap: gap.gapSum / gap.readings } : null;
        return [position, { n: found?.change.n ?? 0, statistics: found, ownReadings }];
      }),
    ),
  };
}

/** A change with its figures rounded to so many decimals. */
export function roundedChange(
  sums: Parameters<typeof changeOf>[0],
  decimals: number,
): Change | null {
  const change = changeOf(sums);
  if (!change) return null;
  const round = (value: number): number => Number(value.toFixed(decimals));
  const { interval, sdChange } = change;
  const [meanBaseline, meanLatest] = [round(change.meanBaseline), round(change.meanLatest)];
  return {
    ...{ n: change.n, meanBaseline, meanLatest },
    // So that the figures still agree with each other.
    meanChange: round(meanLatest - meanBaseline),
    sdChange: sdChange === null ? null : round(sdChange),
    interval: interval && { low: round(interval.low), high: round(interval.high) },
  };
}
