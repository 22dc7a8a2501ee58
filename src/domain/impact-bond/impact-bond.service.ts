import type { Session } from "../../db/session";
import { isSafe, type DisclosurePolicy } from "../../disclosure/policy";
import type { ContractEntity } from "../contract/contract.entity";
import { LedgerAccount } from "../ledger/ledger-posting.entity";
import { LedgerEntryKind } from "../ledger/ledger-entry.entity";
import { beginOfMonth, guardTotals } from "../payment/guarded-totals";
import { NO_CURRENCY } from "../no-currency";
import { findFewestOfMonth, findMovements, type BondMovement } from "./bond-movements.repository";
import { cashPositions, type CashPosition } from "./cash-position";
import { internalRateOfReturn, type RateOfReturn } from "./internal-rate-of-return";
import { positionOf, type InvestmentPosition } from "./investment-position";
import type { InvestmentEntity } from "./investment.entity";

/** A bond by the ledger. */
export interface Bond {
  readonly contract: ContractEntity;
  readonly asOf: Date | null;
  readonly currency: string;
  readonly positions: readonly InvestmentPosition[];
  readonly outcomePaymentsMinor: number;
  readonly cash: readonly CashPosition[];
  readonly rate: RateOfReturn;
  /** Whether the viewer is told totals of claims and payments only, of enough people. */
  readonly isGuarded: boolean;
  /** Whether outcome payments, and what follows from them, are withheld from the viewer. */
  readonly isWithheld: boolean;
  /** Whether cash is, month by month: also where few people stand behind what was paid in one. */
  readonly isCashWithheld: boolean;
}

/** A contract with its investments. */
export interface Invested {
  readonly contract: ContractEntity;
  readonly investments: readonly InvestmentEntity[];
}

/**
 * Bonds of contracts, in their order: as many statements for any number of them. Viewers of totals
 * are told outcome payments and cash as they were known when the month began.
 */
export async function readBonds(
  session: Session,
  policy: DisclosurePolicy | null,
  contracts: readonly Invested[],
  asOf: Date | null,
): Promise<readonly Bond[]> {
  const ids = contracts.map(({ contract }) => contract.id);
  const told = beginOfMonth(asOf);
  const totals = await guardTotals(session, policy, ids, told);
  const guarded = [...totals.guarded];
  const [movements, known, fewest] = await Promise.all([
    findMovements(session, ids, asOf),
    guarded.length > 0 ? findMovements(session, guarded, told) : [],
    guarded.length > 0 ? findFewestOfMonth(session, guarded, told) : null,
  ]);
  return contracts.map(({ contract, investments }) => {
    const { id } = contract;
    const isGuarded = totals.guarded.has(id);
    const isFewOfMonth = policy !== null && !isSafe(fewest?.get(id) ?? 0, policy.threshold);
    const inAll = totals.withheld.has(id);
    const ofContract = (all: readonly BondMovement[]) =>
      all.filter(({ contractId }) => contractId === id);
    const own = ofContract(movements);
    const books = { own, told: isGuarded ? ofContract(known) : own };
    const few = { inAll, inMonth: inAll || (isGuarded && isFewOfMonth) };
    return { ...bondOf({ contract, investments }, books, asOf, few), isGuarded };
  });
}

/** Whether too few people stand behind all that was paid, or behind what was paid in a month. */
interface Few {
  readonly inAll: boolean;
  readonly inMonth: boolean;
}

function bondOf(
  { contract, investments }: Invested,
  books: { readonly own: readonly BondMovement[]; readonly told: readonly BondMovement[] },
  asOf: Date | null,
  few: Few,
): Omit<Bond, "isGuarded"> {
  const positions = investments.map((investment) => positionOf(investment, books.own));
  const known = [books.own[0]?.currency, ...investments.map(({ currency }) => currency)];
  const outcomePaymentsMinor = books.told
    .filter(({ moves }) => moves === LedgerEntryKind.OUTCOME_PAYMENT)
    .filter(({ account }) => account === LedgerAccount.PAYABLE)
    .reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  return {
    ...{ contract, asOf, positions, outcomePaymentsMinor },
    currency: contract.currency ?? known.find((currency) => currency != null) ?? NO_CURRENCY,
    cash: cashPositions(books.told),
    rate: internalRateOfReturn(positions.flatMap(({ flows }) => flows)),
    isWithheld: few.inAll && outcomePaymentsMinor !== 0,
    isCashWithheld: few.inMonth && outcomePaymentsMinor !== 0,
  };
}
