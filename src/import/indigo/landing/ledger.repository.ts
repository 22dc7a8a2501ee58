import sql from "sql-template-tag";
import type { Session } from "../../../db/session";
import type { LedgerAccount } from "../../../domain/ledger/ledger-posting.entity";

/** Begins the references of entries and claims that an import made. */
export const IMPORTED = "imported/";

/** An entry that an import made, with its postings in order. */
export interface ImportedEntry {
  readonly id: string;
  readonly contractId: string;
  readonly reference: string;
  readonly occurredOn: string;
  readonly postings: readonly {
    readonly account: LedgerAccount;
    readonly organisationId: string;
    readonly outcomeMetricId: string | null;
    readonly amountMinor: number;
    readonly currency: string;
  }[];
}

/** In the order in which they were entered. */
export function findImportedEntries(
  session: Session,
  contractIds: readonly string[],
): Promise<ImportedEntry[]> {
  return session.query<ImportedEntry>(
    sql`select e.id, e.contract_id, e.reference, e.occurred_on, jsonb_agg(jsonb_build_object(
          'account', p.account, 'organisationId', p.organisation_id,
          'outcomeMetricId', p.outcome_metric_id, 'amountMinor', p.amount_minor,
          'currency', p.currency
        ) order by p.position) as postings
        from ledger_entry e join ledger_posting p on p.entry_id = e.id
        where e.contract_id = any(${contractIds}) and starts_with(e.reference, ${IMPORTED})
        group by e.id order by e.recorded_at, e.id`,
  );
}
