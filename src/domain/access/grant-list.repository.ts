import sql from "sql-template-tag";
import type { RoleGrantEntity } from "../../auth/role-grant.entity";
import type { Session } from "../../db/session";

/** A grant by the references that people use. */
export interface ListedGrant extends Pick<
  RoleGrantEntity,
  "subject" | "role" | "startsOn" | "endsOn" | "revokedAt"
> {
  /** Reference; null: the whole deployment. */
  readonly organisation: string | null;
  readonly contract: string | null;
  readonly worker: string | null;
}

/**
 * Who may do what, deployment first, then in the order of organisations and subjects.
 *
 * @param organisationId only of this organisation; null: of all
 * @param isAll also what ended or was revoked
 */
export function listGrants(
  session: Session,
  organisationId: string | null,
  isAll: boolean,
): Promise<ListedGrant[]> {
  return session.query(
    sql`select g.subject, g.role, g.starts_on, g.ends_on, g.revoked_at,
          o.reference as organisation, c.reference as contract, w.reference as worker
        from role_grant g
        left join organisation o on o.id = g.organisation_id
        left join contract c on c.id = g.contract_id
        left join worker w on w.id = g.worker_id
        where (${organisationId}::uuid is null or g.organisation_id = ${organisationId})
          and (${isAll} or g.revoked_at is null
            and coalesce(g.ends_on, 'infinity') >= (now() at time zone 'utc')::date)
        order by o.reference nulls first, g.subject, g.starts_on, g.id`,
  );
}
