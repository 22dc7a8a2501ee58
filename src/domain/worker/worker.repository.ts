import sql, { type Sql } from "sql-template-tag";
import type { KeysetList } from "../../db/keyset";
import type { Session } from "../../db/session";
import type { TrainingEntity } from "./training.entity";
import { WorkerEntity } from "./worker.entity";

export interface WorkerFilter {
  /** Key of the organisation that they work for. */
  readonly organisationId?: string;
  /** Key of a Star that they are trained for, on `trainedOn`. */
  readonly trainedForStarId?: string;
  /** The day for `trainedForStarId`. */
  readonly trainedOn: string;
  /** Only workers whose name or reference contains this text, in either case. */
  readonly search?: string | null;
}

/** Workers in the order of their references. */
export function workers(filter: WorkerFilter): KeysetList {
  const where: Sql[] = [];
  if (filter.organisationId) where.push(sql`w.organisation_id = ${filter.organisationId}`);
  if (filter.trainedForStarId) {
    where.push(sql`exists (
      select from training t
      where t.worker_id = w.id and t.star_id = ${filter.trainedForStarId}
        and ${trainingHoldsOn(filter.trainedOn)})`);
  }
  if (filter.search) {
    where.push(
      sql`strpos(lower(concat_ws(' ', w.reference, w.name)), lower(${filter.search})) > 0`,
    );
  }
  return {
    columns: sql`w.*`,
    from: sql`worker w`,
    where,
    order: [
      { column: "w.reference", type: "text" },
      { column: "w.id", type: "uuid" },
    ],
  };
}

/** As `workers`, under organisations. */
export const workersOfOrganisation = (filter: WorkerFilter): KeysetList => ({
  ...workers(filter),
  parent: sql`w.organisation_id`,
});

/** Condition: the training `t` holds on a day. */
export function trainingHoldsOn(day: string): Sql {
  return sql`t.trained_on <= ${day}::date
             and (t.valid_until is null or t.valid_until >= ${day}::date)`;
}

export async function findWorker(session: Session, id: string): Promise<WorkerEntity | null> {
  return session.manager.findOneBy(WorkerEntity, { id });
}

/** Enters a worker unless the reference is taken; says whether it did. */
export async function insertWorker(
  session: Session,
  row: Omit<WorkerEntity, "version" | "createdAt">,
): Promise<boolean> {
  const inserted = await session.query(
    sql`insert into worker (id, organisation_id, reference, name)
        values (${row.id}, ${row.organisationId}, ${row.reference}, ${row.name})
        on conflict (organisation_id, reference) do nothing returning id`,
  );
  return inserted.length === 1;
}

/** Changes a row that is still at `version`; says whether it was. */
export async function updateWorker(
  session: Session,
  id: string,
  version: number,
  changes: Pick<WorkerEntity, "name">,
): Promise<boolean> {
  const result = await session.manager.update(
    WorkerEntity,
    { id, version },
    { ...changes, version: version + 1 },
  );
  return result.affected === 1;
}

/** Enters a training unless there is one of that day; says whether it did. */
export async function insertTraining(
  session: Session,
  row: Omit<TrainingEntity, "createdAt">,
): Promise<boolean> {
  const inserted = await session.query(
    sql`insert into training (id, worker_id, star_id, trained_on, valid_until)
        values (${row.id}, ${row.workerId}, ${row.starId}, ${row.trainedOn}, ${row.validUntil})
        on conflict (worker_id, star_id, trained_on) do nothing returning id`,
  );
  return inserted.length === 1;
}
