import sql from "sql-template-tag";
import { manyLoader, oneLoader } from "../../db/loaders";
import type { Session } from "../../db/session";
import type { MeasurementEventEntity } from "./measurement-event.entity";
import type { MeasurementEntity } from "./measurement.entity";

/** Batches over measurements. */
export function measurementLoaders(session: Session) {
  return {
    byId: oneLoader<MeasurementEntity>(
      session,
      (ids) => sql`select * from measurement where id = any(${ids})`,
      (row) => row.id,
    ),
    /** What became of a measurement, oldest first. */
    events: manyLoader<MeasurementEventEntity>(
      session,
      (ids) => sql`select * from measurement_event where measurement_id = any(${ids})
                   order by acted_at, id`,
      (row) => row.measurementId,
    ),
  };
}
