import sql, { type Sql } from "sql-template-tag";
import type { Session } from "../../db/session";
import { landable } from "../staging.repository";
import { READINGS } from "./reading-columns.repository";

const USES = sql`
  ${landable(READINGS)}
  join import_reading_engagement n on n.reference = s.engagement
  join star t on t.code = s.star and t.edition = s.edition and t.licensed`;

/** D9: a licensed Star takes readings from an organisation with a licence current on that day. */
export async function findUnlicensed(session: Session): Promise<void> {
  await noteUses(
    session,
    "NOT_LICENSED",
    sql`o.reference`,
    sql`not exists (
      select from licence l where l.organisation_id = u.provider_id and l.star_id = u.star_id
        and u.taken_on between l.valid_from and l.valid_to
    )`,
  );
}

/**
 * D9: and from a keyworker who was trained for it by then. It is asked of providers who keep their
 * training for that Star here: where they keep none, nobody knows who was trained.
 */
export async function findUntrained(session: Session): Promise<void> {
  await noteUses(
    session,
    "NOT_TRAINED",
    sql`coalesce('The worker ' || u.keyworker, 'Nobody in particular')`,
    sql`exists (
      select from training k join worker w on w.id = k.worker_id
      where w.organisation_id = u.provider_id and k.star_id = u.star_id
    ) and not exists (
      select from training k join worker w on w.id = k.worker_id
      where w.organisation_id = u.provider_id and w.reference = u.keyworker
        and k.star_id = u.star_id and k.trained_on <= u.taken_on
        and (k.valid_until is null or k.valid_until >= u.taken_on)
    )`,
  );
}

/** Looks at each provider, keyworker, Star and day once, however many readings there are. */
async function noteUses(session: Session, code: string, who: Sql, isLacking: Sql): Promise<void> {
  await session.query(sql`
    with u as (
      select distinct n.provider_id, n.keyworker, t.id as star_id, t.code || ' ' || t.edition as star,
        s.taken_on
      from ${USES}
    ),
    lacking as (
      select u.*, ${who} as who from u join organisation o on o.id = u.provider_id
      where ${isLacking}
    )
    insert into import_fault (file, line, field, value, code, detail)
    select ${READINGS.file}, s.line, 'taken_on', s.taken_on::text, ${code},
      jsonb_build_object('who', l.who, 'star', l.star)
    from ${USES}
    join lacking l on l.provider_id = n.provider_id and l.star_id = t.id
      and l.taken_on = s.taken_on and l.keyworker is not distinct from n.keyworker`);
}
