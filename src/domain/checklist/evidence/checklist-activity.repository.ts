import sql from "sql-template-tag";
import type { Session } from "../../../db/session";
import { partOf } from "./checklist-counts.repository";

/** What changed about the records of a checklist under a contract in a month, or with many at once. */
export interface ChecklistActivity {
  readonly contractId: string;
  readonly checklistId: string;
  /** As the parts are told apart. */
  readonly serviceId: string | null;
  readonly facts: readonly string[];
  /** The end of the month, or the instant of the many. */
  readonly at: Date;
  /** Engagements recorded for the first time. */
  readonly started: number;
  /** Engagements with a record entered or withdrawn. */
  readonly active: number;
  /** Engagements that were corrected, and are or were in this part. */
  readonly corrected: number;
}

/**
 * What became known of the records of checklists, by contract, part and month, in order. Where at
 * least `bulk` engagements of a contract changed at one instant, that instant stands for itself.
 *
 * @param splitBy facts that parts are told apart by; null for whole contracts
 */
export function findChecklistActivity(
  session: Session,
  contractIds: readonly string[],
  checklistIds: readonly string[],
  bulk: number,
  splitBy: readonly string[] | null,
): Promise<ChecklistActivity[]> {
  const [now, then] = [partOf(splitBy), partOf(splitBy, "v")];
  return session.query<ChecklistActivity>(sql`
    with recorded as materialized (
      select e.id, e.contract_id, ${now.service} as service_id, ${now.facts} as facts,
        r.checklist_id, r.recorded_at, r.withdrawn_at,
        min(r.recorded_at) over (partition by e.id, r.checklist_id) as first_at
      from counted_engagement e
      join counted_checklist_record r on r.engagement_id = e.id
      where e.contract_id = any(${contractIds}::uuid[])
        and r.checklist_id = any(${checklistIds}::uuid[])
    ),
    event as materialized (
      select contract_id, checklist_id, service_id, facts, id, recorded_at as at,
        recorded_at = first_at as is_first, false as is_corrected
      from recorded
      union all
      select contract_id, checklist_id, service_id, facts, id, withdrawn_at, false, false
      from recorded
      where withdrawn_at is not null
      union all
      select r.contract_id, r.checklist_id, r.service_id, r.facts, r.id, v.superseded_at, false,
        true
      from recorded r
      join counted_engagement_revision v on v.engagement_id = r.id
      union all
      select r.contract_id, r.checklist_id, ${then.service}, ${then.facts}, r.id, v.superseded_at,
        false, true
      from recorded r
      join counted_engagement_revision v on v.engagement_id = r.id
    ),
    many as materialized (
      select contract_id, at from event
      group by contract_id, at
      having count(distinct id) >= ${bulk}::integer
    )
    select e.contract_id, e.checklist_id, e.service_id, e.facts, t.at,
      count(distinct e.id) filter (where is_first)::integer as started,
      count(distinct e.id) filter (where not is_corrected)::integer as active,
      count(distinct e.id) filter (where is_corrected)::integer as corrected
    from event e
    left join many m on m.contract_id = e.contract_id and m.at = e.at
    cross join lateral (
      select case when m.at is not null
        then date_trunc('milliseconds', e.at) + interval '1 millisecond'
        else (date_trunc('month', e.at at time zone 'UTC') + interval '1 month')
          at time zone 'UTC' - interval '1 millisecond'
      end as at
    ) t
    group by e.contract_id, e.checklist_id, e.service_id, e.facts, t.at
    order by t.at`);
}
