import { studentT95 } from "./student-t";

/** Where a mean plausibly lies. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Change of some people between two readings, in scale points (E3). */
export interface Change {
  /** People scored in both readings; every figure is about the same people. */
  readonly n: number;
  readonly meanBaseline: number;
  readonly meanLatest: number;
  readonly meanChange: number;
  /** Sample standard deviation (n - 1); null for one person. */
  readonly sdChange: number | null;
  /** 95% confidence interval of the mean change (Student's t); null for one person. */
  readonly interval: Interval | null;
}

/** Sums over people from which a change is computed. */
export interface ChangeSums {
  readonly n: number;
  readonly baseline: number;
  readonly latest: number;
  /** Of the squared changes. */
  readonly squaredChange: number;
  /** Of the squared distances of the changes from their mean. */
  readonly spread: number;
}

/** Sums of whole numbers over some people. */
export type WholeSums = Omit<ChangeSums, "spread">;

export const NO_SUMS: ChangeSums = { n: 0, baseline: 0, latest: 0, squaredChange: 0, spread: 0 };

/**
 * Sums over people from those of whole numbers.
 *
 * @param parts how many of the whole numbers' units make a scale point
 */
export function toChangeSums(
  { n, baseline, latest, squaredChange }: WholeSums,
  parts = 1,
): ChangeSums {
  if (n === 0) return NO_SUMS;
  // Nothing is rounded before the difference: else people who changed alike would seem to differ.
  const spread = Math.max(0, n * squaredChange - (latest - baseline) ** 2) / n;
  return {
    ...{ n, baseline: baseline / parts, latest: latest / parts },
    ...{ squaredChange: squaredChange / parts ** 2, spread: spread / parts ** 2 },
  };
}

/** Sums over both groups of people: each group's spread, and that between their means. */
export function plusSums(a: ChangeSums, b: ChangeSums): ChangeSums {
  if (a.n === 0 || b.n === 0) return a.n === 0 ? b : a;
  const n = a.n + b.n;
  const apart = (a.latest - a.baseline) / a.n - (b.latest - b.baseline) / b.n;
  return {
    n,
    baseline: a.baseline + b.baseline,
    latest: a.latest + b.latest,
    squaredChange: a.squaredChange + b.squaredChange,
    spread: a.spread + b.spread + (apart ** 2 * a.n * b.n) / n,
  };
}

/** Means, deviation and interval from sums; null where there is nobody. */
export function changeOf({ n, baseline, latest, spread }: ChangeSums): Change | null {
  if (n === 0) return null;
  const change = latest - baseline;
  const means = { n, meanBaseline: baseline / n, meanLatest: latest / n, meanChange: change / n };
  if (n === 1) return { ...means, sdChange: null, interval: null };
  const sdChange = Math.sqrt(spread / (n - 1));
  const half = halfWidth(sdChange, n);
  const interval = { low: means.meanChange - half, high: means.meanChange + half };
  return { ...means, sdChange, interval };
}

/** Half the width of a mean's 95% confidence interval. */
function halfWidth(sd: number, n: number): number {
  return (studentT95(n - 1) * sd) / Math.sqrt(n);
}
