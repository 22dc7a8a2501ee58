import sql, { type Sql } from "sql-template-tag";
import type { KeysetList } from "../../db/keyset";
import { newId } from "../../db/new-id";
import type { Session } from "../../db/session";
import { PaymentRunEntity } from "./payment-run.entity";

/** What earlier runs came to for a claim and a recipient. */
export interface PostedAmount {
  readonly contractId: string;
  readonly claimId: string;
  readonly recipientId: string;
  readonly metricId: string;
  readonly amountMinor: number;
  /** The latest entry by which it was owed. */
  readonly entryId: string | null;
}

/** A line of a run to write. */
export interface NewPaymentLine {
  readonly claimId: string;
  readonly recipientId: string;
  readonly amountMinor: number;
}

/** What all runs of contracts came to, by claim and recipient. */
export function postedAmounts(contractIds: readonly string[]): Sql {
  return sql`
    select r.contract_id, l.claim_id, l.recipient_id, c.outcome_metric_id as metric_id,
      sum(l.amount_minor)::bigint as amount_minor,
      (array_agg(r.entry_id order by r.number desc) filter (where l.amount_minor > 0))[1] as entry_id
    from payment_run r
    join payment_line l on l.run_id = r.id
    join claim c on c.id = l.claim_id
    where r.contract_id = any(${contractIds})
    group by r.contract_id, l.claim_id, l.recipient_id, c.outcome_metric_id`;
}

/** As `postedAmounts`, of one contract. */
export function findPosted(session: Session, contractId: string): Promise<PostedAmount[]> {
  return session.query<PostedAmount>(postedAmounts([contractId]));
}

/** The newest run of a contract; null before the first. */
export async function findLastRun(
  session: Session,
  contractId: string,
): Promise<PaymentRunEntity | null> {
  const [row] = await session.query<PaymentRunEntity>(lastRuns([contractId]));
  return row ?? null;
}

export function findRun(session: Session, id: string): Promise<PaymentRunEntity | null> {
  return session.manager.findOneBy(PaymentRunEntity, { id });
}

/** Writes a run and what of it is for each claim. */
export async function insertRun(
  session: Session,
  row: Omit<PaymentRunEntity, "approvedBy" | "approvedAt">,
  lines: readonly NewPaymentLine[],
): Promise<void> {
  await session.query(sql`
    insert into payment_run (id, contract_id, number, period_start, period_end, rate_card_id, as_of,
      amount_minor, currency, entry_id, note, approved_by)
    values (${row.id}, ${row.contractId}, ${row.number}, ${row.periodStart}, ${row.periodEnd},
      ${row.rateCardId}, ${row.asOf}, ${row.amountMinor}, ${row.currency}, ${row.entryId},
      ${row.note}, ${session.viewer.subject})`);
  await session.query(sql`
    insert into payment_line (id, run_id, claim_id, recipient_id, amount_minor)
    select n.id, ${row.id}::uuid, n.claim_id, n.recipient_id, n.amount_minor
    from unnest(${lines.map(newId)}::uuid[], ${lines.map(({ claimId }) => claimId)}::uuid[],
      ${lines.map(({ recipientId }) => recipientId)}::uuid[],
      ${lines.map(({ amountMinor }) => amountMinor)}::bigint[]
    ) n(id, claim_id, recipient_id, amount_minor)`);
}

/** Runs of a contract (the parent), the newest first. */
export function runsOfContract(): KeysetList {
  return {
    columns: sql`r.*`,
    from: sql`payment_run r`,
    where: [],
    parent: sql`r.contract_id`,
    order: [{ column: "r.number", type: "integer" }],
    descending: true,
  };
}

/** Lines of a run (the parent), by claim. */
export function linesOfRun(): KeysetList {
  return {
    columns: sql`l.*`,
    from: sql`payment_line l`,
    where: [],
    parent: sql`l.run_id`,
    order: [
      { column: "l.claim_id", type: "uuid" },
      { column: "l.recipient_id", type: "uuid" },
    ],
  };
}

/** What of runs is for the providers that the viewer manages. */
export function ownAmounts(runIds: readonly string[]): Sql {
  return sql`
    select l.run_id as id, sum(l.amount_minor)::bigint as amount_minor
    from payment_line l
    join payment_run r on r.id = l.run_id
    where l.run_id = any(${runIds}) and (r.contract_id, l.recipient_id) in (
      select m.contract_id, m.organisation_id from managed_parts() m
    )
    group by l.run_id`;
}

/** The newest run of each contract. */
export function lastRuns(contractIds: readonly string[]): Sql {
  return sql`
    select distinct on (contract_id) * from payment_run
    where contract_id = any(${contractIds})
    order by contract_id, number desc`;
}
