import { StartError } from "../start-error";
import { missingKey, type PseudonymKeySource } from "./pseudonym-key";
import { adoptKey, findFingerprint, type KeyedDatabase } from "./pseudonym-key.repository";
import { Pseudonyms } from "./pseudonyms";

/**
 * The pseudonyms of a migrated database, which from its first start on takes one key alone. Where it
 * holds people in clear, from a version before there were keys, they are converted.
 *
 * @param owner connected as the owner of the database
 * @throws StartError when the key is missing, or is not the database's
 */
export async function openPseudonyms(
  owner: KeyedDatabase,
  source: PseudonymKeySource,
): Promise<Pseudonyms> {
  const known = await findFingerprint(owner);
  const found = await source.find();
  if (found === null && known !== null && source.make) throw lostKey(source.place);
  const key = found ?? (await source.make?.());
  if (!key) throw missingKey();
  const pseudonyms = new Pseudonyms(key);
  if (known === null) await adoptKey(owner, pseudonyms);
  return checked(owner, pseudonyms, source.place);
}

/**
 * As `openPseudonyms`, connected as somebody who may not change the database.
 *
 * @throws StartError when the key is missing or not the database's, or the database has none yet
 */
export async function joinPseudonyms(
  dataSource: KeyedDatabase,
  source: PseudonymKeySource,
): Promise<Pseudonyms> {
  const key = await source.find();
  if (!key) throw missingKey();
  return checked(dataSource, new Pseudonyms(key), source.place);
}

async function checked(
  dataSource: KeyedDatabase,
  pseudonyms: Pseudonyms,
  place: string,
): Promise<Pseudonyms> {
  const known = await findFingerprint(dataSource);
  if (known === pseudonyms.fingerprint) return pseudonyms;
  if (known === null) {
    throw new StartError(
      "The database has no key of pseudonyms yet: run npm run migrate first, with the same key.",
    );
  }
  throw new StartError(
    `The key in ${place} is not the one that this database's pseudonyms were made with: nobody ` +
      "would be found by their identifier, and an import would enter everybody again. Give the " +
      "key that was used before; there is no way to change it.",
  );
}

function lostKey(place: string): StartError {
  return new StartError(
    `${place} is missing, and this database's pseudonyms were made with the key in it: put it ` +
      "back from a backup. Without it nobody can be found by their identifier.",
  );
}
