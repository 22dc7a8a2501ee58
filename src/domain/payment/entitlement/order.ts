import { type TraceDetail, TraceRule } from "../calculation";
import type { MetricInForce } from "../cards/metric-in-force";
import type { Line } from "../line";
import type { History } from "./history";

const NONE_MISSING: TraceDetail = { kind: "order", missing: [] };

/**
 * B only after A: the same person has earned each of the metrics named, on the same day or before.
 * Claims of a day are looked at in the order of their metrics, so those are known by now.
 */
export function isAfterOthers(line: Line, { after }: MetricInForce, history: History): boolean {
  if (after.length === 0) return true;
  const { personKey } = line.claim;
  const missing = after.filter(
    ({ metricId }) =>
      metricId === null || personKey === null || !history.lastEarned(metricId, personKey),
  );
  const detail: TraceDetail =
    missing.length === 0
      ? NONE_MISSING
      : { kind: "order", missing: missing.map(({ reference }) => reference) };
  return line.passes(TraceRule.ORDER, missing.length === 0, detail);
}
