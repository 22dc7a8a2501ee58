import sql, { type Sql } from "sql-template-tag";
import type { KeysetList } from "../../db/keyset";
import type { Session } from "../../db/session";
import { LicenceEntity } from "./licence.entity";

export interface LicenceFilter {
  /** Key of the organisation that holds it. */
  readonly organisationId?: string;
  /** Key of the Star that it is for. */
  readonly starId?: string;
  /** Only licences that hold on this day. */
  readonly on?: string | null;
}

/** Licences in the order in which they begin to hold. */
export function licences(filter: LicenceFilter): KeysetList {
  const where: Sql[] = [];
  if (filter.organisationId) where.push(sql`l.organisation_id = ${filter.organisationId}`);
  if (filter.starId) where.push(sql`l.star_id = ${filter.starId}`);
  if (filter.on) where.push(sql`${filter.on}::date between l.valid_from and l.valid_to`);
  return {
    columns: sql`l.*`,
    from: sql`licence l`,
    where,
    order: [
      { column: "l.valid_from", type: "date" },
      { column: "l.id", type: "uuid" },
    ],
  };
}

/** As `licences`, under organisations. */
export const licencesOfOrganisation = (filter: LicenceFilter): KeysetList => ({
  ...licences(filter),
  parent: sql`l.organisation_id`,
});

/** As `licences`, under Stars. */
export const licencesOfStar = (filter: LicenceFilter): KeysetList => ({
  ...licences(filter),
  parent: sql`l.star_id`,
});

export async function findLicence(session: Session, id: string): Promise<LicenceEntity | null> {
  return session.manager.findOneBy(LicenceEntity, { id });
}

export async function findLicenceByNumber(
  session: Session,
  { organisationId, starId, number }: Pick<LicenceEntity, "organisationId" | "starId" | "number">,
): Promise<LicenceEntity | null> {
  return session.manager.findOneBy(LicenceEntity, { organisationId, starId, number });
}

/** Enters a licence unless its number is taken; says whether it did. */
export async function insertLicence(
  session: Session,
  row: Omit<LicenceEntity, "version" | "grantedBy" | "createdAt" | "changedBy" | "changedAt">,
): Promise<boolean> {
  const inserted = await session.query(
    sql`insert into licence (id, organisation_id, star_id, number, valid_from, valid_to, granted_by)
        values (${row.id}, ${row.organisationId}, ${row.starId}, ${row.number}, ${row.validFrom},
          ${row.validTo}, ${session.viewer.subject})
        on conflict (organisation_id, star_id, number) do nothing returning id`,
  );
  return inserted.length === 1;
}

/** Changes a row that is still at `version`; says whether it was. */
export async function updateLicence(
  session: Session,
  id: string,
  version: number,
  changes: Pick<LicenceEntity, "number" | "validFrom" | "validTo">,
): Promise<boolean> {
  const result = await session.manager.update(
    LicenceEntity,
    { id, version },
    {
      ...{ ...changes, version: version + 1 },
      ...{ changedBy: session.viewer.subject, changedAt: () => "now()" },
    },
  );
  return result.affected === 1;
}
