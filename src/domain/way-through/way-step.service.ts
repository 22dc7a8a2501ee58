import { newId } from "../../db/new-id";
import type { Session } from "../../db/session";
import { Checks } from "../checks";
import { today } from "../today";
import { insertWaySteps } from "./personal-outcome.repository";
import { getSupported } from "./supported";
import type { WayStepKind } from "./way-step.entity";

/** One step of somebody's way, as it is recorded. */
export interface NewWayStep {
  readonly engagementId: string;
  readonly step: WayStepKind;
  readonly happenedOn: string;
  readonly note?: string | null;
  readonly whatMatters?: readonly string[] | null;
  readonly strengths?: readonly string[] | null;
  readonly whoHelps?: readonly { readonly who: string; readonly how?: string | null }[] | null;
}

const MOST = 30;
const LONGEST = 1_000;

/**
 * Records a step of somebody's way through a service. Steps are only added to.
 *
 * @returns its key
 * @throws Refusal when the engagement is not there or not the viewer's to record, the day is to come,
 *   or nothing is said
 */
export async function recordWayStep(session: Session, step: NewWayStep): Promise<string> {
  const [id] = await recordWaySteps(session, [step]);
  return id!;
}

/** As `recordWayStep`, of several at once; their keys in the order given. */
export async function recordWaySteps(
  session: Session,
  steps: readonly NewWayStep[],
): Promise<string[]> {
  const checks = new Checks(["input"]);
  for (const step of steps) checkStep(checks, step);
  checks.throwIfAny();
  await getSupported(
    session,
    steps.map(({ engagementId }) => engagementId),
    ["input", "engagement"],
  );
  const rows = steps.map(({ engagementId, step, happenedOn, note, ...said }) => ({
    ...{ id: newId(), engagementId, step, happenedOn, note: note ?? null },
    details: {
      whatMatters: said.whatMatters ?? [],
      strengths: said.strengths ?? [],
      whoHelps: (said.whoHelps ?? []).map(({ who, how }) => ({ who, how: how ?? null })),
    },
    recordedBy: session.viewer.subject,
  }));
  await insertWaySteps(session, rows);
  return rows.map(({ id }) => id);
}

function checkStep(checks: Checks, step: NewWayStep): void {
  checks.that(
    step.happenedOn <= today(),
    "happenedOn",
    "IN_THE_FUTURE",
    `happenedOn is ${step.happenedOn}, after today, ${today()}: record it once it has happened.`,
  );
  const { note, whatMatters, strengths, whoHelps } = step;
  const isSaid = (note ?? "").trim() !== "";
  const lists = [whatMatters, strengths, whoHelps];
  checks.that(
    isSaid || lists.some((list) => (list ?? []).length > 0),
    "note",
    "REQUIRED",
    "Say something of it: note, whatMatters, strengths or whoHelps.",
  );
  checks.text(note, "note");
  for (const [name, list] of [
    ["whatMatters", whatMatters],
    ["strengths", strengths],
  ] as const) {
    if (!checks.count(list ?? [], MOST, name)) continue;
    list?.forEach((one, i) => checks.title(one, [name, String(i)], LONGEST));
  }
  if (!checks.count(whoHelps ?? [], MOST, "whoHelps")) return;
  whoHelps?.forEach(({ who, how }, i) => {
    checks.title(who, ["whoHelps", String(i), "who"]);
    if (how != null) checks.title(how, ["whoHelps", String(i), "how"], LONGEST);
  });
}
