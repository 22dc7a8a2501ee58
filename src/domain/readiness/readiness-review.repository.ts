import sql, { type Sql } from "sql-template-tag";
import { newId } from "../../db/new-id";
import type { KeysetList } from "../../db/keyset";
import type { Session } from "../../db/session";
import type { ReadinessReviewEntity } from "./readiness-review.entity";

/** Reviews of a contract, the latest first. */
export const REVIEWS_OF_CONTRACT: KeysetList = {
  columns: sql`r.*`,
  from: sql`readiness_review r`,
  where: [],
  parent: sql`r.contract_id`,
  order: [
    { column: "r.opened_on", type: "date" },
    { column: "r.id", type: "uuid" },
  ],
  descending: true,
};

export const reviewsById = (ids: readonly string[]): Sql =>
  sql`select * from readiness_review where id = any(${ids})`;

/** A review with the one that it comes after. */
export interface ReviewBefore extends ReadinessReviewEntity {
  readonly after: string;
}

/** For each review the one before it, of the same contract and framework. */
export const reviewsBefore = (ids: readonly string[]): Sql =>
  sql`select distinct on (r.id) b.*, r.id as after
      from readiness_review r
      join readiness_review b on b.contract_id = r.contract_id
        and b.framework_id = r.framework_id and (b.opened_on, b.id) < (r.opened_on, r.id)
      where r.id = any(${ids})
      order by r.id, b.opened_on desc, b.id desc`;

export async function findReview(
  session: Session,
  id: string,
): Promise<ReadinessReviewEntity | null> {
  const [row] = await session.query<ReadinessReviewEntity>(reviewsById([id]));
  return row ?? null;
}

/** The review of a contract that was opened last. */
export async function findLatestReview(
  session: Session,
  contractId: string,
): Promise<ReadinessReviewEntity | null> {
  const [row] = await session.query<ReadinessReviewEntity>(
    sql`select * from readiness_review where contract_id = ${contractId}
        order by opened_on desc, id desc limit 1`,
  );
  return row ?? null;
}

export async function insertReview(
  session: Session,
  row: Pick<ReadinessReviewEntity, "contractId" | "frameworkId" | "title" | "openedOn">,
): Promise<string> {
  const id = newId();
  await session.query(
    sql`insert into readiness_review (id, contract_id, framework_id, title, opened_on, opened_by)
        values (${id}, ${row.contractId}, ${row.frameworkId}, ${row.title}, ${row.openedOn},
          ${session.viewer.subject})`,
  );
  return id;
}

/** Closes a review of a version; says whether it was still of it. */
export async function endReview(
  session: Session,
  { id, version }: Pick<ReadinessReviewEntity, "id" | "version">,
  closedOn: string,
): Promise<boolean> {
  const closed = await session.query(
    sql`update readiness_review set closed_on = ${closedOn}, version = version + 1
        where id = ${id} and version = ${version} returning id`,
  );
  return closed.length === 1;
}
