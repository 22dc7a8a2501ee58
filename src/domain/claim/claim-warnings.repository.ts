import sql from "sql-template-tag";
import type { Session } from "../../db/session";

/** What else is claimed for the person of a claim, and stands. */
export interface RelatedClaims {
  readonly claimId: string;
  /** Whether the same metric is claimed for them, achieved before or submitted before. */
  readonly hasSame: boolean;
  /** References of metrics achieved on the same day or before. */
  readonly earlier: readonly string[];
}

/** What else is claimed under a contract for the people of claims, in one statement. */
export function findRelatedClaims(
  session: Session,
  contractId: string,
  claimIds: readonly string[],
): Promise<RelatedClaims[]> {
  return session.query<RelatedClaims>(sql`
    with standing as materialized (
      select c.id, c.claimant_id, c.outcome_metric_id, c.achieved_on, c.submitted_at, m.reference
      from counted_claim c
      join outcome_metric m on m.id = c.outcome_metric_id
      where c.contract_id = ${contractId} and c.claimant_id is not null
        and c.state not in ('rejected', 'withdrawn')
    )
    select n.id as claim_id, coalesce(bool_or(
        o.outcome_metric_id = n.outcome_metric_id
          and (o.achieved_on, o.submitted_at, o.id) < (n.achieved_on, n.submitted_at, n.id)
      ), false) as has_same,
      coalesce(array_agg(distinct o.reference) filter (where o.achieved_on <= n.achieved_on), '{}')
        as earlier
    from standing n
    left join standing o on o.claimant_id = n.claimant_id and o.id <> n.id
    where n.id = any(${claimIds}::uuid[])
    group by n.id`);
}
