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

/** How many people stand behind what contracts pay for, by contract. */
export async function findPeopleBehind(
  session: Session,
  contractIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await session.query<{ contractId: string; people: number }>(sql`
    select contract_id, (
        count(distinct claimant_id)
          + coalesce(sum(quantity) filter (where claimant_id is null), 0)
      )::integer as people
    from counted_claim
    where contract_id = any(${contractIds}) and state in ('payable', 'paid')
    group by contract_id`);
  return new Map(rows.map(({ contractId, people }) => [contractId, people]));
}
