import sql from "sql-template-tag";
import type { Session } from "../../db/session";
import type { Period } from "../period";
import type { Rate } from "../rate-card/terms";

/** What is looked at of the claims of one metric that is paid by Star scores. */
export interface ClaimSignalCounts {
  readonly contractId: string;
  readonly metricId: string;
  /** Points from the lowest to the highest of the scale. */
  readonly range: number;
  /** As the last version that has the metric prices it. */
  readonly rates: readonly Rate[];
  /** Claims about people that stand, and how many of them rest on a reading withdrawn since. */
  readonly claims: number;
  readonly withdrawn: number;
  /** People behind those, and behind what is told apart of their readings. */
  readonly claimants: number;
  readonly withdrawnPeople: number;
  readonly workerOnlyPeople: number;
  readonly collaborativePeople: number;
  readonly comparablePeople: number;
  readonly allAlikePeople: number;
  /** Engagements with a first reading that claims rest on. */
  readonly firsts: number;
  /** Sums over claimants' first readings: squares of time (years) and mean score. */
  readonly timeSquares: number | null;
  readonly timeByScore: number | null;
  readonly scoreSquares: number | null;
  /** Readings that the claims rest on: all, worker-only, with three areas or more, those all alike. */
  readonly readings: number;
  readonly workerOnly: number;
  readonly comparable: number;
  readonly allAlike: number;
  readonly withWorker: number;
  /** The most of them by one worker on one day. */
  readonly mostOnOneDay: number;
  /** Engagements with a reading, and their readings after the first, of claimants and of others. */
  readonly engagements: number;
  readonly later: number;
  readonly others: number;
  readonly othersLater: number;
  /** Engagements of others with a second reading. */
  readonly othersWithSecond: number;
  /** Change of everybody with two readings to compare, as the metric looks at it. */
  readonly values: readonly { readonly value: number; readonly people: number }[];
}

/** A contract, and the instant until which things count that were entered. */
export type SignalScope = readonly [contractId: string, until: Date | null];

/**
 * The counts of contracts' metrics that are paid by Star scores, one row each, in one statement.
 *
 * @param period only claims achieved in these days
 */
