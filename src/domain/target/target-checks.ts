import { Checks } from "../checks";
import { toExact } from "../indicator/exact";
import { describePeriod, isSamePeriod, overlaps, type Period } from "../period";
import type { Issue } from "../refusal";

/** What somebody wants an indicator to reach in a period. */
export interface NewTarget {
  readonly period: Period;
  /** Exact decimal in the indicator's unit. */
  readonly value: string;
  /** What the number means in the Star's journey of change (D6). */
  readonly explanation?: string | null;
  /** Why a target that was in force is revised. */
  readonly reason?: string | null;
}

/** A target in force, as the check needs it. */
export interface TargetInForce {
  readonly period: Period;
  readonly value: string;
  readonly explanation: string | null;
  /** Whether a published version has it: then it is revised with a reason. */
  readonly isPublished: boolean;
}

/** What a target is set on. */
export interface TargetSubject {
  readonly title: string;
  /** Set where the indicator's number is a Star score. */
  readonly starAreaId: string | null;
  /** Its targets in force, withdrawn ones left out. */
  readonly inForce: readonly TargetInForce[];
  /** Those that a later draft has set: once it is published they hold beside this one. */
  readonly inDraft?: readonly TargetInForce[];
}

/**
 * What is wrong with a target; empty when nothing is. Paths begin with `path`. Targets of one
 * indicator do not overlap, also not a quarter's within a year's: one baseline cannot stand for
 * periods of two lengths, and two targets would hold at once.
 */
export function checkTarget(
  subject: TargetSubject,
  target: NewTarget,
  path: readonly string[],
): readonly Issue[] {
  const { period } = target;
  const checks = new Checks(path);
  checks.that(
    period.end >= period.start,
    ["period", "end"],
    "PERIOD_BACKWARDS",
    `The period ends on ${period.end}, before its start ${period.start}.`,
  );
  checks.text(target.explanation, "explanation");
  checks.text(target.reason, "reason");
  if (subject.starAreaId !== null) {
    checks.that(
      (target.explanation ?? "").trim() !== "",
      "explanation",
      "EXPLANATION_NEEDED",
      "This indicator is a Star score: say in `explanation` what the number means in that " +
        "journey of change.",
    );
  }
  const same = subject.inForce.find((other) => isSamePeriod(other.period, period));
  if (same?.isPublished && !isUnchanged(same, target)) {
    checks.that(
      (target.reason ?? "").trim() !== "",
      "reason",
      "REQUIRED",
      `This revises the target of ${same.value} for ${describePeriod(period)}: say why in ` +
        "`reason`. The old one stays readable.",
    );
  }
  refuseOverlap(checks, subject, period);
  return checks.issues;
}

/** Whether setting the target would say nothing new. */
export function isUnchanged(inForce: TargetInForce, target: NewTarget): boolean {
  return (
    toExact(inForce.value).eq(toExact(target.value)) &&
    (inForce.explanation ?? "") === (target.explanation ?? "")
  );
}

function refuseOverlap(checks: Checks, subject: TargetSubject, period: Period): void {
  if (period.end < period.start) return;
  const isCrossing = (other: TargetInForce): boolean =>
    overlaps(other.period, period) && !isSamePeriod(other.period, period);
  const inWords = ({ period: other }: TargetInForce): string => `${other.start} to ${other.end}`;
  const periods = [
    ...subject.inForce.filter(isCrossing).map(inWords),
    ...(subject.inDraft ?? []).filter(isCrossing).map((other) => `${inWords(other)} in its draft`),
  ];
  if (periods.length === 0) return;
  checks.that(
    false,
    "period",
    "OVERLAPPING_PERIOD",
    `"${subject.title}" has a target for ${periods.join(" and for ")}: targets of one indicator ` +
      "do not overlap. Give exactly that period to revise it, give a period that begins after or " +
      "ends before it, withdraw it first, or make a second indicator for the other length of period.",
  );
}
