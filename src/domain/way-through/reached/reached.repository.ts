import sql from "sql-template-tag";
import type { Session } from "../../../db/session";
import type { ReachedChange } from "./reached-releases";
import type { ReachedCell, ReachedCounts } from "./reached";

/** A node through all versions, and a contract, as known at an instant; null for now. */
export interface ReachedScope {
  readonly lineageId: string;
  readonly contractId: string;
  readonly knownAt: Date | null;
}

/** What outcomes are counted; null takes all. */
export interface ReachedRange {
  readonly serviceIds: readonly string[] | null;
  /** Reviews count from this day on. */
  readonly from: string | null;
  /** Agreed and reviewed up to this day. */
  readonly to: string;
}

/** What tells a scope from others. */
export const scopeKey = ({ lineageId, contractId }: Omit<ReachedScope, "knownAt">): string =>
  `${lineageId} ${contractId}`;

interface CountedRow extends ReachedCounts {
  readonly lineageId: string;
  readonly contractId: string;
}

/** Counts of scopes in which something was agreed, by `scopeKey`: one statement for any number. */
export async function countReached(
  session: Session,
  scopes: readonly ReachedScope[],
  { serviceIds, from, to }: ReachedRange,
): Promise<ReadonlyMap<string, ReachedCounts>> {
  const rows = await session.query<Omit<CountedRow, "cells"> & { readonly cells: ReachedCell[] }>(
    sql`
    with agreed as materialized (
      select a.lineage_id, a.contract_id, a.known_at, p.id, p.theme_id, e.person_id
      from ${asked(scopes)}
      join counted_personal_outcome_node n on n.node_lineage_id = a.lineage_id
      join counted_personal_outcome p on p.id = n.personal_outcome_id
      join counted_engagement e on e.id = p.engagement_id and e.contract_id = a.contract_id
      where p.agreed_on <= ${to}::date and p.agreed_at <= a.known_at
        and (${serviceIds}::uuid[] is null or e.service_id = any(${serviceIds}::uuid[]))
        and not exists (
          select from counted_personal_outcome r
          where r.replaces_id = p.id and r.agreed_on <= ${to}::date and r.agreed_at <= a.known_at
        )
    ),
    told as materialized (
      select a.*, coalesce(v.by_person, 'not_said') as by_person,
        coalesce(v.by_worker, 'not_said') as by_worker
      from agreed a
      cross join lateral (
        select
          (array_agg(v.by_person order by ${LATEST}) filter (where v.by_person is not null))[1]
            as by_person,
          (array_agg(v.by_worker order by ${LATEST}) filter (where v.by_worker is not null))[1]
            as by_worker
        from counted_personal_outcome_review v
        where v.personal_outcome_id = a.id and v.recorded_at <= a.known_at
          and v.reviewed_on between coalesce(${from}::date, '-infinity') and ${to}::date
      ) v
    ),
    person as (
      select lineage_id, contract_id, count(*)::integer as people, max(outcomes)::integer as most
      from (
        select lineage_id, contract_id, person_id, count(*) as outcomes
        from told group by lineage_id, contract_id, person_id
      ) each
      group by lineage_id, contract_id
    ),
    cell as (
      select lineage_id, contract_id, jsonb_agg(jsonb_build_object(
          'themeId', theme_id, 'byPerson', by_person, 'byWorker', by_worker, 'outcomes', outcomes
        ) order by theme_id, by_person, by_worker) as cells
      from (
        select lineage_id, contract_id, theme_id, by_person, by_worker, count(*) as outcomes
        from told group by lineage_id, contract_id, theme_id, by_person, by_worker
      ) each
      group by lineage_id, contract_id
    )
    select * from person join cell using (lineage_id, contract_id)`,
  );
  return new Map(rows.map((row) => [scopeKey(row), row]));
}

const asked = (scopes: readonly ReachedScope[]) => sql`
  unnest(
    ${scopes.map(({ lineageId }) => lineageId)}::uuid[],
    ${scopes.map(({ contractId }) => contractId)}::uuid[],
    ${scopes.map(({ knownAt }) => knownAt ?? "infinity")}::timestamptz[]
  ) as a (lineage_id, contract_id, known_at)`;

/** The latest review first. */
const LATEST = sql`v.reviewed_on desc, v.recorded_at desc, v.id desc`;

/**
 * Whose outcomes changed and when, by `scopeKey` and in order: at the end of the month, or where at
 * least `bulk` people's came at one instant, just after it. One statement for any number of scopes.
 */
export async function findReachedChanges(
  session: Session,
  scopes: readonly Omit<ReachedScope, "knownAt">[],
  bulk: number,
): Promise<ReadonlyMap<string, readonly ReachedChange[]>> {
  const rows = await session.query<ReachedChange & Omit<ReachedScope, "knownAt">>(sql`
    with tied as materialized (
      select a.lineage_id, a.contract_id, p.id, p.agreed_at,
        dense_rank() over (order by e.person_id)::integer as person
      from ${asked(scopes.map((scope) => ({ ...scope, knownAt: null })))}
      join counted_personal_outcome_node n on n.node_lineage_id = a.lineage_id
      join counted_personal_outcome p on p.id = n.personal_outcome_id
      join counted_engagement e on e.id = p.engagement_id and e.contract_id = a.contract_id
    ),
    event as materialized (
      select lineage_id, contract_id, person, agreed_at as at from tied
      union all
      select t.lineage_id, t.contract_id, t.person, v.recorded_at
      from tied t join counted_personal_outcome_review v on v.personal_outcome_id = t.id
      union all
      select t.lineage_id, t.contract_id, t.person, r.agreed_at
      from tied t join counted_personal_outcome r on r.replaces_id = t.id
    ),
    bulk as (
      select lineage_id, contract_id, at from event
      group by lineage_id, contract_id, at having count(distinct person) >= ${bulk}::integer
    )
    select e.lineage_id, e.contract_id, t.at, array_agg(distinct e.person) as people
    from event e
    left join bulk b on (b.lineage_id, b.contract_id, b.at) = (e.lineage_id, e.contract_id, e.at)
    cross join lateral (
      select case when b.at is not null
        then date_trunc('milliseconds', e.at) + interval '1 millisecond'
        else (date_trunc('month', e.at at time zone 'UTC') + interval '1 month')
          at time zone 'UTC' - interval '1 millisecond'
      end as at
    ) t
    group by e.lineage_id, e.contract_id, t.at
    order by t.at`);
  return Map.groupBy(rows, scopeKey);
}
