/** Why an engagement has no pair of readings to compare; tested in this order (E2). */
export enum UnpairedReason {
  NO_READING = "no_reading",
  ONE_READING = "one_reading",
  SAME_DATE = "same_date",
  TOO_CLOSE = "too_close",
  NONE_IN_PERIOD = "none_in_period",
}

/** People with one score at baseline and one at latest, in one area. */
export interface ScoreCell {
  /** Position of the area in its Star, from 1. */
  readonly area: number;
  readonly baseline: number;
  readonly latest: number;
  /** At least 1. */
  readonly people: number;
}

/** People with the same number of areas scored in both readings, with sums over those areas. */
export interface WholeStarGroup {
  /** Areas scored in both readings, from 1. */
  readonly areas: number;
  readonly people: number;
  readonly baselineSum: number;
  readonly latestSum: number;
  /** Sum over people of the square of their summed change. */
  readonly squaredChangeSum: number;
}

/** How many readings there are of each kind, taken on or before `to`. */
export interface ReadingCounts {
  /** Readings that count: collaborative and worker-only ones together (E1). */
  readonly eligible: number;
  readonly collaborative: number;
  readonly workerOnly: number;
  /** Of the eligible ones, those that look back. */
  readonly retrospective: number;
  /** Of the eligible ones, those of another edition that were read as this one. */
  readonly otherEdition: number;
  /** Completed by the service user alone: kept beside, never counted (D3). */
  readonly serviceUserOnly: number;
  readonly inProgress: number;
  readonly withdrawn: number;
}

/** Reviews against the Star's interval and tolerance (E8), within the period. */
export interface ReviewCounts {
  /** Reviews done: readings on a later day than another one. */
  readonly done: number;
  readonly early: number;
  readonly onTime: number;
  readonly late: number;
  /** Reviews that nobody has done although their time is over and the engagement went on. */
  readonly missed: number;
}

/** How many engagements are behind counts of readings and of reviews. */
export interface PeopleBehind {
  readonly readings: ReadingCounts;
  readonly reviews: ReviewCounts & { readonly due: number };
}

/** Pairs of a service user's own reading and a worker's, of one day (D3), in one area. */
export interface OwnReadingGap {
  /** Position of the area in its Star, from 1. */
  readonly area: number;
  /** Pairs of readings in which both scored the area. */
  readonly readings: number;
  /** Distinct engagements behind them. */
  readonly people: number;
  /** Sum of own score minus worker's score. */
  readonly gapSum: number;
  readonly ownHigher: number;
  readonly ownLower: number;
}

/**
 * All that evidence about one Star in one scope needs: counts and whole sums, so that however many
 * people there are, means, medians, deviations and intervals come out of it exactly.
 */
export interface StarStatistics {
  /** Engagements in scope that started on or before `to`. */
  readonly engagements: number;
  readonly pairs: number;
  readonly unpaired: Readonly<Record<UnpairedReason, number>>;
  /** Engagements that ended with one reading only, on or before `to`. */
  readonly endedAfterOneReading: number;
  /** Pairs with at least one area increased (E5). */
  readonly movedForwardInAnyArea: number;
  readonly cells: readonly ScoreCell[];
  readonly wholeStar: readonly WholeStarGroup[];
  readonly readings: ReadingCounts;
  readonly reviews: ReviewCounts;
  readonly ownReadingGaps: readonly OwnReadingGap[];
  /** Only where it was asked for. */
  readonly behind?: PeopleBehind;
}
