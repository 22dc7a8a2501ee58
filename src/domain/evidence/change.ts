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
}

/** Means, deviation and interval from sums; null where there is nobody. */
export function changeOf({ n, baseline, latest, squaredChange }: ChangeSums): Change | null {
  if (n === 0) return null;
  const change = latest - baseline;
  const means = { n, meanBaseline: baseline / n, meanLatest: latest / n, meanChange: change / n };
  if (n === 1) return { ...means, sdChange: null, interval: null };
  // Rounding may leave a trace below zero where everybody changed alike.
  const variance = Math.max(0, n * squaredChange - change * change) / (n * (n - 1));
  const sdChange = Math.sqrt(variance);
  const half = halfWidth(sdChange, n);
  const interval = { low: means.meanChange - half, high: means.meanChange + half };
  return { ...means, sdChange, interval };
}

/** Half the width of a mean's 95% confidence interval. */
function halfWidth(sd: number, n: number): number {
  return (studentT95(n - 1) * sd) / Math.sqrt(n);
}
