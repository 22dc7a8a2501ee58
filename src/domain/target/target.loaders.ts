import sql from "sql-template-tag";
import { manyLoader, oneLoader } from "../../db/loaders";
import { perRequest } from "../../db/per-request";
import type { Session } from "../../db/session";
import type { TargetEntity } from "./target.entity";
import { targetHistory, targetsInForce, type TargetInForceRow } from "./target.repository";

/** Batches over targets. */
export function targetLoaders(session: Session) {
  return {
    byId: oneLoader<TargetEntity>(
      session,
      (ids) => sql`select * from target where id = any(${ids})`,
      (row) => row.id,
    ),
    /** Those in force for an indicator at an instant (null: now), by period. */
    inForce: perRequest((asOf: Date | null) =>
      manyLoader<TargetInForceRow>(
        session,
        (ids) => targetsInForce(ids, asOf),
        (row) => row.forIndicatorId,
      ),
    ),
    /** All that were ever set, by period, oldest first in each. */
    history: manyLoader<TargetEntity & { forIndicatorId: string }>(
      session,
      (ids) => targetHistory(ids),
      (row) => row.forIndicatorId,
    ),
  };
}
