import { newId } from "../../db/new-id";
import type { Session } from "../../db/session";
import { getOrganisation } from "../organisation/organisation.service";
import { conflict, invalid, notAllowed, notFound } from "../refusal";
import type { ContractLotEntity } from "./contract-lot.entity";
import type { PartyRole } from "./contract-party.entity";
import {
  deleteParty,
  findLots,
  findParties,
  hasService,
  insertParties,
  type NewPartyRow,
} from "./contract.repository";
import { getForChange, updateOrConflict } from "./current-contract";

/** An organisation's part in a contract. */
export interface NewParty {
  readonly organisationId: string;
  readonly role: PartyRole;
  /** Reference of a lot of the same contract. */
  readonly lot?: string | null;
}

/**
 * The rows of a new contract's parties.
 *
 * @throws Refusal when an organisation or a lot is not there, or one comes twice in a role
 */
export async function newParties(
  session: Session,
  contractId: string,
  lots: readonly ContractLotEntity[],
  parties: readonly NewParty[],
): Promise<NewPartyRow[]> {
  const rows: NewPartyRow[] = [];
  for (const [i, party] of parties.entries()) {
    const path = ["input", "parties", String(i)];
    rows.push(await partyRow(session, { contractId, lots, others: rows }, party, path));
  }
  return rows;
}

/**
 * Adds an organisation to a contract.
 *
 * @returns the contract's key
 * @throws Refusal when something is not there, or it has that role already
 */
export async function addContractParty(
  session: Session,
  contractId: string,
  version: number,
  party: NewParty,
): Promise<string> {
  const contract = await getForChange(session, contractId, version);
  const lots = await findLots(session, contractId);
  const others = await findParties(session, contractId);
  const row = await partyRow(session, { contractId, lots, others }, party, ["input", "party"]);
  await updateOrConflict(session, contract, {});
  await insertParties(session, [row]);
  return contractId;
}

/**
 * Takes an organisation's part out of a contract.
 *
 * @returns the contract's key
 * @throws Refusal when it is not there, or still delivers a service under the contract
 */
export async function removeContractParty(
  session: Session,
  contractId: string,
  version: number,
  partyId: string,
): Promise<string> {
  const contract = await getForChange(session, contractId, version);
  const party = (await findParties(session, contractId)).find(({ id }) => id === partyId);
  if (!party) throw notFound("party of this contract", ["input", "party"]);
  await updateOrConflict(session, contract, {});
  // Only now: whoever entered a service in the meantime held the contract, and is done.
  if (await hasService(session, contractId, party.organisationId)) {
    throw notAllowed(
      "DELIVERS_A_SERVICE",
      "This organisation delivers a service under the contract, so it stays a party.",
    );
  }
  await deleteParty(session, partyId);
  return contractId;
}

interface Surroundings {
  readonly contractId: string;
  readonly lots: readonly ContractLotEntity[];
  readonly others: readonly Pick<NewPartyRow, "organisationId" | "role">[];
}

async function partyRow(
  session: Session,
  { contractId, lots, others }: Surroundings,
  { organisationId, role, lot }: NewParty,
  path: readonly string[],
): Promise<NewPartyRow> {
  const organisation = await getOrganisation(session, organisationId, [...path, "organisation"]);
  if (others.some((other) => other.organisationId === organisationId && other.role === role)) {
    throw conflict(`${organisation.name} has the role ${role} in this contract already.`);
  }
  if (lot == null) return { id: newId(), contractId, organisationId, role, lotId: null };
  const found = lots.find(({ reference }) => reference === lot);
  if (found) return { id: newId(), contractId, organisationId, role, lotId: found.id };
  const known = lots.map(({ reference }) => reference).join(", ") || "none";
  const message = `The contract has no lot "${lot}". Its lots: ${known}.`;
  throw invalid([{ path: [...path, "lot"], code: "UNKNOWN_LOT", message }]);
}
