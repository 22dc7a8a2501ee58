import { In } from "typeorm";
import type { Session } from "../../db/session";
import { MeasurementEntity } from "../../domain/measurement/measurement.entity";

/** The measurements of contracts that are there for the viewer, in whatever state. */
export function findMeasurements(
  session: Session,
  contractIds: readonly string[],
): Promise<MeasurementEntity[]> {
  return session.manager.findBy(MeasurementEntity, { contractId: In([...contractIds]) });
}
