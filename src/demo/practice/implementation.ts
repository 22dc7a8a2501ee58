import {
  StepKind,
  StepState,
  type ImplementationStep,
} from "../../domain/implementation/implementation-step";
import {
  setImplementationPlan,
  updateImplementationStep,
} from "../../domain/implementation/implementation.service";
import { addDays } from "../../domain/period";
import { today } from "../../domain/today";
import type { Acting } from "../acting";
import { isAnythingPlanned } from "./fit-names.repository";
import { findJourneyNames } from "./journey-names.repository";
import type { DemoPart } from "./part";

const SUPPORT = { contract: "ALD-HOM-01", manager: "manager-quillfold" };
const QUAY = { contract: "ALD-HOM-02", manager: "manager-marlpit" };
const WAYMARK = { code: "waymark", edition: "2024" };

/**
 * Support services brought it in when their contracts began; the recovery house begins anew with
 * another team, so that it is too early to tell from its readings.
 */
export const IMPLEMENTATION: DemoPart = {
  title: "plans of bringing a Star in",
  isThere: (session) => isAnythingPlanned(session, [SUPPORT.contract, QUAY.contract]),
  load: async (acting) => {
    await plan(acting, SUPPORT, "Floating support", broughtIn("2024-04-11", "2024-06-28"));
    await plan(acting, QUAY, "Floating support", broughtIn("2024-07-05", "2024-09-27"));
    const day = today();
    const planId = await plan(acting, QUAY, "Recovery house", beginningAnew(day));
    if (planId === null) return;
    await acting.as(QUAY.manager, "move a plan on", (session) =>
      updateImplementationStep(session, {
        ...{ planId, step: 1, reason: "All four of the new team are trained." },
        changes: { state: StepState.DONE, doneOn: addDays(day, -7) },
      }),
    );
  },
};

const step = (
  kind: StepKind,
  [startsOn, endsOn]: readonly [string, string],
  owner: string,
  more: Partial<ImplementationStep> = {},
): ImplementationStep => ({
  ...{ kind, startsOn, endsOn, owner, organisationId: null },
  ...{ state: StepState.PLANNED, doneOn: null, note: null, ...more },
});

const done = (doneOn: string): Partial<ImplementationStep> => ({ state: StepState.DONE, doneOn });

/** As contracts begin: everybody trained, then tried for some weeks. */
const broughtIn = (trainedOn: string, triedUntil: string): ImplementationStep[] => [
  step(StepKind.TRAINING, [addDays(trainedOn, -14), trainedOn], "Team leaders", done(trainedOn)),
  step(StepKind.PILOT, [addDays(trainedOn, 1), triedUntil], "Two keyworkers", done(triedUntil)),
];

function beginningAnew(day: string): ImplementationStep[] {
  const from = (start: number, end: number) => [addDays(day, start), addDays(day, end)] as const;
  return [
    step(StepKind.TRAINING, from(-30, -5), "House manager", { state: StepState.UNDER_WAY }),
    step(StepKind.CHAMPIONS, from(-10, 20), "Two workers of the first cohort"),
    step(StepKind.STEERING_GROUP, from(0, 180), "House manager and commissioner", {
      note: "Meets every six weeks; what residents say of it comes first.",
    }),
    step(StepKind.PILOT, from(-6, 50), "Two workers with six residents", {
      state: StepState.UNDER_WAY,
    }),
    step(StepKind.FIRST_READINGS, from(51, 110), "Keyworkers"),
    step(StepKind.FIRST_REVIEWS, from(141, 200), "Keyworkers"),
    step(StepKind.FIRST_DISTANCE, from(201, 230), "Steering group"),
    step(StepKind.QUALITY_ASSURANCE, from(60, 365), "House manager"),
  ];
}

/** @returns the plan's key; null where the service is not there */
async function plan(
  acting: Acting,
  { contract, manager }: typeof SUPPORT,
  service: string,
  steps: readonly ImplementationStep[],
): Promise<string | null> {
  const names = await findJourneyNames(acting.session, contract, WAYMARK);
  const serviceId = names?.services[service];
  if (!names || !serviceId) return null;
  const { starId } = names;
  return acting.as(manager, "plan how a Star is brought in", (session) =>
    setImplementationPlan(session, { serviceId, starId, steps, enoughPairs: 30 }),
  );
}
