import { authorise } from "../../auth/authorise";
import type { Session } from "../../db/session";
import { Checks } from "../checks";
import type { Amount } from "../contract/contract-checks";
import { PartyRole } from "../contract/contract-party.entity";
import type { ContractEntity } from "../contract/contract.entity";
import { findParties } from "../contract/contract.repository";
import { getContract } from "../contract/current-contract";
import { LedgerEntryKind } from "../ledger/ledger-entry.entity";
import { LedgerAccount } from "../ledger/ledger-posting.entity";
import { postEntry } from "../ledger/ledger.service";
import type { Place } from "../ledger/transfer";
import { checkAmount } from "../money-checks";
import { inMoney } from "../money-words";
import { describeDay } from "../period";
import { invalid, notFound } from "../refusal";
import { today } from "../today";
import { BondFlow } from "./bond-flow";
import { findMovements } from "./bond-movements.repository";
import { positionOf, repayableOn } from "./investment-position";
import type { InvestmentEntity } from "./investment.entity";
import { findInvestment, lockInvestment } from "./investment.repository";

const { DRAWDOWN, REPAYMENT, INVESTOR_RETURN, SERVICE_COST } = BondFlow;

const KINDS: Readonly<Record<BondFlow, LedgerEntryKind>> = {
  [DRAWDOWN]: LedgerEntryKind.DRAWDOWN,
  [REPAYMENT]: LedgerEntryKind.REPAYMENT,
  [INVESTOR_RETURN]: LedgerEntryKind.INVESTOR_RETURN,
  [SERVICE_COST]: LedgerEntryKind.SERVICE_COST,
};

/** Money that moved. */
export interface NewBondFlow {
  readonly kind: BondFlow;
  /** Key of the investment that it is of; null for a cost of the service. */
  readonly investmentId: string | null;
  /** Key of whose cash it came into or went out of; null: the intermediary, or the lead provider. */
  readonly holderId: string | null;
  readonly on: string;
  readonly amount: Amount;
  readonly memo?: string | null;
}

/**
 * Enters money of a bond in the ledger: what investors pay in and get back, and what the service
 * costs.
 *
 * @returns the key of the ledger's entry
 * @throws Refusal when more would be drawn than is committed, or repaid than is outstanding
 */
export async function recordBondFlow(
  session: Session,
  contractId: string,
  flow: NewBondFlow,
): Promise<string> {
  const contract = await getContract(session, contractId, ["input", "contract"]);
  await authorise(session, "bond.manage", { contractId });
  const checks = new Checks(["input"]);
  checkAmount(checks, flow.amount, ["amount"], { least: 1, currency: contract.currency });
  checks.text(flow.memo, "memo");
  checks.that(
    flow.on <= today(),
    "on",
    "IN_THE_FUTURE",
    `on is ${flow.on}: the ledger keeps what has moved. What is expected belongs into the plan.`,
  );
  checks.that(
    (flow.investmentId === null) === (flow.kind === SERVICE_COST),
    "investment",
    flow.investmentId === null ? "REQUIRED" : "NOT_EXPECTED",
    flow.investmentId === null
      ? "Say of which investment it is."
      : "A cost of the service is of no investment: leave it out.",
  );
  checks.throwIfAny();
  const holder = await getHolder(session, contract, flow.holderId);
  const investment = flow.investmentId && (await getInvestment(session, contractId, flow));
  if (investment) await refuseTooMuch(session, investment, flow);
  const { kind, on: occurredOn, memo, amount } = flow;
  const places = placesOf(kind, investment ? investment.investorId : holder, holder);
  return postEntry(session, {
    ...{ contractId, kind: KINDS[kind], occurredOn, memo },
    transfers: [{ ...places, ...amount, investmentId: flow.investmentId }],
  });
}

/** What is debited and what is credited. */
function placesOf(
  kind: BondFlow,
  organisationId: string,
  holderId: string,
): { readonly debit: Place; readonly credit: Place } {
  const { CASH, INVESTMENT, INVESTOR_RETURN: RETURN, SERVICE_COST: COST } = LedgerAccount;
  const cash = { account: CASH, organisationId: holderId };
  const place = (account: LedgerAccount): Place => ({ account, organisationId });
  switch (kind) {
    case DRAWDOWN:
      return { debit: cash, credit: place(INVESTMENT) };
    case REPAYMENT:
      return { debit: place(INVESTMENT), credit: cash };
    case INVESTOR_RETURN:
      return { debit: place(RETURN), credit: cash };
    case SERVICE_COST:
      return { debit: place(COST), credit: cash };
  }
}

async function getInvestment(
  session: Session,
  contractId: string,
  { investmentId }: NewBondFlow,
): Promise<InvestmentEntity> {
  await lockInvestment(session, investmentId!);
  const investment = await findInvestment(session, investmentId!);
  if (investment?.contractId === contractId) return investment;
  throw notFound("investment in this contract", ["input", "investment"]);
}

async function refuseTooMuch(
  session: Session,
  investment: InvestmentEntity,
  { kind, amount, on }: NewBondFlow,
): Promise<void> {
  const { contractId, reference, currency } = investment;
  const limit = investment.committedMinor ?? investment.maximumMinor;
  if (limit === null || currency === null) {
    throw refuse("investment", "NOT_COMMITTED", `It is not known what ${reference} committed.`);
  }
  if (currency !== amount.currency) {
    throw refuse("amount", "OTHER_CURRENCY", `${reference} is in ${currency}: give it in that.`);
  }
  const movements = await findMovements(session, [contractId], null);
  const position = positionOf(investment, movements);
  const words = (amountMinor: number): string => inMoney(amountMinor, currency);
  if (kind === DRAWDOWN && position.drawnMinor + amount.amountMinor > limit) {
    throw refuse(
      "amount",
      "MORE_THAN_COMMITTED",
      `${reference} committed ${words(limit)}, of which ${words(position.drawnMinor)} is drawn: at ` +
        `most ${words(limit - position.drawnMinor)} more can be.`,
    );
  }
  if (kind !== REPAYMENT) return;
  const most = Math.max(0, repayableOn(investment.id, movements, on));
  if (amount.amountMinor <= most) return;
  throw refuse(
    "amount",
    "MORE_THAN_OUTSTANDING",
    `On ${describeDay(on)} at most ${words(most)} of ${reference} could be repaid: that was drawn ` +
      "and not repaid.",
  );
}

/** Who holds the bond's cash: whoever is named, else the one intermediary, else the one lead provider. */
async function getHolder(
  session: Session,
  contract: ContractEntity,
  holderId: string | null,
): Promise<string> {
  const parties = await findParties(session, contract.id);
  if (holderId !== null) {
    const ids = [contract.commissionerId, ...parties.map((party) => party.organisationId)];
    if (ids.includes(holderId)) return holderId;
    throw refuse("holder", "NOT_A_PARTY", `It has no part in ${contract.reference}: name a party.`);
  }
  for (const role of [PartyRole.INTERMEDIARY, PartyRole.LEAD_PROVIDER]) {
    const some = parties.filter((party) => party.role === role);
    if (some.length === 1) return some[0]!.organisationId;
    if (some.length > 1) break;
  }
  throw refuse("holder", "REQUIRED", "Say whose cash it came into or went out of.");
}

const refuse = (field: string, code: string, message: string) =>
  invalid([{ path: ["input", field], code, message }]);
