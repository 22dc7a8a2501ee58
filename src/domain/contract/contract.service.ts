import { authorise } from "../../auth/authorise";
import { newId } from "../../db/new-id";
import type { Session } from "../../db/session";
import { Checks } from "../checks";
import { getOrganisation } from "../organisation/organisation.service";
import { conflict, notAllowed } from "../refusal";
import { today } from "../today";
import { checkMove, checkTerms, type ContractTerms } from "./contract-checks";
import { PartyRole } from "./contract-party.entity";
import { ContractStatus, type ContractEntity } from "./contract.entity";
import {
  findParties,
  findTaken,
  insertContract,
  insertLots,
  insertParties,
  insertStatusChange,
} from "./contract.repository";
import { newParties, type NewParty } from "./contract-party.service";
import { getForChange, updateOrConflict } from "./current-contract";

export interface NewContract extends ContractTerms {
  readonly commissionerId: string;
  readonly parties: readonly NewParty[];
  readonly lots: readonly NewLot[];
}

/** A part of a contract that is let apart. */
export interface NewLot {
  readonly reference: string;
  readonly title: string;
}

/** What to change; what is left out or null stays as it is. */
export type ContractChanges = {
  readonly [Term in keyof Omit<ContractTerms, "reference">]?: ContractTerms[Term] | null;
};

/**
 * Enters a contract as a draft, with its parties and lots.
 *
 * @returns its key
 * @throws Refusal when a value is missing, a name is taken, or an organisation is not there
 */
export async function createContract(session: Session, input: NewContract): Promise<string> {
  const checks = new Checks(["input"]);
  checkTerms(checks, input);
  checkLots(checks, input.lots);
  checks.throwIfAny();
  await getCommissioner(session, input.commissionerId);
  await authorise(session, "contract.create", { organisationId: input.commissionerId });
  await refuseTaken(session, input.reference, input.ocdsId ?? null);
  const id = newId();
  const lots = input.lots.map((lot) => ({ id: newId(), contractId: id, ...lot }));
  const parties = await newParties(session, id, lots, input.parties);
  await insertContract(session, {
    id,
    reference: input.reference,
    title: input.title,
    commissionerId: input.commissionerId,
    ocdsId: input.ocdsId ?? null,
    status: ContractStatus.DRAFT,
    startsOn: input.startsOn,
    endsOn: input.endsOn,
    valueMinor: input.value?.amountMinor ?? null,
    currency: input.value?.currency ?? null,
  });
  await insertLots(session, lots);
  await insertParties(session, parties);
  return id;
}

/**
 * Changes what is given of a contract's terms.
 *
 * @throws Refusal when it is not there, was changed in the meantime, or a value is wrong
 */
export async function changeContract(
  session: Session,
  id: string,
  version: number,
  changes: ContractChanges,
): Promise<string> {
  const current = await getForChange(session, id, version);
  const terms = { ...termsOf(current), ...present(changes) };
  const checks = new Checks(["input", "changes"]);
  checkTerms(checks, terms);
  checks.throwIfAny();
  await refuseTaken(session, terms.reference, terms.ocdsId ?? null, id);
  await updateOrConflict(session, current, {
    title: terms.title,
    ocdsId: terms.ocdsId ?? null,
    startsOn: terms.startsOn,
    endsOn: terms.endsOn,
    valueMinor: terms.value?.amountMinor ?? null,
    currency: terms.value?.currency ?? null,
  });
  return id;
}

/**
 * Moves a contract to another status, and keeps who did, when and why.
 *
 * @throws Refusal for a move that is not legal; the message says which are
 */
export async function changeContractStatus(
  session: Session,
  id: string,
  version: number,
  move: { to: ContractStatus; reason?: string | null },
): Promise<string> {
  const current = await getForChange(session, id, version);
  const parties = await findParties(session, id);
  const hasLeadProvider = parties.some((party) => party.role === PartyRole.LEAD_PROVIDER);
  checkMove(current, { ...move, today: today(), hasLeadProvider });
  await updateOrConflict(session, current, { status: move.to });
  await insertStatusChange(session, {
    contractId: id,
    fromStatus: current.status,
    toStatus: move.to,
    reason: move.reason ?? null,
    changedBy: session.viewer.subject,
  });
  return id;
}

async function getCommissioner(session: Session, id: string): Promise<void> {
  const organisation = await getOrganisation(session, id, ["input", "commissioner"]);
  if (organisation.kinds.some((kind) => kind === "commissioner")) return;
  throw notAllowed(
    "NOT_A_COMMISSIONER",
    `${organisation.name} is not a commissioner: name one, or add that kind to it.`,
  );
}

async function refuseTaken(
  session: Session,
  reference: string,
  ocdsId: string | null,
  exceptId?: string,
): Promise<void> {
  const taken = await findTaken(session, { reference, ocdsId, exceptId });
  if (!taken) return;
  const what = taken.reference === reference ? `reference "${reference}"` : `OCDS id "${ocdsId}"`;
  throw conflict(`There is already a contract with the ${what}.`);
}

function checkLots(checks: Checks, lots: readonly NewLot[]): void {
  const seen = new Set<string>();
  lots.forEach((lot, i) => {
    const path = ["lots", String(i), "reference"];
    checks.title(lot.reference, path);
    checks.title(lot.title, ["lots", String(i), "title"]);
    checks.that(!seen.has(lot.reference), path, "DUPLICATE", `Lot "${lot.reference}" comes twice.`);
    seen.add(lot.reference);
  });
}

function termsOf(row: ContractEntity): ContractTerms {
  const { reference, title, startsOn, endsOn, ocdsId, valueMinor, currency } = row;
  const value =
    valueMinor === null || currency === null ? null : { amountMinor: valueMinor, currency };
  return { reference, title, startsOn, endsOn, ocdsId, value };
}

function present(changes: ContractChanges): Partial<ContractTerms> {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value != null));
}
