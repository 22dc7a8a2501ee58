import sql, { type Sql } from "sql-template-tag";
import type { Session } from "../../db/session";
import { ReadingState, type ReadingEntity } from "./reading.entity";

export type NewReadingRow = Omit<
  ReadingEntity,
  "enteredAt" | "entryNumber" | "finalisedBy" | "completedAt" | "withdrawnAt" | "version"
>;

/** Writes a reading unless its reference is taken; null when it is. */
export async function insertReading(
  session: Session,
  row: NewReadingRow,
): Promise<ReadingEntity | null> {
  const [written] = await session.query<ReadingEntity>(
    sql`${insertion(row)} on conflict (provider_id, reference) do nothing returning *`,
  );
  return written ?? null;
}

/** Writes a reading under a reference that nobody can have used, as the last of a transaction. */
export async function insertNewReading(
  session: Session,
  row: NewReadingRow,
): Promise<ReadingEntity> {
  const [written] = await session.queryLast<ReadingEntity>(sql`${insertion(row)} returning *`);
  return written!;
}

function insertion(row: NewReadingRow): Sql {
  const isCompleted = row.state === ReadingState.COMPLETED;
  return sql`insert into reading (id, provider_id, reference, engagement_id, star_id, taken_on,
      completed_by, kind, state, scores, notes, action_plan, recorded_by, worker_id, completed_at)
    values (${row.id}, ${row.providerId}, ${row.reference}, ${row.engagementId}, ${row.starId},
      ${row.takenOn}, ${row.completedBy}, ${row.kind}, ${row.state}, ${row.scores}::smallint[],
      ${row.notes}, ${row.actionPlan}, ${row.recordedBy}, ${row.workerId},
      case when ${isCompleted}::boolean then now() end)`;
}

export async function findReadingByReference(
  session: Session,
  providerId: string,
  reference: string,
): Promise<ReadingEntity | null> {
  const [row] = await session.query<ReadingEntity>(
    sql`select * from reading where provider_id = ${providerId} and reference = ${reference}`,
  );
  return row ?? null;
}

/** A reading with what tells whose it is to change. */
export interface ReadingToChange extends ReadingEntity {
  readonly serviceId: string;
  readonly keyworkerId: string | null;
}

/**
 * The reading, held against changes until the transaction ends. Its engagement first: who writes
 * about readings holds that too, and in one order nobody waits for each other.
 */
export async function lockReading(session: Session, id: string): Promise<ReadingToChange | null> {
  const [row] = await session.query<ReadingToChange>(
    sql`with held as materialized (
          select id, service_id, keyworker_id from engagement
          where id = (select engagement_id from reading where id = ${id})
            and service_user_id is not null
          for no key update
        )
        select r.*, held.service_id, held.keyworker_id
        from held join reading r on r.engagement_id = held.id
        where r.id = ${id} for update of r`,
  );
  return row ?? null;
}

/** What may be changed about a reading in progress. */
export type ReadingTerms = Pick<
  ReadingEntity,
  "takenOn" | "completedBy" | "kind" | "scores" | "notes" | "actionPlan"
>;

/** Replaces what a locked reading says. */
export async function updateReading(
  session: Session,
  id: string,
  terms: ReadingTerms,
): Promise<void> {
  await session.query(
    sql`update reading set taken_on = ${terms.takenOn}, completed_by = ${terms.completedBy},
          kind = ${terms.kind}, scores = ${terms.scores}::smallint[], notes = ${terms.notes},
          action_plan = ${terms.actionPlan}, version = version + 1
        where id = ${id}`,
  );
}

/** Makes the scores of a locked reading final. */
export async function markCompleted(
  session: Session,
  id: string,
  finalisedBy: string,
): Promise<void> {
  await session.query(
    sql`update reading set state = ${ReadingState.COMPLETED}, completed_at = now(),
          finalised_by = ${finalisedBy}, version = version + 1
        where id = ${id}`,
  );
}

/** Takes a locked reading back; it stays readable. */
export async function markWithdrawn(session: Session, id: string): Promise<void> {
  await session.query(
    sql`update reading set state = ${ReadingState.WITHDRAWN}, withdrawn_at = now(),
          version = version + 1
        where id = ${id}`,
  );
}
