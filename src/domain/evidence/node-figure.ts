import { toExact } from "../indicator/exact";
import type { Interval } from "./change";
import type { AreaEvidence } from "./star-evidence";

/** An outcome's figure over its mapped areas of one Star (E9). */
export interface NodeFigure {
  /** Sum of weight times mean change, over the sum of weights; in scale points. */
  readonly weightedMeanChange: number;
  /** Null where an area has one person only. */
  readonly interval: Interval | null;
  /** Sum of the weights of the areas that are in it, an exact decimal. */
  readonly weights: string;
}

/**
 * The weighted mean of the areas' mean changes, over areas with statistics; null where none has any.
 *
 * Its interval is the weighted mean of the areas' own 95% intervals: for one area exactly that
 * area's. The areas are answered by much the same people, so their changes hang together by an
 * amount that differs from Star to Star; a standard error of a weighted sum is never more than the
 * weighted sum of standard errors, so this interval is never too narrow, whatever that amount is.
 */
export function nodeFigure(areas: readonly AreaEvidence[]): NodeFigure | null {
  const counted = areas.flatMap(({ weight, statistics }) =>
    statistics && weight !== null ? [{ weight, change: statistics.change }] : [],
  );
  if (counted.length === 0) return null;
  const sum = counted.reduce((so, { weight }) => so.plus(weight), toExact("0"));
  const weights = sum.toFixed();
  const weighted = (value: (one: (typeof counted)[number]) => number): number =>
    counted.reduce((so, one) => so + Number(one.weight) * value(one), 0) / Number(weights);
  const weightedMeanChange = weighted(({ change }) => change.meanChange);
  if (counted.some(({ change }) => change.interval === null)) {
    return { weightedMeanChange, interval: null, weights };
  }
  const half = weighted(({ change: { interval } }) => (interval!.high - interval!.low) / 2);
  const interval = { low: weightedMeanChange - half, high: weightedMeanChange + half };
  return { weightedMeanChange, interval, weights };
}
