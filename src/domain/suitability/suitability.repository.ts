import sql from "sql-template-tag";
import { newId } from "../../db/new-id";
import type { Session } from "../../db/session";
import type { Concluded } from "./conclude";
import type { SuitabilityAnswerEntity } from "./suitability-answer.entity";
import { SuitabilityReviewEntity } from "./suitability-review.entity";

/** All answers to reviews, the latest first. */
export const answersToReviews = (reviewIds: readonly string[]) =>
  sql`select * from suitability_answer where review_id = any(${reviewIds})
      order by review_id, answered_at desc, id desc`;

/** Reviews of services, the latest first. */
export const reviewsOfServices = (serviceIds: readonly string[]) =>
  sql`select * from suitability_review where service_id = any(${serviceIds})
      order by service_id, opened_at desc, id desc`;

/** Reviews under contracts, the latest first. */
export const reviewsOfContracts = (contractIds: readonly string[]) =>
  sql`select * from suitability_review where contract_id = any(${contractIds})
      order by contract_id, opened_at desc, id desc`;

export function findReview(session: Session, id: string): Promise<SuitabilityReviewEntity | null> {
  return session.manager.findOneBy(SuitabilityReviewEntity, { id });
}

/** Whether a review of the Star for the service waits for its conclusion. */
export async function hasOpenReview(
  session: Session,
  serviceId: string,
  starId: string,
): Promise<boolean> {
  const { isOpen } = await session.queryOne<{ isOpen: boolean }>(
    sql`select exists (
          select from suitability_review
          where service_id = ${serviceId} and star_id = ${starId} and concluded_at is null
        ) as is_open`,
  );
  return isOpen;
}

/** @returns its key */
export async function insertReview(
  session: Session,
  row: Pick<SuitabilityReviewEntity, "contractId" | "serviceId" | "starId">,
): Promise<string> {
  const id = newId();
  const openedBy = session.viewer.subject;
  await session.manager.insert(SuitabilityReviewEntity, { ...row, id, openedBy });
  return id;
}

export function findAnswers(
  session: Session,
  reviewId: string,
): Promise<SuitabilityAnswerEntity[]> {
  return session.query<SuitabilityAnswerEntity>(answersToReviews([reviewId]));
}

type NewAnswer = Pick<SuitabilityAnswerEntity, "criterion" | "answer" | "grounds">;

/** Enters what an organisation answers, in one statement. */
export async function insertAnswers(
  session: Session,
  to: Pick<SuitabilityAnswerEntity, "contractId" | "reviewId" | "organisationId">,
  answers: readonly NewAnswer[],
): Promise<void> {
  const rows = answers.map((answer) => ({ ...answer, id: newId() }));
  await session.query(
    sql`insert into suitability_answer (id, contract_id, review_id, organisation_id, criterion,
          answer, grounds, answered_by)
        select id, ${to.contractId}, ${to.reviewId}, ${to.organisationId}, criterion, answer,
          grounds, ${session.viewer.subject}
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) given(
          id uuid, criterion text, answer text, grounds text
        )`,
  );
}

export async function insertConclusion(
  session: Session,
  id: string,
  { conclusion, decidedBy }: Concluded,
  more: { readonly note: string | null; readonly validUntil: string },
): Promise<void> {
  await session.query(
    sql`update suitability_review set conclusion = ${conclusion},
          decided_by = ${JSON.stringify(decidedBy)}::jsonb, note = ${more.note},
          valid_until = ${more.validUntil}, concluded_by = ${session.viewer.subject},
          concluded_at = clock_timestamp(), version = version + 1
        where id = ${id}`,
  );
}
