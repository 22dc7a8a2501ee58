import type { RelapseFacts, TraceDetail } from "../calculation";
import { TraceRule } from "../calculation";
import type { Line } from "../line";
import { lessBaseline } from "./baseline";
import { hasEnoughNeeds } from "./composite";
import { History } from "./history";
import { isFirstOrAgain } from "./once-per-person";
import { isAfterOthers } from "./order";
import { isSustained } from "./sustained";

const NO_RATE: TraceDetail = { kind: "no_rate" };

/** Whether each line is earned; one that is not is left without outcomes. */
export function earn(lines: readonly Line[], relapses: readonly RelapseFacts[]): void {
  const history = new History(relapses);
  for (const line of inOrderOfEarning(lines)) {
    if (isEarned(line, history)) history.earn(line.claim);
  }
}

/** By day, and on one day what others wait for before them. Lines come in order of time. */
function inOrderOfEarning(lines: readonly Line[]): readonly Line[] {
  if (lines.every(({ metric }) => !metric?.rank)) return lines;
  return [...lines].sort((a, b) => {
    if (a.claim.achievedOn !== b.claim.achievedOn) {
      return a.claim.achievedOn < b.claim.achievedOn ? -1 : 1;
    }
    return (a.metric?.rank ?? 0) - (b.metric?.rank ?? 0);
  });
}

/** Each rule is asked only of what the one before let pass. */
function isEarned(line: Line, history: History): boolean {
  const { metric } = line;
  if (metric === null || line.rate === null) {
    return line.passes(TraceRule.NO_RATE, false, NO_RATE);
  }
  const { composite, sustainedMonths, oncePerPerson, comparison } = metric.terms.entitlement;
  const isPassed =
    isAfterOthers(line, metric, history) &&
    hasEnoughNeeds(line, composite) &&
    isSustained(line, sustainedMonths, history) &&
    isFirstOrAgain(line, oncePerPerson, history);
  if (isPassed) lessBaseline(line, comparison);
  return isPassed;
}
