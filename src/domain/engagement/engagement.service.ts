import { authorise } from "../../auth/authorise";
import { holds } from "../../auth/relations";
import { newId } from "../../db/new-id";
import type { Session } from "../../db/session";
import { Checks } from "../checks";
import { newReference } from "../new-reference";
import { conflict } from "../refusal";
import type { Pseudonyms } from "../../pseudonyms/pseudonyms";
import { getOrEnterServiceUser } from "../service-user/service-user.service";
import { checkStart, getSetting, refuseDraft } from "./engagement-setting";
import { insertEngagement } from "./engagement.repository";
import { checkFacts, toFactsByName, type FactPair } from "./facts";

export interface NewEngagement {
  /** The provider's own reference; one is made where it is absent. */
  readonly reference?: string | null;
  /** What the provider's own system knows the person by (a new one enters them), or a pseudonym. */
  readonly serviceUser: string;
  readonly contractId: string;
  readonly serviceId: string;
  /** Reference of a worker of the service's provider. */
  readonly keyworker?: string | null;
  readonly startedOn: string;
  readonly facts?: readonly FactPair[] | null;
}

/**
 * Enters that a person's time with a service begins.
 *
 * @returns its key
 * @throws Refusal when contract, service or keyworker are not there or do not belong together, the
 *   day is outside the contract's period, the contract is a draft, the person was erased, or the
 *   reference is taken
 */
export async function startEngagement(
  session: Session,
  pseudonyms: Pseudonyms,
  input: NewEngagement,
): Promise<string> {
  const checks = new Checks(["input"]);
  const facts = input.facts ?? [];
  if (input.reference != null) checks.title(input.reference, "reference");
  checks.title(input.serviceUser, "serviceUser");
  checkFacts(checks, facts);
  checks.throwIfAny();
  const own = input.keyworker == null ? await ownWorkers(session, input.serviceId) : [];
  const setting = await getSetting(session, input, ["input"], own);
  await authorise(session, "engagement.record", {
    serviceId: input.serviceId,
    keyworkerId: setting.keyworkerId,
  });
  checkStart(checks, setting, input.startedOn);
  checks.throwIfAny();
  refuseDraft(setting);
  const { providerId, providerReference } = setting;
  const id = newId();
  const reference = input.reference ?? newReference("E");
  const provider = { id: providerId, reference: providerReference };
  const person = input.serviceUser;
  const written = await insertEngagement(session, {
    ...{ id, providerId, reference },
    serviceUserId: await getOrEnterServiceUser(session, pseudonyms, provider, person),
    contractId: input.contractId,
    serviceId: input.serviceId,
    keyworkerId: setting.keyworkerId,
    startedOn: input.startedOn,
    facts: toFactsByName(facts),
  });
  if (written) return id;
  throw conflict(
    `${providerReference} has an engagement "${reference}" already: change that one, or give ` +
      "another reference.",
  );
}

/** Whose caseload an engagement is of where nobody says: the worker's who enters it. */
async function ownWorkers(session: Session, serviceId: string): Promise<readonly string[]> {
  const reach = await session.reach();
  return holds("managed service", reach, { serviceId }) ? [] : reach.workers;
}
