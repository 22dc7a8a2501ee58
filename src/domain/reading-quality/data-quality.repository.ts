import sql, { type Sql } from "sql-template-tag";
import type { Session } from "../../db/session";
import type { ReadingQuestion, StarScope } from "../evidence/question";
import { peopleOf, rowsOfScopes } from "../evidence/selection.repository";
import type { FindingAnswer } from "./audit-finding.entity";

/** Readings of a scope that count, how many of them were discussed in supervision, and of how many. */
export interface SupervisedCounts {
  readonly scopeNumber: number;
  readonly readings: number;
  readonly discussed: number;
  readonly people: number;
  readonly peopleDiscussed: number;
}

/** What was found of a reading in a finished audit. */
export interface FindingRow {
  /** Of the scopes asked about. */
  readonly scopeNumber: number;
  readonly contractId: string;
  readonly auditId: string;
  readonly spotCheckId: string | null;
  readonly finishedAt: Date;
  readonly readingId: string;
  readonly personId: string;
  readonly involvedPerson: FindingAnswer;
  readonly scoresFitNotes: FindingAnswer;
  readonly actionPlanFollows: FindingAnswer;
}

/** What two workers gave for one case, by the Star's areas. */
export interface ScoringRow {
  readonly scopeNumber: number;
  readonly contractId: string;
  readonly personId: string;
  readonly at: Date;
  readonly firstScores: readonly (number | null)[];
  readonly scores: readonly (number | null)[];
}

/** Readings of scopes as a question sees them: of whom, and when. */
const readings = (question: ReadingQuestion, scopes: readonly StarScope[]): Sql => sql`
  with scope as materialized (${rowsOfScopes(scopes)}),
  people as (${peopleOf(question, scopes)}),
  seen as (
    select s.scope_number, s.contract_id, r.id, r.star_id, c.person_id, r.completed_by,
      r.completed_at, r.withdrawn_at
    from people p
    join counted_engagement c on c.id = p.id
    join counted_reading r on r.engagement_id = p.id
    join scope s on s.contract_id = p.contract_id and s.star_id = r.star_id
    where r.taken_on <= ${question.to}::date
      and (${question.from}::date is null or r.taken_on >= ${question.from}::date)
      and not (${question.excludeRetrospective}::boolean and r.kind = 'retrospective')
  )`;

const isKnown = (at: Sql, { asOf }: ReadingQuestion): Sql =>
  sql`${at} <= coalesce(${asOf}::timestamptz, 'infinity')`;

/** One row for each scope with a reading that counts. */
export function readSupervised(
  session: Session,
  question: ReadingQuestion,
  scopes: readonly StarScope[],
): Promise<SupervisedCounts[]> {
  return session.query<SupervisedCounts>(sql`
    ${readings(question, scopes)}
    select scope_number, count(*) as readings, count(*) filter (where was_discussed) as discussed,
      count(distinct person_id) as people,
      count(distinct person_id) filter (where was_discussed) as people_discussed
    from (
      select seen.*, exists (
        select from counted_supervision v
        where v.reading_id = seen.id and ${isKnown(sql`v.recorded_at`, question)}
      ) as was_discussed
      from seen
      where completed_by <> 'service_user' and ${isKnown(sql`completed_at`, question)}
        and (withdrawn_at is null or not ${isKnown(sql`withdrawn_at`, question)})
    ) counted
    group by scope_number`);
}

/** What finished audits found, in the order in which they were finished. */
export function readFindings(
  session: Session,
  question: ReadingQuestion,
  scopes: readonly StarScope[],
): Promise<FindingRow[]> {
  return session.query<FindingRow>(sql`
    ${readings(question, scopes)}
    select seen.scope_number, seen.contract_id, f.audit_id, f.spot_check_id, f.finished_at,
      f.reading_id, seen.person_id, f.involved_person, f.scores_fit_notes, f.action_plan_follows
    from seen
    join counted_audit_finding f on f.reading_id = seen.id
    where ${isKnown(sql`f.finished_at`, question)}
    order by f.finished_at, f.audit_id, f.reading_id`);
}

/** What second workers scored, in the order in which it was recorded. */
export function readScorings(
  session: Session,
  question: ReadingQuestion,
  scopes: readonly StarScope[],
): Promise<ScoringRow[]> {
  return session.query<ScoringRow>(sql`
    ${readings(question, scopes)}
    select seen.scope_number, seen.contract_id, seen.person_id, s.recorded_at as at,
      s.first_scores, s.scores
    from seen
    join counted_second_scoring s on s.reading_id = seen.id
    where ${isKnown(sql`s.recorded_at`, question)}
    order by s.recorded_at, s.id`);
}

/** Somebody's first completed reading, and the first that was discussed; of how many. */
export interface SupervisedMove {
  readonly contractId: string;
  readonly starId: string;
  /** When viewers of aggregates are told of it; see `toldAt`. */
  readonly knownAt: Date;
  /** Null where none was discussed. */
  readonly discussedAt: Date | null;
  readonly people: number;
}

/** How people came to be counted and discussed, up to an instant, by when it is told. */
export function readSupervisedMoves(
  session: Session,
  scopes: readonly StarScope[],
  until: Date,
  threshold: number,
): Promise<SupervisedMove[]> {
  const told = (at: Sql, isMany: Sql): Sql => sql`
    case when ${isMany} >= ${threshold}::integer then ${at}
      else (date_trunc('month', ${at} at time zone 'UTC') + interval '1 month')
        at time zone 'UTC' - interval '1 millisecond' end`;
  return session.query<SupervisedMove>(sql`
    with scope as materialized (select distinct contract_id, star_id from (
      ${rowsOfScopes(scopes)}) every_scope),
    somebody as (
      select s.contract_id, s.star_id, c.person_id, min(r.completed_at) as known_at,
        min(greatest(v.recorded_at, r.completed_at)) filter (where v.id is not null)
          as discussed_at
      from scope s
      join counted_engagement c on c.contract_id = s.contract_id
      join counted_reading r on r.engagement_id = c.id and r.star_id = s.star_id
      left join counted_supervision v on v.reading_id = r.id and v.recorded_at <= ${until}
      where r.completed_by <> 'service_user' and r.completed_at <= ${until}
      group by s.contract_id, s.star_id, c.person_id
    ),
    counted as (
      select *, count(*) over (partition by contract_id, star_id, known_at) as known_together,
        count(*) over (partition by contract_id, star_id, discussed_at) as discussed_together
      from somebody
    )
    select contract_id, star_id, ${told(sql`known_at`, sql`known_together`)} as known_at,
      ${told(sql`discussed_at`, sql`discussed_together`)} as discussed_at,
      count(*)::integer as people
    from counted
    group by 1, 2, 3, 4`);
}
