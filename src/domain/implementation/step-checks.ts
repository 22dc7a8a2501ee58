import type { Session } from "../../db/session";
import type { Checks } from "../checks";
import { refuseIdentifying } from "../identifying-detail";
import { today } from "../today";
import { StepState, type ImplementationStep } from "./implementation-step";

/** More than anybody keeps an eye on. */
export const MOST_STEPS = 50;

/**
 * Notes what is wrong with steps of a plan.
 *
 * @param pathOf where in the input a step stands, by its place from 0
 */
export async function checkSteps(
  session: Session,
  checks: Checks,
  steps: readonly ImplementationStep[],
  contract: { readonly id: string; readonly organisationIds: ReadonlySet<string> },
  pathOf: (place: number) => readonly string[],
): Promise<void> {
  for (const [i, step] of steps.entries()) {
    const path = pathOf(i);
    checkDays(checks, step, path);
    checks.title(step.owner, [...path, "owner"]);
    checks.text(step.note, [...path, "note"]);
    checks.that(
      step.organisationId === null || contract.organisationIds.has(step.organisationId),
      [...path, "organisation"],
      "NOT_A_PARTY",
      "organisation has no part in this contract: name its commissioner or a party of it.",
    );
    for (const name of ["owner", "note"] as const) {
      await refuseIdentifying(session, checks, [...path, name], step[name], contract.id);
    }
  }
}

function checkDays(checks: Checks, step: ImplementationStep, path: readonly string[]): void {
  const { startsOn, endsOn, state, doneOn } = step;
  checks.that(
    endsOn >= startsOn,
    [...path, "endsOn"],
    "PERIOD_BACKWARDS",
    `endsOn is ${endsOn}, before the start ${startsOn}: give a day on or after it.`,
  );
  const isDone = state === StepState.DONE;
  checks.that(
    isDone === (doneOn !== null),
    [...path, "doneOn"],
    isDone ? "REQUIRED" : "NOT_DONE",
    isDone
      ? "A step that is done needs `doneOn`, the day it was."
      : "`doneOn` is for a step that is done: leave it out, or say DONE.",
  );
  checks.that(
    doneOn === null || doneOn <= today(),
    [...path, "doneOn"],
    "IN_THE_FUTURE",
    `doneOn is ${doneOn}, which is still to come: give a day that has been.`,
  );
}
