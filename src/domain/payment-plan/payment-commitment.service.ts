import { authorise } from "../../auth/authorise";
import type { Session } from "../../db/session";
import { Checks } from "../checks";
import type { Amount } from "../contract/contract-checks";
import { getContract } from "../contract/current-contract";
import { checkAmount } from "../money-checks";
import { getOrganisation } from "../organisation/organisation.service";
import type { Period } from "../period";
import { conflict, expectVersion, notFound } from "../refusal";
import type { PaymentCommitmentEntity } from "./payment-commitment.entity";
import {
  findCommitment,
  findCommitments,
  insertCommitment,
  updateCommitment,
} from "./payment-commitment.repository";

/** What a commitment says besides who made it. */
export interface CommitmentTerms {
  /** At most; null where none is stated. */
  readonly maximum?: Amount | null;
  readonly period?: Period | null;
  readonly note?: string | null;
}

export interface NewCommitment extends CommitmentTerms {
  readonly payerId: string;
  readonly reference: string;
}

/**
 * Enters who promised to pay how much for outcomes.
 *
 * @returns its key
 * @throws Refusal when a value is wrong, or the contract has one of that reference
 */
export async function commitPayment(
  session: Session,
  contractId: string,
  commitment: NewCommitment,
): Promise<string> {
  const contract = await getContract(session, contractId, ["input", "contract"]);
  await authorise(session, "plan.set", { contractId });
  const { reference, payerId } = commitment;
  const checks = new Checks(["input"]);
  checks.title(reference, "reference");
  checkCommitment(checks, commitment, contract.currency);
  checks.throwIfAny();
  await getOrganisation(session, payerId, ["input", "payer"]);
  const others = await findCommitments(session, contractId);
  if (others.some((other) => other.reference === reference)) {
    throw conflict(`The contract has a commitment with the reference "${reference}" already.`);
  }
  return insertCommitment(session, { contractId, payerId, reference, ...toRow(commitment) });
}

/**
 * Changes what is given of a commitment.
 *
 * @throws Refusal when it is not there, was changed in the meantime, or a value is wrong
 */
export async function changeCommitment(
  session: Session,
  id: string,
  version: number,
  changes: CommitmentTerms,
): Promise<string> {
  const commitment = await findCommitment(session, id);
  if (!commitment) throw notFound("commitment", ["input", "commitment"]);
  const { contractId } = commitment;
  await authorise(session, "plan.set", { contractId });
  expectVersion("commitment", commitment.version, version);
  const contract = await getContract(session, contractId, ["input", "commitment"]);
  const terms = { ...termsOf(commitment), ...changes };
  const checks = new Checks(["input", "changes"]);
  checkCommitment(checks, terms, contract.currency);
  checks.throwIfAny();
  if (!(await updateCommitment(session, id, version, toRow(terms)))) {
    throw conflict("This commitment was changed in the meantime: read it again.");
  }
  return id;
}

function checkCommitment(checks: Checks, terms: CommitmentTerms, currency: string | null): void {
  if (terms.maximum) checkAmount(checks, terms.maximum, ["maximum"], { currency });
  if (terms.period) checks.period(terms.period.start, terms.period.end, "period");
  checks.text(terms.note, "note");
}

function termsOf(row: PaymentCommitmentEntity): CommitmentTerms {
  const { maximumMinor, currency, periodStart, periodEnd, note } = row;
  const maximum =
    maximumMinor === null || currency === null ? null : { amountMinor: maximumMinor, currency };
  const period =
    periodStart === null || periodEnd === null ? null : { start: periodStart, end: periodEnd };
  return { maximum, period, note };
}

const toRow = ({ maximum, period, note }: CommitmentTerms) => ({
  maximumMinor: maximum?.amountMinor ?? null,
  currency: maximum?.currency ?? null,
  periodStart: period?.start ?? null,
  periodEnd: period?.end ?? null,
  note: note ?? null,
});
