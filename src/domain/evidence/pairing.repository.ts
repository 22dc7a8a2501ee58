import sql, { empty, type Sql } from "sql-template-tag";
import { BaselineRule, type ReadingQuestion } from "./question";
import { UnpairedReason } from "./sufficient-statistics";

/**
 * Baseline and latest of each engagement (E2), on top of `ordered`: the table expressions `compared`
 * and `judged`. `reason` is null for a pair. Readings that all lie on one date are `SAME_DATE`
 * whichever of them is the baseline.
 */
export function judged(question: ReadingQuestion): Sql {
  const isLower = question.baselineRule === BaselineRule.LOWER_OF_FIRST_TWO;
  return sql`
    compared as (
      select contract_id, star_id, engagement_id, 
        coalesce(max(ended_on) <= ${question.to}::date, false) as has_ended, count(*) as readings,
        max(taken_on) filter (where place = 1) as first_on,
        max(scores) filter (where place = 1) as first_scores,
        max(taken_on) filter (where next_on is null) as latest_on,
        max(scores) filter (where next_on is null) as latest_scores
        ${isLower ? SECOND : empty}
      from ordered ${isLower ? SUMS : empty}
      group by contract_id, star_id, engagement_id
    ),
    judged as materialized (
      select *, case
        when readings = 1 then ${UnpairedReason.ONE_READING}
        when first_on = latest_on then ${UnpairedReason.SAME_DATE}
        when baseline_place = readings then ${UnpairedReason.ONE_READING}
        when baseline_on = latest_on then ${UnpairedReason.SAME_DATE}
        when latest_on - baseline_on < ${question.minimumDays}::integer
          then ${UnpairedReason.TOO_CLOSE}
        when latest_on < ${question.from}::date then ${UnpairedReason.NONE_IN_PERIOD}
      end as reason
      from (select *, ${isLower ? LOWER_BASELINE : FIRST_BASELINE} from compared) c
    )`;
}

const FIRST_BASELINE = sql`
  1 as baseline_place, first_on as baseline_on, first_scores as baseline_scores`;

const LOWER_BASELINE = sql`
  case when is_second_lower then 2 else 1 end as baseline_place,
  case when is_second_lower then second_on else first_on end as baseline_on,
  case when is_second_lower then second_scores else first_scores end as baseline_scores`;

const SUMS = sql`
  cross join lateral (
    select coalesce(sum(score), 0) as score_sum, count(score) as scored
    from unnest(scores) as score
    where place <= 2
  ) sums`;

/** Means are compared by their cross products, so that a tie is a tie; no scores are no mean. */
const SECOND = sql`,
  max(taken_on) filter (where place = 2) as second_on,
  max(scores) filter (where place = 2) as second_scores,
  coalesce(
    max(scored) filter (where place = 2) > 0 and (
      max(scored) filter (where place = 1) = 0
      or max(score_sum) filter (where place = 2) * max(scored) filter (where place = 1)
        < max(score_sum) filter (where place = 1) * max(scored) filter (where place = 2)
    ),
    false
  ) as is_second_lower`;
