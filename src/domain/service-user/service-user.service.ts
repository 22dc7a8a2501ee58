import type { Session } from "../../db/session";
import { readPseudonym } from "../../pseudonyms/pseudonym-text";
import type { Pseudonyms } from "../../pseudonyms/pseudonyms";
import { isErased } from "../../rights/erasure/erased-person.repository";
import { invalid, notAllowed } from "../refusal";
import { ensureServiceUser, findByPseudonym } from "./service-user.repository";

/** The provider whose person somebody is. */
export interface Provider {
  readonly id: string;
  readonly reference: string;
}

const PATH = ["input", "serviceUser"];

/**
 * The key of a provider's person, who is entered when they are new.
 *
 * @param person the identifier in the provider's own case system, or a pseudonym that is shown here
 * @throws Refusal for a pseudonym that nobody has, and for somebody who was erased
 */
export async function getOrEnterServiceUser(
  session: Session,
  pseudonyms: Pseudonyms,
  provider: Provider,
  person: string,
): Promise<string> {
  const shown = readPseudonym(person);
  if (shown !== null) return getByPseudonym(session, provider, shown);
  const pseudonym = pseudonyms.pseudonymOf(provider.reference, person);
  const id = await ensureServiceUser(session, provider.id, pseudonym);
  // Only now: an erasure at the same moment is over, or comes after this transaction.
  if (await isErased(session, pseudonyms.tombstone(provider.reference, pseudonym))) {
    throw notAllowed(
      "ERASED",
      `This person was erased at ${provider.reference} and cannot be entered again. If they came ` +
        "back, enter them by a new identifier of your case system.",
    );
  }
  return id;
}

async function getByPseudonym(session: Session, { id }: Provider, shown: string): Promise<string> {
  const known = await findByPseudonym(session, id, shown);
  if (known !== null) return known;
  const message =
    "Nobody of this provider has this pseudonym: check it, or give the identifier of your own " +
    "case system.";
  throw invalid([{ path: PATH, code: "UNKNOWN_PSEUDONYM", message }]);
}
