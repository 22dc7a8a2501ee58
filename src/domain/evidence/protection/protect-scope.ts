import { withholdParts } from "../../../disclosure/complement";
import { isSafe } from "../../../disclosure/policy";
import { UnpairedReason, type ReadingCounts, type StarStatistics } from "../sufficient-statistics";
import { wholeStarSums } from "../whole-star";
import type { AreaScale } from "./area-groups";
import type { Count, Given, GivenArea, GivenGap, GivenReviews, GivenWholeStar } from "./given";
import { protectArea } from "./protect-area";

/** What protecting statistics of one contract and Star needs to know besides them. */
export interface Guard {
  readonly scale: AreaScale;
  /** Positions of the Star's areas. */
  readonly areas: readonly number[];
  /** Fewest engagements that a figure may be about. */
  readonly threshold: number;
}

const READING_KINDS: readonly (keyof ReadingCounts)[] = [
  ...(["eligible", "collaborative", "workerOnly", "retrospective"] as const),
  ...(["otherEdition", "serviceUserOnly", "inProgress", "withdrawn"] as const),
];

/** What of one contract's statistics is given, where nothing was asked to narrow it. */
export function protectStatistics(statistics: StarStatistics, guard: Guard): Given {
  const { threshold } = guard;
  if (!isSafe(statistics.engagements, threshold)) return nothingGiven(guard);
  const areas = safeAreas(statistics, guard);
  const isCovered = areCoverageAndAreasApart(statistics, areas, threshold);
  return {
    engagements: statistics.engagements,
    ...coverage(statistics, areas, threshold, isCovered),
    wholeStar: wholeStarOf(statistics, areas, threshold, isCovered),
    areas,
    readings: readingsOf(statistics, threshold),
    reviews: reviewsOf(statistics, threshold),
    gaps: gapsOf(statistics, threshold),
  };
}

/** Everything withheld. */
export function nothingGiven({ areas }: Guard): Given {
  return {
    ...{ engagements: null, ...NO_COVERAGE, wholeStar: null },
    areas: new Map(areas.map((area) => [area, null])),
    ...{ readings: NO_READINGS, reviews: NO_REVIEWS, gaps: new Map() },
  };
}

const NO_COVERAGE = Object.freeze({
  pairs: null,
  share: null,
  unpaired: everyReason(() => null),
  endedAfterOneReading: null,
  movedForwardInAnyArea: null,
});

export const NO_READINGS = Object.freeze(
  Object.fromEntries(READING_KINDS.map((kind) => [kind, null])),
) as Given["readings"];

export const NO_REVIEWS: GivenReviews = Object.freeze({
  ...{ due: null, onTime: null, early: null, late: null, missed: null },
});

function everyReason(count: (reason: UnpairedReason) => Count): Record<UnpairedReason, Count> {
  const reasons = Object.values(UnpairedReason);
  return Object.fromEntries(reasons.map((reason) => [reason, count(reason)])) as Record<
    UnpairedReason,
    Count
  >;
}

/** Areas with enough people, where the others of the engagements are none or enough as well. */
function safeAreas(
  { cells, engagements }: StarStatistics,
  { areas, scale, threshold }: Guard,
): Map<number, GivenArea | null> {
  return new Map(
    areas.map((area) => {
      const own = cells.filter((cell) => cell.area === area);
      const given = protectArea(own, scale, threshold);
      const isApart = given !== null && isSafe(engagements - given.sums.n, threshold);
      return [area, isApart ? given : null];
    }),
  );
}

/**
 * Whether pairs may be told beside the areas: people with two readings who were not scored in an
 * area follow from both. Areas say more than pairs, so pairs are withheld where the two collide.
 */
function areCoverageAndAreasApart(
  { pairs, engagements }: StarStatistics,
  areas: ReadonlyMap<number, GivenArea | null>,
  threshold: number,
): boolean {
  const isPairsSafe = isSafe(pairs, threshold) && isSafe(engagements - pairs, threshold);
  return isPairsSafe && isApart(pairs, areas, threshold);
}

function coverage(
  statistics: StarStatistics,
  areas: ReadonlyMap<number, GivenArea | null>,
  threshold: number,
  isGiven: boolean,
): Pick<Given, "pairs" | "share" | "unpaired" | "endedAfterOneReading" | "movedForwardInAnyArea"> {
  if (!isGiven) return roughCoverage(statistics, areas, threshold);
  const { pairs, endedAfterOneReading: ended, movedForwardInAnyArea: moved } = statistics;
  const reasons = Object.values(UnpairedReason);
  const shown = withholdParts(
    reasons.map((reason) => statistics.unpaired[reason]),
    threshold,
  );
  const unpaired = everyReason((reason) => shown[reasons.indexOf(reason)]!);
  const once = unpaired[UnpairedReason.ONE_READING];
  const isEndedSafe = once !== null && isSafe(ended, threshold) && isSafe(once - ended, threshold);
  const increased = [...areas.values()].map((area) => area?.counts.get("increased") ?? null);
  const scored = wholeStarSums(statistics.wholeStar).n;
  const isMovedSafe = [0, pairs, scored, ...increased.filter((n) => n !== null)].every((n) =>
    isSafe(Math.abs(moved - n), threshold),
  );
  return {
    ...{ pairs, unpaired, share: null },
    endedAfterOneReading: isEndedSafe ? ended : null,
    movedForwardInAnyArea: isMovedSafe ? moved : null,
  };
}

