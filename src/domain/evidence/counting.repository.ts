import sql, { type Sql } from "sql-template-tag";
import type { ReadingQuestion, StarScope } from "./question";
import { readingsOf } from "./selection.repository";
import { UnpairedReason } from "./sufficient-statistics";

/**
 * What is counted of one engagement's readings of one Star, as further columns of `judged`: how many
 * there are of each kind, reviews (E8: the time between a reading and the next one on a later day,
 * against the Star's interval), and the days of own readings and of others (D3).
 */
export function countedOfEach({ from, dueBefore }: ReadingQuestion): Sql {
  const isDone = sql`standing = 'eligible' and longest is not null and next_on > taken_on
    and next_on >= coalesce(${from}::date, '-infinity')`;
  const isMissed = sql`standing = 'eligible' and next_on is null
    and taken_on + longest < ${dueBefore}::date
    and taken_on + longest >= coalesce(${from}::date, '-infinity')
    and (ended_on is null or ended_on > taken_on + longest)`;
  const days = (standing: string): Sql => sql`
    array_agg(taken_on) filter (
      where standing = ${standing} and taken_on >= coalesce(${from}::date, '-infinity')
    )`;
  return sql`
    count(*) filter (where standing = 'eligible' and completed_by = 'collaborative')
      as collaborative,
    count(*) filter (where standing = 'eligible' and completed_by = 'worker') as worker_only,
    count(*) filter (where kind = 'retrospective' and standing in ('eligible', 'excluded')
      and completed_by <> 'service_user') as retrospective,
    count(*) filter (where standing = 'eligible' and is_other_edition) as other_edition,
    count(*) filter (where standing = 'own') as own,
    count(*) filter (where standing = 'in_progress') as in_progress,
    count(*) filter (where standing = 'withdrawn') as withdrawn,
    count(*) filter (where ${isDone}) as done,
    count(*) filter (where ${isDone} and next_on - taken_on < shortest) as early,
    count(*) filter (where ${isDone} and next_on - taken_on > longest) as late,
    count(*) filter (where ${isMissed}) as missed,
    ${days("own")} as own_days, ${days("eligible")} as workers_days`;
}

/** Tells how few sums there are: the planner would sort all engagements for those it imagines. */
const WANTED = sql`(select distinct contract_id, star_id from scope) wanted`;

/** Sums over the engagements of `judged`, per contract and Star: the table expression `totals`. */
export const TOTALS = sql`
  totals as (
    select contract_id, star_id, count(*) filter (where readings > 0) as with_reading,
      count(*) filter (where is_pair) as pairs,
      count(*) filter (where reason = ${UnpairedReason.ONE_READING}) as one_reading,
      count(*) filter (where reason = ${UnpairedReason.SAME_DATE}) as same_date,
      count(*) filter (where reason = ${UnpairedReason.TOO_CLOSE}) as too_close,
      count(*) filter (where reason = ${UnpairedReason.NONE_IN_PERIOD}) as none_in_period,
      count(*) filter (where readings = 1 and has_ended) as ended_after_one,
      sum(readings) as eligible, sum(collaborative) as collaborative,
      sum(worker_only) as worker_only, sum(retrospective) as retrospective,
      sum(other_edition) as other_edition, sum(own) as own, sum(in_progress) as in_progress,
      sum(withdrawn) as withdrawn, sum(done) as done, sum(early) as early, sum(late) as late,
      sum(missed) as missed
    from ${WANTED}
    join judged using (contract_id, star_id)
    group by contract_id, star_id
  )`;

/**
 * The parts of a scope's statistics, each a query over `selection`, `judged` and `totals` that gives
 * rows of scope number, part and value. Counted per contract and Star, then summed per scope.
 */
export function countedParts(
  question: ReadingQuestion,
  scopes: readonly StarScope[],
): readonly Sql[] {
  return [ENGAGEMENTS, PAIRS, CELLS, WHOLE_STAR, READINGS, REVIEWS, gaps(question, scopes)];
}

/** The engagements behind counts of readings and reviews, as further parts. */
export const BEHIND_PARTS: readonly Sql[] = [
  sql`
    select s.scope_number, 'readingsBehind', json_build_object(
      'eligible', sum(eligible), 'collaborative', sum(collaborative),
      'workerOnly', sum(worker_only), 'retrospective', sum(retrospective),
      'otherEdition', sum(other_edition), 'serviceUserOnly', sum(own),
      'inProgress', sum(in_progress), 'withdrawn', sum(withdrawn))
    from scope s
    join behind using (contract_id, star_id)
    group by s.scope_number`,
  sql`
    select s.scope_number, 'reviewsBehind', json_build_object(
      'due', sum(due), 'done', sum(done), 'early', sum(early), 'onTime', sum(on_time),
      'late', sum(late), 'missed', sum(missed))
    from scope s
    join behind using (contract_id, star_id)
    group by s.scope_number`,
];

/** As `totals`, of engagements instead of readings and reviews. */
export const BEHIND = sql`
  behind as (
    select contract_id, star_id, count(*) filter (where readings > 0) as eligible,
      count(*) filter (where collaborative > 0) as collaborative,
      count(*) filter (where worker_only > 0) as worker_only,
      count(*) filter (where retrospective > 0) as retrospective,
      count(*) filter (where other_edition > 0) as other_edition,
      count(*) filter (where own > 0) as own, count(*) filter (where in_progress > 0) as in_progress,
      count(*) filter (where withdrawn > 0) as withdrawn,
      count(*) filter (where done > 0 or missed > 0) as due,
      count(*) filter (where done > 0) as done, count(*) filter (where early > 0) as early,
      count(*) filter (where done > early + late) as on_time,
      count(*) filter (where late > 0) as late, count(*) filter (where missed > 0) as missed
    from ${WANTED}
    join judged using (contract_id, star_id)
    group by contract_id, star_id
  )`;

