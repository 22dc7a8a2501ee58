import { authorise } from "../../auth/authorise";
import type { Session } from "../../db/session";
import { invalid, notAllowed, notFound } from "../../domain/refusal";
import { today } from "../../domain/today";
import { readPseudonym } from "../../pseudonyms/pseudonym-text";
import type { Pseudonyms } from "../../pseudonyms/pseudonyms";
import { ErasureGround, type ErasureWay } from "./erased-person.entity";
import {
  eraseOwnPerson,
  erasePerson,
  findErasable,
  type Erasure,
  type ErasablePerson,
} from "./erasure.repository";

/** What is needed to erase anybody. */
export interface Erasing {
  readonly pseudonyms: Pseudonyms;
  /** Names of the facts that stay with what is counted: the disclosure policy's dimensions. */
  readonly keptFacts: readonly string[];
}

/** Whom to erase, why and how. */
export interface ErasureRequest {
  /** Key of the person. */
  readonly serviceUserId: string;
  readonly ground: ErasureGround;
  readonly way: ErasureWay;
  /** The person's pseudonym, typed again. */
  readonly confirm: string;
}

/**
 * Erases a person of a provider that the viewer manages, for good.
 *
 * @returns the person's pseudonym, which nobody has any more
 * @throws Refusal when there is no such person for the viewer, the confirmation is another's, the
 *   ground is the job's own, or somebody holds on to the person
 */
export async function eraseServiceUser(
  session: Session,
  erasing: Erasing,
  { serviceUserId, ground, way, confirm }: ErasureRequest,
): Promise<string> {
  const person = await findErasable(session, serviceUserId);
  if (!person) throw notFound("service user", ["input", "serviceUser"]);
  await authorise(session, "person.erase", { organisationId: person.organisationId });
  checkConfirmation(person, confirm);
  if (ground === ErasureGround.RETENTION) {
    const message = "RETENTION is the ground of what `npm run retention` erases: give another.";
    throw invalid([{ path: ["input", "ground"], code: "GROUND_OF_THE_JOB", message }]);
  }
  refuseHeld(person);
  const erased = await eraseOwnPerson(session, person.id, toErasure(erasing, person, ground, way));
  if (!erased) throw notFound("service user", ["input", "serviceUser"]);
  return person.pseudonym;
}

/**
 * Erases anybody, for a command line.
 *
 * @throws Refusal when somebody holds on to the person
 */
export async function eraseAnybody(
  session: Session,
  erasing: Erasing,
  person: ErasablePerson,
  { ground, way }: { readonly ground: ErasureGround; readonly way: ErasureWay },
): Promise<void> {
  refuseHeld(person);
  await erasePerson(session, person.id, toErasure(erasing, person, ground, way));
}

function toErasure(
  { pseudonyms, keptFacts }: Erasing,
  { organisation, pseudonym }: ErasablePerson,
  ground: ErasureGround,
  way: ErasureWay,
): Erasure {
  return { tombstone: pseudonyms.tombstone(organisation, pseudonym), ground, way, keptFacts };
}

function checkConfirmation({ pseudonym }: ErasablePerson, confirm: string): void {
  if (readPseudonym(confirm) === pseudonym) return;
  const message =
    "This is not the person's pseudonym. An erasure cannot be undone: type the pseudonym again.";
  throw invalid([{ path: ["input", "confirm"], code: "NOT_CONFIRMED", message }]);
}

function refuseHeld({ heldUntil }: ErasablePerson): void {
  if (heldUntil === null || heldUntil < today()) return;
  throw notAllowed(
    "HELD",
    `Somebody holds on to this person until ${heldUntil}, with a reason: see the retention ` +
      "notice. End that first.",
  );
}
