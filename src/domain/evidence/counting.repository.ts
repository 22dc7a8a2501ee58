import sql, { type Sql } from "sql-template-tag";
import type { ReadingQuestion } from "./question";
import { UnpairedReason } from "./sufficient-statistics";

/**
 * The parts of a scope's statistics, each a query over `selection` and `judged` that gives rows of
 * scope number, part and value. Counted per contract and Star, then summed per scope.
 */
export function countedParts(question: ReadingQuestion): readonly Sql[] {
  return [ENGAGEMENTS, PAIRS, CELLS, WHOLE_STAR, READINGS, reviews(question), gaps(question)];
}

/** The engagements behind counts of readings and reviews, as further parts. */
export function behindParts(question: ReadingQuestion): readonly Sql[] {
  return [READINGS_BEHIND, reviewsBehind(question)];
}

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
  join (
    select contract_id, star_id, count(*) as with_reading,
      count(*) filter (where reason is null) as pairs,
      count(*) filter (where reason = ${UnpairedReason.ONE_READING}) as one_reading,
      count(*) filter (where reason = ${UnpairedReason.SAME_DATE}) as same_date,
      count(*) filter (where reason = ${UnpairedReason.TOO_CLOSE}) as too_close,
      count(*) filter (where reason = ${UnpairedReason.NONE_IN_PERIOD}) as none_in_period,
      count(*) filter (where readings = 1 and has_ended) as ended_after_one
    from judged
    group by contract_id, star_id
  ) c using (contract_id, star_id)
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
    where j.reason is null and j.baseline_scores[a.position] is not null
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
      from unnest(j.baseline_scores, j.latest_scores) as both_scores (baseline, latest)
      where baseline is not null and latest is not null
    ) p
    where j.reason is null
    group by j.contract_id, j.star_id, p.areas
  ) c using (contract_id, star_id)
  group by s.scope_number, areas`;

const READINGS = sql`
  select s.scope_number, 'readings', json_build_object(
    'eligible', sum(eligible), 'collaborative', sum(collaborative), 'workerOnly', sum(worker_only),
    'retrospective', sum(retrospective), 'otherEdition', sum(other_edition),
    'serviceUserOnly', sum(own), 'inProgress', sum(in_progress), 'withdrawn', sum(withdrawn))
  from scope s
  join (
    select contract_id, star_id,
      count(*) filter (where standing = 'eligible') as eligible,
      count(*) filter (where standing = 'eligible' and completed_by = 'collaborative')
        as collaborative,
      count(*) filter (where standing = 'eligible' and completed_by = 'worker') as worker_only,
      count(*) filter (where standing in ('eligible', 'excluded') and kind = 'retrospective'
        and completed_by <> 'service_user') as retrospective,
      count(*) filter (where standing = 'eligible' and is_other_edition) as other_edition,
      count(*) filter (where standing = 'own') as own,
      count(*) filter (where standing = 'in_progress') as in_progress,
      count(*) filter (where standing = 'withdrawn') as withdrawn
    from seen
    group by contract_id, star_id
  ) c using (contract_id, star_id)
  group by s.scope_number`;

/** E8: the time between a reading and the next one on a later day, against the Star's interval. */
function reviews(question: ReadingQuestion): Sql {
  return sql`
    select s.scope_number, 'reviews', json_build_object(
      'done', sum(done), 'early', sum(early), 'onTime', sum(done - early - late),
      'late', sum(late), 'missed', sum(missed))
    from scope s
    join (
      select contract_id, star_id,
        count(*) filter (where next_on is not null) as done,
        count(*) filter (where next_on - taken_on < shortest) as early,
        count(*) filter (where next_on - taken_on > longest) as late,
        count(*) filter (where next_on is null) as missed
      from (${dueReviews(question)}) r
      group by contract_id, star_id
    ) c using (contract_id, star_id)
    group by s.scope_number`;
}

function reviewsBehind(question: ReadingQuestion): Sql {
  return sql`
    select s.scope_number, 'reviewsBehind', json_build_object(
      'due', sum(due), 'done', sum(done), 'early', sum(early), 'onTime', sum(on_time),
      'late', sum(late), 'missed', sum(missed))
    from scope s
    join (
      select contract_id, star_id, count(distinct engagement_id) as due,
        count(distinct engagement_id) filter (where next_on is not null) as done,
        count(distinct engagement_id) filter (where next_on - taken_on < shortest) as early,
        count(distinct engagement_id)
          filter (where next_on - taken_on between shortest and longest) as on_time,
        count(distinct engagement_id) filter (where next_on - taken_on > longest) as late,
        count(distinct engagement_id) filter (where next_on is null) as missed
      from (${dueReviews(question)}) r
      group by contract_id, star_id
    ) c using (contract_id, star_id)
    group by s.scope_number`;
}

function dueReviews({ from, dueBefore }: ReadingQuestion): Sql {
  return sql`
    select *
    from (
      select o.contract_id, o.star_id, o.engagement_id, o.taken_on, o.next_on,
        star.review_interval_days - star.review_tolerance_days as shortest,
        star.review_interval_days + star.review_tolerance_days as longest, o.ended_on
      from ordered o
      join star on star.id = o.star_id
      where star.review_interval_days is not null
    ) d
    where next_on > taken_on and next_on >= coalesce(${from}::date, '-infinity')
      or next_on is null and taken_on + longest < ${dueBefore}::date
        and taken_on + longest >= coalesce(${from}::date, '-infinity')
        and (ended_on is null or ended_on > taken_on + longest)`;
}

const READINGS_BEHIND = sql`
  select s.scope_number, 'readingsBehind', json_build_object(
    'eligible', sum(eligible), 'collaborative', sum(collaborative), 'workerOnly', sum(worker_only),
    'retrospective', sum(retrospective), 'otherEdition', sum(other_edition),
    'serviceUserOnly', sum(own), 'inProgress', sum(in_progress), 'withdrawn', sum(withdrawn))
  from scope s
  join (
    select contract_id, star_id,
      count(distinct engagement_id) filter (where standing = 'eligible') as eligible,
      count(distinct engagement_id)
        filter (where standing = 'eligible' and completed_by = 'collaborative') as collaborative,
      count(distinct engagement_id)
        filter (where standing = 'eligible' and completed_by = 'worker') as worker_only,
      count(distinct engagement_id)
        filter (where standing in ('eligible', 'excluded') and kind = 'retrospective'
          and completed_by <> 'service_user') as retrospective,
      count(distinct engagement_id)
        filter (where standing = 'eligible' and is_other_edition) as other_edition,
      count(distinct engagement_id) filter (where standing = 'own') as own,
      count(distinct engagement_id) filter (where standing = 'in_progress') as in_progress,
      count(distinct engagement_id) filter (where standing = 'withdrawn') as withdrawn
    from seen
    group by contract_id, star_id
  ) c using (contract_id, star_id)
  group by s.scope_number`;

/**
 * D3: the last own and the last worker's reading of one day, in the areas that both scored. Not as
 * a join: the planner cannot know the sizes of `seen` and compares each of its rows with each.
 */
function gaps({ from }: ReadingQuestion): Sql {
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
          from seen
          where standing in ('own', 'eligible')
            and taken_on >= coalesce(${from}::date, '-infinity')
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
