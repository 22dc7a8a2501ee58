import sql from "sql-template-tag";
import { newId } from "../../../db/new-id";
import type { Session } from "../../../db/session";
import { IMPORTED } from "./ledger.repository";

/** A claim that an import made and that was not taken back since. */
export interface ImportedClaim {
  readonly id: string;
  readonly contractId: string;
  readonly reference: string;
  readonly outcomeMetricId: string;
  readonly providerId: string;
  readonly quantity: number;
  readonly achievedOn: string;
  readonly shares: readonly { readonly organisationId: string; readonly share: string }[];
  /** What runs paid for it. */
  readonly amountMinor: number;
}

/** How many claims were ever made of a payment, and the one that stands. */
export function findImportedClaims(
  session: Session,
  contractIds: readonly string[],
): Promise<(ImportedClaim & { readonly isRejected: boolean })[]> {
  return session.query<ImportedClaim & { readonly isRejected: boolean }>(
    sql`select c.id, c.contract_id, c.reference, c.outcome_metric_id, c.provider_id, c.quantity,
          c.achieved_on, c.shares, c.state = 'rejected' as is_rejected,
          coalesce((
            select sum(l.amount_minor) from payment_line l where l.claim_id = c.id
          ), 0)::bigint as amount_minor
        from claim c
        where c.contract_id = any(${contractIds}) and starts_with(c.reference, ${IMPORTED})
        order by c.submitted_at, c.id`,
  );
}

export type NewClaim = Omit<ImportedClaim, "amountMinor">;

/** Enters claims that were paid long since, with the moves that brought them there. */
export async function insertPaidClaims(
  session: Session,
  claims: readonly NewClaim[],
  note: string,
): Promise<void> {
  const by = session.viewer.subject;
  await session.query(
    sql`insert into claim (id, contract_id, outcome_metric_id, provider_id, reference, quantity,
          achieved_on, shares, note, state, submitted_by)
        select id, "contractId", "outcomeMetricId", "providerId", reference, quantity,
          "achievedOn", shares, ${note}, 'paid', ${by}
        from jsonb_to_recordset(${JSON.stringify(claims)}::jsonb)
          n(id uuid, "contractId" uuid, "outcomeMetricId" uuid, "providerId" uuid, reference text,
            quantity integer, "achievedOn" date, shares jsonb)`,
  );
  const states = ["submitted", "verified", "payable", "paid"];
  const events = claims.flatMap(({ id: claimId }) =>
    states.map((state, place) => ({ id: newId(), claimId, state, place })),
  );
  // Each later than the one before, however fast they are written.
  await session.query(
    sql`insert into claim_event (id, claim_id, state, acted_by, acted_at)
        select id, "claimId", state, ${by},
          statement_timestamp() + place * interval '1 microsecond'
        from jsonb_to_recordset(${JSON.stringify(events)}::jsonb)
          n(id uuid, "claimId" uuid, state text, place integer)
        order by place`,
  );
}

/** Takes claims back that a later snapshot says otherwise. */
export async function rejectClaims(
  session: Session,
  claimIds: readonly string[],
  reason: string,
): Promise<void> {
  await session.query(
    sql`with moved as (
          update claim set state = 'rejected', version = version + 1
          where id = any(${claimIds}) returning id
        )
        insert into claim_event (id, claim_id, state, reason, acted_by)
        select gen_random_uuid(), id, 'rejected', ${reason}, ${session.viewer.subject} from moved`,
  );
}

/** What was paid, or taken back, for claims of a period. */
export interface NewRun {
  readonly id: string;
  readonly contractId: string;
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly amountMinor: number;
  readonly currency: string;
  readonly entryId: string | null;
  readonly lines: readonly {
    readonly claimId: string;
    readonly recipientId: string;
    readonly amountMinor: number;
  }[];
}

/** Enters runs behind those that contracts have. */
export async function insertRuns(
  session: Session,
  runs: readonly NewRun[],
  note: string,
): Promise<void> {
  await session.query(
    sql`with given as (
          select g.*, row_number() over (partition by "contractId" order by "periodStart", id) as place
          from jsonb_to_recordset(${JSON.stringify(runs)}::jsonb) g(
            id uuid, "contractId" uuid, "periodStart" date, "periodEnd" date,
            "amountMinor" bigint, currency text, "entryId" uuid, lines jsonb
          )
        ), entered as (
          insert into payment_run (id, contract_id, number, period_start, period_end, as_of,
            amount_minor, currency, entry_id, note, approved_by)
          select id, "contractId", place + coalesce((
              select max(r.number) from payment_run r where r.contract_id = "contractId"
            ), 0), "periodStart", "periodEnd", clock_timestamp(), "amountMinor", currency,
            "entryId", ${note}, ${session.viewer.subject}
          from given
        )
        insert into payment_line (id, run_id, claim_id, recipient_id, amount_minor)
        select gen_random_uuid(), g.id, (l.line ->> 'claimId')::uuid,
          (l.line ->> 'recipientId')::uuid, (l.line ->> 'amountMinor')::bigint
        from given g cross join lateral jsonb_array_elements(g.lines) l(line)`,
  );
}
