import type { DataSource, EntityManager } from "typeorm";
import type { Pseudonyms } from "./pseudonyms";

/** The database whose pseudonyms are made with one key. */
export type KeyedDatabase = DataSource;

const NAME = "pseudonyms";

/** People who are converted in one statement. */
const BATCH = 5_000;

/** The fingerprint of the key that the database's pseudonyms were made with; null: none yet. */
export async function findFingerprint({ manager }: KeyedDatabase): Promise<string | null> {
  return readFingerprint(manager);
}

/**
 * Makes the key the database's own, unless it has one: every person who is in it by an identifier in
 * clear becomes known by a pseudonym. Wholly or not at all; a second time it does nothing.
 *
 * @returns how many people were converted
 */
export async function adoptKey(dataSource: KeyedDatabase, pseudonyms: Pseudonyms): Promise<number> {
  return dataSource.transaction(async (manager) => {
    // Two processes that start at once take turns.
    await manager.query("lock table deployment_key in exclusive mode");
    if ((await readFingerprint(manager)) !== null) return 0;
    const converted = await convertPeople(manager, pseudonyms);
    await manager.query("insert into deployment_key (name, fingerprint) values ($1, $2)", [
      NAME,
      pseudonyms.fingerprint,
    ]);
    return converted;
  });
}

async function readFingerprint(manager: EntityManager): Promise<string | null> {
  const rows: { fingerprint: string }[] = await manager.query(
    "select fingerprint from deployment_key where name = $1",
    [NAME],
  );
  return rows[0]?.fingerprint ?? null;
}

async function convertPeople(manager: EntityManager, pseudonyms: Pseudonyms): Promise<number> {
  const people: { id: string; reference: string; identifier: string }[] = await manager.query(
    `select u.id, o.reference, u.pseudonym as identifier
     from service_user u join organisation o on o.id = u.organisation_id`,
  );
  for (let from = 0; from < people.length; from += BATCH) {
    const some = people.slice(from, from + BATCH);
    await manager.query(
      `update service_user u set pseudonym = made.pseudonym
       from unnest($1::uuid[], $2::text[]) made (id, pseudonym) where u.id = made.id`,
      [
        some.map(({ id }) => id),
        some.map(({ reference, identifier }) => pseudonyms.pseudonymOf(reference, identifier)),
      ],
    );
  }
  // What earlier imports answered may quote rows as they were.
  await manager.query("delete from idempotency_key where mutation = 'importBundle'");
  await manager.query("alter table service_user validate constraint service_user_pseudonym_check");
  return people.length;
}
