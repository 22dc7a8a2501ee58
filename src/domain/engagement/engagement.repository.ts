import sql, { raw, type Sql } from "sql-template-tag";
import type { KeysetList } from "../../db/keyset";
import type { Session } from "../../db/session";
import { EngagementStatus, type EngagementFilter } from "./engagement-filter";
import { EngagementRevisionEntity } from "./engagement-revision.entity";
import type { EngagementEntity } from "./engagement.entity";

/** What an engagement can be listed under. */
export type EngagementParent = "contract_id" | "service_id" | "keyworker_id" | "service_user_id";

/** Engagements in the order in which they started, under a parent where one is named. */
export function engagements(filter: EngagementFilter, parent?: EngagementParent): KeysetList {
  return {
    columns: sql`e.*`,
    from: sql`engagement e`,
    where: conditions(filter),
    parent: parent && raw(`e.${parent}`),
    order: [
      { column: "e.started_on", type: "date" },
      { column: "e.id", type: "uuid" },
    ],
  };
}

function conditions(filter: EngagementFilter): Sql[] {
  const where: Sql[] = [];
  if (filter.contractId) where.push(sql`e.contract_id = ${filter.contractId}`);
  if (filter.serviceId) where.push(sql`e.service_id = ${filter.serviceId}`);
  if (filter.providerId) where.push(sql`e.provider_id = ${filter.providerId}`);
  if (filter.keyworkerId) where.push(sql`e.keyworker_id = ${filter.keyworkerId}`);
  if (filter.serviceUserId) where.push(sql`e.service_user_id = ${filter.serviceUserId}`);
  if (filter.status === EngagementStatus.OPEN) where.push(sql`e.ended_on is null`);
  if (filter.status === EngagementStatus.ENDED) where.push(sql`e.ended_on is not null`);
  if (filter.startedFrom) where.push(sql`e.started_on >= ${filter.startedFrom}`);
  if (filter.startedTo) where.push(sql`e.started_on <= ${filter.startedTo}`);
  if (filter.endedFrom) where.push(sql`e.ended_on >= ${filter.endedFrom}`);
  if (filter.endedTo) where.push(sql`e.ended_on <= ${filter.endedTo}`);
  if (filter.search) {
    where.push(sql`(
      strpos(lower(e.reference), lower(${filter.search})) > 0
      or exists (
        select from service_user u where u.id = e.service_user_id
          and strpos(lower(u.pseudonym), lower(${filter.search})) > 0))`);
  }
  return where;
}

export type NewEngagementRow = Omit<
  EngagementEntity,
  "enteredAt" | "entryNumber" | "version" | "endedOn" | "endReason" | "shellPersonId"
>;

/** Writes an engagement unless its reference is taken; says whether it did. */
export async function insertEngagement(session: Session, row: NewEngagementRow): Promise<boolean> {
  const inserted = await session.query(
    sql`insert into engagement (id, provider_id, reference, service_user_id, contract_id, service_id,
          keyworker_id, started_on, facts)
        values (${row.id}, ${row.providerId}, ${row.reference}, ${row.serviceUserId},
          ${row.contractId}, ${row.serviceId}, ${row.keyworkerId}, ${row.startedOn},
          ${JSON.stringify(row.facts)}::jsonb)
        on conflict (provider_id, reference) do nothing returning id`,
  );
  return inserted.length === 1;
}

/**
 * The engagement, held against changes and new readings until the transaction ends. What is left of
 * an erased person is never changed: it is as if it were not there.
 */
export async function lockEngagement(
  session: Session,
  id: string,
): Promise<EngagementEntity | null> {
  const [row] = await session.query<EngagementEntity>(
    sql`select * from engagement where id = ${id} and service_user_id is not null for update`,
  );
  return row ?? null;
}

/** First and last day on which a reading that stands was taken; null without one. */
export async function findReadingSpan(
  session: Session,
  engagementId: string,
): Promise<{ firstOn: string | null; lastOn: string | null }> {
  return session.queryOne(
    sql`select min(taken_on) as first_on, max(taken_on) as last_on from reading
        where engagement_id = ${engagementId} and state <> 'withdrawn'`,
  );
}

/** What may be corrected about an engagement. */
export type EngagementTerms = Pick<
  EngagementEntity,
  "serviceId" | "keyworkerId" | "startedOn" | "endedOn" | "endReason" | "facts"
>;

/** Replaces what a locked engagement says. */
export async function updateEngagement(
  session: Session,
  id: string,
  terms: EngagementTerms,
): Promise<void> {
  await session.query(
    sql`update engagement set service_id = ${terms.serviceId},
          keyworker_id = ${terms.keyworkerId}, started_on = ${terms.startedOn},
          ended_on = ${terms.endedOn}, end_reason = ${terms.endReason},
          facts = ${JSON.stringify(terms.facts)}::jsonb, version = version + 1
        where id = ${id}`,
  );
}

export async function insertRevision(
  session: Session,
  row: Omit<EngagementRevisionEntity, "supersededAt">,
): Promise<void> {
  await session.manager.insert(EngagementRevisionEntity, row);
}
