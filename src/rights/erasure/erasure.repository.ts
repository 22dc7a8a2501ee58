import sql from "sql-template-tag";
import type { Session } from "../../db/session";
import type { ErasureGround, ErasureWay } from "./erased-person.entity";

/** Somebody who may be erased, as far as the session sees them. */
export interface ErasablePerson {
  readonly id: string;
  readonly organisationId: string;
  /** The provider's reference. */
  readonly organisation: string;
  readonly pseudonym: string;
  /** Last day on which they may not be erased; null: nobody holds on to them. */
  readonly heldUntil: string | null;
}

export interface Erasure {
  readonly tombstone: string;
  readonly ground: ErasureGround;
  readonly way: ErasureWay;
  /** Names of the facts that stay with what is counted. */
  readonly keptFacts: readonly string[];
}

const PERSON = sql`
  select u.id, u.organisation_id, o.reference as organisation, u.pseudonym, n.held_until
  from service_user u
  join organisation o on o.id = u.organisation_id
  left join retention_notice n on n.service_user_id = u.id`;

export async function findErasable(session: Session, id: string): Promise<ErasablePerson | null> {
  const [row] = await session.query<ErasablePerson>(sql`${PERSON} where u.id = ${id}`);
  return row ?? null;
}

/** As `findErasable`, by the provider's reference and the pseudonym. */
export async function findErasableByName(
  session: Session,
  organisation: string,
  pseudonym: string,
): Promise<ErasablePerson | null> {
  const [row] = await session.query<ErasablePerson>(
    sql`${PERSON} where o.reference = ${organisation} and u.pseudonym = ${pseudonym}`,
  );
  return row ?? null;
}

/** Erases a person of a provider that the viewer manages; says whether there was one. */
export async function eraseOwnPerson(
  session: Session,
  id: string,
  { tombstone, ground, way, keptFacts }: Erasure,
): Promise<boolean> {
  const { erased } = await session.queryOne<{ erased: boolean }>(sql`
    select erase_own_person(${id}, ${tombstone}, ${ground}, ${way}, ${keptFacts}::text[]) as erased`);
  return erased;
}

/** Erases anybody, for a command line. */
export async function erasePerson(
  session: Session,
  id: string,
  { tombstone, ground, way, keptFacts }: Erasure,
): Promise<void> {
  await session.query(sql`
    select erase_person(${id}, ${tombstone}, ${ground}, ${way}, ${keptFacts}::text[],
      ${session.viewer.subject})`);
}
