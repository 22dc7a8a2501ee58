import sql, { type Sql } from "sql-template-tag";
import type { Role } from "../../auth/role";
import { RoleGrantEntity } from "../../auth/role-grant.entity";
import type { KeysetList } from "../../db/keyset";
import type { Session } from "../../db/session";

export interface RoleGrantFilter {
  /** Key of the organisation that it is for. */
  readonly organisationId?: string;
  readonly subject?: string | null;
  readonly role?: Role | null;
  /** Only those that hold now, or only those that do not. */
  readonly isInForce?: boolean | null;
}

/** A grant that is wanted; days as `YYYY-MM-DD`, both included. */
export type WantedGrant = Pick<
  RoleGrantEntity,
  "subject" | "role" | "organisationId" | "contractId" | "workerId" | "startsOn" | "endsOn"
>;

const IN_FORCE = sql`(
  g.revoked_at is null and g.starts_on <= (now() at time zone 'utc')::date
  and coalesce(g.ends_on, 'infinity') >= (now() at time zone 'utc')::date
)`;

/** Grants in the order of their holders' subjects, oldest first. */
export function roleGrants(filter: RoleGrantFilter): KeysetList {
  const where: Sql[] = [];
  if (filter.organisationId) where.push(sql`g.organisation_id = ${filter.organisationId}`);
  if (filter.subject != null) where.push(sql`g.subject = ${filter.subject}`);
  if (filter.role) where.push(sql`g.role = ${filter.role}`);
  if (filter.isInForce != null) where.push(sql`${IN_FORCE} = ${filter.isInForce}`);
  return {
    columns: sql`g.*`,
    from: sql`role_grant g`,
    where,
    order: [
      { column: "g.subject", type: "text" },
      { column: "g.id", type: "uuid" },
    ],
  };
}

/** As `roleGrants`, under organisations. */
export const roleGrantsOfOrganisation = (filter: RoleGrantFilter): KeysetList => ({
  ...roleGrants(filter),
  parent: sql`g.organisation_id`,
});

export async function findRoleGrant(session: Session, id: string): Promise<RoleGrantEntity | null> {
  return session.manager.findOneBy(RoleGrantEntity, { id });
}

/** Somebody's grants of an organisation that hold now or will. */
export async function findLivingGrants(
  session: Session,
  organisationId: string | null,
  subject: string,
): Promise<RoleGrantEntity[]> {
  return session.query<RoleGrantEntity>(
    sql`select g.* from role_grant g
        where g.organisation_id is not distinct from ${organisationId}::uuid
          and g.subject = ${subject} and g.revoked_at is null
          and coalesce(g.ends_on, 'infinity') >= (now() at time zone 'utc')::date
        order by g.id`,
  );
}

/** Until the transaction ends, nobody else changes grants of this organisation (null: all's). */
export async function lockRoleGrants(
  session: Session,
  organisationId: string | null,
): Promise<void> {
  await session.query(sql`select lock_role_grants(${organisationId}::uuid)`);
}

/** Why a grant cannot be made so, as `role_grant_obstacle` says; null where it can. */
export async function findObstacle(
  session: Session,
  wanted: Omit<WantedGrant, "subject"> & { readonly subject: string | null },
  apartFrom: string | null = null,
): Promise<string | null> {
  const { obstacle } = await session.queryOne<{ obstacle: string | null }>(
    sql`select role_grant_obstacle(${wanted.subject}, ${wanted.role}, ${wanted.organisationId},
          ${wanted.contractId}, ${wanted.workerId}, ${wanted.startsOn}, ${wanted.endsOn},
          ${apartFrom}) as obstacle`,
  );
  return obstacle;
}

export async function insertRoleGrant(
  session: Session,
  row: WantedGrant & Pick<RoleGrantEntity, "id">,
): Promise<void> {
  await session.query(
    sql`insert into role_grant (id, subject, role, organisation_id, contract_id, worker_id,
          starts_on, ends_on, granted_by)
        values (${row.id}, ${row.subject}, ${row.role}, ${row.organisationId}, ${row.contractId},
          ${row.workerId}, ${row.startsOn}, ${row.endsOn}, ${session.viewer.subject})`,
  );
}

/** Moves the end of a grant that is still at `version`; says whether it was. */
export async function updateEnd(
  session: Session,
  id: string,
  version: number,
  endsOn: string | null,
): Promise<boolean> {
  const result = await session.manager.update(
    RoleGrantEntity,
    { id, version },
    { endsOn, version: version + 1 },
  );
  return result.affected === 1;
}

/** Revokes those of the grants that were not. */
export async function revokeGrants(
  session: Session,
  ids: readonly string[],
  reason: string,
): Promise<void> {
  await session.query(
    sql`update role_grant
        set revoked_by = ${session.viewer.subject}, revoked_at = now(), revoked_reason = ${reason},
          version = version + 1
        where id = any(${ids}) and revoked_at is null`,
  );
}

/**
 * Whether somebody else administers the whole deployment now, and will at least to `until` (null:
 * without end).
 */
export async function hasOtherAdministrator(
  session: Session,
  apartFrom: string,
  until: string | null,
): Promise<boolean> {
  const others = await session.query(
    sql`select 1 from role_grant g
        where g.role = 'administrator' and g.organisation_id is null and g.id <> ${apartFrom}
          and ${IN_FORCE}
          and coalesce(g.ends_on, 'infinity') >= coalesce(${until}::date, 'infinity')
        limit 1`,
  );
  return others.length > 0;
}
