import sql from "sql-template-tag";
import { manyLoader, oneLoader } from "../../db/loaders";
import { perRequest } from "../../db/per-request";
import type { Session } from "../../db/session";
import type { ContractRemarkEntity } from "../contract/contract-remark.entity";
import type { IndicatorRow } from "../indicator/indicator.entity";
import { indicatorsAsOf, kpisOfContracts, type KpiInForce } from "./contract-kpi.repository";

/** Batches over what contracts are rated by, and remarks on them. */
export function contractRatingLoaders(session: Session) {
  return {
    /** Cut-offs of a contract in force at an instant (null: now), by the indicators' references. */
    kpis: perRequest((asOf: Date | null) =>
      manyLoader<KpiInForce>(
        session,
        (ids) => kpisOfContracts(ids, asOf),
        (row) => row.contractId,
      ),
    ),
    /** An indicator, by its lineage, as published at an instant (null: now). */
    indicator: perRequest((asOf: Date | null) =>
      oneLoader<IndicatorRow>(
        session,
        (ids) => indicatorsAsOf(ids, asOf),
        (row) => row.lineageId,
      ),
    ),
    remarks: manyLoader<ContractRemarkEntity>(
      session,
      (ids) => sql`select * from contract_remark where contract_id = any(${ids})
                   order by contract_id, reference`,
      (row) => row.contractId,
    ),
  };
}
