import sql from "sql-template-tag";
import type { OrganisationEntity } from "../../../domain/organisation/organisation.entity";
import type { Session } from "../../../db/session";

export type OrganisationRow = Pick<OrganisationEntity, "id" | "reference" | "name" | "kinds">;

export function findOrganisations(
  session: Session,
  references: readonly string[],
): Promise<OrganisationRow[]> {
  return session.query<OrganisationRow>(
    sql`select id, reference, name, kinds from organisation where reference = any(${references})`,
  );
}

export async function insertOrganisations(
  session: Session,
  rows: readonly OrganisationRow[],
): Promise<void> {
  await session.query(
    sql`insert into organisation (id, reference, name, kinds)
        select id, reference, name, kinds
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
          n(id uuid, reference text, name text, kinds text[])`,
  );
}

export async function updateOrganisations(
  session: Session,
  rows: readonly OrganisationRow[],
): Promise<void> {
  await session.query(
    sql`update organisation o set name = n.name, kinds = n.kinds, version = o.version + 1
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
          n(id uuid, name text, kinds text[])
        where o.id = n.id`,
  );
}
