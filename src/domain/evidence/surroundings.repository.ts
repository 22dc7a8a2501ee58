import sql from "sql-template-tag";
import type { Session } from "../../db/session";
import type { ImplementationStep } from "../implementation/implementation-step";
import type { SuitabilityConclusion } from "../suitability/suitability-review.entity";

/** What the latest review of a Star for a service came to. */
export interface KnownReview {
  readonly starId: string;
  readonly conclusion: SuitabilityConclusion;
  readonly validUntil: string;
}

/** How a Star is brought into a service. */
export interface KnownPlan {
  readonly starId: string;
  readonly steps: readonly ImplementationStep[];
  readonly enoughPairs: number;
}

/** A service, with what was known of Stars in it. */
export interface KnownService {
  readonly id: string;
  readonly name: string;
  readonly reviews: readonly KnownReview[];
  readonly plans: readonly KnownPlan[];
}

/** A contract, with what is known beside the readings under it. */
export interface ContractSurroundings {
  readonly contractId: string;
  readonly reference: string;
  readonly startsOn: string;
  /** How often somebody was erased with all that was counted of them. */
  readonly removed: number;
  readonly services: readonly KnownService[];
  /** Why Stars were bound without a review that says they fit, the latest first. */
  readonly reasons: readonly { readonly starId: string; readonly reason: string }[];
}

/** What is known beside the readings of contracts, as of an instant (null: now), by contract key. */
export async function findSurroundings(
  session: Session,
  contractIds: readonly string[],
  asOf: Date | null,
): Promise<ReadonlyMap<string, ContractSurroundings>> {
  const known = sql`coalesce(${asOf}::timestamptz, 'infinity')`;
  const rows = await session.query<ContractSurroundings>(sql`
    select c.id as contract_id, c.reference, c.starts_on, coalesce(e.people, 0) as removed,
      coalesce(service.all_of, '[]') as services, coalesce(reason.all_of, '[]') as reasons
    from contract c
    left join contract_erasure e on e.contract_id = c.id
    left join (
      select s.contract_id, json_agg(json_build_object(
          'id', s.id, 'name', s.name,
          'reviews', coalesce(review.all_of, '[]'), 'plans', coalesce(plan.all_of, '[]')
        ) order by s.name) as all_of
      from service s
      left join (
        select service_id, json_agg(json_build_object(
            'starId', star_id, 'conclusion', conclusion, 'validUntil', valid_until
          )) as all_of
        from (
          select distinct on (service_id, star_id) * from suitability_review
          where contract_id = any(${contractIds}) and concluded_at <= ${known}
          order by service_id, star_id, concluded_at desc, id desc
        ) latest
        group by service_id
      ) review on review.service_id = s.id
      left join (
        select service_id, json_agg(json_build_object(
            'starId', star_id, 'steps', steps, 'enoughPairs', enough_pairs
          )) as all_of
        from (
          select distinct on (service_id, star_id) * from implementation_plan
          where contract_id = any(${contractIds}) and set_at <= ${known}
          order by service_id, star_id, number desc
        ) latest
        group by service_id
      ) plan on plan.service_id = s.id
      where s.contract_id = any(${contractIds}) and s.created_at <= ${known}
      group by s.contract_id
    ) service on service.contract_id = c.id
    left join (
      select contract_id, json_agg(json_build_object('starId', star_id, 'reason', reason)
          order by bound_at desc, id desc) as all_of
      from star_binding_reason
      where contract_id = any(${contractIds}) and bound_at <= ${known}
      group by contract_id
    ) reason on reason.contract_id = c.id
    where c.id = any(${contractIds})`);
  return new Map(rows.map((row) => [row.contractId, row]));
}
