import sql, { empty, type Sql } from "sql-template-tag";
import { BaselineRule, type ReadingQuestion } from "./question";
import { UnpairedReason } from "./sufficient-statistics";

/**
 * Baseline and latest of each engagement with any reading (E2), on top of `placed`: the table
 * expressions `compared`, `reasoned` and `judged`. `reason` is null for a pair. Readings that all lie on one
 * date are `SAME_DATE` whichever of them is the baseline.
 *
 * @param besides further columns of `judged`, as aggregates over the readings of one engagement
 */
export function judged(question: ReadingQuestion, besides: Sql): Sql {
  const isLower = question.baselineRule === BaselineRule.LOWER_OF_FIRST_TWO;
  return sql`
    compared as (
      select any_value(contract_id) as contract_id, star_id, engagement_id,
        coalesce(max(ended_on) <= ${question.to}::date, false) as has_ended,
        count(*) filter (where standing = 'eligible') as readings,
        max(taken_on) filter (where standing = 'eligible' and place = 1) as first_on,
        max(scores) filter (where standing = 'eligible' and place = 1) as first_scores,
        max(taken_on) filter (where standing = 'eligible' and next_on is null) as latest_on,
        max(scores) filter (where standing = 'eligible' and next_on is null) as latest_scores,
        ${isLower ? SECOND : empty} ${besides}
      from placed
      group by engagement_id, star_id
    ),
    reasoned as (
      select *, case
        when readings = 0 then ${UnpairedReason.NO_READING}
        when readings = 1 then ${UnpairedReason.ONE_READING}
        when first_on = latest_on then ${UnpairedReason.SAME_DATE}
        when baseline_place = readings then ${UnpairedReason.ONE_READING}
        when baseline_on = latest_on then ${UnpairedReason.SAME_DATE}
        when latest_on - baseline_on < ${question.minimumDays}::integer
          then ${UnpairedReason.TOO_CLOSE}
        when latest_on < ${question.from}::date then ${UnpairedReason.NONE_IN_PERIOD}
      end as reason
      from (select *, ${isLower ? LOWER_BASELINE : FIRST_BASELINE}) c
    ),
    judged as materialized (select *, reason is null as is_pair from reasoned)`;
}

const FIRST_BASELINE = sql`
  1 as baseline_place, first_on as baseline_on, first_scores as baseline_scores
  from compared`;

const SECOND = sql`
  max(taken_on) filter (where standing = 'eligible' and place = 2) as second_on,
  max(scores) filter (where standing = 'eligible' and place = 2) as second_scores,`;

/** Means are compared by their cross products, so that a tie is a tie; no scores are no mean. */
const LOWER_BASELINE = sql`
  case when is_second_lower then 2 else 1 end as baseline_place,
  case when is_second_lower then second_on else first_on end as baseline_on,
  case when is_second_lower then second_scores else first_scores end as baseline_scores
  from compared
  cross join lateral (
    select coalesce(
      count(second) > 0 and (
        count(first) = 0 or sum(second) * count(first) < sum(first) * count(second)
      ),
      false
    ) as is_second_lower
    from (select unnest(first_scores) as first, unnest(second_scores) as second) scores
    where second_scores is not null
  ) means`;
