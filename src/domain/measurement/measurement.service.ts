import { authorise } from "../../auth/authorise";
import type { Action } from "../../auth/permissions";
import { newId } from "../../db/new-id";
import type { Session } from "../../db/session";
import { Checks } from "../checks";
import type { ContractEntity } from "../contract/contract.entity";
import { getContract } from "../contract/current-contract";
import type { IndicatorRow } from "../indicator/indicator.entity";
import { lockLineages } from "../indicator/indicator.repository";
import { getCurrentIndicator, getIndicatorLocked } from "../indicator/indicator.service";
import { describePeriod, isSamePeriod, type Period } from "../period";
import { conflict, expectVersion, invalid, notAllowed, notFound } from "../refusal";
import { checkMeasurement, type MeasurementFacts } from "./measurement-checks";
import { MeasurementState, type MeasurementEntity } from "./measurement.entity";
import {
  findMeasurement,
  findSiblings,
  findSubmitter,
  insertMeasurements,
  isAttached,
  recordEvents,
  updateMeasurement,
} from "./measurement.repository";
import { checkMove, checkOpen } from "./moves";

/** A measurement to enter as a draft. */
export interface NewMeasurement extends MeasurementFacts {
  readonly indicatorId: string;
  readonly contractId: string;
}

/** Which measurement, and at which version it was read. */
export interface MeasurementAt {
  readonly id: string;
  readonly version: number;
}

/**
 * Enters a figure as a draft. The rules are those of the indicator as it is defined now.
 *
 * @returns its key
 * @throws Refusal when a value is wrong, the model is not attached, or the period is taken
 */
export async function recordMeasurement(session: Session, input: NewMeasurement): Promise<string> {
  const indicator = await getIndicatorLocked(session, input.indicatorId, ["input", "indicator"]);
  const contract = await getContract(session, input.contractId, ["input", "contract"]);
  await authorise(session, "measurement.submit", { contractId: contract.id });
  if (!(await isAttached(session, indicator.logicModelId, contract.id))) {
    throw notAllowed(
      "MODEL_NOT_ATTACHED",
      `The logic model of "${indicator.title}" is not attached to ${contract.reference}: attach ` +
        "it first, or name a contract that it is attached to.",
    );
  }
  const current = await getCurrentIndicator(session, indicator.lineageId);
  const siblings = await findSiblings(session, indicator.lineageId, contract.id);
  refuseTaken(siblings, input.period);
  refuseWrong({ indicator: current, contract, siblings }, input, ["input"]);
  const row = { ...rowOf(input), lineageId: indicator.lineageId, contractId: contract.id };
  const id = newId();
  await insertMeasurements(session, [{ id, ...row, state: MeasurementState.DRAFT }]);
  await recordEvents(session, [{ measurementId: id, reason: null }]);
  return id;
}

/**
 * Changes what is given of a draft or a returned measurement.
 *
 * @throws Refusal when it is neither, was changed in the meantime, or a value is wrong
 */
export async function changeMeasurement(
  session: Session,
  at: MeasurementAt,
  changes: Partial<MeasurementFacts>,
): Promise<string> {
  const measurement = await getMeasurement(session, at, "measurement.submit");
  checkOpen(measurement.state);
  await lockLineages(session, [measurement.lineageId]);
  const current = await getCurrentIndicator(session, measurement.lineageId);
  const contract = await getContract(session, measurement.contractId, ["input", "measurement"]);
  const { lineageId, contractId } = measurement;
  const siblings = (await findSiblings(session, lineageId, contractId)).filter(
    (sibling) => sibling.id !== measurement.id,
  );
  const facts = { ...factsOf(measurement), ...changes };
  refuseWrong({ indicator: current, contract, siblings }, facts, ["input", "changes"]);
  await update(session, measurement, rowOf(facts), null);
  return at.id;
}

/**
 * Moves a measurement to another state, and keeps who did, when and why.
 *
 * @throws Refusal for a move that is not legal, a return without a reason, or a verification by
 *   whoever submitted it
 */
export async function moveMeasurement(
  session: Session,
  at: MeasurementAt,
  to: MeasurementState,
  reason: string | null,
): Promise<string> {
  const { RETURNED, VERIFIED } = MeasurementState;
  const checks = new Checks(["input"]);
  if (to === RETURNED) checks.reason(reason, "reason");
  else checks.text(reason, "reason");
  checks.throwIfAny();
  const isOfCommissioner = to === VERIFIED || to === RETURNED;
  const action = isOfCommissioner ? "measurement.verify" : "measurement.submit";
  const measurement = await getMeasurement(session, at, action);
  checkMove(measurement.state, to);
  if (to === VERIFIED) await refuseOwn(session, at.id);
  await update(session, measurement, { state: to }, reason);
  return at.id;
}

/** What a row says, as `checkMeasurement` reads it. */
export function factsOf(row: MeasurementEntity): MeasurementFacts {
  const { value, numerator, denominator, disaggregations, note, saidBy } = row;
  const period = { start: row.periodStart, end: row.periodEnd };
  return { period, value, numerator, denominator, disaggregations, note, saidBy };
}

/** The columns of a measurement's facts. */
export function rowOf(facts: MeasurementFacts) {
  const { value, numerator, denominator, note, saidBy, period } = facts;
  const disaggregations = [...facts.disaggregations];
  const [periodStart, periodEnd] = [period.start, period.end];
  return { periodStart, periodEnd, value, numerator, denominator, disaggregations, note, saidBy };
}

/** Two pairs of eyes: nobody accepts a figure that they handed in. */
async function refuseOwn(session: Session, id: string): Promise<void> {
  const submittedBy = await findSubmitter(session, id);
  if (submittedBy !== session.viewer.subject) return;
  throw notAllowed(
    "SECOND_PERSON_NEEDED",
    `${submittedBy} submitted this measurement: somebody else of the commissioner must verify it.`,
  );
}

async function getMeasurement(
  session: Session,
  at: MeasurementAt,
  action: Action,
): Promise<MeasurementEntity> {
  const measurement = await findMeasurement(session, at.id);
  if (!measurement) throw notFound("measurement", ["input", "measurement"]);
  await authorise(session, action, measurement);
  expectVersion("measurement", measurement.version, at.version);
  return measurement;
}

async function update(
  session: Session,
  { id, version }: MeasurementEntity,
  changes: Parameters<typeof updateMeasurement>[3],
  reason: string | null,
): Promise<void> {
  if (!(await updateMeasurement(session, id, version, changes))) {
    throw conflict("This measurement was changed in the meantime: read it again.");
  }
  await recordEvents(session, [{ measurementId: id, reason }]);
}

function refuseTaken(siblings: readonly MeasurementEntity[], period: Period): void {
  const same = siblings.find((row) => isSamePeriod(factsOf(row).period, period));
  if (!same) return;
  throw conflict(
    `There is already a measurement for ${describePeriod(period)}; it is ${same.state}. Change that ` +
      "one instead.",
    same.version,
  );
}

function refuseWrong(
  place: {
    readonly indicator: IndicatorRow;
    readonly contract: ContractEntity;
    readonly siblings: readonly MeasurementEntity[];
  },
  facts: MeasurementFacts,
  path: readonly string[],
): void {
  const { indicator, contract, siblings } = place;
  const issues = checkMeasurement(
    {
      indicator,
      contract: {
        reference: contract.reference,
        period: { start: contract.startsOn, end: contract.endsOn },
      },
      others: siblings.map((row) => factsOf(row).period),
    },
    facts,
    path,
  );
  if (issues.length > 0) throw invalid(issues);
}
