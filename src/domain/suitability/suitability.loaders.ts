import sql from "sql-template-tag";
import { manyLoader, oneLoader } from "../../db/loaders";
import type { Session } from "../../db/session";
import { starBindingsOfContracts, type StarBinding } from "./star-binding.repository";
import type { SuitabilityAnswerEntity } from "./suitability-answer.entity";
import type { SuitabilityReviewEntity } from "./suitability-review.entity";
import { answersToReviews, reviewsOfContracts, reviewsOfServices } from "./suitability.repository";

/** Batches over reviews of whether a Star is right for a service, and Stars bound to contracts. */
export function suitabilityLoaders(session: Session) {
  return {
    byId: oneLoader<SuitabilityReviewEntity>(
      session,
      (ids) => sql`select * from suitability_review where id = any(${ids})`,
      (row) => row.id,
    ),
    /** The latest first. */
    ofService: manyLoader<SuitabilityReviewEntity>(
      session,
      reviewsOfServices,
      (row) => row.serviceId,
    ),
    /** The latest first. */
    ofContract: manyLoader<SuitabilityReviewEntity>(
      session,
      reviewsOfContracts,
      (row) => row.contractId,
    ),
    /** All answers to a review, the latest first. */
    answers: manyLoader<SuitabilityAnswerEntity>(session, answersToReviews, (row) => row.reviewId),
    /** The Stars bound to a contract now, by code and edition. */
    bindings: manyLoader<StarBinding>(session, starBindingsOfContracts, (row) => row.contractId),
  };
}
