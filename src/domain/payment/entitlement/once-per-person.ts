import { wholeMonths } from "../../months";
import type { OncePerPerson } from "../../rate-card/terms";
import { type ClaimFacts, type EarnedAgain, type TraceDetail, TraceRule } from "../calculation";
import type { Line } from "../line";
import type { History } from "./history";

const FIRST: TraceDetail = { kind: "once_per_person", earlierClaimId: null, again: null };

/**
 * A person earns a metric once; or again after a relapse since it was last earned, when it has held
 * anew for the months agreed.
 */
export function isFirstOrAgain(line: Line, once: OncePerPerson | null, history: History): boolean {
  const { metricId, personKey } = line.claim;
  if (once === null || personKey === null) return true;
  const earlier = history.lastEarned(metricId, personKey);
  if (earlier === null) return line.passes(TraceRule.ONCE_PER_PERSON, true, FIRST);
  const again =
    once.again === "never"
      ? null
      : sinceRelapse(line.claim, earlier, once.againAfterMonths, history);
  return line.passes(TraceRule.ONCE_PER_PERSON, again !== null && hasHeld(again), {
    kind: "once_per_person",
    earlierClaimId: earlier.id,
    again,
  });
}

function sinceRelapse(
  claim: ClaimFacts,
  earlier: ClaimFacts,
  required: number | null,
  history: History,
): EarnedAgain {
  const relapsedOn = history.lastRelapse(claim, earlier.achievedOn);
  if (relapsedOn === null) return { relapsedOn, from: null, months: 0, required };
  const { startedOn, achievedOn } = claim;
  const from = startedOn !== null && startedOn > relapsedOn ? startedOn : relapsedOn;
  return { relapsedOn, from, months: wholeMonths(from, achievedOn), required };
}

const hasHeld = ({ relapsedOn, months, required }: EarnedAgain): boolean =>
  relapsedOn !== null && months >= (required ?? 0);
