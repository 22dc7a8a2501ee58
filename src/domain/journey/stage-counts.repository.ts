import sql, { join, type Sql } from "sql-template-tag";
import type { Session } from "../../db/session";
import type { ReadingQuestion, StarScope } from "../evidence/question";
import type { Asked } from "../evidence/statistics.repository";
import type { LifeMonth } from "./counting-days";
import { engagementsAsOf, selection } from "../evidence/selection.repository";
import { GONE, NOT_SCORED, NOT_YET } from "./places";

/**
 * Of a question: `to` is the day of now, `from` the day a year before, `asOf` the instant of
 * knowledge. Of its scopes each is one contract and a Star.
 */
type AskedStages = Asked;

/** How many were where in an area on both days. */
export interface StageCountRow {
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

/** Everybody of contracts by area and score, then and now, by question and scope: one statement. */
export function countStages(
  session: Session,
  asked: readonly AskedStages[],
): Promise<StageCountRow[][][]> {
  return eachScope(session, asked, counted);
}

/** The months of contracts' people, in order, by question and scope: one statement. */
export async function findLifeMonths(
  session: Session,
  asked: readonly AskedStages[],
): Promise<LifeMonth[][][]> {
  const found = await eachScope<LifeMonth>(session, asked, lifeMonths);
  return found.map((scopes) => scopes.map((months) => months.sort(byDay)));
}

const byDay = (a: LifeMonth, b: LifeMonth): number => (a.on < b.on ? -1 : 1);

async function eachScope<Row extends object>(
  session: Session,
  asked: readonly AskedStages[],
  count: (question: ReadingQuestion, scope: StarScope) => Sql,
): Promise<Row[][][]> {
  const found: Row[][][] = asked.map(({ scopes }) => scopes.map(() => []));
  const each = asked.flatMap(({ question, scopes }, number) =>
    scopes.map(
      (scope, place) => sql`
        select ${number}::integer as question_number, ${place}::integer as scope_number, rows.*
        from (${count(question, scope)}) rows`,
    ),
  );
  if (each.length === 0) return found;
  const rows = await session.query<Row & Place>(join(each, " union all "));
  for (const row of rows) found[row.questionNumber]![row.scopeNumber]!.push(row);
  return found;
}

interface Place {
  readonly questionNumber: number;
  readonly scopeNumber: number;
}

function counted(question: ReadingQuestion, scope: StarScope): Sql {
  const { asOf, from: then, to: now } = question;
  const [contractId] = scope.contractIds;
  return sql`
    with ${selection(question, [scope])},
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
      select e.id, ${standingOn(then!)} as then_standing, ${standingOn(now)} as now_standing
      from ${asOf ? engagementsAsOf(asOf) : sql`counted_engagement e`}
      where e.contract_id = ${contractId}::uuid and e.started_on <= ${begunBy(question)}::date
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
    select a.position::integer as area, then_standing, now_standing,
      case when then_standing = ${NOT_SCORED} then then_scores[a.position] end as then_score,
      case when now_standing = ${NOT_SCORED} then now_scores[a.position] end as now_score,
      count(*)::integer as people
    from lived
    cross join star_area a
    where a.star_id = ${scope.starId}::uuid
    group by 1, 2, 3, 4, 5`;
}

/** An engagement is open from its first day up to the day before it ended. */
function standingOn(day: string): Sql {
  return sql`case
    when e.started_on > ${day}::date then ${NOT_YET}::integer
    when e.ended_on <= ${day}::date then ${GONE}::integer
    else ${NOT_SCORED}::integer
  end`;
}

/** Whoever began by the day of knowledge is looked at. */
const begunBy = ({ asOf, to }: ReadingQuestion): string =>
  asOf ? asOf.toISOString().slice(0, 10) : to;

function lifeMonths(
  { asOf }: ReadingQuestion,
  { contractIds: [contractId], starId }: StarScope,
): Sql {
  return sql`
    with known as materialized (
      select e.id, e.started_on, e.ended_on
      from ${engagementsAsOf(asOf!)}
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
    select (date_trunc('month', happened_on) + interval '1 month - 1 day')::date as "on",
      count(distinct id) filter (where kind = 'started')::integer as started,
      count(distinct id) filter (where kind = 'ended')::integer as ended,
      count(distinct id) filter (where kind <> 'started')::integer as active
    from event
    group by 1`;
}
