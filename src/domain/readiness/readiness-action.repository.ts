import sql, { type Sql } from "sql-template-tag";
import { newId } from "../../db/new-id";
import type { Session } from "../../db/session";
import type { ReadinessActionEntity } from "./readiness-action.entity";

export const actionsById = (ids: readonly string[]): Sql =>
  sql`select * from readiness_action where id = any(${ids})`;

/** Actions of reviews: those that are due first, then those without a day. */
export const actionsOfReviews = (reviewIds: readonly string[]): Sql =>
  sql`select * from readiness_action where review_id = any(${reviewIds})
      order by due_on nulls last, entered_at, id`;

export async function findAction(
  session: Session,
  id: string,
): Promise<ReadinessActionEntity | null> {
  const [row] = await session.query<ReadinessActionEntity>(actionsById([id]));
  return row ?? null;
}

export async function countActions(session: Session, reviewId: string): Promise<number> {
  const { actions } = await session.queryOne<{ actions: number }>(
    sql`select count(*)::integer as actions from readiness_action where review_id = ${reviewId}`,
  );
  return actions;
}

export async function insertAction(
  session: Session,
  row: Pick<
    ReadinessActionEntity,
    "contractId" | "reviewId" | "organisationId" | "statement" | "title" | "dueOn"
  >,
): Promise<string> {
  const id = newId();
  await session.query(
    sql`insert into readiness_action (id, contract_id, review_id, organisation_id, statement, title,
          due_on, entered_by)
        values (${id}, ${row.contractId}, ${row.reviewId}, ${row.organisationId}, ${row.statement},
          ${row.title}, ${row.dueOn}, ${session.viewer.subject})`,
  );
  return id;
}

/** Writes what changed over an action of a version; says whether it was still of it. */
export async function updateAction(
  session: Session,
  { id, version, state, dueOn, outcome }: ReadinessActionEntity,
): Promise<boolean> {
  const changed = await session.query(
    sql`update readiness_action set state = ${state}, due_on = ${dueOn}, outcome = ${outcome},
          version = version + 1
        where id = ${id} and version = ${version} returning id`,
  );
  return changed.length === 1;
}