/** How coarse a share of pairs is told where their number is withheld. */
const ROUGH_SHARE = 0.1;

/**
 * What may be told of coverage where the number of pairs is withheld: reasons with enough people, as
 * long as pairs could still be enough more than the people of any area; and a rough share likewise.
 */
function roughCoverage(
  { engagements, pairs, unpaired }: StarStatistics,
  areas: ReadonlyMap<number, GivenArea | null>,
  threshold: number,
): Pick<Given, "pairs" | "share" | "unpaired" | "endedAfterOneReading" | "movedForwardInAnyArea"> {
  const largest = Math.max(0, ...[...areas.values()].map((area) => area?.sums.n ?? 0));
  const reasons = Object.values(UnpairedReason)
    .filter((reason) => unpaired[reason] >= threshold)
    .sort((a, b) => unpaired[b] - unpaired[a]);
  const shown = new Map<UnpairedReason, number>();
  let rest = engagements;
  for (const reason of reasons) {
    if (rest - unpaired[reason] - largest < threshold) continue;
    shown.set(reason, unpaired[reason]);
    rest -= unpaired[reason];
  }
  const share = Math.round(pairs / engagements / ROUGH_SHARE) * ROUGH_SHARE;
  const [least, most] = [-1, 1].map((side) => (share + (side * ROUGH_SHARE) / 2) * engagements) as [
    number,
    number,
  ];
  const isVague = Math.min(most, rest) - largest >= threshold && rest - least >= threshold;
  return {
    ...NO_COVERAGE,
    share: isVague ? Number(share.toFixed(1)) : null,
    unpaired: everyReason((reason) => shown.get(reason) ?? null),
  };
}

/**
 * The whole Star is about nearly the same people as the pairs: where their number is withheld it is
 * told in rough means only, from which nobody's scores can be solved.
 */
function wholeStarOf(
  { wholeStar, pairs }: StarStatistics,
  areas: ReadonlyMap<number, GivenArea | null>,
  threshold: number,
  isCovered: boolean,
): GivenWholeStar | null {
  const sums = wholeStarSums(wholeStar);
  if (!isSafe(sums.n, threshold)) return null;
  const isExact =
    isCovered && isSafe(pairs - sums.n, threshold) && isApart(sums.n, areas, threshold);
  return { sums, isExact };
}

/** Whether those who were scored at all and not in an area are nobody or enough, for each given. */
export const isApart = (
  people: number,
  areas: ReadonlyMap<number, GivenArea | null>,
  threshold: number,
): boolean => [...areas.values()].every((area) => !area || isSafe(people - area.sums.n, threshold));

function readingsOf({ readings, behind }: StarStatistics, threshold: number): Given["readings"] {
  if (!behind || !isSafe(behind.readings.eligible, threshold)) return NO_READINGS;
  const isKnown = (kind: keyof ReadingCounts): boolean => isSafe(behind.readings[kind], threshold);
  const byWhom = isKnown("collaborative") && isKnown("workerOnly");
  const isPart = (kind: keyof ReadingCounts): boolean =>
    isKnown(kind) && isSafe(Math.max(0, readings.eligible - readings[kind]), threshold);
  const given = {
    ...{ eligible: true, collaborative: byWhom, workerOnly: byWhom },
    ...{ retrospective: isPart("retrospective"), otherEdition: isPart("otherEdition") },
    ...{ serviceUserOnly: isKnown("serviceUserOnly") },
    ...{ inProgress: isKnown("inProgress"), withdrawn: isKnown("withdrawn") },
  };
  return Object.fromEntries(
    READING_KINDS.map((kind) => [kind, given[kind] ? readings[kind] : null]),
  ) as Given["readings"];
}

function reviewsOf({ reviews, behind }: StarStatistics, threshold: number): GivenReviews {
  if (!behind || !isSafe(behind.reviews.due, threshold)) return NO_REVIEWS;
  const kinds = ["onTime", "early", "late", "missed"] as const;
  const shown = withholdParts(
    kinds.map((kind) => behind.reviews[kind]),
    threshold,
  );
  const [onTime, early, late, missed] = kinds.map((kind, i) =>
    shown[i] === null ? null : reviews[kind],
  ) as [Count, Count, Count, Count];
  return { due: reviews.done + reviews.missed, onTime, early, late, missed };
}

function gapsOf(
  { ownReadingGaps, engagements }: StarStatistics,
  threshold: number,
): ReadonlyMap<number, GivenGap | null> {
  return new Map(
    ownReadingGaps.map((gap) => {
      const { readings, people, gapSum, ownHigher, ownLower } = gap;
      if (!isSafe(people, threshold) || !isSafe(engagements - people, threshold)) {
        return [gap.area, null];
      }
      const parts = [ownHigher, ownLower, readings - ownHigher - ownLower];
      // Readings are people only where each has one.
      const isEach = readings === people && parts.every((part) => isSafe(part, threshold));
      const sides = isEach ? { ownHigher, ownLower } : { ownHigher: null, ownLower: null };
      return [gap.area, { readings, people, gapSum, ...sides }];
    }),
  );
}
