import DataLoader from "dataloader";
import sql from "sql-template-tag";
import { manyLoader, oneLoader } from "../../db/loaders";
import { perRequest } from "../../db/per-request";
import type { EvidenceReads } from "../evidence/evidence-reads";
import { serviceCounts, type ServiceCounts } from "../evidence/service-counts";
import type { ImplementationPlanEntity } from "./implementation-plan.entity";
import { numbersOfPlans, plansInForce } from "./implementation.repository";

/** Batches over plans of how Stars are brought into services. */
export function implementationLoaders(reads: EvidenceReads) {
  const { session } = reads;
  return {
    byId: oneLoader<ImplementationPlanEntity>(
      session,
      (ids) => sql`select * from implementation_plan where id = any(${ids})`,
      (row) => row.id,
    ),
    /** Plans of a service in force at an instant (null: now), by the Stars' codes and editions. */
    ofService: perRequest((asOf: Date | null) =>
      manyLoader<ImplementationPlanEntity>(
        session,
        (ids) => plansInForce(ids, asOf),
        (row) => row.serviceId,
      ),
    ),
    /** All numbers of the plan that one is a number of, the latest first. */
    numbers: manyLoader<ImplementationPlanEntity & { readonly ofId: string }>(
      session,
      numbersOfPlans,
      (row) => row.ofId,
    ),
    /** How many people the service of a plan has, and with two readings; null where withheld. */
    counts: new DataLoader<ImplementationPlanEntity, ServiceCounts | null, string>(
      (plans) => serviceCounts(reads, plans),
      { cacheKeyFn: ({ serviceId, starId }) => `${serviceId} ${starId}` },
    ),
  };
}
