import { authorise } from "../../auth/authorise";
import { newId } from "../../db/new-id";
import type { Session } from "../../db/session";
import { Checks } from "../checks";
import { PartyRole } from "../contract/contract-party.entity";
import { findParties, holdContract } from "../contract/contract.repository";
import { getContract } from "../contract/current-contract";
import { getOrganisation } from "../organisation/organisation.service";
import { conflict, expectVersion, notAllowed, notFound } from "../refusal";
import { findService, findServiceByName, insertService, updateService } from "./service.repository";

export interface NewService {
  readonly contractId: string;
  readonly providerId: string;
  readonly name: string;
  readonly description?: string | null;
}

export interface ServiceChanges {
  readonly name?: string | null;
  readonly description?: string | null;
}

const DELIVERING: readonly PartyRole[] = [PartyRole.LEAD_PROVIDER, PartyRole.SUBCONTRACTOR];

/**
 * Enters what a provider delivers under a contract.
 *
 * @returns its key
 * @throws Refusal when something is not there, the provider is no delivering party, or the contract
 *   has a service of that name
 */
export async function createService(session: Session, input: NewService): Promise<string> {
  checkWords(["input"], input);
  await holdContract(session, input.contractId);
  await getContract(session, input.contractId, ["input", "contract"]);
  const provider = await getOrganisation(session, input.providerId, ["input", "provider"]);
  const subject = { contractId: input.contractId, organisationId: provider.id };
  await authorise(session, "service.create", subject);
  const parties = await findParties(session, input.contractId);
  const delivers = parties.some(
    ({ organisationId, role }) => organisationId === provider.id && DELIVERING.includes(role),
  );
  if (!delivers) {
    throw notAllowed(
      "NOT_A_PROVIDER_OF_THE_CONTRACT",
      `${provider.name} is neither lead provider nor subcontractor of this contract: add it first.`,
    );
  }
  await refuseTaken(session, input.contractId, input.name);
  const id = newId();
  await insertService(session, {
    id,
    contractId: input.contractId,
    providerId: input.providerId,
    name: input.name,
    description: input.description ?? null,
  });
  return id;
}

/**
 * Changes what is given of a service.
 *
 * @throws Refusal when it is not there, was changed in the meantime, or the name is taken
 */
export async function changeService(
  session: Session,
  id: string,
  version: number,
  changes: ServiceChanges,
): Promise<string> {
  checkWords(["input", "changes"], changes);
  const current = await findService(session, id);
  if (!current) throw notFound("service", ["input", "service"]);
  await authorise(session, "service.change", { contractId: current.contractId, serviceId: id });
  expectVersion("service", current.version, version);
  const name = changes.name ?? current.name;
  if (name !== current.name) await refuseTaken(session, current.contractId, name);
  const description = changes.description ?? current.description;
  if (await updateService(session, id, version, { name, description })) return id;
  throw conflict("This service was changed in the meantime: read it again.");
}

function checkWords(path: readonly string[], words: ServiceChanges): void {
  const checks = new Checks(path);
  if (words.name != null) checks.title(words.name, "name");
  checks.text(words.description, "description");
  checks.throwIfAny();
}

async function refuseTaken(session: Session, contractId: string, name: string): Promise<void> {
  if (!(await findServiceByName(session, contractId, name))) return;
  throw conflict(`This contract has a service "${name}" already.`);
}
