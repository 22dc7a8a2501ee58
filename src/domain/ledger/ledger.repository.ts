import sql, { type Sql } from "sql-template-tag";
import type { KeysetList } from "../../db/keyset";
import type { Session } from "../../db/session";
import { LedgerEntryEntity, type LedgerEntryKind } from "./ledger-entry.entity";
import { LedgerPostingEntity, type LedgerAccount } from "./ledger-posting.entity";

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

/** What a list of entries is narrowed to. */
export interface LedgerFilter {
  readonly kinds?: readonly LedgerEntryKind[] | null;
  /** First day. */
  readonly from?: string | null;
  /** Last day. */
  readonly to?: string | null;
}

/** Entries of a contract (the parent), by the day on which they occurred. */
export function entriesOfContract({ kinds, from, to }: LedgerFilter): KeysetList {
  const where: Sql[] = [];
  if (kinds) where.push(sql`e.kind = any(${kinds})`);
  if (from) where.push(sql`e.occurred_on >= ${from}::date`);
  if (to) where.push(sql`e.occurred_on <= ${to}::date`);
  return {
    columns: sql`e.*`,
    from: sql`ledger_entry e`,
    where,
    parent: sql`e.contract_id`,
    order: [
      { column: "e.occurred_on", type: "date" },
      { column: "e.id", type: "uuid" },
    ],
  };
}

/** What stands on an account of an organisation. */
export interface BalanceRow {
  readonly contractId: string;
  readonly account: LedgerAccount;
  readonly organisationId: string;
  readonly currency: string;
  readonly amountMinor: number;
}

/** Balances of contracts up to a day (null: all), by account, organisation and currency. */
export function balancesOf(contractIds: readonly string[], on: string | null): Sql {
  return sql`
    select p.contract_id, p.account, p.organisation_id, p.currency,
      sum(p.amount_minor)::bigint as amount_minor
    from ledger_posting p
    join ledger_entry e on e.id = p.entry_id
    where p.contract_id = any(${contractIds})
      and (${on}::date is null or e.occurred_on <= ${on}::date)
    group by p.contract_id, p.account, p.organisation_id, p.currency
    order by p.account, p.organisation_id, p.currency`;
}

export function findEntry(session: Session, id: string): Promise<LedgerEntryEntity | null> {
  return session.manager.findOneBy(LedgerEntryEntity, { id });
}

/** The postings of an entry, in order: debits and credits by turns. */
export function findPostings(session: Session, entryId: string): Promise<LedgerPostingEntity[]> {
  return session.manager.find(LedgerPostingEntity, {
    where: { entryId },
    order: { position: "ASC" },
  });
}

/** What corrects an entry; null where nothing does. */
export function findCorrection(session: Session, id: string): Promise<LedgerEntryEntity | null> {
  return session.manager.findOneBy(LedgerEntryEntity, { correctsId: id });
}
