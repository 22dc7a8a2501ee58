import { LedgerEntryKind } from "../ledger/ledger-entry.entity";
import { LedgerAccount } from "../ledger/ledger-posting.entity";
import type { BondMovement } from "./bond-movements.repository";
import type { DatedFlow } from "./internal-rate-of-return";
import type { InvestmentEntity } from "./investment.entity";

const { INVESTMENT, INVESTOR_RETURN } = LedgerAccount;
const { DRAWDOWN, REPAYMENT } = LedgerEntryKind;

/** What has become of an investment by the ledger. Whole minor units. */
export interface InvestmentPosition {
  readonly investment: InvestmentEntity;
  readonly drawnMinor: number;
  readonly repaidMinor: number;
  readonly returnedMinor: number;
  /** What the investor paid in (below 0) and got back, by day. */
  readonly flows: readonly DatedFlow[];
}

/** The position of an investment from the movements of its contract. */
export function positionOf(
  investment: InvestmentEntity,
  movements: readonly BondMovement[],
): InvestmentPosition {
  const own = movements.filter(({ investmentId }) => investmentId === investment.id);
  const principal = own.filter(({ account }) => account === INVESTMENT);
  const returns = own.filter(({ account }) => account === INVESTOR_RETURN);
  return {
    investment,
    drawnMinor: 0 - sumOf(principal.filter(({ moves }) => moves === DRAWDOWN)),
    repaidMinor: sumOf(principal.filter(({ moves }) => moves === REPAYMENT)),
    returnedMinor: sumOf(returns),
    flows: [...principal, ...returns].map(({ occurredOn, amountMinor }) => ({
      on: occurredOn,
      amountMinor,
    })),
  };
}

/** Least of what is outstanding on a day or any later one: what can be repaid on that day. */
export function repayableOn(
  investmentKey: string,
  movements: readonly BondMovement[],
  day: string,
): number {
  const principal = movements
    .filter(({ investmentId }) => investmentId === investmentKey)
    .filter(({ account }) => account === INVESTMENT);
  const later = principal.map(({ occurredOn }) => occurredOn).filter((on) => on > day);
  return Math.min(...[day, ...later].map((on) => outstandingOn(principal, on)));
}

const outstandingOn = (principal: readonly BondMovement[], day: string): number =>
  0 - sumOf(principal.filter(({ occurredOn }) => occurredOn <= day));

const sumOf = (movements: readonly BondMovement[]): number =>
  movements.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
