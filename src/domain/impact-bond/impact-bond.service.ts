import type { Session } from "../../db/session";
import { isSafe, type DisclosurePolicy } from "../../disclosure/policy";
import type { ContractEntity } from "../contract/contract.entity";
import { LedgerAccount } from "../ledger/ledger-posting.entity";
import { LedgerEntryKind } from "../ledger/ledger-entry.entity";
import { areTotalsGuarded, beginOfMonth } from "../payment/guarded-totals";
import {
  findMovements,
  findPeopleBehind,
  type BondMovement,
  type PeopleBehind,
} from "./bond-movements.repository";
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
  const reach = await session.reach();
  const guarded = policy ? ids.filter((id) => areTotalsGuarded(reach, id)) : [];
  const told = beginOfMonth(asOf);
  const [movements, known, people] = await Promise.all([
    findMovements(session, ids, asOf),
    guarded.length > 0 ? findMovements(session, guarded, told) : [],
    guarded.length > 0 ? findPeopleBehind(session, guarded, told) : null,
  ]);
  return contracts.map(({ contract, investments }) => {
    const isGuarded = guarded.includes(contract.id);
    const few = fewBehind(people?.get(contract.id), isGuarded ? policy!.threshold : null);
    const ofContract = (all: readonly BondMovement[]) =>
      all.filter(({ contractId }) => contractId === contract.id);
    const own = ofContract(movements);
    const books = { own, told: isGuarded ? ofContract(known) : own };
    return bondOf({ contract, investments }, books, asOf, few);
  });
}

/** Whether too few people stand behind all that was paid, or behind what was paid in a month. */
interface Few {
  readonly inAll: boolean;
  readonly inMonth: boolean;
}

function fewBehind(behind: PeopleBehind | undefined, threshold: number | null): Few {
  if (threshold === null) return { inAll: false, inMonth: false };
  const { people = 0, fewestOfMonth = null } = behind ?? {};
  const inAll = !isSafe(people, threshold);
  return { inAll, inMonth: inAll || !isSafe(fewestOfMonth ?? 0, threshold) };
}

function bondOf(
  { contract, investments }: Invested,
  books: { readonly own: readonly BondMovement[]; readonly told: readonly BondMovement[] },
  asOf: Date | null,
  few: Few,
): Bond {
  const positions = investments.map((investment) => positionOf(investment, books.own));
  const known = [books.own[0]?.currency, ...investments.map(({ currency }) => currency)];
  const outcomePaymentsMinor = books.told
    .filter(({ moves }) => moves === LedgerEntryKind.OUTCOME_PAYMENT)
    .filter(({ account }) => account === LedgerAccount.PAYABLE)
    .reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  return {
    ...{ contract, asOf, positions, outcomePaymentsMinor },
    currency: contract.currency ?? known.find((currency) => currency != null) ?? "XXX",
    cash: cashPositions(books.told),
    rate: internalRateOfReturn(positions.flatMap(({ flows }) => flows)),
    isWithheld: few.inAll && outcomePaymentsMinor !== 0,
    isCashWithheld: few.inMonth && outcomePaymentsMinor !== 0,
  };
}
