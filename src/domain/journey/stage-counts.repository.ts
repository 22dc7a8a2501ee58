import sql, { join, type Sql } from "sql-template-tag";
import type { Session } from "../../db/session";
import type { ReadingQuestion, StarScope } from "../evidence/question";
import { engagementsAsOf, selection } from "../evidence/selection.repository";
import { GONE, NOT_SCORED, NOT_YET } from "./places";

/** People of a contract and Star on two days. */
export interface AskedStages extends StarScope {
  /** Of which the first alone counts. */
  readonly contractIds: readonly [string];
  readonly now: string;
  readonly then: string;
  /** Whoever began by this day is looked at. */
  readonly begunBy: string;
  /** What was known at this instant; null for all that is. */
  readonly asOf: Date | null;
}

/** How many were where in an area on both days. */
export interface StageCountRow {
  readonly contractId: string;
  /** The area's position. */
  readonly area: number;
  /** `NOT_YET`, `GONE` or `NOT_SCORED` for somebody who was here. */
  readonly thenStanding: number;
  readonly nowStanding: number;
  /** Null for who was not here, or not scored. */
  readonly thenScore: number | null;
  readonly nowScore: number | null;
  readonly people: number;
}

/** How a question reads readings, where nothing but the day matters. */
export type StageQuestion = (asked: AskedStages) => ReadingQuestion;

/** Everybody of contracts by area and score, then and now: one statement for any number of them. */
export async function countStages(
  session: Session,
  asked: readonly AskedStages[],
  question: StageQuestion,
): Promise<StageCountRow[]> {
  if (asked.length === 0) return [];
  const each = asked.map((one) => sql`select * from (${counted(one, question(one))}) counts`);
  return session.query<StageCountRow>(join(each, " union all "));
}

function counted(asked: AskedStages, question: ReadingQuestion): Sql {
  const { starId, now, then, begunBy, asOf } = asked;
  const [contractId] = asked.contractIds;
  return sql`
    with ${selection(question, [asked])},
    latest as (
      select engagement_id, max(scores) filter (where next_on is null) as now_scores,
        max(scores) filter (
          where taken_on <= ${then}::date and (next_on is null or next_on > ${then}::date)
        ) as then_scores
      from placed
      where standing = 'eligible'
      group by engagement_id
    ),
    known as (
      select e.id, ${standingOn(then)} as then_standing, ${standingOn(now)} as now_standing
      from ${asOf ? engagementsAsOf(asOf) : sql`counted_engagement e`}
      where e.contract_id = ${contractId}::uuid and e.started_on <= ${begunBy}::date
    ),
    lived as (
      -- Put together rather than joined: a planner that knows nothing yet would loop.
      select id, max(then_standing) as then_standing, max(now_standing) as now_standing,
        max(then_scores) as then_scores, max(now_scores) as now_scores
      from (
        select id, then_standing, now_standing, null::smallint[] as then_scores,
          null::smallint[] as now_scores
        from known
        union all
        select engagement_id, null, null, then_scores, now_scores from latest
      ) parts
      group by id
      having max(now_standing) is not null
    )
    select ${contractId}::uuid as contract_id, a.position::integer as area, then_standing,
      now_standing,
      case when then_standing = ${NOT_SCORED} then then_scores[a.position] end as then_score,
      case when now_standing = ${NOT_SCORED} then now_scores[a.position] end as now_score,
      count(*)::integer as people
    from lived
    cross join star_area a
    where a.star_id = ${starId}::uuid
    group by a.position, 3, 4, 5, 6`;
}

/** An engagement is open from its first day up to the day before it ended. */
function standingOn(day: string): Sql {
  return sql`case
    when e.started_on > ${day}::date then ${NOT_YET}::integer
    when e.ended_on <= ${day}::date then ${GONE}::integer
    else ${NOT_SCORED}::integer
  end`;
}

/** What happened to a contract's people in a month, whenever it was entered. */
export interface LifeMonthRow {
  readonly contractId: string;
  /** The month's last day. */
  readonly on: string;
  readonly started: number;
  readonly ended: number;
  /** Engagements that ended or had a reading. */
  readonly active: number;
}

/** The months of contracts' people as known at instants, in order: one statement. */
export async function findLifeMonths(
  session: Session,
  asked: readonly { readonly contractId: string; readonly starId: string; readonly asOf: Date }[],
): Promise<LifeMonthRow[]> {
  if (asked.length === 0) return [];
  const each = asked.map((one) => sql`select * from (${lifeMonths(one)}) months`);
  return session.query<LifeMonthRow>(sql`${join(each, " union all ")} order by contract_id, "on"`);
}

function lifeMonths(asked: {
  readonly contractId: string;
  readonly starId: string;
  readonly asOf: Date;
}): Sql {
  const { contractId, starId, asOf } = asked;
  return sql`
    with known as materialized (
      select e.id, e.started_on, e.ended_on
      from ${engagementsAsOf(asOf)}
      where e.contract_id = ${contractId}::uuid
    ),
    event as (
      select id, started_on as happened_on, 'started' as kind from known
      union all
      select id, ended_on, 'ended' from known where ended_on is not null
      union all
      select k.id, r.taken_on, 'read'
      from known k
      join counted_reading r on r.engagement_id = k.id
      where r.star_id = ${starId}::uuid and r.completed_at <= ${asOf}::timestamptz
    )
    select ${contractId}::uuid as contract_id,
      (date_trunc('month', happened_on) + interval '1 month - 1 day')::date as "on",
      count(distinct id) filter (where kind = 'started')::integer as started,
      count(distinct id) filter (where kind = 'ended')::integer as ended,
      count(distinct id) filter (where kind <> 'started')::integer as active
    from event
    group by 2`;
}
