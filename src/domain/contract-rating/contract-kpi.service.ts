import { authorise } from "../../auth/authorise";
import type { Session } from "../../db/session";
import { Checks } from "../checks";
import { holdContract } from "../contract/contract.repository";
import { getContract } from "../contract/current-contract";
import { toExact } from "../indicator/exact";
import { getIndicatorLocked } from "../indicator/indicator.service";
import { isAttached } from "../measurement/measurement.repository";
import { notAllowed, notFound } from "../refusal";
import { findKpi, findPublishedIndicator, insertKpi } from "./contract-kpi.repository";
import type { CutOffs } from "./rating";

/** Ten times the way to the target. */
const MOST = "10";

/** Cut-offs to agree, and why those before them are revised. */
export interface NewCutOffs extends CutOffs {
  readonly reason?: string | null;
}

/**
 * Sets the cut-offs by which a contract is rated on an indicator. Those before stay readable; the
 * same again changes nothing.
 *
 * @returns the contract's key
 * @throws Refusal when they are out of range or order, or the indicator is not the contract's
 */
export async function setContractKpi(
  session: Session,
  contractId: string,
  indicatorId: string,
  cutOffs: NewCutOffs,
): Promise<string> {
  const lineageId = await begin(session, contractId, indicatorId);
  const checks = new Checks(["input"]);
  const names = ["goodFrom", "approachingFrom", "improvementFrom"] as const;
  names.forEach((name, i) => {
    const value = toExact(cutOffs[name]);
    const isInRange = value.gte("0") && value.lte(MOST);
    const range = `${name} is ${cutOffs[name]}: give a share of the way to the target, 0 to ${MOST}.`;
    checks.that(isInRange, name, "OUT_OF_RANGE", range);
    const above = names[i - 1];
    checks.that(
      above === undefined || value.lt(toExact(cutOffs[above])),
      name,
      "OUT_OF_ORDER",
      `${name} must be below ${above}.`,
    );
  });
  checks.text(cutOffs.reason, "reason");
  checks.throwIfAny();
  const before = await findKpi(session, contractId, lineageId);
  if (before && names.every((name) => toExact(before[name]).eq(toExact(cutOffs[name])))) {
    return contractId;
  }
  if (before) {
    checks.reason(cutOffs.reason, "reason");
    checks.throwIfAny();
  }
  const { goodFrom, approachingFrom, improvementFrom, reason } = cutOffs;
  await insertKpi(session, {
    ...{ contractId, indicatorLineageId: lineageId, reason: reason ?? null },
    ...{ goodFrom, approachingFrom, improvementFrom },
  });
  return contractId;
}

/**
 * From now on the contract is not rated on the indicator any more. What was agreed stays readable.
 *
 * @throws Refusal when it was not, or no reason is given
 */
export async function withdrawContractKpi(
  session: Session,
  contractId: string,
  indicatorId: string,
  reason: string,
): Promise<string> {
  const checks = new Checks(["input"]);
  checks.reason(reason, "reason");
  checks.throwIfAny();
  const lineageId = await begin(session, contractId, indicatorId);
  if (!(await findKpi(session, contractId, lineageId))) {
    throw notFound("rating by this indicator", ["input", "indicator"]);
  }
  await insertKpi(session, {
    ...{ contractId, indicatorLineageId: lineageId, reason },
    ...{ goodFrom: null, approachingFrom: null, improvementFrom: null },
  });
  return contractId;
}

/** @returns the key of the indicator through all versions */
async function begin(session: Session, contractId: string, indicatorId: string): Promise<string> {
  const contract = await getContract(session, contractId, ["input", "contract"]);
  await authorise(session, "rating.set", { contractId });
  await holdContract(session, contractId);
  const indicator = await getIndicatorLocked(session, indicatorId, ["input", "indicator"]);
  if (!(await isAttached(session, indicator.logicModelId, contractId))) {
    throw notAllowed(
      "MODEL_NOT_ATTACHED",
      `The logic model of "${indicator.title}" is not attached to ${contract.reference}: attach it ` +
        "first, or name an indicator of one that is.",
    );
  }
  if (!(await findPublishedIndicator(session, indicator.lineageId))) {
    throw notAllowed(
      "NOT_PUBLISHED",
      `"${indicator.title}" is in a draft alone: publish the model before a contract is rated by it.`,
    );
  }
  return indicator.lineageId;
}
