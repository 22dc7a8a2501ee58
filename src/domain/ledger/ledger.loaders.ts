import sql from "sql-template-tag";
import { manyLoader, oneLoader } from "../../db/loaders";
import { perRequest } from "../../db/per-request";
import type { Session } from "../../db/session";
import type { LedgerEntryEntity } from "./ledger-entry.entity";
import type { LedgerPostingEntity } from "./ledger-posting.entity";
import { balancesOf, type BalanceRow } from "./ledger.repository";

/** Batches over the ledger. */
export function ledgerLoaders(session: Session) {
  return {
    byId: oneLoader<LedgerEntryEntity>(
      session,
      (ids) => sql`select * from ledger_entry where id = any(${ids})`,
      (row) => row.id,
    ),
    /** Debits and credits of an entry, in order. */
    postings: manyLoader<LedgerPostingEntity>(
      session,
      (ids) => sql`select * from ledger_posting where entry_id = any(${ids})
                   order by entry_id, position`,
      (row) => row.entryId,
    ),
    /** What corrects an entry, oldest first. */
    corrections: manyLoader<LedgerEntryEntity & { correctsId: string }>(
      session,
      (ids) => sql`select * from ledger_entry where corrects_id = any(${ids}) order by id`,
      (row) => row.correctsId,
    ),
    /** What stands on each account of a contract at the end of a day (null: now). */
    balances: perRequest((on: string | null) =>
      manyLoader<BalanceRow>(
        session,
        (ids) => balancesOf(ids, on),
        (row) => row.contractId,
      ),
    ),
  };
}
