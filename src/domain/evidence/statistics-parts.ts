import {
  UnpairedReason,
  type OwnReadingGap,
  type PeopleBehind,
  type ReadingCounts,
  type ReviewCounts,
  type ScoreCell,
  type StarStatistics,
  type WholeStarGroup,
} from "./sufficient-statistics";

/** Engagements with at least one eligible reading. */
export interface PairCounts {
  readonly withReading: number;
  readonly pairs: number;
  readonly oneReading: number;
  readonly sameDate: number;
  readonly tooClose: number;
  readonly noneInPeriod: number;
  readonly endedAfterOneReading: number;
}

/** A group of the whole Star, people without an area scored in both readings among them. */
export interface PairGroup extends WholeStarGroup {
  readonly movedForward: number;
}

/** One part of one scope's statistics, as the database gives it. */
export type Part = { readonly scopeNumber: number } & (
  | { readonly part: "engagements"; readonly value: number }
  | { readonly part: "pairs"; readonly value: PairCounts }
  | { readonly part: "cell"; readonly value: ScoreCell }
  | { readonly part: "whole"; readonly value: PairGroup }
  | { readonly part: "readings"; readonly value: ReadingCounts }
  | { readonly part: "reviews"; readonly value: ReviewCounts }
  | { readonly part: "gap"; readonly value: OwnReadingGap }
  | { readonly part: "readingsBehind"; readonly value: PeopleBehind["readings"] }
  | { readonly part: "reviewsBehind"; readonly value: PeopleBehind["reviews"] }
);

const NO_PAIRS: PairCounts = {
  withReading: 0,
  pairs: 0,
  oneReading: 0,
  sameDate: 0,
  tooClose: 0,
  noneInPeriod: 0,
  endedAfterOneReading: 0,
};

const NO_READINGS: ReadingCounts = {
  eligible: 0,
  collaborative: 0,
  workerOnly: 0,
  retrospective: 0,
  otherEdition: 0,
  serviceUserOnly: 0,
  inProgress: 0,
  withdrawn: 0,
};

const NO_REVIEWS: ReviewCounts = { done: 0, early: 0, onTime: 0, late: 0, missed: 0 };

/** The same with the people behind readings and reviews. */
export function gatherWithPeople(parts: readonly Part[]): StarStatistics {
  const find = <P extends Part["part"]>(name: P) =>
    parts.find((one) => one.part === name)?.value as ValueOf<P> | undefined;
  const readings = find("readingsBehind") ?? NO_READINGS;
  const reviews = find("reviewsBehind") ?? { ...NO_REVIEWS, due: 0 };
  return { ...gather(parts), behind: { readings, reviews } };
}

/** The statistics of one scope from its parts; what has no part is nobody. */
export function gather(parts: readonly Part[]): StarStatistics {
  const all = <P extends Part["part"]>(name: P) =>
    parts.flatMap((one) => (one.part === name ? [one.value as ValueOf<P>] : []));
  const engagements = all("engagements")[0] ?? 0;
  const counts = all("pairs")[0] ?? NO_PAIRS;
  const groups = all("whole");
  return {
    engagements,
    pairs: counts.pairs,
    unpaired: {
      [UnpairedReason.NO_READING]: engagements - counts.withReading,
      [UnpairedReason.ONE_READING]: counts.oneReading,
      [UnpairedReason.SAME_DATE]: counts.sameDate,
      [UnpairedReason.TOO_CLOSE]: counts.tooClose,
      [UnpairedReason.NONE_IN_PERIOD]: counts.noneInPeriod,
    },
    endedAfterOneReading: counts.endedAfterOneReading,
    movedForwardInAnyArea: groups.reduce((sum, group) => sum + group.movedForward, 0),
    cells: all("cell"),
    wholeStar: groups.filter((group) => group.areas > 0),
    readings: all("readings")[0] ?? NO_READINGS,
    reviews: all("reviews")[0] ?? NO_REVIEWS,
    ownReadingGaps: all("gap"),
  };
}

type ValueOf<P extends Part["part"]> = Extract<Part, { part: P }>["value"];
