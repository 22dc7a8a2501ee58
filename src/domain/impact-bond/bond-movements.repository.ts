import sql from "sql-template-tag";
import type { Session } from "../../db/session";
import type { LedgerEntryKind } from "../ledger/ledger-entry.entity";
import type { LedgerAccount } from "../ledger/ledger-posting.entity";

/** What moved on a day on one account, by what kind of movement; corrections count as what they correct. */
export interface BondMovement {
  readonly contractId: string;
  readonly occurredOn: string;
  readonly moves: LedgerEntryKind;
  readonly account: LedgerAccount;
  readonly organisationId: string;
  readonly investmentId: string | null;
  /** Debits less credits. */
  readonly amountMinor: number;
  readonly currency: string;
}

/** What moved in the ledgers of contracts, as recorded by an instant (null: now), by day. */
export function findMovements(
  session: Session,
  contractIds: readonly string[],
  asOf: Date | null,
): Promise<BondMovement[]> {
  return session.query<BondMovement>(sql`
    select contract_id, occurred_on, moves, account, organisation_id, investment_id, currency,
      sum(amount_minor)::bigint as amount_minor
    from counted_posting
    where contract_id = any(${contractIds}) and account <> 'outcome_cost'
      and moves <> 'outcome_payable'
      and recorded_at <= coalesce(${asOf}::timestamptz, 'infinity')
    group by contract_id, occurred_on, moves, account, organisation_id, investment_id, currency
    order by contract_id, occurred_on`);
}

/** Fewest people who stood behind what contracts paid in any one month, as known at an instant. */
export async function findFewestOfMonth(
  session: Session,
  contractIds: readonly string[],
  asOf: Date,
): Promise<ReadonlyMap<string, number>> {
  const rows = await session.query<{ contractId: string; people: number }>(sql`
    with stood as (
      select distinct on (claim_id) claim_id, state,
        to_char(acted_at at time zone 'utc', 'YYYY-MM') as month
      from counted_claim_event
      where contract_id = any(${contractIds}) and acted_at <= ${asOf}::timestamptz
      order by claim_id, acted_at desc, id desc
    ),
    behind as (
      select c.contract_id, count(distinct c.claimant_id)
          + coalesce(sum(c.quantity) filter (where c.claimant_id is null), 0) as people
      from counted_claim c
      join stood s on s.claim_id = c.id
      where c.contract_id = any(${contractIds}) and s.state = 'paid'
      group by c.contract_id, s.month
    )
    select contract_id, min(people)::integer as people from behind group by contract_id`);
  return new Map(rows.map(({ contractId, people }) => [contractId, people]));
}
