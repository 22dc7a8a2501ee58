import sql from "sql-template-tag";
import { manyLoader, oneLoader } from "../../db/loaders";
import type { Session } from "../../db/session";
import type { TrainingEntity } from "./training.entity";
import type { WorkerEntity } from "./worker.entity";

/** Batches over workers and their training. */
export function workerLoaders(session: Session) {
  return {
    byId: oneLoader<WorkerEntity>(
      session,
      (ids) => sql`select * from worker where id = any(${ids})`,
      (row) => row.id,
    ),
    trainingById: oneLoader<TrainingEntity>(
      session,
      (ids) => sql`select * from training where id = any(${ids})`,
      (row) => row.id,
    ),
    training: manyLoader<TrainingEntity>(
      session,
      (ids) => sql`select * from training where worker_id = any(${ids}) order by trained_on, id`,
      (row) => row.workerId,
    ),
  };
}
