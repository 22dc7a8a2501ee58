import { manyLoader, oneLoader } from "../../db/loaders";
import type { Session } from "../../db/session";
import type { ReadinessActionEntity } from "./readiness-action.entity";
import { actionsById, actionsOfReviews } from "./readiness-action.repository";
import type { ReadinessFrameworkEntity } from "./readiness-framework.entity";
import { frameworksById } from "./readiness-framework.repository";
import { latestRatings, type LatestRating } from "./readiness-rating.repository";
import type { ReadinessReviewEntity } from "./readiness-review.entity";
import { reviewsBefore, reviewsById, type ReviewBefore } from "./readiness-review.repository";

/** Batches over reviews of readiness. */
export function readinessLoaders(session: Session) {
  return {
    frameworkById: oneLoader<ReadinessFrameworkEntity>(session, frameworksById, (row) => row.id),
    reviewById: oneLoader<ReadinessReviewEntity>(session, reviewsById, (row) => row.id),
    actionById: oneLoader<ReadinessActionEntity>(session, actionsById, (row) => row.id),
    /** The review before a review, by the later one's key. */
    before: oneLoader<ReviewBefore>(session, reviewsBefore, (row) => row.after),
    /** The ratings that count, by the review's key. */
    ratings: manyLoader<LatestRating>(session, latestRatings, (row) => row.reviewId),
    /** By the review's key. */
    actions: manyLoader<ReadinessActionEntity>(session, actionsOfReviews, (row) => row.reviewId),
  };
}
