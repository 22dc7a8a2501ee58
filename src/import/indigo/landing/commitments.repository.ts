import sql from "sql-template-tag";
import type { Session } from "../../../db/session";
import type { ContractRemarkEntity } from "../../../domain/contract/contract-remark.entity";
import type { InvestmentEntity } from "../../../domain/impact-bond/investment.entity";
import type { PaymentCommitmentEntity } from "../../../domain/payment-plan/payment-commitment.entity";

export type CommitmentRow = Omit<PaymentCommitmentEntity, "version">;

const COMMITMENT = sql`n(id uuid, "contractId" uuid, "payerId" uuid, reference text,
  "maximumMinor" bigint, currency text, "periodStart" date, "periodEnd" date, note text)`;

export function findCommitments(
  session: Session,
  contractIds: readonly string[],
): Promise<CommitmentRow[]> {
  return session.query<CommitmentRow>(
    sql`select id, contract_id, payer_id, reference, maximum_minor, currency, period_start,
          period_end, note
        from payment_commitment where contract_id = any(${contractIds})`,
  );
}

export async function insertCommitments(
  session: Session,
  rows: readonly CommitmentRow[],
): Promise<void> {
  await session.query(
    sql`insert into payment_commitment (id, contract_id, payer_id, reference, maximum_minor,
          currency, period_start, period_end, note)
        select id, "contractId", "payerId", reference, "maximumMinor", currency, "periodStart",
          "periodEnd", note
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) ${COMMITMENT}`,
  );
}

export async function updateCommitments(
  session: Session,
  rows: readonly CommitmentRow[],
): Promise<void> {
  await session.query(
    sql`update payment_commitment c set payer_id = n."payerId",
          maximum_minor = n."maximumMinor", currency = n.currency,
          period_start = n."periodStart", period_end = n."periodEnd", note = n.note,
          version = c.version + 1
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) ${COMMITMENT}
        where c.id = n.id`,
  );
}

export type InvestmentRow = Omit<
  InvestmentEntity,
  "version" | "committedOn" | "maximumReturnShare"
>;

const INVESTMENT = sql`n(id uuid, "contractId" uuid, "investorId" uuid, reference text,
  "committedMinor" bigint, "minimumMinor" bigint, "maximumMinor" bigint, currency text,
  instrument text, "maximumReturn" text, note text)`;

export function findInvestments(
  session: Session,
  contractIds: readonly string[],
): Promise<InvestmentRow[]> {
  return session.query<InvestmentRow>(
    sql`select id, contract_id, investor_id, reference, committed_minor, minimum_minor,
          maximum_minor, currency, instrument, maximum_return, note
        from investment where contract_id = any(${contractIds})`,
  );
}

export async function insertInvestments(
  session: Session,
  rows: readonly InvestmentRow[],
): Promise<void> {
  await session.query(
    sql`insert into investment (id, contract_id, investor_id, reference, committed_minor,
          minimum_minor, maximum_minor, currency, instrument, maximum_return, note)
        select id, "contractId", "investorId", reference, "committedMinor", "minimumMinor",
          "maximumMinor", currency, instrument, "maximumReturn", note
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) ${INVESTMENT}`,
  );
}

export async function updateInvestments(
  session: Session,
  rows: readonly InvestmentRow[],
): Promise<void> {
  await session.query(
    sql`update investment i set investor_id = n."investorId",
          committed_minor = n."committedMinor", minimum_minor = n."minimumMinor",
          maximum_minor = n."maximumMinor", currency = n.currency, instrument = n.instrument,
          maximum_return = n."maximumReturn", note = n.note, version = i.version + 1
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) ${INVESTMENT}
        where i.id = n.id`,
  );
}

export type RemarkRow = Omit<ContractRemarkEntity, "version">;

const REMARK = sql`n(id uuid, "contractId" uuid, reference text, subject text, body text,
  source text)`;

export function findRemarks(
  session: Session,
  contractIds: readonly string[],
): Promise<RemarkRow[]> {
  return session.query<RemarkRow>(
    sql`select id, contract_id, reference, subject, body, source from contract_remark
        where contract_id = any(${contractIds})`,
  );
}

export async function insertRemarks(session: Session, rows: readonly RemarkRow[]): Promise<void> {
  await session.query(
    sql`insert into contract_remark (id, contract_id, reference, subject, body, source)
        select id, "contractId", reference, subject, body, source
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) ${REMARK}`,
  );
}

export async function updateRemarks(session: Session, rows: readonly RemarkRow[]): Promise<void> {
  await session.query(
    sql`update contract_remark r set subject = n.subject, body = n.body, source = n.source,
          version = r.version + 1
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) ${REMARK}
        where r.id = n.id`,
  );
}
