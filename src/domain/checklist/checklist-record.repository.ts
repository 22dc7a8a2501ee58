import sql from "sql-template-tag";
import type { KeysetList } from "../../db/keyset";
import type { Session } from "../../db/session";
import type { ChecklistAnswer } from "./checklist-definition";
import type { ChecklistRecordEntity } from "./checklist-record.entity";

/** Records of an engagement, in the order of their days. */
export const RECORDS_OF_ENGAGEMENT: KeysetList = {
  columns: sql`r.*`,
  from: sql`checklist_record r`,
  where: [],
  parent: sql`r.engagement_id`,
  order: [
    { column: "r.recorded_on", type: "date" },
    { column: "r.id", type: "uuid" },
  ],
};

export const recordsById = (ids: readonly string[]) =>
  sql`select * from checklist_record where id = any(${ids})`;

/** An engagement that a checklist is recorded for. */
export interface RecordSetting {
  readonly id: string;
  readonly serviceId: string;
  readonly keyworkerId: string | null;
  readonly startedOn: string;
  /** What stands already: checklist and day. */
  readonly known: readonly { readonly checklistId: string; readonly recordedOn: string }[];
}

/** Engagements with what is recorded of them, held against changes until the transaction ends. */
export function holdEngagements(
  session: Session,
  ids: readonly string[],
): Promise<RecordSetting[]> {
  return session.query<RecordSetting>(
    sql`with held as materialized (
          select id, service_id, keyworker_id, started_on from engagement
          where id = any(${ids}) and service_user_id is not null
          order by id for no key update
        )
        select held.*, coalesce((
            select jsonb_agg(jsonb_build_object(
              'checklistId', r.checklist_id, 'recordedOn', r.recorded_on))
            from checklist_record r
            where r.engagement_id = held.id and r.withdrawn_at is null
          ), '[]') as known
        from held`,
  );
}

export interface NewRecordRow {
  readonly id: string;
  readonly engagementId: string;
  readonly checklistId: string;
  readonly recordedOn: string;
  readonly answers: readonly ChecklistAnswer[];
  readonly note: string | null;
}

/** Writes records in one statement, all of one instant: what came together is told together. */
export async function insertRecords(
  session: Session,
  rows: readonly NewRecordRow[],
): Promise<void> {
  await session.query(
    sql`insert into checklist_record (id, engagement_id, checklist_id, recorded_on, answers, note,
          recorded_by, recorded_at)
        select id, "engagementId", "checklistId", "recordedOn", answers, note,
          ${session.viewer.subject}, statement_timestamp()
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) given(
          id uuid, "engagementId" uuid, "checklistId" uuid, "recordedOn" date, answers jsonb,
          note text
        )`,
  );
}

/** A record with what withdrawing it needs. */
export interface RecordToWithdraw extends ChecklistRecordEntity {
  readonly serviceId: string;
  readonly keyworkerId: string | null;
}

/** The record and its engagement, held against changes until the transaction ends. */
export async function lockRecord(session: Session, id: string): Promise<RecordToWithdraw | null> {
  const [row] = await session.query<RecordToWithdraw>(
    sql`with held as materialized (
          select id, service_id, keyworker_id from engagement
          where id = (select engagement_id from checklist_record where id = ${id})
            and service_user_id is not null
          for no key update
        )
        select r.*, held.service_id, held.keyworker_id
        from held join checklist_record r on r.engagement_id = held.id
        where r.id = ${id} for update of r`,
  );
  return row ?? null;
}

export async function endRecord(session: Session, id: string, reason: string): Promise<void> {
  await session.query(
    sql`update checklist_record set withdrawn_by = ${session.viewer.subject},
          withdrawn_at = statement_timestamp(), withdrawn_reason = ${reason}
        where id = ${id}`,
  );
}
