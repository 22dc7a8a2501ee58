import sql from "sql-template-tag";
import type { RoleGrantEntity } from "../../auth/role-grant.entity";
import { manyLoader, oneLoader } from "../../db/loaders";
import type { Session } from "../../db/session";

/** Somebody's role in one organisation. */
interface HeldRole extends RoleGrantEntity {
  readonly organisationId: string;
}

/** Batches over role grants, and over those who hold them. */
export function roleGrantLoaders(session: Session) {
  return {
    byId: oneLoader<RoleGrantEntity>(
      session,
      (ids) => sql`select * from role_grant where id = any(${ids})`,
      (row) => row.id,
    ),
    /** By `holderKey`: what somebody holds or held in an organisation, oldest first. */
    byHolder: manyLoader<HeldRole>(
      session,
      (keys) =>
        sql`select g.* from role_grant g
            where (g.organisation_id, g.subject) in (
              select left(key, 36)::uuid, substr(key, 38) from unnest(${keys}::text[]) key
            )
            order by g.starts_on, g.id`,
      (row) => holderKey(row.organisationId, row.subject),
    ),
    /** What the viewer is told of who did something; nothing of who never held a role. */
    shownAs: oneLoader<{ subject: string; shown: string }>(
      session,
      (subjects) => sql`select subject, shown from shown_subjects(${subjects}::text[])`,
      (row) => row.subject,
    ),
    /** The names of people, by their subjects, as far as they ever signed in. */
    nameOf: oneLoader<{ subject: string; name: string }>(
      session,
      (subjects) => sql`select subject, name from person where subject = any(${subjects})`,
      (row) => row.subject,
    ),
  };
}

/** How `byHolder` names somebody in an organisation. */
export function holderKey(organisationId: string, subject: string): string {
  return `${organisationId} ${subject}`;
}
