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
    scored as (
      select o.*, s.areas, s.mean, s.is_alike
      from ordered o
      cross join lateral (
        select count(score) as areas, avg(score)::double precision as mean,
          min(score) = max(score) as is_alike
        from unnest(o.scores) as score
      ) s
    ),
    totals as (
      select contract_id, star_id, count(*) as eligible,
        count(*) filter (where completed_by = 'worker') as worker_only,
        count(*) filter (where areas >= 3) as comparable,
        count(*) filter (where areas >= 3 and is_alike) as all_alike,
        count(worker_id) as with_worker,
        count(*) filter (where place = 1 and mean is not null) as firsts,
        count(distinct engagement_id) as people,
        count(distinct engagement_id) filter (where completed_by = 'worker')
          as worker_only_people,
        count(distinct engagement_id) filter (where completed_by = 'collaborative')
          as collaborative_people,
        count(distinct engagement_id) filter (where areas >= 3) as comparable_people,
        count(distinct engagement_id) filter (where areas >= 3 and is_alike) as all_alike_people
      from scored
      group by contract_id, star_id
    ),
    drift as (
      select contract_id, star_id, regr_sxx(mean, years) as time_squares,
        regr_sxy(mean, years) as time_by_score, regr_syy(mean, years) as score_squares
      from (
        select contract_id, star_id, mean, (taken_on - date '2000-01-01') / 365.25 as years
        from scored
        where place = 1
      ) f
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
    ),
    unscored as (
      select contract_id, star_id, array_agg(position::integer order by position) as positions
      from (
        select s.contract_id, s.star_id, a.position
        from scored s
        join star_area a on a.star_id = s.star_id
        group by s.contract_id, s.star_id, a.position
        having count(s.scores[a.position]) = 0
      ) u
      group by contract_id, star_id
    )
    select t.*, coalesce(b.most_on_one_day, 0) as most_on_one_day,
      coalesce(u.positions, '{}') as never_scored, d.time_squares, d.time_by_score, d.score_squares
    from totals t
    left join drift d using (contract_id, star_id)
    left join busiest b using (contract_id, star_id)
    left join unscored u using (contract_id, star_id)`;
}
