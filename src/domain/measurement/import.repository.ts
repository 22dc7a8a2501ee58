import sql from "sql-template-tag";
import type { Session } from "../../db/session";
import type { IndicatorRow } from "../indicator/indicator.entity";
import { lockLineages } from "../indicator/indicator.repository";
import type { MeasurementEntity } from "./measurement.entity";

/** A contract with an indicator that can be measured under it; without one where it has none. */
export interface PlaceRow {
  readonly contractReference: string;
  readonly contractId: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly lineageId: string | null;
  readonly indicatorReference: string | null;
  readonly unit: IndicatorRow["unit"];
  readonly aggregation: IndicatorRow["aggregation"];
  readonly frequency: IndicatorRow["frequency"];
}

/** All that can be measured under contracts: indicators of the models attached to them now. */
export function findPlaces(
  session: Session,
  contractReferences: readonly string[],
): Promise<PlaceRow[]> {
  return session.query<PlaceRow>(
    sql`select c.reference as contract_reference, c.id as contract_id, c.starts_on, c.ends_on,
               l.id as lineage_id, l.reference as indicator_reference,
               i.unit, i.aggregation, i.frequency
        from contract c
        left join model_attachment a on a.contract_id = c.id and a.detached_at is null
        left join indicator_lineage l on l.logic_model_id = a.logic_model_id
        left join lateral (
          select i.* from indicator i join model_version v on v.id = i.model_version_id
          where i.lineage_id = l.id
          order by (v.status = 'draft'), v.number desc limit 1
        ) i on true
        where c.reference = any(${contractReferences})
        order by c.reference, l.reference`,
  );
}

/**
 * Measurements of indicators under contracts; others are kept from adding to, changing and moving
 * them until the transaction ends.
 */
export async function lockMeasurements(
  session: Session,
  lineageIds: readonly string[],
  contractIds: readonly string[],
): Promise<MeasurementEntity[]> {
  await lockLineages(session, lineageIds);
  return session.query<MeasurementEntity>(
    sql`select * from measurement
        where lineage_id = any(${lineageIds}) and contract_id = any(${contractIds})
        order by id for update`,
  );
}
