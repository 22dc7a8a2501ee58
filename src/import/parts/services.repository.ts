import sql from "sql-template-tag";
import {
  collectRowFaults,
  differences,
  findRepeats,
  findUnknownReferences,
  landable,
  noteConflicts,
} from "../staging.repository";
import { CONTRACT_REFERENCE, ORGANISATION_REFERENCE } from "./contracts.repository";
import type { ImportSession, Landed } from "./csv-part";

export const SERVICES = { file: "services.csv", table: "import_service" } as const;

export const SERVICES_COLUMNS = sql`contract text, service text, provider text, description text`;

/** A provider of a service is lead provider or subcontractor of its contract, as the API has it. */
export async function checkServices({ session }: ImportSession): Promise<void> {
  await collectRowFaults(session, SERVICES);
  await findRepeats(session, SERVICES, ["contract", "service"], ["provider", "description"]);
  await findUnknownReferences(session, SERVICES, { column: "contract", ...CONTRACT_REFERENCE });
  const column = "provider";
  await findUnknownReferences(session, SERVICES, { column, ...ORGANISATION_REFERENCE });
  await session.query(sql`
    insert into import_fault (file, line, field, value, code, detail)
    select ${SERVICES.file}, s.line, 'provider', s.provider, 'NOT_UNDER_CONTRACT', '{}'
    from ${landable(SERVICES)}
    join contract c on c.reference = s.contract
    join organisation o on o.reference = s.provider
    where not exists (
      select from contract_party p where p.contract_id = c.id and p.organisation_id = o.id
        and p.role in ('lead_provider', 'subcontractor')
    )`);
  const description = sql`v.description`;
  await noteConflicts(
    session,
    SERVICES.file,
    sql`select s.line, d.* from ${landable(SERVICES)}
        join contract c on c.reference = s.contract
        join service v on v.contract_id = c.id and v.name = s.service
        join organisation o on o.id = v.provider_id
        ${differences([
          { field: "provider", given: sql`s.provider`, known: sql`o.reference` },
          {
            field: "description",
            given: sql`coalesce(s.description, ${description})`,
            known: description,
          },
        ])}
        where d.given is distinct from d.known`,
  );
}

export async function landServices({ session, newKey }: ImportSession): Promise<Landed> {
  const { count } = await session.queryOne<{ count: number }>(sql`
    with added as (
      insert into service (id, contract_id, provider_id, name, description)
      select ${newKey}, c.id, o.id, s.service, s.description
      from ${landable(SERVICES)}
      join contract c on c.reference = s.contract
      join organisation o on o.reference = s.provider
      order by s.line
      on conflict (contract_id, name) do nothing returning 1
    )
    select count(*)::integer from added`);
  return { added: count, changed: 0, withdrawn: 0 };
}
