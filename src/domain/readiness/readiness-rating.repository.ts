import sql, { type Sql } from "sql-template-tag";
import { newId } from "../../db/new-id";
import type { Session } from "../../db/session";
import type { ReadinessRatingEntity } from "./readiness-rating.entity";

/** A rating that counts, with who gave it. */
export interface LatestRating extends ReadinessRatingEntity {
  readonly organisationName: string;
  readonly isCommissioner: boolean;
}

/** Of reviews, the latest rating of each organisation and statement: the commissioner's first. */
export const latestRatings = (reviewIds: readonly string[]): Sql =>
  sql`select * from (
        select distinct on (r.review_id, r.organisation_id, r.statement) r.*,
          o.name as organisation_name, c.commissioner_id = r.organisation_id as is_commissioner
        from readiness_rating r
        join organisation o on o.id = r.organisation_id
        join contract c on c.id = r.contract_id
        where r.review_id = any(${reviewIds})
        order by r.review_id, r.organisation_id, r.statement, r.rated_at desc, r.id desc
      ) latest
      order by not is_commissioner, organisation_name, id`;

export function findLatestRatings(session: Session, reviewId: string): Promise<LatestRating[]> {
  return session.query<LatestRating>(latestRatings([reviewId]));
}

export type NewRatingRow = Pick<ReadinessRatingEntity, "statement" | "rating" | "grounds">;

/** Enters ratings of an organisation, in one statement. */
export async function insertRatings(
  session: Session,
  of: Pick<ReadinessRatingEntity, "contractId" | "reviewId" | "organisationId">,
  rows: readonly NewRatingRow[],
): Promise<void> {
  if (rows.length === 0) return;
  const given = rows.map((row) => ({ ...row, id: newId() }));
  await session.query(
    sql`insert into readiness_rating (id, contract_id, review_id, organisation_id, statement,
          rating, grounds, rated_by)
        select id, ${of.contractId}, ${of.reviewId}, ${of.organisationId}, statement, rating,
          grounds, ${session.viewer.subject}
        from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) given(
          id uuid, statement text, rating integer, grounds text
        )`,
  );
}
