import sql from "sql-template-tag";
import { newId } from "../../db/new-id";
import type { Session } from "../../db/session";
import type { IndicatorRow } from "../indicator/indicator.entity";
import type { ContractKpiEntity } from "./contract-kpi.entity";

/** Cut-offs in force, with the indicator as the version published by then defines it. */
export interface KpiInForce extends ContractKpiEntity {
  readonly goodFrom: string;
  readonly approachingFrom: string;
  readonly improvementFrom: string;
}

/** Cut-offs of contracts in force at an instant (null: now); those withdrawn are left out. */
export const kpisOfContracts = (contractIds: readonly string[], asOf: Date | null) =>
  sql`select * from (
        select distinct on (k.contract_id, k.indicator_lineage_id) k.*, l.reference
        from contract_kpi k join indicator_lineage l on l.id = k.indicator_lineage_id
        where k.contract_id = any(${contractIds})
          and k.set_at <= coalesce(${asOf}::timestamptz, 'infinity')
        order by k.contract_id, k.indicator_lineage_id, k.set_at desc, k.id desc
      ) latest
      where good_from is not null
      order by contract_id, reference, id`;

export async function findKpi(
  session: Session,
  contractId: string,
  lineageId: string,
): Promise<KpiInForce | null> {
  const all = await session.query<KpiInForce>(kpisOfContracts([contractId], null));
  return all.find(({ indicatorLineageId }) => indicatorLineageId === lineageId) ?? null;
}

/** Indicators as the version that was published last by an instant (null: now) defines them. */
export const indicatorsAsOf = (lineageIds: readonly string[], asOf: Date | null) =>
  sql`select distinct on (i.lineage_id) i.*, l.reference
      from indicator i
      join indicator_lineage l on l.id = i.lineage_id
      join model_version v on v.id = i.model_version_id
      where i.lineage_id = any(${lineageIds})
        and v.published_at <= coalesce(${asOf}::timestamptz, 'infinity')
      order by i.lineage_id, v.number desc`;

export async function findPublishedIndicator(
  session: Session,
  lineageId: string,
): Promise<IndicatorRow | null> {
  const [row] = await session.query<IndicatorRow>(indicatorsAsOf([lineageId], null));
  return row ?? null;
}

export async function insertKpi(
  session: Session,
  row: Omit<ContractKpiEntity, "id" | "setBy" | "setAt">,
): Promise<void> {
  await session.query(
    sql`insert into contract_kpi (id, contract_id, indicator_lineage_id, good_from,
          approaching_from, improvement_from, reason, set_by)
        values (${newId()}, ${row.contractId}, ${row.indicatorLineageId}, ${row.goodFrom},
          ${row.approachingFrom}, ${row.improvementFrom}, ${row.reason},
          ${session.viewer.subject})`,
  );
}
