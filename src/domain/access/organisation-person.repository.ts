import sql from "sql-template-tag";
import type { KeysetList } from "../../db/keyset";

/** Somebody with a role in an organisation. */
export interface OrganisationPersonRow {
  /** Key of the organisation. */
  readonly organisationId: string;
  readonly subject: string;
  /** Null: they never signed in. */
  readonly name: string | null;
  readonly lastSeenAt: Date | null;
}

/**
 * People of organisations that the viewer administers, in the order of their names (of their
 * subjects, where they never signed in); of other organisations, nobody.
 *
 * @param isFormerToo also those whose every role ended or was revoked
 */
export function peopleOfOrganisation(isFormerToo: boolean): KeysetList {
  return {
    columns: sql`m.organisation_id, m.subject, m.name, m.last_seen_at`,
    from: sql`(
      select g.organisation_id, g.subject, p.name, p.last_seen_at,
        coalesce(p.name, g.subject) as called
      from (
        select distinct organisation_id, subject from role_grant
        where organisation_id = any ((select reach('administered'))::uuid[]) and (
          ${isFormerToo} or revoked_at is null
            and coalesce(ends_on, 'infinity') >= (now() at time zone 'utc')::date
        )
      ) g
      left join person p on p.subject = g.subject
    ) m`,
    where: [],
    parent: sql`m.organisation_id`,
    order: [
      { column: "m.called", type: "text" },
      { column: "m.subject", type: "text" },
    ],
  };
}
