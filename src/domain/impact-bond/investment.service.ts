import { authorise } from "../../auth/authorise";
import type { Session } from "../../db/session";
import { Checks } from "../checks";
import type { Amount } from "../contract/contract-checks";
import { PartyRole } from "../contract/contract-party.entity";
import type { ContractEntity } from "../contract/contract.entity";
import { findParties } from "../contract/contract.repository";
import { getContract } from "../contract/current-contract";
import { toExact } from "../indicator/exact";
import { checkAmount } from "../money-checks";
import { inMoney } from "../money-words";
import { getOrganisation } from "../organisation/organisation.service";
import { conflict, expectVersion, invalid, notFound } from "../refusal";
import { findMovements } from "./bond-movements.repository";
import { positionOf } from "./investment-position";
import type { InvestmentEntity } from "./investment.entity";
import {
  findInvestment,
  findInvestments,
  insertInvestment,
  lockInvestment,
  updateInvestment,
} from "./investment.repository";

/** What an investor committed. */
export interface InvestmentTerms {
  readonly committed?: Amount | null;
  readonly minimum?: Amount | null;
  readonly maximum?: Amount | null;
  readonly committedOn?: string | null;
  readonly instrument?: string | null;
  readonly maximumReturn?: string | null;
  /** Exact decimal, at least 0. */
  readonly maximumReturnShare?: string | null;
  readonly note?: string | null;
}

export interface NewInvestment extends InvestmentTerms {
  readonly investorId: string;
  readonly reference: string;
}

/**
 * Enters what an investor committed to a contract.
 *
 * @returns its key
 * @throws Refusal when a value is wrong, the organisation does not invest in the contract, or there
 *   is one of that reference
 */
export async function enterInvestment(
  session: Session,
  contractId: string,
  investment: NewInvestment,
): Promise<string> {
  const contract = await getContract(session, contractId, ["input", "contract"]);
  await authorise(session, "bond.manage", { contractId });
  const { reference, investorId } = investment;
  const checks = new Checks(["input"]);
  checks.title(reference, "reference");
  checkInvestment(checks, investment, contract.currency, ["terms"]);
  checks.throwIfAny();
  await refuseOutsider(session, contract, investorId);
  const others = await findInvestments(session, contractId);
  if (others.some((other) => other.reference === reference)) {
    throw conflict(`The contract has an investment with the reference "${reference}" already.`);
  }
  return insertInvestment(session, { contractId, investorId, reference, ...toRow(investment) });
}

/**
 * Changes what is given of an investment.
 *
 * @throws Refusal when it is not there, was changed in the meantime, a value is wrong, or less would
 *   be committed than is drawn
 */
export async function changeInvestment(
  session: Session,
  id: string,
  version: number,
  changes: InvestmentTerms,
): Promise<string> {
  await lockInvestment(session, id);
  const investment = await findInvestment(session, id);
  if (!investment) throw notFound("investment", ["input", "investment"]);
  const { contractId } = investment;
  await authorise(session, "bond.manage", { contractId });
  expectVersion("investment", investment.version, version);
  const contract = await getContract(session, contractId, ["input", "investment"]);
  const terms = { ...termsOf(investment), ...changes };
  const checks = new Checks(["input"]);
  checkInvestment(checks, terms, contract.currency, ["changes"]);
  await checkDrawn(session, checks, investment, terms);
  checks.throwIfAny();
  if (!(await updateInvestment(session, id, version, toRow(terms)))) {
    throw conflict("This investment was changed in the meantime: read it again.");
  }
  return id;
}

function checkInvestment(
  checks: Checks,
  terms: InvestmentTerms,
  contractCurrency: string | null,
  path: readonly string[],
): void {
  const amounts = ["committed", "minimum", "maximum"] as const;
  const first = amounts.map((name) => terms[name]).find((amount) => amount != null);
  const currency = contractCurrency ?? first?.currency ?? null;
  for (const name of amounts) {
    const amount = terms[name];
    if (amount) checkAmount(checks, amount, [...path, name], { currency });
  }
  const { minimum, maximum, maximumReturnShare } = terms;
  checks.that(
    !minimum || !maximum || maximum.amountMinor >= minimum.amountMinor,
    [...path, "maximum"],
    "OUT_OF_RANGE",
    "The maximum is below the minimum.",
  );
  checks.that(
    maximumReturnShare == null || !maximumReturnShare.startsWith("-"),
    [...path, "maximumReturnShare"],
    "NEGATIVE",
    "maximumReturnShare must be 0 or more.",
  );
  for (const name of ["instrument", "maximumReturn", "note"] as const) {
    checks.text(terms[name], [...path, name]);
  }
}

/** What is drawn stays committed, in its currency. */
async function checkDrawn(
  session: Session,
  checks: Checks,
  investment: InvestmentEntity,
  terms: InvestmentTerms,
): Promise<void> {
  const movements = await findMovements(session, [investment.contractId], null);
  const { drawnMinor } = positionOf(investment, movements);
  if (drawnMinor === 0) return;
  const limit = terms.committed ?? terms.maximum;
  const currency = investment.currency!;
  checks.that(
    limit?.currency === currency && limit.amountMinor >= drawnMinor,
    ["changes", "committed"],
    "LESS_THAN_DRAWN",
    `${inMoney(drawnMinor, currency)} of it is drawn: no less, and nothing in another currency, can ` +
      "be committed.",
  );
}

async function refuseOutsider(
  session: Session,
  contract: ContractEntity,
  investorId: string,
): Promise<void> {
  const { name } = await getOrganisation(session, investorId, ["input", "investor"]);
  const parties = await findParties(session, contract.id);
  const isInvestor = parties.some(
    ({ organisationId, role }) => organisationId === investorId && role === PartyRole.INVESTOR,
  );
  if (isInvestor) return;
  const message = `${name} is no investor of ${contract.reference}: add it as a party in that role first.`;
  throw invalid([{ path: ["input", "investor"], code: "NOT_AN_INVESTOR", message }]);
}

function termsOf(row: InvestmentEntity): InvestmentTerms {
  const amount = (amountMinor: number | null): Amount | null =>
    amountMinor === null || row.currency === null ? null : { amountMinor, currency: row.currency };
  const { committedOn, instrument, maximumReturn, maximumReturnShare, note } = row;
  return {
    committed: amount(row.committedMinor),
    minimum: amount(row.minimumMinor),
    maximum: amount(row.maximumMinor),
    ...{ committedOn, instrument, maximumReturn, maximumReturnShare, note },
  };
}

function toRow(terms: InvestmentTerms) {
  const { committed, minimum, maximum, maximumReturnShare } = terms;
  return {
    committedMinor: committed?.amountMinor ?? null,
    minimumMinor: minimum?.amountMinor ?? null,
    maximumMinor: maximum?.amountMinor ?? null,
    currency: committed?.currency ?? minimum?.currency ?? maximum?.currency ?? null,
    committedOn: terms.committedOn ?? null,
    instrument: terms.instrument ?? null,
    maximumReturn: terms.maximumReturn ?? null,
    maximumReturnShare: maximumReturnShare == null ? null : toExact(maximumReturnShare).toFixed(),
    note: terms.note ?? null,
  };
}
