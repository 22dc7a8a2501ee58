import { authorise } from "../../auth/authorise";
import { holds } from "../../auth/relations";
import { newId } from "../../db/new-id";
import type { Session } from "../../db/session";
import { Checks } from "../checks";
import { newReference } from "../new-reference";
import { conflict, notAllowed, notFound } from "../refusal";
import { today } from "../today";
import { unknownWorker } from "../worker/unknown-worker";
import { ReadingKind, ReadingState, type CompletedBy, type ReadingEntity } from "./reading.entity";
import { findReadingByReference, insertNewReading, insertReading } from "./reading.repository";
import {
  checkCompleteness,
  checkTakenOn,
  refuseUnlicensed,
  toScores,
  type ScoreEntry,
} from "./reading-rules";
import { findReadingSetting, type ReadingSetting } from "./reading-setting.repository";

export interface NewReading {
  /** The provider's own reference; one is made where it is absent. */
  readonly reference?: string | null;
  readonly engagementId: string;
  readonly starId: string;
  readonly takenOn: string;
  readonly completedBy: CompletedBy;
  /** Standard where absent. */
  readonly kind?: ReadingKind | null;
  /** Whether its scores may still change. */
  readonly inProgress?: boolean | null;
  readonly scores: readonly ScoreEntry[];
  readonly notes?: string | null;
  readonly actionPlan?: string | null;
  /** Reference of the provider's worker who records it; a licensed Star needs one. */
  readonly recordedBy?: string | null;
}

/** What a reading says, for telling whether it was recorded before. */
const CONTENT = [
  ...(["engagementId", "starId", "takenOn", "completedBy", "kind", "state"] as const),
  ...(["scores", "notes", "actionPlan"] as const),
];

/** Reads what recording a reading begins with. */
export function seeSetting(session: Session, input: NewReading): Promise<ReadingSetting> {
  const { engagementId, starId, takenOn, recordedBy = null } = input;
  const worker = { reference: recordedBy, ids: null };
  return findReadingSetting(session, { engagementId, starId, takenOn, worker });
}

/**
 * Records a reading, in two statements. Recording the same again under one reference changes nothing.
 *
 * @param seen its setting, where it is being read already
 * @returns the reading as it is kept
 * @throws Refusal when the engagement, Star or worker is not there, a day or score is impossible, the
 *   Star is licensed and the provider or worker may not use it that day (D9), or the reference is
 *   taken by a reading that says something else
 */
export async function recordReading(
  session: Session,
  input: NewReading,
  seen?: Promise<ReadingSetting>,
): Promise<ReadingEntity> {
  const checks = new Checks(["input"]);
  if (input.reference != null) checks.title(input.reference, "reference");
  checks.text(input.notes, "notes");
  checks.text(input.actionPlan, "actionPlan");
  checks.throwIfAny();
  const setting = await (seen ?? seeSetting(session, input));
  refuseMissing(setting, input);
  await authorise(session, "reading.record", setting);
  await refuseForAnother(session, setting);
  const row = toRow(session, checks, setting, input);
  refuseUnlicensed(setting, input.takenOn);
  // Under a reference of ours nothing was recorded before.
  if (input.reference == null) return insertNewReading(session, row);
  return (await insertReading(session, row)) ?? repeated(session, row);
}

function refuseMissing(setting: ReadingSetting, { recordedBy }: NewReading): void {
  if (setting.engagementId === null) throw notFound("engagement", ["input", "engagement"]);
  if (setting.starId === null) throw notFound("Star", ["input", "star"]);
  if (recordedBy == null || setting.workerId !== null) return;
  throw unknownWorker(setting.providerReference, recordedBy, ["input", "recordedBy"]);
}

/** A manager enters what any worker took; a worker, what they took themselves. */
async function refuseForAnother(session: Session, setting: ReadingSetting): Promise<void> {
  const reach = await session.reach();
  const { workerId, workerReference } = setting;
  if (workerId === null || reach.workers.includes(workerId)) return;
  if (holds("managed service", reach, setting)) return;
  throw notAllowed(
    "NOT_YOURSELF",
    `You are not ${workerReference}: leave recordedBy out to record a reading as yourself, or have ` +
      "a manager of the service enter it.",
  );
}

/** @throws Refusal `ValidationFailed` naming all that is wrong about days and scores */
function toRow(session: Session, checks: Checks, setting: ReadingSetting, input: NewReading) {
  checkTakenOn(checks, setting, input.takenOn, today());
  const scores = toScores(checks, setting, input.scores);
  if (!input.inProgress) checkCompleteness(checks, scores);
  checks.throwIfAny();
  return {
    id: newId(),
    providerId: setting.providerId,
    reference: input.reference ?? newReference("R"),
    engagementId: input.engagementId,
    starId: input.starId,
    takenOn: input.takenOn,
    completedBy: input.completedBy,
    kind: input.kind ?? ReadingKind.STANDARD,
    state: input.inProgress ? ReadingState.IN_PROGRESS : ReadingState.COMPLETED,
    scores: [...scores],
    notes: input.notes ?? null,
    actionPlan: input.actionPlan ?? null,
    recordedBy: session.viewer.subject,
    workerId: setting.workerId,
  };
}

async function repeated(
  session: Session,
  row: Pick<ReadingEntity, "providerId" | "reference" | (typeof CONTENT)[number]>,
): Promise<ReadingEntity> {
  const known = await findReadingByReference(session, row.providerId, row.reference);
  if (!known) {
    throw conflict(
      `The provider has a reading "${row.reference}" already, of somebody whom you do not support: ` +
        "record yours under another reference.",
    );
  }
  const differences = CONTENT.filter(
    (field) => JSON.stringify(known[field]) !== JSON.stringify(row[field]),
  );
  if (differences.length === 0) return known;
  throw conflict(
    `The reading "${row.reference}" is recorded already, with other ${differences.join(", ")}. ` +
      "Scores never change: withdraw it if it is a mistake, and record anew under another reference.",
    known.version,
  );
}