const ENGAGEMENTS = sql`
  select s.scope_number, 'engagements' as part, to_json(sum(c.engagements)) as value
  from scope s
  join (select contract_id, count(*) as engagements from people group by contract_id) c
    using (contract_id)
  group by s.scope_number`;

const PAIRS = sql`
  select s.scope_number, 'pairs', json_build_object(
    'withReading', sum(with_reading), 'pairs', sum(pairs), 'oneReading', sum(one_reading),
    'sameDate', sum(same_date), 'tooClose', sum(too_close), 'noneInPeriod', sum(none_in_period),
    'endedAfterOneReading', sum(ended_after_one))
  from scope s
  join totals using (contract_id, star_id)
  group by s.scope_number`;

const CELLS = sql`
  select s.scope_number, 'cell', json_build_object(
    'area', area, 'baseline', baseline, 'latest', latest, 'people', sum(people))
  from scope s
  join (
    select j.contract_id, j.star_id, a.position as area, j.baseline_scores[a.position] as baseline,
      j.latest_scores[a.position] as latest, count(*) as people
    from judged j
    join star_area a on a.star_id = j.star_id
    where j.is_pair and j.baseline_scores[a.position] is not null
      and j.latest_scores[a.position] is not null
    group by j.contract_id, j.star_id, a.position, baseline, latest
  ) c using (contract_id, star_id)
  group by s.scope_number, area, baseline, latest`;

const WHOLE_STAR = sql`
  select s.scope_number, 'whole', json_build_object(
    'areas', areas, 'people', sum(people), 'baselineSum', sum(baseline), 'latestSum', sum(latest),
    'squaredChangeSum', sum(squared_change), 'movedForward', sum(moved_forward))
  from scope s
  join (
    select j.contract_id, j.star_id, p.areas, count(*) as people, sum(p.baseline) as baseline,
      sum(p.latest) as latest, sum((p.latest - p.baseline) ^ 2) as squared_change,
      count(*) filter (where p.moved_forward) as moved_forward
    from judged j
    cross join lateral (
      select count(*) as areas, coalesce(sum(baseline), 0) as baseline,
        coalesce(sum(latest), 0) as latest, coalesce(bool_or(latest > baseline), false)
          as moved_forward
      from (
        select unnest(j.baseline_scores) as baseline, unnest(j.latest_scores) as latest
      ) both_scores
      where baseline is not null and latest is not null
    ) p
    where j.is_pair
    group by j.contract_id, j.star_id, p.areas
  ) c using (contract_id, star_id)
  group by s.scope_number, areas`;

const READINGS = sql`
  select s.scope_number, 'readings', json_build_object(
    'eligible', sum(eligible), 'collaborative', sum(collaborative), 'workerOnly', sum(worker_only),
    'retrospective', sum(retrospective), 'otherEdition', sum(other_edition),
    'serviceUserOnly', sum(own), 'inProgress', sum(in_progress), 'withdrawn', sum(withdrawn))
  from scope s
  join totals using (contract_id, star_id)
  group by s.scope_number`;

const REVIEWS = sql`
  select s.scope_number, 'reviews', json_build_object(
    'done', sum(done), 'early', sum(early), 'onTime', sum(done - early - late),
    'late', sum(late), 'missed', sum(missed))
  from scope s
  join totals using (contract_id, star_id)
  group by s.scope_number`;

/**
 * D3: the last own and the last worker's reading of one day, in the areas that both scored. Looked
 * up again for the few engagements with both on one day, rather than kept for all.
 */
function gaps(question: ReadingQuestion, scopes: readonly StarScope[]): Sql {
  const some = sql`(
    select engagement_id as id, contract_id, null::date as ended_on, null::uuid as keyworker_id
    from judged
    where own_days && workers_days
  )`;
  return sql`
    select s.scope_number, 'gap', json_build_object(
      'area', area, 'readings', sum(readings), 'people', sum(people), 'gapSum', sum(gap),
      'ownHigher', sum(higher), 'ownLower', sum(lower))
    from scope s
    join (
      select g.contract_id, g.star_id, a.position as area, count(*) as readings,
        count(distinct engagement_id) as people, sum(own[a.position] - workers[a.position]) as gap,
        count(*) filter (where own[a.position] > workers[a.position]) as higher,
        count(*) filter (where own[a.position] < workers[a.position]) as lower
      from (
        select contract_id, star_id, engagement_id,
          max(scores) filter (where standing = 'own') as own,
          max(scores) filter (where standing = 'eligible') as workers
        from (
          select *, row_number() over (
            partition by star_id, engagement_id, taken_on, standing
            order by entered_at desc, entry_number desc
          ) as place_from_end
          from (${readingsOf(some, question, scopes)}) again
          where standing in ('own', 'eligible')
            and taken_on >= coalesce(${question.from}::date, '-infinity')
        ) l
        where place_from_end = 1
        group by contract_id, star_id, engagement_id, taken_on
        having count(*) = 2
      ) g
      join star_area a on a.star_id = g.star_id
      where own[a.position] is not null and workers[a.position] is not null
      group by g.contract_id, g.star_id, a.position
    ) c using (contract_id, star_id)
    group by s.scope_number, area`;
}
