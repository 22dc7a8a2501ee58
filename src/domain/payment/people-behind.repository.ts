import sql from "sql-template-tag";
import type { Session } from "../../db/session";

/**
 * The fewest people who stand behind what was approved for contracts by an instant: of all that was
 * approved, and of what each approval was for each recipient. Money moves in parts of approvals, so
 * that no total of it tells of fewer. 0 where nothing was approved.
 */
export async function findFewestBehind(
  session: Session,
  contractIds: readonly string[],
  asOf: Date,
): Promise<ReadonlyMap<string, number>> {
  if (contractIds.length === 0) return new Map();
  const people = sql`count(distinct c.claimant_id)
    + coalesce(sum(c.quantity) filter (where c.claimant_id is null), 0) as people`;
  const rows = await session.query<{ contractId: string; fewest: number }>(sql`
    select contract_id, min(people)::integer as fewest
    from (
      select c.contract_id, ${people}
      from counted_claim c
      where c.contract_id = any(${contractIds}) and (
        select e.state from counted_claim_event e
        where e.claim_id = c.id and e.acted_at <= ${asOf}::timestamptz
        order by e.acted_at desc, e.id desc limit 1
      ) in ('payable', 'paid')
      group by c.contract_id
      union all
      select c.contract_id, ${people}
      from counted_payment_line l
      join counted_claim c on c.id = l.claim_id
      where l.contract_id = any(${contractIds}) and l.approved_at <= ${asOf}::timestamptz
      group by c.contract_id, l.run_id, l.recipient_id
    ) behind
    where people > 0
    group by contract_id`);
  return new Map(rows.map(({ contractId, fewest }) => [contractId, fewest]));
}

/** Of contracts those that somebody delivers whom the viewer does not manage. */
export async function findShared(
  session: Session,
  contractIds: readonly string[],
): Promise<readonly string[]> {
  if (contractIds.length === 0) return [];
  const rows = await session.query<{ contractId: string }>(sql`
    select distinct contract_id
    from (
      select contract_id, organisation_id from contract_party
      where role in ('lead_provider', 'subcontractor')
      union all
      select contract_id, provider_id from service
    ) provider
    where contract_id = any(${contractIds}) and (contract_id, organisation_id) not in (
      select m.contract_id, m.organisation_id from managed_parts() m
    )`);
  return rows.map(({ contractId }) => contractId);
}
