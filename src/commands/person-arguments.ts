import type { Session } from "../db/session";
import { readPseudonym } from "../pseudonyms/pseudonym-text";
import type { Pseudonyms } from "../pseudonyms/pseudonyms";
import { findErasableByName, type ErasablePerson } from "../rights/erasure/erasure.repository";
import { CommandError, UsageError } from "./command-error";

/** Whom a command is about: a provider's person, by pseudonym or by the provider's own identifier. */
export interface PersonArguments {
  /** The provider's reference. */
  readonly provider: string;
  readonly pseudonym: string | null;
  readonly caseReference: string | null;
}

/** @throws UsageError unless there are a provider and one of the two names of a person */
export function readPerson(
  positionals: readonly string[],
  caseReference: string | undefined,
  usage: string,
): PersonArguments {
  const [provider, pseudonym, ...others] = positionals;
  if (provider === undefined) throw new UsageError("Name the provider.", usage);
  if (others.length > 0) throw new UsageError(`What is "${others[0]}"?`, usage);
  if ((pseudonym === undefined) === (caseReference === undefined)) {
    throw new UsageError("Give either a pseudonym or --case-reference.", usage);
  }
  return { provider, pseudonym: pseudonym ?? null, caseReference: caseReference ?? null };
}

/** @throws CommandError when nobody of the provider is called so */
export async function getPerson(
  session: Session,
  pseudonyms: Pseudonyms,
  { provider, pseudonym, caseReference }: PersonArguments,
): Promise<ErasablePerson> {
  const shown =
    caseReference === null
      ? readPseudonym(pseudonym ?? "")
      : pseudonyms.pseudonymOf(provider, caseReference);
  const person = shown === null ? null : await findErasableByName(session, provider, shown);
  if (!person) throw nobody(provider);
  return person;
}

function nobody(provider: string): CommandError {
  return new CommandError(
    `${provider} has nobody known by that: check the provider's reference and what the person is ` +
      "known by.",
  );
}
