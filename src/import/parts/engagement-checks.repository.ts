import sql from "sql-template-tag";
import type { Session } from "../../db/session";
import {
  analyse,
  collectRowFaults,
  differences,
  findRepeats,
  findUnknownReferences,
  landable,
  noteConflicts,
} from "../staging.repository";
import { CONTRACT_REFERENCE } from "./contracts.repository";
import type { ImportSession } from "./csv-part";
import { ENGAGEMENTS } from "./engagement-columns.repository";
import { resolvePeople } from "./people.repository";

const REST = ["service_user", "contract", "service", "keyworker", "started_on", "ended_on"];

/** Known engagements keep their terms, but may gain an end and facts, and change keyworker. */
export async function checkEngagements(run: ImportSession, isAscending: boolean): Promise<void> {
  for (const [i, check] of CHECKS.entries()) {
    run.onPart(i, CHECKS.length);
    if (check === findEngagementRepeats && isAscending) continue;
    await check(run);
  }
}

const CHECKS: readonly ((run: ImportSession) => Promise<void>)[] = [
  ({ session }) => collectRowFaults(session, ENGAGEMENTS),
  findEngagementRepeats,
  ({ session }) =>
    findUnknownReferences(session, ENGAGEMENTS, { column: "contract", ...CONTRACT_REFERENCE }),
  ({ session }) => findOutsideContract(session),
  ({ session }) => resolveEngagements(session),
  ({ session }) => findWithoutProvider(session),
  resolvePeople,
  ({ session }) => findOtherPeople(session),
  ({ session }) => findTermConflicts(session),
  ({ session }) => findFactConflicts(session),
];

function findEngagementRepeats({ session }: ImportSession): Promise<void> {
  return findRepeats(session, ENGAGEMENTS, ["engagement"], [...REST, "end_reason", "facts"]);
}

/** As the API has it: nothing starts under a draft, or outside the contract's period. */
async function findOutsideContract(session: Session): Promise<void> {
  await session.query(sql`
    insert into import_fault (file, line, field, value, code, detail)
    select ${ENGAGEMENTS.file}, s.line, f.field, f.value, f.code,
      jsonb_build_object('start', c.starts_on, 'end', c.ends_on, 'who', c.reference)
    from ${landable(ENGAGEMENTS)}
    join contract c on c.reference = s.contract
    cross join lateral (values
      ('started_on', s.started_on::text, 'OUTSIDE_CONTRACT',
        s.started_on not between c.starts_on and c.ends_on),
      ('contract', s.contract, 'CONTRACT_IS_DRAFT', c.status = 'draft')
    ) f(field, value, code, holds)
    where (s.started_on not between c.starts_on and c.ends_on or c.status = 'draft') and f.holds`);
}

/** Finds of each row that is good so far its provider, and what is known under its reference. */
async function resolveEngagements(session: Session): Promise<void> {
  await session.query(sql`
    create temp table import_engagement_key on commit drop as
    select s.line, s.engagement, c.id as contract_id, v.id as service_id,
      coalesce(v.provider_id, l.provider_id) as provider_id, e.id as known_id
    from ${landable(ENGAGEMENTS)}
    join contract c on c.reference = s.contract
    left join service v on v.contract_id = c.id and v.name = s.service
    left join lateral (
      select (array_agg(p.organisation_id))[1] as provider_id from contract_party p
      where p.contract_id = c.id and p.role = 'lead_provider' having count(*) = 1
    ) l on true
    left join engagement e on e.reference = s.engagement
      and e.provider_id = coalesce(v.provider_id, l.provider_id)`);
  await analyse(session, "import_engagement_key");
}

async function findWithoutProvider(session: Session): Promise<void> {
  await session.query(sql`
    insert into import_fault (file, line, field, value, code, detail)
    select ${ENGAGEMENTS.file}, s.line, 'service', s.service, 'NO_PROVIDER', '{}'
    from import_engagement_key k join import_engagement s on s.line = k.line
    where k.provider_id is null`);
}

const KNOWN = sql`
  import_engagement_key k
  join import_engagement s on s.line = k.line
  join engagement e on e.id = k.known_id`;

/**
 * Whose it is known to be is not said: whoever reads the report may know the other person. What is
 * left of somebody who was erased is nobody's.
 */
async function findOtherPeople(session: Session): Promise<void> {
  await session.query(sql`
    insert into import_fault (file, line, field, code, detail)
    select ${ENGAGEMENTS.file}, s.line, 'service_user', 'OTHER_PERSON', '{}'
    from ${KNOWN}
    join import_person p on p.provider_id = k.provider_id and p.service_user = s.service_user
    left join service_user u on u.id = e.service_user_id
    where u.pseudonym is distinct from p.pseudonym`);
}

async function findTermConflicts(session: Session): Promise<void> {
  await noteConflicts(
    session,
    ENGAGEMENTS.file,
    sql`select s.line, d.* from ${KNOWN}
        join contract c on c.id = e.contract_id
        join service v on v.id = e.service_id
        ${differences([
          { field: "contract", given: sql`s.contract`, known: sql`c.reference` },
          { field: "service", given: sql`s.service`, known: sql`v.name` },
          { field: "started_on", given: sql`s.started_on`, known: sql`e.started_on` },
          {
            field: "ended_on",
            given: sql`case when e.ended_on is not null and s.ended_on is not null
              then s.ended_on else e.ended_on end`,
            known: sql`e.ended_on`,
          },
          {
            field: "end_reason",
            given: sql`case when e.end_reason is not null and s.end_reason is not null
              then s.end_reason else e.end_reason end`,
            known: sql`e.end_reason`,
          },
        ])}
        where d.given is distinct from d.known`,
  );
}

async function findFactConflicts(session: Session): Promise<void> {
  await noteConflicts(
    session,
    ENGAGEMENTS.file,
    sql`select s.line, f.key as field, f.value as given, e.facts ->> f.key as known
        from ${KNOWN}
        cross join lateral jsonb_each_text(s.facts) f
        where s.facts <> e.facts and e.facts ? f.key and e.facts ->> f.key <> f.value`,
  );
}
