import sql from "sql-template-tag";
import type { Session } from "../../../db/session";

/** Of whose readings changes are wanted. */
export interface AskedChanges {
  readonly contractId: string;
  /** Null: of all Stars. */
  readonly starId: string | null;
  /** Readings count as they were known at this instant. */
  readonly knownAt: Date;
  /** The latest reading lies in these days; null: from the first on. */
  readonly start: string | null;
  readonly end: string;
}

/** People of a provider with one change by one version's terms of a metric that counts people. */
export interface StarChangeRow {
  readonly contractId: string;
  readonly metricId: string;
  /** Key of the version of the rate card. */
  readonly cardId: string;
  readonly providerId: string;
  readonly starId: string;
  /** Position of the area from 1; null: the whole Star. */
  readonly area: number | null;
  /** Sum over `areas` areas scored in both readings, in scale points. */
  readonly change: number;
  readonly areas: number;
  /** The newest version that is looked at: what was answered before a later one was agreed. */
  readonly knownNumber: number;
  /** Whether there is no later one. */
  readonly isNewest: boolean;
  /** Whether the card's version prices, up to that one, what is achieved on the latest reading's day. */
  readonly isInForce: boolean;
  /** Numbers that stand for people, in this answer alone. */
  readonly people: readonly number[];
}

/**
 * Changes between baseline and latest (E2; rule `FIRST`) as claims about people are valued by them,
 * of everybody with such a pair, in one statement for all contracts and metrics.
 *
 * @param asOf versions of the rate card agreed by then
 */
export function findStarChanges(
  session: Session,
  asked: readonly AskedChanges[],
  asOf: Date,
): Promise<StarChangeRow[]> {
  return session.query<StarChangeRow>(sql`
    with asked as materialized (
      select * from unnest(
        ${asked.map(({ contractId }) => contractId)}::uuid[],
        ${asked.map(({ starId }) => starId)}::uuid[],
        ${asked.map(({ knownAt }) => knownAt)}::timestamptz[],
        ${asked.map(({ start }) => start)}::date[],
        ${asked.map(({ end }) => end)}::date[]
      ) n(contract_id, star_id, known_at, start_on, end_on)
    ),
    agreed as (
      select id, contract_id, number, effective_from,
        max(number) over (partition by contract_id) as newest
      from rate_card
      where contract_id in (select contract_id from asked) and agreed_at <= ${asOf}::timestamptz
    ),
    card as (
      select c.id, c.contract_id, k.number as known_number, k.number = k.newest as is_newest,
        c.effective_from, lead(c.effective_from) over (
          partition by c.contract_id, k.number order by c.effective_from, c.number
        ) as until
      from agreed k
      join agreed c on c.contract_id = k.contract_id and c.number <= k.number
    ),
    bound as materialized (
      select c.contract_id, c.id as card_id, c.known_number, c.is_newest, c.effective_from, c.until,
        a.star_id,
        m.outcome_metric_id as metric_id, case when not m.whole_star then a.position end as area
      from card c
      join rate_metric m on m.rate_card_id = c.id and m.counts = 'people'
      join mapping p on p.id = m.mapping_id
      join star_area a on a.id = p.star_area_id
    ),
    entered as (
      select w.contract_id, w.star_id, w.start_on, e.person_id, e.provider_id, r.engagement_id,
        r.taken_on, r.scores, row_number() over entry as place,
        lead(r.id) over entry is null as is_last
      from (
        select distinct a.contract_id, b.star_id, a.known_at, a.start_on, a.end_on
        from asked a
        join bound b on b.contract_id = a.contract_id and b.star_id = coalesce(a.star_id, b.star_id)
      ) w
      join counted_engagement e on e.contract_id = w.contract_id and e.entered_at <= w.known_at
      join counted_reading r on r.engagement_id = e.id and r.star_id = w.star_id
      where r.completed_by in ('collaborative', 'worker') and r.taken_on <= w.end_on
        and r.entered_at <= w.known_at and r.completed_at <= w.known_at
        and (r.withdrawn_at > w.known_at) is not false
      window entry as (
        partition by w.contract_id, w.star_id, r.engagement_id
        order by r.taken_on, r.entered_at, r.entry_number
      )
    ),
    paired as materialized (
      select contract_id, star_id, provider_id, max(taken_on) as latest_on,
        dense_rank() over (order by person_id)::integer as person,
        max(scores) filter (where place = 1) as baseline_scores,
        max(scores) filter (where is_last) as latest_scores
      from entered
      group by contract_id, star_id, start_on, provider_id, person_id, engagement_id
      having min(taken_on) < max(taken_on) and (max(taken_on) >= start_on) is not false
    )
    select b.contract_id, b.metric_id, b.card_id, b.known_number, b.is_newest, p.provider_id, b.star_id, b.area, s.change,
      s.areas, f.is_in_force, array_agg(distinct p.person) as people
    from bound b
    join paired p on p.contract_id = b.contract_id and p.star_id = b.star_id
    cross join lateral (
      select (b.effective_from <= p.latest_on and (p.latest_on < b.until) is not false) as is_in_force
    ) f
    cross join lateral (
      select count(*)::integer as areas, sum(latest - baseline)::integer as change
      from unnest(p.baseline_scores, p.latest_scores)
        with ordinality both_scores(baseline, latest, position)
      where baseline is not null and latest is not null and (b.area is null or position = b.area)
    ) s
    where s.areas > 0
    group by b.contract_id, b.metric_id, b.card_id, b.known_number, b.is_newest, p.provider_id, b.star_id, b.area, s.change,
      s.areas, f.is_in_force`);
}
