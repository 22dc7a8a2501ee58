import sql, { join, type Sql } from "sql-template-tag";
import type { Session } from "../../db/session";
import type { ReadingQuestion, StarScope } from "./question";
import type { Asked } from "./statistics.repository";
import { selection } from "./selection.repository";

/** What quality signals (E13) are told by, for one contract and Star; about eligible readings. */
export interface QualityCounts {
  readonly contractId: string;
  readonly starId: string;
  readonly eligible: number;
  readonly workerOnly: number;
  /** Readings with at least three areas scored, and those of them whose scores are all alike. */
  readonly comparable: number;
  readonly allAlike: number;
  /** Readings whose worker is known, and the most by one worker on one day. */
  readonly withWorker: number;
  readonly mostOnOneDay: number;
  /** Positions of areas that nobody scored. */
  readonly neverScored: readonly number[];
  /** First readings: how many, and sums of squares of time (years) and mean score. */
  readonly firsts: number;
  readonly timeSquares: number | null;
  readonly timeByScore: number | null;
  readonly scoreSquares: number | null;
  /** Engagements behind the readings, and behind those that are told apart. */
  readonly people: number;
  readonly workerOnlyPeople: number;
  readonly collaborativePeople: number;
  readonly comparablePeople: number;
  readonly allAlikePeople: number;
}

/** One row for each contract and Star of the scopes that has an eligible reading. */
export function readQualityCounts(
  session: Session,
  question: ReadingQuestion,
  scopes: readonly StarScope[],
): Promise<QualityCounts[]> {
  return session.query<QualityCounts>(qualityCounts({ question, scopes }));
}

/** The same for several questions in one statement. */
export async function readQualityCountsOf(
  session: Session,
  asked: readonly Asked[],
): Promise<QualityCounts[]> {
  if (asked.length === 0) return [];
  const each = asked.map((one) => sql`select * from (${qualityCounts(one)}) counts`);
  return session.query<QualityCounts>(join(each, " union all "));
}

function qualityCounts({ question, scopes }: Asked): Sql {
  return sql`
    with ${selection(question, scopes)},
    scored as materialized (
      select p.contract_id, p.star_id, p.engagement_id, p.taken_on, p.place, p.completed_by,
        p.worker_id, p.scores, s.areas, s.mean, s.is_alike
      from placed p
      cross join lateral (
        select count(score) as areas, avg(score)::double precision as mean,
          min(score) = max(score) as is_alike
        from (select unnest(p.scores) as score) each_score
      ) s
      where p.standing = 'eligible'
    ),
    engaged as materialized (
      select any_value(contract_id) as contract_id, star_id, count(*) as eligible,
        count(*) filter (where completed_by = 'worker') as worker_only,
        count(*) filter (where completed_by = 'collaborative') as collaborative,
        count(*) filter (where areas >= 3) as comparable,
        count(*) filter (where areas >= 3 and is_alike) as all_alike,
        count(worker_id) as with_worker, max(mean) filter (where place = 1) as first_mean,
        (max(taken_on) filter (where place = 1) - date '2000-01-01') / 365.25 as first_years
      from scored
      group by engagement_id, star_id
    ),
    totals as (
      select contract_id, star_id, sum(eligible)::bigint as eligible, sum(worker_only)::bigint as worker_only,
        sum(comparable)::bigint as comparable, sum(all_alike)::bigint as all_alike,
        sum(with_worker)::bigint as with_worker, count(first_mean) as firsts, count(*) as people,
        count(*) filter (where worker_only > 0) as worker_only_people,
        count(*) filter (where collaborative > 0) as collaborative_people,
        count(*) filter (where comparable > 0) as comparable_people,
        count(*) filter (where all_alike > 0) as all_alike_people,
        regr_sxx(first_mean, first_years) as time_squares,
        regr_sxy(first_mean, first_years) as time_by_score,
        regr_syy(first_mean, first_years) as score_squares
      from engaged
      group by contract_id, star_id
    ),
    busiest as (
      select contract_id, star_id, max(readings) as most_on_one_day
      from (
        select contract_id, star_id, count(*) as readings
        from scored
        where worker_id is not null
        group by contract_id, star_id, worker_id, taken_on
      ) d
      group by contract_id, star_id
    )
    select t.*, coalesce(b.most_on_one_day, 0) as most_on_one_day, array(
        select a.position::integer
        from star_area a
        where a.star_id = t.star_id and not exists (
          select from scored s
          where s.contract_id = t.contract_id and s.star_id = t.star_id
            and s.scores[a.position] is not null
        )
        order by a.position
      ) as never_scored
    from totals t
    left join busiest b using (contract_id, star_id)`;
}
