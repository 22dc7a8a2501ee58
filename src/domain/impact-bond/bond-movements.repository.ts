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

/** People who stand behind what a contract pays for. */
export interface PeopleBehind {
  readonly people: number;
  /** Fewest behind what was paid in any one month; null where nothing was. */
  readonly fewestOfMonth: number | null;
}

/** How many people stood behind what contracts pay for at an instant, by contract. */
export async function findPeopleBehind(
  session: Session,
  contractIds: readonly string[],
  asOf: Date,
): Promise<ReadonlyMap<string, PeopleBehind>> {
  const rows = await session.query<PeopleBehind & { contractId: string }>(sql`
    with stood as (
      select distinct on (claim_id) claim_id, state,
        to_char(acted_at at time zone 'utc', 'YYYY-MM') as month
      from counted_claim_event
      where contract_id = any(${contractIds}) and acted_at <= ${asOf}::timestamptz
      order by claim_id, acted_at desc, id desc
    ),
    behind as (
      select c.contract_id, case when s.state = 'paid' then s.month end as month,
        grouping(case when s.state = 'paid' then s.month end) = 1 as is_whole,
        count(distinct c.claimant_id)
          + coalesce(sum(c.quantity) filter (where c.claimant_id is null), 0) as people
      from counted_claim c
      join stood s on s.claim_id = c.id
      where c.contract_id = any(${contractIds}) and s.state in ('payable', 'paid')
      group by grouping sets (
        (c.contract_id), (c.contract_id, case when s.state = 'paid' then s.month end)
      )
    )
    select contract_id, (max(people) filter (where is_whole))::integer as people,
      (min(people) filter (where not is_whole and month is not null))::integer as fewest_of_month
    from behind
    group by contract_id`);
  return new Map(rows.map((row) => [row.contractId, row]));
}
