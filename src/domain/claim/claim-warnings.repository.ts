import sql from "sql-template-tag";
import type { Session } from "../../db/session";

/** A claim about a person that stands. */
interface StandingClaim {
  readonly id: string;
  readonly claimantId: string;
  readonly metricId: string;
  readonly reference: string;
  readonly achievedOn: string;
}

/** What else is claimed for the person of a claim, and stands. */
export interface RelatedClaims {
  /** Whether the same metric is claimed for them, achieved before or submitted before. */
  readonly hasSame: boolean;
  /** References of metrics achieved on the same day or before. */
  readonly earlier: readonly string[];
}

/** What else is claimed under a contract for the people of claims, by the claims' keys. */
export async function findRelatedClaims(
  session: Session,
  contractId: string,
  claimIds: readonly string[],
): Promise<ReadonlyMap<string, RelatedClaims>> {
  const rows = await session.query<StandingClaim>(sql`
    select c.id, c.claimant_id, c.outcome_metric_id as metric_id, m.reference, c.achieved_on
    from counted_claim c
    join outcome_metric m on m.id = c.outcome_metric_id
    where c.contract_id = ${contractId} and c.state not in ('rejected', 'withdrawn')
      and c.claimant_id in (
        select n.claimant_id from counted_claim n where n.id = any(${claimIds}::uuid[])
      )
    order by c.achieved_on, c.submitted_at, c.id`);
  const wanted = new Set(claimIds);
  const byPerson = Map.groupBy(rows, (row) => row.claimantId);
  return new Map(
    [...byPerson.values()].flatMap((some) =>
      some.flatMap((one, i) => (wanted.has(one.id) ? [[one.id, relatedTo(one, i, some)]] : [])),
    ),
  );
}

/** @param some the person's claims in order; `one` has the place `i` */
function relatedTo(one: StandingClaim, i: number, some: readonly StandingClaim[]): RelatedClaims {
  return {
    hasSame: some.slice(0, i).some(({ metricId }) => metricId === one.metricId),
    earlier: some
      .filter(({ id, achievedOn }) => id !== one.id && achievedOn <= one.achievedOn)
      .map(({ reference }) => reference),
  };
}
