import sql, { join } from "sql-template-tag";
import type { Session } from "../../../db/session";
import type { Split } from "../question";
import { partKey } from "../selection.repository";

/** How many more engagements than people a contract has, and the most of one person. */
export interface Repetition {
  readonly contractId: string;
  readonly surplus: number;
  readonly most: number;
}

/** One row for each contract with somebody to count. */
export function findRepetitions(
  session: Session,
  contractIds: readonly string[],
): Promise<Repetition[]> {
  return session.query<Repetition>(sql`
    select contract_id, (sum(engagements) - count(*))::integer as surplus,
      max(engagements)::integer as most
    from (
      select contract_id, person_id, count(*) as engagements
      from counted_engagement
      where contract_id = any(${contractIds}::uuid[])
      group by contract_id, person_id
    ) p
    group by contract_id`);
}

/** What changed about a contract's people in a month, or with an import, of one Star or of none. */
export interface ActivityRow {
  readonly contractId: string;
  /** Null where contracts are not looked at in parts. */
  readonly partId: string | null;
  /** Null for what concerns all Stars alike, e.g. a start. */
  readonly starId: string | null;
  /** The end of the month, or the instant of the import. */
  readonly at: Date;
  readonly started: number;
  readonly paired: number;
  readonly active: number;
  /** Engagements that were corrected and in this part before; they are active where they are now. */
  readonly corrected: number;
}

/**
 * Everything that became known about people, by contract, Star and month, in order. Where at least
 * `bulk` engagements changed at one instant, as in an import, that instant stands for itself. What
 * lies in the future is known when its day has come.
 *
 * @param split the parts that the rows tell apart; null for whole contracts
 */
export function findActivity(
  session: Session,
  contractIds: readonly string[],
  bulk: number,
  split: Split | null,
): Promise<ActivityRow[]> {
  const part = split ? partKey(split) : sql`null::uuid`;
  return session.query<ActivityRow>(sql`
    with person as materialized (
      select id, contract_id, ${part} as part_id,
        greatest(entered_at, started_on::timestamp at time zone 'UTC') as at
      from counted_engagement e
      where contract_id = any(${contractIds}::uuid[])
    ),
    completed as materialized (
      select p.contract_id, p.part_id, p.id, r.star_id, r.taken_on, r.completed_by, r.withdrawn_at,
        greatest(r.completed_at, r.taken_on::timestamp at time zone 'UTC') as at
      from person p
      join counted_reading r on r.engagement_id = p.id
      where r.completed_at is not null
    ),
    event as materialized (
      select contract_id, part_id, null::uuid as star_id, id, at, 'started' as kind from person
      union all
      select contract_id, part_id, star_id, id, at, 'active' from completed
      union all
      select contract_id, part_id, star_id, id, withdrawn_at, 'active' from completed
      where withdrawn_at is not null
      union all
      select p.contract_id, p.part_id, r.star_id, p.id, r.entered_at, 'active'
      from person p
      join counted_reading r on r.engagement_id = p.id
      where r.entered_at < coalesce(r.completed_at, 'infinity')
      union all
      select p.contract_id, p.part_id, null, p.id, v.superseded_at, 'active'
      from person p
      join counted_engagement_revision v on v.engagement_id = p.id
      union all
      select e.contract_id, ${part}, null, e.id, e.superseded_at, 'corrected'
      from (
        select p.contract_id, p.id, v.service_id, v.facts, v.superseded_at
        from person p
        join counted_engagement_revision v on v.engagement_id = p.id
      ) e
      union all
      select contract_id, part_id, star_id, id, min(at), 'paired'
      from (
        select *, first_value(taken_on) over (
            partition by id, star_id order by at, taken_on
          ) as first_on
        from completed
        where completed_by <> 'service_user'
      ) c
      where taken_on <> first_on
      group by contract_id, part_id, star_id, id
    ),
    import as materialized (
      select contract_id, at from event
      group by contract_id, at
      having count(distinct id) >= ${bulk}::integer
    )
    select e.contract_id, e.part_id, e.star_id, t.at,
      count(distinct e.id) filter (where kind = 'started')::integer as started,
      count(distinct e.id) filter (where kind = 'paired')::integer as paired,
      count(distinct e.id) filter (where kind = 'active')::integer as active,
      count(distinct e.id) filter (where kind = 'corrected')::integer as corrected
    from event e
    left join import i on i.contract_id = e.contract_id and i.at = e.at
    cross join lateral (
      select case when i.at is not null
        then date_trunc('milliseconds', e.at) + interval '1 millisecond'
        else (date_trunc('month', e.at at time zone 'UTC') + interval '1 month')
          at time zone 'UTC' - interval '1 millisecond'
      end as at
    ) t
    group by e.contract_id, e.part_id, e.star_id, t.at
    order by t.at`);
}

/** A part of a contract that somebody was ever in. */
export interface PartRow {
  readonly contractId: string;
  readonly partId: string;
  readonly serviceId: string | null;
  /** In the order of the split's facts; an empty text for not recorded. */
  readonly facts: readonly string[];
}

/** The parts of contracts, also those that somebody was in before a correction. */
export function findParts(session: Session, split: Split): Promise<PartRow[]> {
  const facts = split.facts.map((fact) => sql`coalesce(e.facts ->> ${fact}, '')`);
  const values = facts.length > 0 ? join(facts) : sql`null::text`;
  return session.query<PartRow>(sql`
    select distinct e.contract_id, ${partKey(split)} as part_id,
      case when ${split.byService} then e.service_id end as service_id,
      array_remove(array[${values}], null) as facts
    from (
      select contract_id, service_id, facts from counted_engagement
      where contract_id = any(${split.contractIds}::uuid[])
      union all
      select e.contract_id, v.service_id, v.facts
      from counted_engagement e
      join counted_engagement_revision v on v.engagement_id = e.id
      where e.contract_id = any(${split.contractIds}::uuid[])
    ) e`);
}
