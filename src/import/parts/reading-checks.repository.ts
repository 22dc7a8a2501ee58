import sql from "sql-template-tag";
import type { Session } from "../../db/session";
import {
  analyse,
  collectRowFaults,
  differences,
  findRepeats,
  landable,
  noteConflicts,
} from "../staging.repository";
import type { ImportSession } from "./csv-part";
import { ENGAGEMENTS } from "./engagement-columns.repository";
import { READINGS } from "./reading-columns.repository";
import { findUnlicensed, findUntrained } from "./reading-rights.repository";
import { findUnknownStars } from "./star-reference.repository";

const REST = ["engagement", "star", "edition", "taken_on", "completed_by", "kind", "state"];

/** A known reading keeps what it says; it may be completed, and it may be withdrawn. */
export async function checkReadings(
  { session, onPart }: ImportSession,
  isAscending: boolean,
): Promise<void> {
  for (const [i, check] of CHECKS.entries()) {
    onPart(i, CHECKS.length);
    if (check === findReadingRepeats && isAscending) continue;
    await check(session);
  }
}

const CHECKS: readonly ((session: Session) => Promise<void>)[] = [
  (session) => collectRowFaults(session, READINGS),
  findReadingRepeats,
  (session) => findUnknownStars(session, READINGS),
  skipOfErased,
  resolveEngagements,
  findEngagementFaults,
  findUnlicensed,
  findUntrained,
  findKnown,
  findConflicts,
  findScoreConflicts,
];

function findReadingRepeats(session: Session): Promise<void> {
  const rest = [...REST, "notes", "action_plan", "scores"];
  return findRepeats(session, READINGS, ["reading"], rest);
}

/** Readings of engagements that are left out are left out with them. */
async function skipOfErased(session: Session): Promise<void> {
  await session.query(sql`
    insert into import_skip (file, line)
    select ${READINGS.file}, s.line
    from import_reading s
    where s.engagement in (
      select e.engagement from import_engagement e
      join import_skip k on k.file = ${ENGAGEMENTS.file} and k.line = e.line
    )`);
  await analyse(session, "import_skip");
}

/**
 * The engagement behind each reference that readings name: on a good row of the bundle, or else in
 * the database, where several providers may have the same.
 */
async function resolveEngagements(session: Session): Promise<void> {
  await session.query(sql`
    create temp table import_reading_engagement on commit drop as
    select s.engagement as reference, k.provider_id, s.started_on,
      coalesce(s.keyworker, w.reference) as keyworker, 1 as providers
    from ${landable(ENGAGEMENTS)}
    join import_engagement_key k on k.line = s.line
    left join engagement e on e.id = k.known_id
    left join worker w on w.id = e.keyworker_id
    union all
    select e.reference, (array_agg(e.provider_id))[1], (array_agg(e.started_on))[1],
      (array_agg(w.reference))[1], count(*)::integer
    from (
      select distinct r.engagement from import_reading r
      where not exists (select from import_engagement s where s.engagement = r.engagement)
    ) named
    join engagement e on e.reference = named.engagement and e.service_user_id is not null
    left join worker w on w.id = e.keyworker_id
    group by e.reference`);
  await analyse(session, "import_reading_engagement");
}

async function findEngagementFaults(session: Session): Promise<void> {
  await session.query(sql`
    insert into import_fault (file, line, field, value, code, detail)
    select ${READINGS.file}, s.line,
      case when e.providers = 1 then 'taken_on' else 'engagement' end,
      case when e.providers = 1 then s.taken_on::text else s.engagement end,
      case
        when e.providers = 1 then 'BEFORE_THE_ENGAGEMENT'
        when e.providers > 1 then 'AMBIGUOUS_REFERENCE'
        when b.line is not null then 'FAULTY_REFERENCE'
        else 'UNKNOWN_REFERENCE'
      end,
      jsonb_build_object('start', e.started_on, 'file', ${ENGAGEMENTS.file}::text, 'line', b.line)
    from import_reading s
    left join import_reading_engagement e on e.reference = s.engagement
    left join lateral (
      select min(x.line) as line from import_engagement x
      where e.reference is null and x.engagement = s.engagement
    ) b on true
    where s.engagement is not null
      and not exists (
        select from import_skip k where k.file = ${READINGS.file} and k.line = s.line
      )
      and (e.providers is distinct from 1 or s.taken_on < e.started_on)`);
}

/**
 * What is known under the references of readings, looked up before any is entered: a statement that
 * looks into the table that it fills reads all that it has written again for each row.
 */
async function findKnown(session: Session): Promise<void> {
  await session.query(sql`
    create temp table import_reading_known on commit drop as
    select s.line, r.id as reading_id
    from ${landable(READINGS)}
    join import_reading_engagement n on n.reference = s.engagement
    join reading r on r.provider_id = n.provider_id and r.reference = s.reading`);
  await analyse(session, "import_reading_known");
}

/** Good rows as `s` whose reading is known as `r`. */
const KNOWN = sql`
  ${landable(READINGS)}
  join import_reading_known n on n.line = s.line
  join reading r on r.id = n.reading_id`;

async function findConflicts(session: Session): Promise<void> {
  // Rows that say the same are told by one comparison, before their fields are looked at apart.
  // What is still in progress changes until it is completed, but not whose it is.
  const unlessOpen = (given: ReturnType<typeof sql>, known: ReturnType<typeof sql>) => ({
    given: sql`case when r.state = 'in_progress' then (${known})::text else (${given})::text end`,
    known,
  });
  await noteConflicts(
    session,
    READINGS.file,
    sql`select s.line, d.* from ${KNOWN}
        join engagement e on e.id = r.engagement_id
        join star t on t.id = r.star_id
        ${differences([
          { field: "engagement", given: sql`s.engagement`, known: sql`e.reference` },
          { field: "star", given: sql`s.star`, known: sql`t.code` },
          { field: "edition", given: sql`s.edition`, known: sql`t.edition` },
          { field: "taken_on", ...unlessOpen(sql`s.taken_on`, sql`r.taken_on`) },
          { field: "completed_by", ...unlessOpen(sql`s.completed_by`, sql`r.completed_by`) },
          { field: "kind", ...unlessOpen(sql`s.kind`, sql`r.kind`) },
          { field: "notes", ...unlessOpen(sql`s.notes`, sql`r.notes`) },
          {
            field: "action_plan",
            ...unlessOpen(sql`coalesce(s.action_plan, r.action_plan)`, sql`r.action_plan`),
          },
        ])}
        where (
            s.engagement, s.star, s.edition, s.taken_on, s.completed_by, s.kind, s.notes,
            coalesce(s.action_plan, r.action_plan)
          ) is distinct from (
            e.reference, t.code, t.edition, r.taken_on, r.completed_by, r.kind, r.notes,
            r.action_plan
          )
          and d.given is distinct from d.known`,
  );
}

/** D2: the scores of a completed reading never change; each area that differs is named. */
async function findScoreConflicts(session: Session): Promise<void> {
  await noteConflicts(
    session,
    READINGS.file,
    sql`select s.line, a.code as field, s.scores[a.position]::text as given,
          r.scores[a.position]::text as known
        from ${KNOWN}
        join star t on t.id = r.star_id and t.code = s.star and t.edition = s.edition
        join star_area a on a.star_id = r.star_id
        where r.state <> 'in_progress' and s.scores is distinct from r.scores
          and s.scores[a.position] is distinct from r.scores[a.position]`,
  );
}
