import type { DataSource } from "typeorm";
import { newId } from "../db/new-id";
import { DEMO_PEOPLE, type DemoGrant } from "./demo-people";

/**
 * Gives the demonstration's people what they hold, where they hold nothing yet: also in a database
 * that an earlier version filled, which knew nobody. What was revoked since stays revoked, and who is
 * of an organisation that is not there, since the data are somebody's own, holds nothing.
 *
 * @param owner the database as its owner sees it
 */
export async function loadDemoGrants(owner: DataSource): Promise<void> {
  const rows: { subject: string }[] = await owner.query(
    "select distinct subject from role_grant where subject = any($1)",
    [DEMO_PEOPLE.map(({ subject }) => subject)],
  );
  const known = new Set(rows.map(({ subject }) => subject));
  for (const person of DEMO_PEOPLE) {
    if (known.has(person.subject)) continue;
    for (const grant of person.grants) await insertGrant(owner, person.subject, grant);
  }
}

async function insertGrant(owner: DataSource, subject: string, grant: DemoGrant): Promise<void> {
  const { role, organisation, contract, worker } = grant;
  const references = [organisation, contract, worker].map((reference) => reference ?? null);
  await owner.query(
    `insert into role_grant (id, subject, role, organisation_id, contract_id, worker_id,
       starts_on, granted_by)
     select $1::uuid, $2::text, $3::text, o.id, c.id, w.id, '2024-04-01', 'demonstration'
     from (select) once
     left join organisation o on o.reference = $4
     left join contract c on c.reference = $5
     left join worker w on w.organisation_id = o.id and w.reference = $6
     where (o.id is null) = ($4::text is null) and (c.id is null) = ($5::text is null)
       and (w.id is null) = ($6::text is null)`,
    [newId(), subject, role, ...references],
  );
}
