import sql from "sql-template-tag";
import {
  collectRowFaults,
  differences,
  findRepeats,
  findUnknownReferences,
  landable,
  noteConflicts,
} from "../staging.repository";
import { ORGANISATION_REFERENCE } from "./contracts.repository";
import type { ImportSession, Landed } from "./csv-part";
import { findUnknownStars } from "./star-reference.repository";

export const LICENCES = { file: "licences.csv", table: "import_licence" } as const;

export const LICENCES_COLUMNS = sql`organisation text, star text, edition text, number text, valid_from date,
  valid_to date`;

const KNOWN = sql`
  join organisation o on o.reference = s.organisation
  join star t on t.code = s.star and t.edition = s.edition
  join licence l on l.organisation_id = o.id and l.star_id = t.id and l.number = s.number`;

/** A known licence may be prolonged; else it stays as it is. */
export async function checkLicences({ session }: ImportSession): Promise<void> {
  await collectRowFaults(session, LICENCES);
  const key = ["number", "organisation", "star", "edition"];
  await findRepeats(session, LICENCES, key, ["valid_from", "valid_to"]);
  const column = "organisation";
  await findUnknownReferences(session, LICENCES, { column, ...ORGANISATION_REFERENCE });
  await findUnknownStars(session, LICENCES);
  const latest = sql`greatest(s.valid_to, l.valid_to)`;
  await noteConflicts(
    session,
    LICENCES.file,
    sql`select s.line, d.* from ${landable(LICENCES)} ${KNOWN}
        ${differences([
          { field: "valid_from", given: sql`s.valid_from`, known: sql`l.valid_from` },
          { field: "valid_to", given: sql`s.valid_to`, known: latest },
        ])}
        where d.given is distinct from d.known`,
  );
}

export async function landLicences({ session, newKey }: ImportSession): Promise<Landed> {
  const changed = await session.queryOne<{ count: number }>(sql`
    with prolonged as (
      update licence set valid_to = x.valid_to, version = version + 1,
        changed_by = ${session.viewer.subject}, changed_at = now()
      from (select l.id, s.valid_to from ${landable(LICENCES)} ${KNOWN}) x
      where licence.id = x.id and licence.valid_to < x.valid_to returning 1
    )
    select count(*)::integer from prolonged`);
  const added = await session.queryOne<{ count: number }>(sql`
    with added as (
      insert into licence (id, organisation_id, star_id, number, valid_from, valid_to, granted_by)
      select ${newKey}, o.id, t.id, s.number, s.valid_from, s.valid_to, ${session.viewer.subject}
      from ${landable(LICENCES)}
      join organisation o on o.reference = s.organisation
      join star t on t.code = s.star and t.edition = s.edition
      order by s.line
      on conflict (organisation_id, star_id, number) do nothing returning 1
    )
    select count(*)::integer from added`);
  return { added: added.count, changed: changed.count, withdrawn: 0 };
}
