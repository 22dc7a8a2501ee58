import { authorise } from "../../auth/authorise";
import type { Session } from "../../db/session";
import { Checks } from "../checks";
import { expectVersion, notFound } from "../refusal";
import { today } from "../today";
import type { CompletedBy, ReadingEntity, ReadingKind } from "./reading.entity";
import { lockReading, markCompleted, updateReading } from "./reading.repository";
import {
  checkCompleteness,
  checkTakenOn,
  refuseFinal,
  refuseUnlicensed,
  toScores,
  type ScoreEntry,
} from "./reading-rules";
import { findReadingSetting } from "./reading-setting.repository";

/** What to change; what is left out or null stays as it is. */
export interface ReadingChanges {
  readonly takenOn?: string | null;
  readonly completedBy?: CompletedBy | null;
  readonly kind?: ReadingKind | null;
  /** Scores of these areas; an area without a score becomes "not scored". */
  readonly scores?: readonly ScoreEntry[] | null;
  readonly notes?: string | null;
  readonly actionPlan?: string | null;
}

/**
 * Changes a reading in progress.
 *
 * @throws Refusal when it is not there, was changed in the meantime, its scores are final (D2), or
 *   what it would say breaks a rule
 */
export async function changeReading(
  session: Session,
  id: string,
  version: number,
  changes: ReadingChanges,
): Promise<string> {
  const current = await getInProgress(session, id, version);
  const takenOn = changes.takenOn ?? current.takenOn;
  const setting = await findReadingSetting(session, {
    ...{ engagementId: current.engagementId, starId: current.starId, takenOn },
    worker: { reference: null, ids: current.workerId === null ? [] : [current.workerId] },
  });
  const checks = new Checks(["input", "changes"]);
  checks.text(changes.notes, "notes");
  checks.text(changes.actionPlan, "actionPlan");
  checkTakenOn(checks, setting, takenOn, today());
  const scores = toScores(checks, setting, changes.scores ?? [], current.scores);
  checks.throwIfAny();
  if (takenOn !== current.takenOn) refuseUnlicensed(setting, takenOn);
  await updateReading(session, id, {
    takenOn,
    completedBy: changes.completedBy ?? current.completedBy,
    kind: changes.kind ?? current.kind,
    scores: [...scores],
    notes: changes.notes ?? current.notes,
    actionPlan: changes.actionPlan ?? current.actionPlan,
  });
  return id;
}

/**
 * Makes the scores of a reading in progress final.
 *
 * @throws Refusal when it is not there, was changed in the meantime, is final already, or has no
 *   score
 */
export async function completeReading(
  session: Session,
  id: string,
  version: number,
): Promise<string> {
  const current = await getInProgress(session, id, version);
  const checks = new Checks(["input"]);
  checkCompleteness(checks, current.scores);
  checks.throwIfAny();
  await markCompleted(session, id, session.viewer.subject);
  return id;
}

async function getInProgress(
  session: Session,
  id: string,
  version: number,
): Promise<ReadingEntity> {
  const current = await lockReading(session, id);
  if (!current) throw notFound("reading", ["input", "reading"]);
  await authorise(session, "reading.record", current);
  refuseFinal(current.state);
  expectVersion("reading", current.version, version);
  return current;
}
