import DataLoader from "dataloader";
import sql from "sql-template-tag";
import { oneLoader } from "../../db/loaders";
import { perRequest } from "../../db/per-request";
import type { EvidenceReads } from "../evidence/evidence-reads";
import type { JourneyPlan, JourneyPlanRequest } from "./journey-plan";
import { journeyPlans } from "./journey-plan.service";
import type { StatedStages } from "./stage-statement.repository";

/** Batches over planning by the journey. */
export function journeyLoaders(reads: EvidenceReads) {
  return {
    /** The plan of a contract, by its key. */
    plan: perRequest(
      (request: JourneyPlanRequest) =>
        new DataLoader<string, JourneyPlan>(async (contractIds) => {
          const plans = await journeyPlans(reads, contractIds, request);
          return contractIds.map((id) => plans.get(id)!);
        }),
    ),
    statementById: oneLoader<StatedStages>(
      reads.session,
      (ids) => sql`select * from stage_statement where id = any(${ids})`,
      (row) => row.id,
    ),
  };
}
