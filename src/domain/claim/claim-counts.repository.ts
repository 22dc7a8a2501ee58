import sql from "sql-template-tag";
import type { Session } from "../../db/session";
import type { Period } from "../period";
import type { ClaimState } from "./claim-state";

/** Claims of one metric in one state. */
export interface ClaimCountRow {
  readonly contractId: string;
  readonly metricId: string;
  readonly reference: string;
  readonly state: ClaimState;
  readonly claims: number;
  /** Outcomes claimed: as many as claims where the metric is of people. */
  readonly outcomes: number;
  /** Different people claimed for; 0 where the metric is claimed as a number. */
  readonly people: number;
  /** People who stand behind: those, and as many as outcomes claimed as a number. */
  readonly behind: number;
}

/** Counts of the claims that the viewer sees, in one statement for any number of contracts. */
export function countSeenClaims(
  session: Session,
  contractIds: readonly string[],
  period: Period | null,
): Promise<ClaimCountRow[]> {
  return session.query<ClaimCountRow>(sql`
    select c.contract_id, c.outcome_metric_id as metric_id, m.reference, c.state,
      count(*)::integer as claims, sum(c.quantity)::integer as outcomes,
      count(distinct c.claimant_id)::integer as people, 0 as behind
    from counted_claim c
    join outcome_metric m on m.id = c.outcome_metric_id
    where c.contract_id = any(${contractIds}::uuid[])
      and c.id in (select id from claim where contract_id = any(${contractIds}::uuid[]))
      and (${period?.start ?? null}::date is null
        or c.achieved_on between ${period?.start ?? null} and ${period?.end ?? null})
    group by c.contract_id, c.outcome_metric_id, m.reference, c.state
    order by c.contract_id, m.reference, c.state`);
}

/** Counts of all claims of contracts as they stood at an instant each. */
export function countClaimsAt(
  session: Session,
  releases: readonly (readonly [contractId: string, until: Date])[],
): Promise<ClaimCountRow[]> {
  return session.query<ClaimCountRow>(sql`
    with stood as (
      select distinct on (c.id) c.contract_id, c.outcome_metric_id, c.quantity, c.claimant_id,
        e.state
      from unnest(
        ${releases.map(([id]) => id)}::uuid[], ${releases.map(([, until]) => until)}::timestamptz[]
      ) asked(contract_id, until)
      join counted_claim c on c.contract_id = asked.contract_id
      join counted_claim_event e on e.claim_id = c.id and e.acted_at < asked.until
      order by c.id, e.acted_at desc, e.id desc
    )
    select s.contract_id, s.outcome_metric_id as metric_id, m.reference, s.state,
      count(*)::integer as claims, sum(s.quantity)::integer as outcomes,
      count(distinct s.claimant_id)::integer as people,
      (count(distinct s.claimant_id)
        + coalesce(sum(s.quantity) filter (where s.claimant_id is null), 0))::integer as behind
    from stood s
    join outcome_metric m on m.id = s.outcome_metric_id
    group by s.contract_id, s.outcome_metric_id, m.reference, s.state
    order by s.contract_id, m.reference, s.state`);
}
