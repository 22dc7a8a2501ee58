import { newId } from "../../db/new-id";
import type { Session } from "../../db/session";
import { insertEntries, type NewPostingRow } from "./ledger.repository";
import type { NewEntry, Place, Transfer } from "./transfer";

/**
 * Enters one movement in the ledger.
 *
 * @returns the entry's key
 */
export async function postEntry(session: Session, entry: NewEntry): Promise<string> {
  const [id] = await postEntries(session, [entry]);
  return id!;
}

/**
 * Enters movements in the ledger, in one statement however many there are.
 *
 * @returns their keys, in order
 * @throws RangeError for an amount that is not a whole number of minor units above 0
 */
export async function postEntries(
  session: Session,
  entries: readonly NewEntry[],
): Promise<readonly string[]> {
  const rows = entries.map((entry) => {
    const { contractId, kind, occurredOn, transfers } = entry;
    const id = newId();
    return {
      ...{ id, contractId, kind, occurredOn },
      reference: entry.reference ?? null,
      memo: entry.memo ?? null,
      correctsId: entry.correctsId ?? null,
      postings: transfers.flatMap(postingsOf),
    };
  });
  await insertEntries(session, rows);
  return rows.map((row) => row.id);
}

/** The debit and the credit of a transfer. */
function postingsOf(transfer: Transfer): NewPostingRow[] {
  const { debit, credit, amountMinor } = transfer;
  if (!Number.isSafeInteger(amountMinor) || amountMinor <= 0) {
    throw new RangeError(`${amountMinor} is not an amount of minor units that can move`);
  }
  return [posting(debit, transfer, amountMinor), posting(credit, transfer, -amountMinor)];
}

function posting(place: Place, transfer: Transfer, amountMinor: number): NewPostingRow {
  return {
    id: newId(),
    account: place.account,
    organisationId: place.organisationId,
    outcomeMetricId: transfer.outcomeMetricId ?? null,
    investmentId: transfer.investmentId ?? null,
    amountMinor,
    currency: transfer.currency,
  };
}
