import sql, { type Sql } from "sql-template-tag";
import type { Session } from "../../db/session";

/** What is still owed to a recipient for a metric (null: for none in particular). */
export interface OwedRow {
  readonly metricId: string | null;
  readonly currency: string;
  /** Minor units, above 0. */
  readonly amountMinor: number;
}

/** What the ledger still owes an organisation under a contract, the longest owed first. */
export function findOwed(
  session: Session,
  contractId: string,
  recipientId: string,
): Promise<OwedRow[]> {
  return session.query<OwedRow>(sql`
    select outcome_metric_id as metric_id, currency, -sum(amount_minor)::bigint as amount_minor
    from ledger_posting
    where contract_id = ${contractId} and organisation_id = ${recipientId} and account = 'payable'
    group by outcome_metric_id, currency
    having sum(amount_minor) <> 0
    order by min(id::text), currency`);
}

/**
 * Amounts of approved claims, with what their recipient was owed up to and with the run in which each
 * was first approved (`through`), and what it was paid: what is owed first is paid first.
 */
const standing = (contractId: string): Sql => sql`
  net as (
    select l.claim_id, l.recipient_id, min(r.number) as run, sum(l.amount_minor) as amount
    from payment_run r
    join payment_line l on l.run_id = r.id
    where r.contract_id = ${contractId}
    group by l.claim_id, l.recipient_id
  ),
  paid as (
    select organisation_id as recipient_id, sum(amount_minor)
      + coalesce((select sum(amount) from net where recipient_id = organisation_id), 0) as amount
    from ledger_posting
    where contract_id = ${contractId} and account = 'payable'
    group by organisation_id
  ),
  standing as (
    select n.claim_id, n.recipient_id, n.run, n.amount, p.amount as paid,
      sum(n.amount) over (partition by n.recipient_id order by n.run) as through
    from net n
    join paid p using (recipient_id)
  )`;

/** What is still to be paid to an organisation for the runs up to one, by its number. */
export async function findOwedThrough(
  session: Session,
  contractId: string,
  recipientId: string,
  run: number,
): Promise<number> {
  const { owed } = await session.queryOne<{ owed: number }>(sql`
    with ${standing(contractId)}
    select greatest(coalesce(sum(amount) - max(paid), 0), 0)::bigint as owed
    from standing where recipient_id = ${recipientId} and run <= ${run}`);
  return owed;
}

/** Claims whose runs are paid, or no longer are, and that do not say so. */
export async function findUnsettled(
  session: Session,
  contractId: string,
): Promise<{ readonly paid: string[]; readonly unpaid: string[] }> {
  const rows = await session.query<{ id: string; isPaid: boolean }>(sql`
    with ${standing(contractId)}
    select c.id, bool_and(s.through <= s.paid) as is_paid
    from standing s
    join claim c on c.id = s.claim_id
    where c.state in ('payable', 'paid')
    group by c.id, c.state
    having bool_and(s.through <= s.paid) <> (c.state = 'paid')`);
  const keys = (isPaid: boolean): string[] =>
    rows.filter((row) => row.isPaid === isPaid).map(({ id }) => id);
  return { paid: keys(true), unpaid: keys(false) };
}

/** Whether an organisation pays under a contract: its commissioner, a party, or who committed to. */
export async function isPayer(
  session: Session,
  contractId: string,
  organisationId: string,
): Promise<boolean> {
  const rows = await session.query(sql`
    select from contract where id = ${contractId} and commissioner_id = ${organisationId}
    union all
    select from contract_party
    where contract_id = ${contractId} and organisation_id = ${organisationId}
    union all
    select from payment_commitment
    where contract_id = ${contractId} and payer_id = ${organisationId}
    limit 1`);
  return rows.length > 0;
}
