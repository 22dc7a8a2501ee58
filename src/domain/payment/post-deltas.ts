import type { Session } from "../../db/session";
import type { ContractEntity } from "../contract/contract.entity";
import { LedgerEntryKind } from "../ledger/ledger-entry.entity";
import { LedgerAccount } from "../ledger/ledger-posting.entity";
import { postEntries } from "../ledger/ledger.service";
import { reversed, type NewEntry, type Transfer } from "../ledger/transfer";
import { describePeriod, type Period } from "../period";
import type { Delta } from "./owed";

/** Whose approval it is. */
export interface ApprovedPeriod {
  readonly contract: ContractEntity;
  readonly period: Period;
  /** ISO 4217. */
  readonly currency: string;
  readonly note: string | null;
}

/**
 * Enters in the ledger what is owed, in one entry, and what is taken back, in a correction of each
 * entry by which it was owed.
 *
 * @returns the key of the entry of what is owed; null where there is none
 */
export async function postDeltas(
  session: Session,
  approved: ApprovedPeriod,
  deltas: readonly Delta[],
): Promise<string | null> {
  const { contract, period, note } = approved;
  const words = `Outcomes up to the end of ${describePeriod(period)}`;
  const common = { contractId: contract.id, occurredOn: period.end, memo: note ?? words };
  const owed = transfersOf(
    approved,
    deltas.filter(({ amountMinor }) => amountMinor > 0),
  );
  const taken = Map.groupBy(
    deltas.filter(({ amountMinor, entryId }) => amountMinor < 0 && entryId !== null),
    ({ entryId }) => entryId!,
  );
  const corrections = [...taken].flatMap(([correctsId, some]): NewEntry[] => {
    const transfers = transfersOf(approved, some).map(reversed);
    if (!isAny(transfers)) return [];
    return [{ ...common, kind: LedgerEntryKind.CORRECTION, correctsId, transfers }];
  });
  const payable: NewEntry[] = isAny(owed)
    ? [{ ...common, kind: LedgerEntryKind.OUTCOME_PAYABLE, transfers: owed }]
    : [];
  const ids = await postEntries(session, [...payable, ...corrections]);
  return payable.length > 0 ? ids[0]! : null;
}

/** One for each metric and recipient, of the sum of their deltas without its sign. */
function transfersOf(
  { contract, currency }: ApprovedPeriod,
  deltas: readonly Delta[],
): readonly Transfer[] {
  const groups = Map.groupBy(deltas, ({ metricId, recipientId }) => `${metricId} ${recipientId}`);
  return [...groups.values()].map((some) => {
    const { metricId, recipientId } = some[0]!;
    return {
      debit: { account: LedgerAccount.OUTCOME_COST, organisationId: contract.commissionerId },
      credit: { account: LedgerAccount.PAYABLE, organisationId: recipientId },
      amountMinor: Math.abs(some.reduce((sum, { amountMinor }) => sum + amountMinor, 0)),
      currency,
      outcomeMetricId: metricId,
    };
  });
}

const isAny = (all: readonly Transfer[]): all is readonly [Transfer, ...Transfer[]] =>
  all.length > 0;
