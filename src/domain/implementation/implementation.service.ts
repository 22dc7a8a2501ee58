import { isDeepStrictEqual } from "node:util";
import { authorise } from "../../auth/authorise";
import type { Session } from "../../db/session";
import { Checks } from "../checks";
import { findParties, holdContract } from "../contract/contract.repository";
import { getContract } from "../contract/current-contract";
import { refuseIdentifying } from "../identifying-detail";
import { conflict, notFound } from "../refusal";
import { findService } from "../service/service.repository";
import { findStar } from "../star/star.repository";
import type { ImplementationPlanEntity } from "./implementation-plan.entity";
import type { ImplementationStep, StepState } from "./implementation-step";
import { findPlan, findPlanInForce, insertPlan } from "./implementation.repository";
import { checkSteps, MOST_STEPS } from "./step-checks";

/** Most pairs that may be asked for. */
const MOST_PAIRS = 10_000;

/** How a Star is to be brought into a service. */
export interface NewPlan {
  readonly serviceId: string;
  readonly starId: string;
  readonly steps: readonly ImplementationStep[];
  readonly enoughPairs: number;
  /** Why; needed where it takes the place of another. */
  readonly reason?: string | null;
}

/**
 * Plans how a Star is brought into a service, in the place of the plan in force, which stays
 * readable. The same again changes nothing.
 *
 * @returns the key of the plan in force
 * @throws Refusal when a value is wrong, something is not there, or a revision is without a reason
 */
export async function setImplementationPlan(session: Session, input: NewPlan): Promise<string> {
  const { serviceId, starId, steps, enoughPairs } = input;
  const service = await findService(session, serviceId);
  if (!service) throw notFound("service", ["input", "service"]);
  if (!(await findStar(session, starId))) throw notFound("Star", ["input", "star"]);
  const { contractId } = service;
  await authorise(session, "implementation.plan", { contractId, serviceId });
  await holdContract(session, contractId);
  const checks = new Checks(["input"]);
  checks.that(steps.length > 0, "steps", "REQUIRED", "Give at least one step.");
  if (!checks.count(steps, MOST_STEPS, "steps")) checks.throwIfAny();
  const isInRange = enoughPairs >= 1 && enoughPairs <= MOST_PAIRS;
  const range = `enoughPairs is ${enoughPairs}: give 1 to ${MOST_PAIRS.toLocaleString("en-GB")}.`;
  checks.that(isInRange, "enoughPairs", "OUT_OF_RANGE", range);
  await checkAll(session, checks, contractId, steps, input.reason, (i) => ["steps", `${i}`]);
  const before = await findPlanInForce(session, serviceId, starId);
  if (before && isSame(before, input)) return before.id;
  return insertNext(session, before, { ...input, contractId });
}

/** What of a step changes; what is left out stays. */
export interface StepChanges {
  readonly startsOn?: string | null;
  readonly endsOn?: string | null;
  readonly state?: StepState | null;
  /** The day it was done; dropped where the state becomes another. */
  readonly doneOn?: string | null;
  readonly note?: string | null;
}

/**
 * Changes one step of the plan in force, as the next number of the plan. The same again changes
 * nothing.
 *
 * @returns the key of the plan in force
 * @throws Refusal when the plan was changed in the meantime, has no such step, or no reason is given
 */
export async function updateImplementationStep(
  session: Session,
  input: {
    readonly planId: string;
    /** Its place, from 1. */
    readonly step: number;
    readonly changes: StepChanges;
    readonly reason: string;
  },
): Promise<string> {
  const seen = await findPlan(session, input.planId);
  if (!seen) throw notFound("implementation plan", ["input", "plan"]);
  const { contractId, serviceId, starId } = seen;
  await authorise(session, "implementation.plan", { contractId, serviceId });
  await holdContract(session, contractId);
  const before = await findPlanInForce(session, serviceId, starId);
  if (before?.id !== seen.id) throw superseded(seen, before);
  const checks = new Checks(["input"]);
  const last = seen.steps.length;
  const missing = `The plan has no step ${input.step}: give 1 to ${last}.`;
  checks.that(input.step >= 1 && input.step <= last, "step", "NO_SUCH_STEP", missing);
  checks.throwIfAny();
  const place = input.step - 1;
  const step = changed(seen.steps[place]!, input.changes);
  await checkAll(session, checks, contractId, [step], input.reason, () => ["changes"]);
  const steps = seen.steps.with(place, step);
  if (isSame(seen, { ...seen, steps })) return seen.id;
  return insertNext(session, seen, { ...seen, steps, reason: input.reason });
}

async function checkAll(
  session: Session,
  checks: Checks,
  contractId: string,
  steps: readonly ImplementationStep[],
  reason: string | null | undefined,
  pathOf: (place: number) => readonly string[],
): Promise<void> {
  const { commissionerId } = await getContract(session, contractId, ["input", "service"]);
  const parties = await findParties(session, contractId);
  const organisationIds = new Set([
    commissionerId,
    ...parties.map(({ organisationId }) => organisationId),
  ]);
  await checkSteps(session, checks, steps, { id: contractId, organisationIds }, pathOf);
  checks.text(reason, "reason");
  await refuseIdentifying(session, checks, "reason", reason, contractId);
  checks.throwIfAny();
}

async function insertNext(
  session: Session,
  before: ImplementationPlanEntity | null,
  plan: NewPlan & { readonly contractId: string },
): Promise<string> {
  if (before) {
    const checks = new Checks(["input"]);
    checks.reason(plan.reason, "reason");
    checks.throwIfAny();
  }
  const { contractId, serviceId, starId, steps, enoughPairs } = plan;
  return insertPlan(session, {
    ...{ contractId, serviceId, starId, steps, enoughPairs },
    ...{ number: (before?.number ?? 0) + 1, reason: plan.reason ?? null },
  });
}

function changed(step: ImplementationStep, changes: StepChanges): ImplementationStep {
  const state = changes.state ?? step.state;
  const kept = state === step.state ? step.doneOn : null;
  return {
    ...step,
    startsOn: changes.startsOn ?? step.startsOn,
    endsOn: changes.endsOn ?? step.endsOn,
    ...{ state, doneOn: changes.doneOn ?? kept, note: changes.note ?? step.note },
  };
}

type Said = Pick<ImplementationPlanEntity, "steps" | "enoughPairs">;

const isSame = (a: Said, b: Said): boolean =>
  a.enoughPairs === b.enoughPairs && isDeepStrictEqual(a.steps, b.steps);

function superseded(seen: ImplementationPlanEntity, now: ImplementationPlanEntity | null): Error {
  return conflict(
    `This plan was changed in the meantime: you read number ${seen.number}. Read it again and ` +
      "repeat your change.",
    now?.number ?? null,
  );
}
