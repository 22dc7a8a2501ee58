import sql, { type Sql } from "sql-template-tag";
import type { KeysetList } from "../../db/keyset";
import type { Session } from "../../db/session";
import { OrganisationEntity, type OrganisationKind } from "./organisation.entity";

export interface OrganisationFilter {
  /** Only organisations of this kind. */
  readonly kind?: OrganisationKind | null;
  /** Only organisations whose name or reference contains this text, in either case. */
  readonly search?: string | null;
}

/** Organisations in the order of their names. */
export function organisations(filter: OrganisationFilter): KeysetList {
  const where: Sql[] = [];
  if (filter.kind) where.push(sql`o.kinds @> array[${filter.kind}]`);
  if (filter.search) {
    where.push(sql`strpos(lower(o.name || ' ' || o.reference), lower(${filter.search})) > 0`);
  }
  return {
    columns: sql`o.*`,
    from: sql`organisation o`,
    where,
    order: [
      { column: "o.name", type: "text" },
      { column: "o.id", type: "uuid" },
    ],
  };
}

export async function findOrganisation(
  session: Session,
  id: string,
): Promise<OrganisationEntity | null> {
  return session.manager.findOneBy(OrganisationEntity, { id });
}

export async function findOrganisationByReference(
  session: Session,
  reference: string,
): Promise<OrganisationEntity | null> {
  return session.manager.findOneBy(OrganisationEntity, { reference });
}

export async function insertOrganisation(
  session: Session,
  row: Pick<OrganisationEntity, "id" | "reference" | "name" | "kinds">,
): Promise<void> {
  await session.manager.insert(OrganisationEntity, row);
}

/** Changes a row that is still at `version`; says whether it was. */
export async function updateOrganisation(
  session: Session,
  id: string,
  version: number,
  changes: Partial<Pick<OrganisationEntity, "name" | "kinds">>,
): Promise<boolean> {
  const result = await session.manager.update(
    OrganisationEntity,
    { id, version },
    { ...changes, version: version + 1 },
  );
  return result.affected === 1;
}
