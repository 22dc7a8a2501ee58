import { wholeMonths } from "../../months";
import { TraceRule } from "../calculation";
import type { Line } from "../line";
import type { History } from "./history";

/**
 * It held for so many whole months: from the day on which it began, or from the last relapse since,
 * which starts the clock anew. Nothing holds for any time that is not known to have begun.
 */
export function isSustained(line: Line, required: number | null, history: History): boolean {
  if (required === null) return true;
  const { startedOn, achievedOn } = line.claim;
  const relapse = startedOn === null ? null : history.lastRelapse(line.claim, startedOn);
  const from = relapse ?? startedOn;
  const months = from === null ? 0 : wholeMonths(from, achievedOn);
  return line.passes(TraceRule.SUSTAINED, from !== null && months >= required, {
    kind: "sustained",
    from,
    months,
    required,
    isRestarted: relapse !== null,
  });
}
