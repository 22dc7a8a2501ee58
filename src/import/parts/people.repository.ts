import sql, { raw } from "sql-template-tag";
import type { Session } from "../../db/session";
import type { BlindIdentifier, Pseudonyms } from "../../pseudonyms/pseudonyms";
import { ImportError } from "../import-error";
import { analyse } from "../staging.repository";
import type { ImportSession } from "./csv-part";
import { ENGAGEMENTS } from "./engagement-columns.repository";

/** People whose pseudonyms are made at a time. */
const BATCH = 1_000;

interface Named {
  readonly providerId: string;
  readonly organisation: string;
  readonly serviceUser: BlindIdentifier;
}

/**
 * Finds the pseudonym of everybody whom the rows name, now that it is known of which provider they
 * are: `import_person`. Rows about people who were erased are left out.
 */
export async function resolvePeople({ session, pseudonyms }: ImportSession): Promise<void> {
  await session.query(sql`
    create temp table import_person (
      provider_id uuid not null, service_user text not null, pseudonym text not null,
      tombstone text not null
    ) on commit drop`);
  await openNamed(session);
  let people = await fetchNamed(session);
  let entering: Promise<unknown> = Promise.resolve();
  while (people.length > 0) {
    // The database enters some while the pseudonyms of the next are made.
    const next = fetchNamed(session);
    const entered = insertPeople(session, pseudonyms, people);
    // Where the next cannot be fetched nobody waits for it any more.
    entered.catch(() => undefined);
    [people] = await Promise.all([next, entering]);
    entering = entered;
  }
  await entering;
  await session.query(sql`close import_named`);
  await analyse(session, "import_person");
  await skipErased(session);
}

/** Each person once, to be fetched some at a time. */
async function openNamed(session: Session): Promise<void> {
  await session.query(sql`
    declare import_named no scroll cursor for
    select named.*, o.reference as organisation
    from (
      select distinct k.provider_id, s.service_user
      from import_engagement_key k join import_engagement s on s.line = k.line
      where k.provider_id is not null and s.service_user is not null
    ) named
    join organisation o on o.id = named.provider_id`);
}

function fetchNamed(session: Session): Promise<Named[]> {
  return session.query<Named>(sql`fetch ${raw(String(BATCH))} from import_named`);
}

async function insertPeople(
  session: Session,
  pseudonyms: Pseudonyms,
  people: readonly Named[],
): Promise<void> {
  const made = people.map(({ organisation, serviceUser }) =>
    pseudonyms.pseudonym(organisation, serviceUser),
  );
  const stones = people.map(({ organisation }, i) => pseudonyms.tombstone(organisation, made[i]!));
  await session.query(sql`
    insert into import_person (provider_id, service_user, pseudonym, tombstone)
    select * from unnest(${people.map((person) => person.providerId)}::uuid[],
      ${people.map((person) => person.serviceUser)}::text[], ${made}::text[], ${stones}::text[])`);
}

/**
 * Looks again once people are entered: whoever was erased since their rows were read must not come
 * back, and an erasure from now on finds them.
 *
 * @throws ImportError
 */
export async function refuseErasedSince(session: Session): Promise<void> {
  const [erased] = await session.query(sql`${ERASED} limit 1`);
  if (!erased) return;
  throw new ImportError(
    "Somebody was erased in the meantime: nothing was landed. Import the bundle again.",
  );
}

const ERASED = sql`select erased_among((select array_agg(tombstone) from import_person))`;

async function skipErased(session: Session): Promise<void> {
  await session.query(sql`
    with erased as (
      select p.provider_id, p.service_user from import_person p
      where p.tombstone in (${ERASED})
    ),
    skipped as (
      insert into import_skip (file, line)
      select ${ENGAGEMENTS.file}, k.line
      from import_engagement_key k
      join import_engagement s on s.line = k.line
      join erased e on e.provider_id = k.provider_id and e.service_user = s.service_user
      returning line
    )
    delete from import_engagement_key k using skipped where k.line = skipped.line`);
  // Who is found among the others later was erased since.
  await session.query(sql`delete from import_person p where p.tombstone in (${ERASED})`);
  await analyse(session, "import_skip");
}
