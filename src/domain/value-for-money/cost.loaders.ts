import { manyLoader, oneLoader } from "../../db/loaders";
import { perRequest } from "../../db/per-request";
import type { Session } from "../../db/session";
import type { ContractCostEntity } from "./contract-cost.entity";
import type { CostAlternativeEntity } from "./cost-alternative.entity";
import {
  alternativesById,
  alternativesOfContracts,
  costsById,
  costsOfContracts,
} from "./cost.repository";

/** Batches over stated costs and alternatives. */
export function contractCostLoaders(session: Session) {
  return {
    costById: oneLoader<ContractCostEntity>(
      session,
      (ids) => costsById(ids),
      (row) => row.id,
    ),
    alternativeById: oneLoader<CostAlternativeEntity>(
      session,
      (ids) => alternativesById(ids),
      (row) => row.id,
    ),
    /** Costs of a contract that stood at an instant (null: now). */
    costs: perRequest((asOf: Date | null) =>
      manyLoader<ContractCostEntity>(
        session,
        (ids) => costsOfContracts(ids, asOf),
        (row) => row.contractId,
      ),
    ),
    /** Alternatives of a contract that stood at an instant (null: now). */
    alternatives: perRequest((asOf: Date | null) =>
      manyLoader<CostAlternativeEntity>(
        session,
        (ids) => alternativesOfContracts(ids, asOf),
        (row) => row.contractId,
      ),
    ),
  };
}
