import sql from "sql-template-tag";
import type { Session } from "../../db/session";
import type { LedgerEntryEntity } from "./ledger-entry.entity";
import type { LedgerPostingEntity } from "./ledger-posting.entity";

/** A debit or a credit to enter with its entry. */
export type NewPostingRow = Omit<LedgerPostingEntity, "entryId" | "contractId" | "position">;

/** An entry with its postings, in order. */
export type NewEntryRow = Omit<LedgerEntryEntity, "postings" | "recordedBy" | "recordedAt"> & {
  readonly postings: readonly NewPostingRow[];
};

/** Writes entries and their postings, in one statement. */
export async function insertEntries(session: Session, rows: readonly NewEntryRow[]): Promise<void> {
  if (rows.length === 0) return;
  await session.query(sql`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) g(
        id uuid, "contractId" uuid, kind text, reference text, "occurredOn" date, memo text,
        "correctsId" uuid, postings jsonb
      )
    ), entered as (
      insert into ledger_entry (id, contract_id, kind, reference, occurred_on, memo, corrects_id,
        postings, recorded_by)
      select id, "contractId", kind, reference, "occurredOn", memo, "correctsId",
        jsonb_array_length(postings), ${session.viewer.subject}
      from given
    )
    insert into ledger_posting (id, entry_id, contract_id, position, account, organisation_id,
      outcome_metric_id, investment_id, amount_minor, currency)
    select (p.posting ->> 'id')::uuid, g.id, g."contractId", p.position, p.posting ->> 'account',
      (p.posting ->> 'organisationId')::uuid, (p.posting ->> 'outcomeMetricId')::uuid,
      (p.posting ->> 'investmentId')::uuid, (p.posting ->> 'amountMinor')::bigint,
      p.posting ->> 'currency'
    from given g
    cross join lateral jsonb_array_elements(g.postings) with ordinality p(posting, position)`);
}
