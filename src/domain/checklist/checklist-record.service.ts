import { authorise } from "../../auth/authorise";
import { newId } from "../../db/new-id";
import type { Session } from "../../db/session";
import { Checks } from "../checks";
import { conflict, notAllowed, notFound } from "../refusal";
import { today } from "../today";
import { toAnswers } from "./checklist-definition";
import type { ChecklistEntity } from "./checklist.entity";
import { findChecklists } from "./checklist.repository";
import {
  endRecord,
  holdEngagements,
  insertRecords,
  lockRecord,
  type NewRecordRow,
  type RecordSetting,
} from "./checklist-record.repository";

/** What is said of one item. */
export interface NewAnswer {
  readonly item: string;
  readonly need: boolean;
  /** Where there is a need: whether the outcome was achieved by the day of the record. */
  readonly achieved?: boolean | null;
}

/** A checklist as it was filled in. */
export interface NewChecklistRecord {
  readonly engagementId: string;
  readonly checklistId: string;
  readonly recordedOn: string;
  readonly answers: readonly NewAnswer[];
  readonly note?: string | null;
}

/**
 * Records a checklist for an engagement. What it says never changes: a later record takes its place.
 *
 * @returns its key
 * @throws Refusal when something is not there, an answer is missing or impossible, or one stands for
 *   the day already
 */
export async function recordChecklist(
  session: Session,
  record: NewChecklistRecord,
): Promise<string> {
  const [id] = await recordChecklists(session, [record], () => ["input"]);
  return id!;
}

/**
 * As `recordChecklist`, of many at once and in three statements: all of them, or none.
 *
 * @param pathOf where the record of a place is in the input
 * @returns their keys, in order
 */
export async function recordChecklists(
  session: Session,
  records: readonly NewChecklistRecord[],
  pathOf: (place: number) => readonly string[],
): Promise<string[]> {
  const [held, found] = await Promise.all([
    holdEngagements(session, [...new Set(records.map(({ engagementId }) => engagementId))]),
    findChecklists(session, [...new Set(records.map(({ checklistId }) => checklistId))]),
  ]);
  const engagements = new Map(held.map((setting) => [setting.id, setting]));
  const checklists = new Map(found.map((checklist) => [checklist.id, checklist]));
  const rows: NewRecordRow[] = [];
  for (const [place, record] of records.entries()) {
    const path = pathOf(place);
    const engagement = engagements.get(record.engagementId);
    if (!engagement) throw notFound("engagement", [...path, "engagement"]);
    await authorise(session, "checklist.record", engagement);
    const checklist = checklists.get(record.checklistId);
    if (!checklist) throw notFound("checklist", [...path, "checklist"]);
    rows.push(toRow(new Checks(path), engagement, checklist, record));
  }
  await insertRecords(session, rows);
  return rows.map(({ id }) => id);
}

function toRow(
  checks: Checks,
  { startedOn, known }: RecordSetting,
  checklist: ChecklistEntity,
  record: NewChecklistRecord,
): NewRecordRow {
  const { engagementId, checklistId, recordedOn, note = null } = record;
  const now = today();
  checks.text(note, "note");
  checks.that(
    recordedOn <= now,
    "recordedOn",
    "IN_THE_FUTURE",
    `recordedOn is ${recordedOn}, after today, ${now}: record a checklist once it is filled in.`,
  );
  checks.that(
    recordedOn >= startedOn,
    "recordedOn",
    "BEFORE_THE_ENGAGEMENT",
    `recordedOn is ${recordedOn}, before the engagement started on ${startedOn}: give a day from then on.`,
  );
  const answers = toAnswers(checks, checklist.areas, record.answers);
  checks.throwIfAny();
  const isKnown = known.some(
    (one) => one.checklistId === checklistId && one.recordedOn === recordedOn,
  );
  if (isKnown) {
    throw conflict(
      `${checklist.title} is recorded for ${recordedOn} already: withdraw that record if it is a ` +
        "mistake, or give the day on which this one was filled in.",
    );
  }
  return { id: newId(), engagementId, checklistId, recordedOn, answers, note };
}

/**
 * Withdraws a record that is a mistake; it stays readable and counts no more.
 *
 * @throws Refusal when it is not there, withdrawn already, or no reason is given
 */
export async function withdrawChecklistRecord(
  session: Session,
  id: string,
  reason: string,
): Promise<string> {
  const checks = new Checks(["input"]);
  checks.reason(reason, "reason");
  checks.throwIfAny();
  const record = await lockRecord(session, id);
  if (!record) throw notFound("record of a checklist", ["input", "record"]);
  await authorise(session, "checklist.record", record);
  if (record.withdrawnAt) {
    throw notAllowed("WITHDRAWN_ALREADY", "This record is withdrawn already.");
  }
  await endRecord(session, id, reason);
  return id;
}
