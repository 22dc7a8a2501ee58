import sql from "sql-template-tag";
import {
  collectRowFaults,
  differences,
  findRepeats,
  landable,
  noteConflicts,
} from "../staging.repository";
import type { ImportSession, Landed } from "./csv-part";

export const ORGANISATIONS = { file: "organisations.csv", table: "import_organisation" } as const;

export const ORGANISATIONS_COLUMNS = sql`organisation text, name text, kinds text[]`;

/** A known organisation keeps its name. */
export async function checkOrganisations({ session }: ImportSession): Promise<void> {
  await collectRowFaults(session, ORGANISATIONS);
  await findRepeats(session, ORGANISATIONS, ["organisation"], ["name", "kinds"]);
  await noteConflicts(
    session,
    ORGANISATIONS.file,
    sql`select s.line, d.* from ${landable(ORGANISATIONS)}
        join organisation o on o.reference = s.organisation
        ${differences([{ field: "name", given: sql`s.name`, known: sql`o.name` }])}
        where d.given is distinct from d.known`,
  );
}

/** Enters new organisations; a known one gains the kinds that it did not have. */
export async function landOrganisations({ session, newKey }: ImportSession): Promise<Landed> {
  const changed = await session.queryOne<{ count: number }>(sql`
    with gaining as (
      update organisation o set version = version + 1, kinds = (
        select array_agg(kind order by array_position(
          array['commissioner', 'provider', 'investor', 'intermediary'], kind))
        from (select distinct unnest(o.kinds || s.kinds) as kind) kinds
      )
      from ${landable(ORGANISATIONS)}
      where o.reference = s.organisation and not o.kinds @> s.kinds returning 1
    )
    select count(*)::integer from gaining`);
  const added = await session.queryOne<{ count: number }>(sql`
    with added as (
      insert into organisation (id, reference, name, kinds)
      select ${newKey}, s.organisation, s.name, s.kinds from ${landable(ORGANISATIONS)}
      where not exists (select from organisation o where o.reference = s.organisation)
      order by s.line returning 1
    )
    select count(*)::integer from added`);
  return { added: added.count, changed: changed.count, withdrawn: 0 };
}
