import type { LedgerEntryKind } from "./ledger-entry.entity";
import type { LedgerAccount } from "./ledger-posting.entity";

/** Where an amount is posted: an account of an organisation. */
export interface Place {
  readonly account: LedgerAccount;
  readonly organisationId: string;
}

/**
 * An amount that moves from one account to another. An entry is made of such moves alone, so none
 * can be written that does not balance.
 */
export interface Transfer {
  /** Whose account is debited: it goes up. */
  readonly debit: Place;
  /** Whose account is credited: it goes down. */
  readonly credit: Place;
  /** Whole minor units, above 0. */
  readonly amountMinor: number;
  /** ISO 4217. */
  readonly currency: string;
  /** Key of the metric that it is for, where it is for one. */
  readonly outcomeMetricId?: string | null;
  /** Key of the investment that it is of, where it is of one. */
  readonly investmentId?: string | null;
}

/** What moved on a day, and why. */
export interface NewEntry {
  readonly contractId: string;
  readonly kind: LedgerEntryKind;
  /** The source's own key, unique in the contract; the same one is never entered twice. */
  readonly reference?: string | null;
  /** The day on which it moved, or on which it came to be owed. */
  readonly occurredOn: string;
  readonly memo?: string | null;
  /** Key of the entry that it corrects: given for corrections, and only for those. */
  readonly correctsId?: string | null;
  readonly transfers: readonly [Transfer, ...Transfer[]];
}

/** A transfer that takes another one back. */
export function reversed(transfer: Transfer): Transfer {
  return { ...transfer, debit: transfer.credit, credit: transfer.debit };
}
