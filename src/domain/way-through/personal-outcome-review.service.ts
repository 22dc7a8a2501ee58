import { newId } from "../../db/new-id";
import type { Session } from "../../db/session";
import { Checks } from "../checks";
import { notAllowed, notFound } from "../refusal";
import { today } from "../today";
import type { OutcomeReached } from "./personal-outcome-review.entity";
import { findOutcomes, insertReviews, type KnownOutcome } from "./personal-outcome.repository";
import { getSupported } from "./supported";

/** How far an outcome was reached, as it is entered: by the person, by the worker, or by both. */
export interface NewOutcomeReview {
  readonly personalOutcomeId: string;
  readonly reviewedOn: string;
  readonly byPerson?: OutcomeReached | null;
  readonly byPersonWhy?: string | null;
  readonly byWorker?: OutcomeReached | null;
  readonly byWorkerWhy?: string | null;
}

/**
 * Enters how far a personal outcome was reached. Reviews are only added to: the latest counts.
 *
 * @returns its key
 * @throws Refusal when the outcome is not there or was replaced, nobody says anything or why, or the
 *   day is before it was agreed or to come
 */
export async function reviewPersonalOutcome(
  session: Session,
  review: NewOutcomeReview,
): Promise<string> {
  const [id] = await reviewPersonalOutcomes(session, [review]);
  return id!;
}

/** As `reviewPersonalOutcome`, of several at once; their keys in the order given. */
export async function reviewPersonalOutcomes(
  session: Session,
  reviews: readonly NewOutcomeReview[],
): Promise<string[]> {
  const checks = new Checks(["input"]);
  for (const review of reviews) checkSaid(checks, review);
  checks.throwIfAny();
  const path = ["input", "personalOutcome"];
  const ids = [...new Set(reviews.map((review) => review.personalOutcomeId))];
  const outcomes = new Map((await findOutcomes(session, ids)).map((row) => [row.id, row]));
  if (ids.some((id) => !outcomes.has(id))) throw notFound("personal outcome", path);
  const engagements = [...outcomes.values()].map(({ engagementId }) => engagementId);
  await getSupported(session, engagements, path);
  for (const review of reviews) {
    checkOutcome(checks, review, outcomes.get(review.personalOutcomeId)!);
  }
  checks.throwIfAny();
  const rows = reviews.map((review) => ({
    id: newId(),
    ...{ personalOutcomeId: review.personalOutcomeId, reviewedOn: review.reviewedOn },
    ...{ byPerson: review.byPerson ?? null, byPersonWhy: review.byPersonWhy ?? null },
    ...{ byWorker: review.byWorker ?? null, byWorkerWhy: review.byWorkerWhy ?? null },
    recordedBy: session.viewer.subject,
  }));
  await insertReviews(session, rows);
  return rows.map(({ id }) => id);
}

function checkSaid(checks: Checks, review: NewOutcomeReview): void {
  checks.that(
    review.byPerson != null || review.byWorker != null,
    "byPerson",
    "REQUIRED",
    "Say how far it was reached: byPerson, byWorker, or both.",
  );
  for (const who of ["byPerson", "byWorker"] as const) {
    const why = `${who}Why` as const;
    if (review[who] != null) checks.reason(review[why], why);
    checks.that(
      review[who] != null || review[why] == null,
      why,
      "NOT_SAID",
      `${why} needs ${who} as well: say how far it was reached.`,
    );
  }
  checks.that(
    review.reviewedOn <= today(),
    "reviewedOn",
    "IN_THE_FUTURE",
    `reviewedOn is ${review.reviewedOn}, after today, ${today()}: enter it once it is reviewed.`,
  );
}

function checkOutcome(
  checks: Checks,
  { reviewedOn }: NewOutcomeReview,
  { agreedOn, replacedById }: KnownOutcome,
): void {
  if (replacedById !== null) {
    throw notAllowed(
      "REPLACED",
      "Another took the place of this outcome: review that one. What was said of this one stays.",
    );
  }
  checks.that(
    reviewedOn >= agreedOn,
    "reviewedOn",
    "BEFORE_AGREED",
    `reviewedOn is ${reviewedOn}, before ${agreedOn}, when it was agreed: give a day on or after it.`,
  );
}
