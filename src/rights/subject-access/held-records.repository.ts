import sql, { empty, raw, type Sql } from "sql-template-tag";
import type { Session } from "../../db/session";

/** One row as it is held, without the keys by which rows refer to each other. */
export type HeldRow = Readonly<Record<string, unknown>>;

const OF_ENGAGEMENTS = sql`t.engagement_id in (
  select e.id from engagement e where e.service_user_id = p.id)`;

const OF_READINGS = sql`t.reading_id in (
  select r.id from reading r join engagement e on e.id = r.engagement_id
  where e.service_user_id = p.id)`;

const OF_OUTCOMES = sql`t.personal_outcome_id in (
  select o.id from personal_outcome o join engagement e on e.id = o.engagement_id
  where e.service_user_id = p.id)`;

const OF_CLAIMANTS = sql`t.claimant_id in (
  select m.id from claimant m where m.service_user_id = p.id)`;

const CLAIMS = sql`(
  select c.claim_id from claim_person c join claimant m on m.id = c.claimant_id
  where m.service_user_id = p.id)`;

/** Who is paid which share of a claim, by their references. */
const SHARES = sql`|| jsonb_build_object('shares', (
  select coalesce(
    jsonb_agg(jsonb_build_object('organisation', o.reference, 'share', s.value ->> 'share')), '[]')
  from jsonb_array_elements(t.shares) s(value)
  left join organisation o on o.id::text = s.value ->> 'organisationId'
))`;

/**
 * How the rows about a person `p` are found in each table `t` that leads to one, and in those of
 * what was claimed, paid and told of them. A test holds this list against the database's foreign keys.
 */
export const HELD: Readonly<Record<string, Sql>> = {
  service_user: sql`t.id = p.id`,
  engagement: sql`t.service_user_id = p.id`,
  engagement_revision: OF_ENGAGEMENTS,
  reading: OF_ENGAGEMENTS,
  withdrawal: OF_READINGS,
  supervision: OF_READINGS,
  audit_finding: OF_READINGS,
  second_scoring: OF_READINGS,
  checklist_record: OF_ENGAGEMENTS,
  way_step: OF_ENGAGEMENTS,
  personal_outcome: OF_ENGAGEMENTS,
  personal_outcome_node: OF_OUTCOMES,
  personal_outcome_review: OF_OUTCOMES,
  case_study_person: sql`t.service_user_id = p.id`,
  case_study: sql`t.id in (
    select s.case_study_id from case_study_person s where s.service_user_id = p.id)`,
  retention_notice: sql`t.service_user_id = p.id`,
  claimant: sql`t.service_user_id = p.id`,
  claim_person: OF_CLAIMANTS,
  claim: sql`t.id in ${CLAIMS}`,
  claim_event: sql`t.claim_id in ${CLAIMS}`,
  payment_line: sql`t.claim_id in ${CLAIMS}`,
  relapse: OF_CLAIMANTS,
};

/** Every row about a person with every column of it, whatever is added to them later. */
export async function findHeldRecords(
  session: Session,
  serviceUserId: string,
): Promise<Readonly<Record<string, readonly HeldRow[]>>> {
  const records: Record<string, readonly HeldRow[]> = {};
  for (const [table, condition] of Object.entries(HELD)) {
    const rows = await session.query<{ row: HeldRow }>(sql`
      select to_jsonb(t) - array(
        select attname::text from pg_attribute
        where attrelid = ${table}::regclass and atttypid = 'uuid'::regtype
      ) ${table === "claim" ? SHARES : empty} as row
      from ${raw(table)} t
      cross join (select ${serviceUserId}::uuid as id) p
      where ${condition}
      order by coalesce(
        to_jsonb(t) ->> 'id', to_jsonb(t) ->> 'claim_id', to_jsonb(t) ->> 'case_study_id'
      )`);
    records[table] = rows.map(({ row }) => row);
  }
  return records;
}
