import sql, { type Sql } from "sql-template-tag";
import type { Session } from "../../db/session";
import { analyse, keepLandable, slicesOf, staged } from "../staging.repository";
import type { ImportSession, Landed } from "./csv-part";
import { READINGS } from "./reading-columns.repository";

/** Who asked for a withdrawal that a file tells of. */
const SOURCE = "source";

const WITHDRAWAL_REASON = "Withdrawn in the imported file";

/** Enters new readings in the order of the file, and takes known ones on to their next state. */
export async function landReadings(run: ImportSession): Promise<Landed> {
  await keepLandable(run.session, READINGS);
  const { completed, withdrawn } = await changeKnown(run.session);
  await findTargets(run.session);
  let added = 0;
  const slices = await slicesOf(run.session, READINGS);
  for (const [i, slice] of slices.entries()) {
    run.onPart(i, slices.length);
    added += await insertReadings(run, slice);
  }
  await recordWithdrawals(run);
  return { added, changed: completed, withdrawn };
}

/** What a file takes known readings on to. */
const MOVING = sql`
  select r.id, r.engagement_id, r.state as state_before, s.state, s.taken_on, s.completed_by, s.kind, s.scores,
    s.notes, coalesce(s.action_plan, r.action_plan) as action_plan
  from ${staged(READINGS)}
  join import_reading_known known on known.line = s.line
  join reading r on r.id = known.reading_id
  where (r.state = 'completed' and s.state = 'withdrawn')
    or r.state = 'in_progress' and (
      s.state, s.taken_on, s.completed_by, s.kind, s.scores, s.notes,
      coalesce(s.action_plan, r.action_plan)
    ) is distinct from (
      r.state, r.taken_on, r.completed_by, r.kind, r.scores, r.notes, r.action_plan
    )`;

/** What a file says of an unfinished reading replaces it; a completed one may be withdrawn. */
async function changeKnown(
  session: Session,
): Promise<{ readonly completed: number; readonly withdrawn: number }> {
  // Before their readings, as everybody does who changes readings: so nobody waits for each other.
  await session.query(sql`
    select count(*) from (
      select 1 from engagement where id in (select engagement_id from (${MOVING}) moving)
      order by id for no key update
    ) held`);
  return session.queryOne(sql`
    with moving as (${MOVING}),
    moved as (
      update reading r set state = m.state, taken_on = m.taken_on, completed_by = m.completed_by,
        kind = m.kind, scores = m.scores, notes = m.notes, action_plan = m.action_plan,
        completed_at = case when m.state = 'in_progress' then null
          else coalesce(r.completed_at, now()) end,
        withdrawn_at = case when m.state = 'withdrawn' then now() end,
        finalised_by = case when m.state_before = 'in_progress' and m.state <> 'in_progress'
          then ${session.viewer.subject} else r.finalised_by end,
        version = r.version + 1
      from moving m where r.id = m.id returning r.state
    )
    select count(*) filter (where state <> 'withdrawn')::integer as completed,
      count(*) filter (where state = 'withdrawn')::integer as withdrawn
    from moved`);
}

/** The engagements that readings name, now that all of them are entered. */
async function findTargets(session: Session): Promise<void> {
  await session.query(sql`
    create temp table import_reading_target on commit drop as
    select n.reference, n.provider_id, e.id as engagement_id, e.keyworker_id
    from import_reading_engagement n
    join engagement e on e.provider_id = n.provider_id and e.reference = n.reference`);
  await session.query(sql`
    create unique index on import_reading_target (reference)`);
  await analyse(session, "import_reading_target");
}

async function insertReadings({ session, newKey }: ImportSession, slice: Sql): Promise<number> {
  const { count } = await session.queryOne<{ count: number }>(sql`
    with added as (
      insert into reading (id, provider_id, reference, engagement_id, star_id, taken_on,
        completed_by, kind, state, scores, notes, action_plan, recorded_by, worker_id,
        completed_at, withdrawn_at)
      select ${newKey}, n.provider_id, s.reading, n.engagement_id, t.id, s.taken_on,
        s.completed_by, s.kind, s.state, s.scores, s.notes, s.action_plan,
        ${session.viewer.subject}, n.keyworker_id,
        case when s.state <> 'in_progress' then now() end,
        case when s.state = 'withdrawn' then now() end
      from ${staged(READINGS, slice)}
      join import_reading_target n on n.reference = s.engagement
      join star t on t.code = s.star and t.edition = s.edition
      where not exists (select from import_reading_known known where known.line = s.line)
      order by s.line returning 1
    )
    select count(*)::integer from added`);
  return count;
}

/** D2: each withdrawal has who asked and who approved; here the source, and whoever imports. */
async function recordWithdrawals({ session, newKey }: ImportSession): Promise<void> {
  const importer = session.viewer.subject;
  await session.query(sql`
    update withdrawal w set state = 'approved', decided_at = now(),
      decided_by = case when w.requested_by = ${importer} then ${SOURCE} else ${importer} end,
      decision_note = ${WITHDRAWAL_REASON}
    from reading r
    where w.state = 'requested' and r.id = w.reading_id and r.withdrawn_at = now()`);
  await session.query(sql`
    insert into withdrawal (id, reading_id, state, reason, requested_by, decided_by, decided_at)
    select ${newKey}, r.id, 'approved', ${WITHDRAWAL_REASON}, ${SOURCE}, ${importer}, now()
    from ${staged(READINGS, sql`s.state = 'withdrawn'`)}
    join import_reading_engagement n on n.reference = s.engagement
    join reading r on r.provider_id = n.provider_id and r.reference = s.reading
    where r.withdrawn_at = now()
      and not exists (
        select from withdrawal w where w.reading_id = r.id and w.state = 'approved'
      )`);
}
