import { reversed, type Place, type Transfer } from "../../../domain/ledger/transfer";
import type { ImportedEntry } from "./ledger.repository";

/** The transfers that an entry was made of: each a debit and the credit behind it. */
export function transfersOf({ postings }: ImportedEntry): Transfer[] {
  return postings.flatMap((debit, index): Transfer[] => {
    const credit = postings[index + 1];
    if (index % 2 === 1 || credit === undefined) return [];
    const { outcomeMetricId, currency, amountMinor } = debit;
    return [
      { debit: placeOf(debit), credit: placeOf(credit), outcomeMetricId, currency, amountMinor },
    ];
  });
}

const placeOf = ({ account, organisationId }: Place): Place => ({ account, organisationId });

/** What makes of some transfers others: nothing where they come to the same. */
export function differenceOf(wanted: readonly Transfer[], known: readonly Transfer[]): Transfer[] {
  const sums = new Map<string, Transfer>();
  const add = (transfer: Transfer, amountMinor: number): void => {
    const { debit, credit, outcomeMetricId = null, currency } = transfer;
    const isForth = keyOf(debit) <= keyOf(credit);
    const direct = isForth ? transfer : reversed(transfer);
    const key = [keyOf(direct.debit), keyOf(direct.credit), outcomeMetricId, currency].join(" ");
    const before = sums.get(key)?.amountMinor ?? 0;
    const sum = before + (isForth ? amountMinor : -amountMinor);
    sums.set(key, { ...direct, outcomeMetricId, amountMinor: sum });
  };
  for (const transfer of wanted) add(transfer, transfer.amountMinor);
  for (const transfer of known) add(transfer, -transfer.amountMinor);
  return [...sums.values()].flatMap((transfer) => {
    if (transfer.amountMinor === 0) return [];
    if (transfer.amountMinor > 0) return [transfer];
    return [reversed({ ...transfer, amountMinor: -transfer.amountMinor })];
  });
}

const keyOf = ({ account, organisationId }: Place): string => `${account} ${organisationId}`;
