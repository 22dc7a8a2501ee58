import sql from "sql-template-tag";
import type { Session } from "../../../db/session";
import type { NewMeasurementRow } from "../../../domain/measurement/measurement.repository";

export type MeasurementRow = NewMeasurementRow;

/** Measurements of indicators; others are kept from changing them until the transaction ends. */
export function findMeasurementsOf(
  session: Session,
  lineageIds: readonly string[],
): Promise<MeasurementRow[]> {
  return session.query<MeasurementRow>(
    sql`select id, lineage_id, contract_id, period_start, period_end, value, numerator, denominator,
          disaggregations, state, note, said_by
        from measurement where lineage_id = any(${lineageIds}) order by id for update`,
  );
}

export async function updateMeasurements(
  session: Session,
  rows: readonly MeasurementRow[],
): Promise<void> {
  await session.query(
    sql`update measurement m set period_start = n."periodStart", period_end = n."periodEnd",
          value = n.value, state = n.state, note = n.note, said_by = n."saidBy",
          version = m.version + 1
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
          n(id uuid, "periodStart" date, "periodEnd" date, value numeric, state text, note text,
            "saidBy" text)
        where m.id = n.id`,
  );
}
