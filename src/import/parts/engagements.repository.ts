import sql from "sql-template-tag";
import { analyse, keepLandable, staged } from "../staging.repository";
import type { ImportSession, Landed } from "./csv-part";
import { ENGAGEMENTS } from "./engagement-columns.repository";
import { refuseErasedSince } from "./people.repository";

/** Good rows as `s`, with the keys that `checkEngagements` found for them as `k`. */
const KEYED = sql`
  ${staged(ENGAGEMENTS)}
  join import_engagement_key k on k.line = s.line`;

/** The same, with people as `p`. */
const GOOD = sql`
  ${KEYED}
  join import_person p on p.provider_id = k.provider_id and p.service_user = s.service_user`;

/** Enters new engagements, with the services, people and workers that they name. */
export async function landEngagements(run: ImportSession): Promise<Landed> {
  await keepLandable(run.session, ENGAGEMENTS);
  await enterServices(run);
  await enterPeople(run);
  await enterWorkers(run);
  await refuseErasedSince(run.session);
  const changed = await changeKnown(run);
  const { session, newKey } = run;
  const { count } = await session.queryOne<{ count: number }>(sql`
    with added as (
      insert into engagement (id, provider_id, reference, service_user_id, contract_id, service_id,
        keyworker_id, started_on, ended_on, end_reason, facts)
      select ${newKey}, k.provider_id, s.engagement, p.id, k.contract_id, v.id, w.id, s.started_on,
        s.ended_on, s.end_reason, s.facts
      from ${KEYED}
      join import_entrant p on p.provider_id = k.provider_id and p.service_user = s.service_user
      join service v on v.contract_id = k.contract_id and v.name = s.service
      left join worker w on w.organisation_id = k.provider_id and w.reference = s.keyworker
      where k.known_id is null
      order by s.line returning 1
    )
    select count(*)::integer from added`);
  return { added: count, changed, withdrawn: 0 };
}

/** A service that no file describes is delivered by the contract's lead provider. */
async function enterServices({ session, newKey }: ImportSession): Promise<void> {
  await session.query(sql`
    insert into service (id, contract_id, provider_id, name)
    select ${newKey}, x.contract_id, x.provider_id, x.service
    from (
      select k.contract_id, k.provider_id, s.service, min(s.line) as line from ${KEYED}
      where k.service_id is null group by 1, 2, 3
    ) x
    order by x.line
    on conflict (contract_id, name) do nothing`);
}

/** The people of new engagements, under the keys that they have or get: `import_entrant`. */
async function enterPeople({ session, newKey }: ImportSession): Promise<void> {
  // In the order of the file, so that the keys of people and of engagements come in the same.
  await session.query(sql`
    create temp table import_entrant on commit drop as
    select ${newKey} as id, x.provider_id, x.service_user, x.pseudonym
    from (
      select k.provider_id, s.service_user, min(p.pseudonym) as pseudonym, min(s.line) as line
      from ${GOOD} where k.known_id is null group by 1, 2
      order by line
    ) x`);
  await analyse(session, "import_entrant");
  const { areAllNew } = await session.queryOne<{ areAllNew: boolean }>(sql`
    with entered as (
      insert into service_user (id, organisation_id, pseudonym)
      select id, provider_id, pseudonym from import_entrant
      on conflict (organisation_id, pseudonym) do nothing returning 1
    )
    select (select count(*) from entered) = (select count(*) from import_entrant) as are_all_new`);
  if (areAllNew) return;
  await session.query(sql`
    update import_entrant n set id = u.id from service_user u
    where u.organisation_id = n.provider_id and u.pseudonym = n.pseudonym and u.id <> n.id`);
}

async function enterWorkers({ session, newKey }: ImportSession): Promise<void> {
  await session.query(sql`
    insert into worker (id, organisation_id, reference)
    select ${newKey}, x.provider_id, x.keyworker
    from (
      select distinct k.provider_id, s.keyworker from ${KEYED} where s.keyworker is not null
    ) x
    order by x.keyworker
    on conflict (organisation_id, reference) do nothing`);
}

const CHANGE_REASON = "As the imported file has it";

/** An end, facts and a keyworker that a known engagement did not have; what it said is kept. */
async function changeKnown({ session, newKey }: ImportSession): Promise<number> {
  const { count } = await session.queryOne<{ count: number }>(sql`
    with differing as (
      select e.*, coalesce(e.ended_on, s.ended_on) as new_ended_on,
        coalesce(e.end_reason, case when coalesce(e.ended_on, s.ended_on) = s.ended_on
          then s.end_reason end) as new_end_reason,
        s.facts || e.facts as new_facts, coalesce(w.id, e.keyworker_id) as new_keyworker_id
      from ${GOOD}
      join engagement e on e.id = k.known_id
      left join worker w on w.organisation_id = k.provider_id and w.reference = s.keyworker
    ),
    gaining as (
      select * from differing
      where (new_ended_on, new_end_reason, new_facts, new_keyworker_id)
        is distinct from (ended_on, end_reason, facts, keyworker_id)
    ),
    kept as (
      insert into engagement_revision (id, engagement_id, service_id, keyworker_id, started_on,
        ended_on, end_reason, facts, reason, superseded_by)
      select ${newKey}, g.id, g.service_id, g.keyworker_id, g.started_on, g.ended_on,
        g.end_reason, g.facts, ${CHANGE_REASON}, ${session.viewer.subject}
      from gaining g
    ),
    changed as (
      update engagement e set ended_on = g.new_ended_on, end_reason = g.new_end_reason,
        facts = g.new_facts, keyworker_id = g.new_keyworker_id, version = e.version + 1
      from gaining g where e.id = g.id returning 1
    )
    select count(*)::integer from changed`);
  return count;
}
