import { LedgerEntryKind } from "../ledger/ledger-entry.entity";
import { LedgerAccount } from "../ledger/ledger-posting.entity";
import { addMonth, type Month } from "./months";
import type { BondMovement } from "./bond-movements.repository";

const { CASH, PAYABLE } = LedgerAccount;
const { OUTCOME_PAYMENT, DRAWDOWN, SERVICE_COST, REPAYMENT, INVESTOR_RETURN } = LedgerEntryKind;

/** What moved in a month, and what was left at its end. Whole minor units. */
export interface CashMonth {
  readonly month: Month;
  readonly drawnMinor: number;
  /** Received less paid. */
  readonly outcomePaymentsMinor: number;
  readonly serviceCostsMinor: number;
  readonly repaidMinor: number;
  readonly returnedMinor: number;
  readonly balanceMinor: number;
}

/** An organisation's cash under a bond, month by month. */
export interface CashPosition {
  readonly organisationId: string;
  readonly currency: string;
  readonly months: readonly CashMonth[];
}

/** One flow into cash (above 0) or out of it. */
export interface CashFlow {
  readonly on: string;
  readonly kind: LedgerEntryKind;
  readonly amountMinor: number;
}

/**
 * The cash of those who hold the bond's money: what investors pay in comes to them, and outcome
 * payments that they receive; costs, repayments and returns leave.
 */
export function cashPositions(movements: readonly BondMovement[]): readonly CashPosition[] {
  const holders = new Set(
    movements
      .filter(({ account, moves }) => account === CASH && moves !== OUTCOME_PAYMENT)
      .map(({ organisationId }) => organisationId),
  );
  return [...holders].map((organisationId) => {
    const own = movements.filter((movement) => isCashOf(movement, organisationId));
    const flows = own.map(({ occurredOn, moves, amountMinor }) => ({
      ...{ on: occurredOn, kind: moves, amountMinor },
    }));
    return { organisationId, currency: own[0]!.currency, months: byMonth(flows) };
  });
}

/** What settles what is owed to an organisation comes into its cash, beside what moves there. */
const isCashOf = ({ account, moves, organisationId }: BondMovement, holder: string): boolean =>
  organisationId === holder &&
  (account === CASH || (moves === OUTCOME_PAYMENT && account === PAYABLE));

/** Flows by month, from the first to the last in which something moved; months between are there too. */
export function byMonth(flows: readonly CashFlow[]): readonly CashMonth[] {
  const groups = Map.groupBy(flows, ({ on }) => on.slice(0, 7));
  const known = [...groups.keys()].sort();
  const months: CashMonth[] = [];
  const last = known.at(-1);
  for (let month = known[0]; month !== undefined && last !== undefined && month <= last;) {
    const some = groups.get(month) ?? [];
    const of = (kind: LedgerEntryKind): number =>
      some.filter((flow) => flow.kind === kind).reduce((sum, flow) => sum + flow.amountMinor, 0);
    const before = months.at(-1)?.balanceMinor ?? 0;
    months.push({
      month,
      drawnMinor: of(DRAWDOWN),
      outcomePaymentsMinor: of(OUTCOME_PAYMENT),
      serviceCostsMinor: 0 - of(SERVICE_COST),
      repaidMinor: 0 - of(REPAYMENT),
      returnedMinor: 0 - of(INVESTOR_RETURN),
      balanceMinor: before + some.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
    });
    month = addMonth(month);
  }
  return months;
}
