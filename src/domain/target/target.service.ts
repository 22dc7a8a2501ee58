import { authorise } from "../../auth/authorise";
import { newId } from "../../db/new-id";
import type { Session } from "../../db/session";
import { Checks } from "../checks";
import { findLaterIds, type IndicatorPlace } from "../indicator/indicator.repository";
import { getIndicatorLocked } from "../indicator/indicator.service";
import { describeTarget, type TargetTerms } from "../logic-model/diff/diff-indicators";
import { ModelAction } from "../logic-model/model-event.entity";
import { insertEvent } from "../logic-model/model-event.repository";
import { lockDraftBeside } from "../logic-model/model-version.repository";
import { describePeriod, isSamePeriod, type Period } from "../period";
import { invalid, notAllowed, notFound } from "../refusal";
import { checkTarget, isUnchanged, type NewTarget, type TargetInForce } from "./target-checks";
import { findTargetsInForce, insertTargets, type TargetInForceRow } from "./target.repository";

/** A target to write, on the indicator of the version in which it is set. */
export interface TargetToSet extends NewTarget {
  readonly indicatorId: string;
}

/**
 * Writes targets in one statement, beside those that were there. Check with `checkTarget` first.
 *
 * @returns their keys, in order
 */
export async function setTargets(
  session: Session,
  targets: readonly TargetToSet[],
): Promise<readonly string[]> {
  const rows = targets.map((target) => ({
    id: newId(),
    indicatorId: target.indicatorId,
    periodStart: target.period.start,
    periodEnd: target.period.end,
    value: target.value,
    explanation: target.explanation ?? null,
    reason: target.reason ?? null,
    setBy: session.viewer.subject,
  }));
  await insertTargets(session, rows);
  return rows.map((row) => row.id);
}

/**
 * Sets or revises what an indicator is to reach in a period, also of a published version. The same
 * target again changes nothing.
 *
 * @returns the key of the target in force
 * @throws Refusal when a value is wrong, a period overlaps, or the version is superseded
 */
export async function setTarget(
  session: Session,
  indicatorId: string,
  target: NewTarget,
): Promise<string> {
  const indicator = await lockedIndicator(session, indicatorId);
  const laterIds = await findLaterIds(session, indicator);
  const all = await findTargetsInForce(session, [indicatorId, ...laterIds]);
  const inForce = all.filter((row) => row.forIndicatorId === indicatorId);
  const inDraft = all.filter((row) => laterIds.includes(row.indicatorId));
  const subject = {
    ...indicator,
    inForce: inForce.map(toTargetInForce),
    inDraft: inDraft.map(toTargetInForce),
  };
  const issues = checkTarget(subject, target, ["input"]);
  if (issues.length > 0) throw invalid(issues);
  const current = findFor(inForce, target.period);
  if (current && isUnchanged(toTargetInForce(current), target)) return current.id;
  const [id] = await setTargets(session, [{ ...target, indicatorId }]);
  const terms = { value: target.value, explanation: target.explanation ?? null };
  await keepInHistory(session, indicator, target.period, [current ?? null, terms], target.reason);
  return id!;
}

/**
 * Withdraws the target in force for a period: from now on there is none. What was set stays in the
 * history.
 *
 * @throws Refusal when there is none for exactly this period, or no reason is given
 */
export async function withdrawTarget(
  session: Session,
  indicatorId: string,
  period: Period,
  reason: string,
): Promise<string> {
  const checks = new Checks(["input"]);
  checks.reason(reason, "reason");
  checks.throwIfAny();
  const indicator = await lockedIndicator(session, indicatorId);
  const current = findFor(await findTargetsInForce(session, [indicatorId]), period);
  if (!current) throw notFound(`target for ${describePeriod(period)}`, ["input", "period"]);
  await insertTargets(session, [
    {
      id: newId(),
      indicatorId,
      periodStart: period.start,
      periodEnd: period.end,
      value: null,
      explanation: null,
      reason,
      setBy: session.viewer.subject,
    },
  ]);
  await keepInHistory(session, indicator, period, [current, null], reason);
  return indicatorId;
}

/** Tells the model's history too, where people look for who changed what of it. */
async function keepInHistory(
  session: Session,
  indicator: IndicatorPlace,
  period: Period,
  [before, after]: readonly [TargetTerms | null, TargetTerms | null],
  reason: string | null | undefined,
): Promise<void> {
  await insertEvent(session, {
    logicModelId: indicator.logicModelId,
    modelVersionId: indicator.modelVersionId,
    action: ModelAction.TARGET_SET,
    changes: describeTarget(indicator, period, before, after),
    reason,
  });
}

/** A row as `checkTarget` reads it. */
export function toTargetInForce(row: TargetInForceRow): TargetInForce {
  return {
    period: { start: row.periodStart, end: row.periodEnd },
    value: row.value,
    explanation: row.explanation,
    isPublished: row.isPublished,
  };
}

/**
 * The indicator, with others kept from setting its targets until the transaction ends, also through
 * a draft; the draft comes first, as for those who edit it.
 */
async function lockedIndicator(session: Session, id: string): Promise<IndicatorPlace> {
  await lockDraftBeside(session, id);
  const indicator = await getIndicatorLocked(session, id, ["input", "indicator"]);
  await authorise(session, "target.set", indicator);
  if (indicator.versionStatus === "superseded") {
    throw notAllowed(
      "VERSION_SUPERSEDED",
      `Version ${indicator.versionNumber} of the model is superseded: set the target on the same ` +
        "indicator of the published version, or of the draft.",
    );
  }
  return indicator;
}

const findFor = (rows: readonly TargetInForceRow[], period: Period): TargetInForceRow | undefined =>
  rows.find((row) => isSamePeriod({ start: row.periodStart, end: row.periodEnd }, period));