export function readClaimSignals(
  session: Session,
  scopes: readonly SignalScope[],
  period: Period | null,
): Promise<ClaimSignalCounts[]> {
  const [start, end] = [period?.start ?? null, period?.end ?? null];
  return session.query<ClaimSignalCounts>(sql`
    with metric as materialized (
      select distinct on (o.contract_id, o.id) o.contract_id, o.id as metric_id, o.reference,
        coalesce(asked.until, 'infinity') as until, m.rates, m.mapping_id, m.whole_star
      from unnest(
        ${scopes.map(([id]) => id)}::uuid[], ${scopes.map(([, until]) => until)}::timestamptz[]
      ) asked(contract_id, until)
      join outcome_metric o on o.contract_id = asked.contract_id
      join rate_metric m on m.outcome_metric_id = o.id
      join rate_card c on c.id = m.rate_card_id
      order by o.contract_id, o.id, c.number desc
    ),
    bound as materialized (
      select m.contract_id, m.metric_id, m.reference, m.until, m.rates, s.id as star_id,
        s.scale_max - s.scale_min as range, case when not m.whole_star then a.position end as area
      from metric m
      join mapping p on p.id = m.mapping_id
      join star_area a on a.id = p.star_area_id
      join star s on s.id = a.star_id
    ),
    claimed as materialized (
      select b.metric_id, c.id, c.baseline_reading_id, c.latest_reading_id, r.engagement_id,
        e.person_id, coalesce(least(first.withdrawn_at, r.withdrawn_at) < b.until, false) as is_withdrawn
      from bound b
      join counted_claim c on c.contract_id = b.contract_id
        and c.outcome_metric_id = b.metric_id and c.submitted_at < b.until
        and c.state not in ('rejected', 'withdrawn')
        and (${start}::date is null or c.achieved_on between ${start} and ${end})
      join counted_reading first on first.id = c.baseline_reading_id
      join counted_reading r on r.id = c.latest_reading_id
      join counted_engagement e on e.id = r.engagement_id
    ),
    rested as materialized (
      select n.metric_id, r.id, e.person_id, r.taken_on, r.completed_by, s.areas, s.mean,
        s.is_alike, n.is_first, coalesce(r.worker_id, e.keyworker_id) as worker_id,
        coalesce(r.withdrawn_at < b.until, false) as is_withdrawn
      from (
        select metric_id, reading_id, bool_or(is_first) as is_first
        from (
          select metric_id, baseline_reading_id as reading_id, true as is_first from claimed
          union all
          select metric_id, latest_reading_id, false from claimed
        ) each
        group by metric_id, reading_id
      ) n
      join bound b on b.metric_id = n.metric_id
      join counted_reading r on r.id = n.reading_id
      join counted_engagement e on e.id = r.engagement_id
      cross join lateral (
        select count(score) as areas, avg(score)::double precision as mean,
          min(score) = max(score) as is_alike
        from (select unnest(r.scores) as score) one
      ) s
    ),
    told as (
      select metric_id, count(*) as readings,
        count(*) filter (where completed_by = 'worker') as worker_only,
        count(*) filter (where areas >= 3) as comparable,
        count(*) filter (where areas >= 3 and is_alike) as all_alike,
        count(worker_id) as with_worker,
        count(distinct person_id) filter (where is_withdrawn) as withdrawn_people,
        count(distinct person_id) filter (where completed_by = 'worker') as worker_only_people,
        count(distinct person_id) filter (where completed_by <> 'worker') as collaborative_people,
        count(distinct person_id) filter (where areas >= 3) as comparable_people,
        count(distinct person_id) filter (where areas >= 3 and is_alike) as all_alike_people,
        count(mean) filter (where is_first) as firsts,
        regr_sxx(mean, years) filter (where is_first) as time_squares,
        regr_sxy(mean, years) filter (where is_first) as time_by_score,
        regr_syy(mean, years) filter (where is_first) as score_squares
      from (select *, (taken_on - date '2000-01-01') / 365.25 as years from rested) r
      group by metric_id
    ),
    busiest as (
      select metric_id, max(readings) as most
      from (
        select metric_id, count(*) as readings from rested where worker_id is not null
        group by metric_id, worker_id, taken_on
      ) d
      group by metric_id
    ),
    taken as (
      select metric_id, area, engagement_id, count(*) as readings,
        min(taken_on) as first_on, max(taken_on) as last_on,
        max(scores) filter (where place = 1) as first_scores,
        max(scores) filter (where is_last) as last_scores
      from (
        select b.metric_id, b.area, r.engagement_id, r.taken_on, r.scores,
          row_number() over entry as place, lead(r.id) over entry is null as is_last
        from bound b
        join counted_engagement e on e.contract_id = b.contract_id
        join counted_reading r on r.engagement_id = e.id and r.star_id = b.star_id
          and r.state = 'completed' and r.completed_by <> 'service_user'
          and r.entered_at < b.until
        window entry as (
          partition by b.metric_id, r.engagement_id
          order by r.taken_on, r.entered_at, r.entry_number
        )
      ) placed
      group by metric_id, area, engagement_id
    ),
    compared as (
      select metric_id, count(*) filter (where is_claimed) as engagements,
        sum(readings - 1) filter (where is_claimed) as later,
        count(*) filter (where not is_claimed) as others,
        sum(readings - 1) filter (where not is_claimed) as others_later,
        count(*) filter (where not is_claimed and readings > 1) as others_with_second
      from (
        select metric_id, engagement_id, max(readings) as readings, bool_or(is_claimed) as is_claimed
        from (
          select metric_id, engagement_id, readings, false as is_claimed from taken
          union all
          select metric_id, engagement_id, 0, true from claimed
        ) either
        group by metric_id, engagement_id
      ) each
      where readings > 0
      group by metric_id
    ),
    standing as (
      select metric_id, count(*) as claims, count(distinct person_id) as claimants,
        count(*) filter (where is_withdrawn) as withdrawn
      from claimed
      group by metric_id
    ),
    valued as (
      select metric_id, json_agg(json_build_object('value', value, 'people', people)) as values
      from (
        select t.metric_id, v.value, count(*) as people
        from taken t
        cross join lateral (
          select avg(latest - baseline)::double precision as value
          from unnest(t.first_scores, t.last_scores) with ordinality s(baseline, latest, position)
          where t.area is null or position = t.area
        ) v
        where t.first_on < t.last_on and v.value is not null
        group by t.metric_id, v.value
      ) each
      group by metric_id
    )
    select b.contract_id, b.metric_id, b.range, b.rates, coalesce(c.claims, 0)::integer as claims,
      coalesce(c.claimants, 0)::integer as claimants, coalesce(c.withdrawn, 0)::integer as withdrawn,
      coalesce(t.withdrawn_people, 0)::integer as withdrawn_people,
      coalesce(t.worker_only_people, 0)::integer as worker_only_people,
      coalesce(t.collaborative_people, 0)::integer as collaborative_people,
      coalesce(t.comparable_people, 0)::integer as comparable_people,
      coalesce(t.all_alike_people, 0)::integer as all_alike_people,
      coalesce(t.firsts, 0)::integer as firsts, t.time_squares,
      t.time_by_score, t.score_squares, coalesce(t.readings, 0)::integer as readings,
      coalesce(t.worker_only, 0)::integer as worker_only,
      coalesce(t.comparable, 0)::integer as comparable,
      coalesce(t.all_alike, 0)::integer as all_alike,
      coalesce(t.with_worker, 0)::integer as with_worker,
      coalesce(d.most, 0)::integer as most_on_one_day,
      coalesce(p.engagements, 0)::integer as engagements, coalesce(p.later, 0)::integer as later,
      coalesce(p.others, 0)::integer as others,
      coalesce(p.others_later, 0)::integer as others_later,
      coalesce(p.others_with_second, 0)::integer as others_with_second,
      coalesce(v.values, '[]') as values
    from bound b
    left join standing c on c.metric_id = b.metric_id
    left join told t on t.metric_id = b.metric_id
    left join busiest d on d.metric_id = b.metric_id
    left join compared p on p.metric_id = b.metric_id
    left join valued v on v.metric_id = b.metric_id
    order by b.contract_id, b.reference`);
}
