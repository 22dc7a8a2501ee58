import sql, { type Sql } from "sql-template-tag";
import type { KeysetList } from "../../db/keyset";
import { newId } from "../../db/new-id";
import type { Session } from "../../db/session";

export interface ServiceUserFilter {
  /** Key of the provider. */
  readonly organisationId?: string;
  /** Only people whose pseudonym contains this text, in either case. */
  readonly search?: string | null;
}

/** Service users in the order of their pseudonyms. */
export function serviceUsers(filter: ServiceUserFilter): KeysetList {
  const where: Sql[] = [];
  if (filter.organisationId) where.push(sql`u.organisation_id = ${filter.organisationId}`);
  if (filter.search) where.push(sql`strpos(lower(u.pseudonym), lower(${filter.search})) > 0`);
  return {
    columns: sql`u.*`,
    from: sql`service_user u`,
    where,
    order: [
      { column: "u.pseudonym", type: "text" },
      { column: "u.id", type: "uuid" },
    ],
  };
}

/** As `serviceUsers`, under organisations. */
export const serviceUsersOfOrganisation = (filter: ServiceUserFilter): KeysetList => ({
  ...serviceUsers(filter),
  parent: sql`u.organisation_id`,
});

/** The key of a provider's service user, who is entered when the pseudonym is new. */
export async function ensureServiceUser(
  session: Session,
  organisationId: string,
  pseudonym: string,
): Promise<string> {
  const { id } = await session.queryOne<{ id: string }>(
    sql`select enter_service_user(${newId()}, ${organisationId}, ${pseudonym}) as id`,
  );
  return id;
}

/** The key of the provider's person with a pseudonym; null where nobody has it. */
export async function findByPseudonym(
  session: Session,
  organisationId: string,
  pseudonym: string,
): Promise<string | null> {
  const [row] = await session.query<{ id: string }>(
    sql`select id from service_user
        where organisation_id = ${organisationId} and pseudonym = ${pseudonym}`,
  );
  return row?.id ?? null;
}
