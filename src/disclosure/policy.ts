/** How a deployment protects figures that count people from viewers who only see aggregates. */
export interface DisclosurePolicy {
  /** Fewest distinct people that a figure may be about: a count of 1 to one less is withheld. */
  readonly threshold: number;
  /** To what counts are rounded: 0 for not at all, or 5. */
  readonly rounding: 0 | 5;
  /** Facts of engagements by which these viewers may narrow, at most three, coarse ones. */
  readonly dimensions: readonly string[];
  /** The month with which years begin that these viewers may ask for, "01" to "12". */
  readonly yearStarts: string;
}

/** No deployment may go below it (E12). */
export const LEAST_THRESHOLD = 5;

/** More dimensions than that cut people into ever smaller groups. */
export const MOST_DIMENSIONS = 3;

export const DEFAULT_POLICY: DisclosurePolicy = Object.freeze({
  threshold: 10,
  rounding: 0,
  dimensions: Object.freeze(["age_band", "gender"]),
  yearStarts: "04",
});

/** Whether a count may stand: nobody, or enough people. */
export const isSafe = (count: number, threshold: number): boolean =>
  count === 0 || count >= threshold;

/**
 * How many engagements make sure that so many different people are behind them. With `surplus`
 * engagements more than people, and at most `most` by one person, `c` engagements are of at least
 * `c - surplus` and of at least `c / most` people.
 */
export function engagementsFor(threshold: number, surplus: number, most: number): number {
  return Math.min(threshold + surplus, threshold * Math.max(1, most));
}

/** A count as the policy shows it: rounded to the nearest 5 where it says so. */
export function rounded(count: number, { rounding }: DisclosurePolicy): number {
  return rounding === 0 ? count : Math.round(count / rounding) * rounding;
}
