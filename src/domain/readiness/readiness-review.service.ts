import { authorise } from "../../auth/authorise";
import type { Session } from "../../db/session";
import { Checks } from "../checks";
import { holdContract } from "../contract/contract.repository";
import { getContract } from "../contract/current-contract";
import { conflict, expectVersion, notAllowed, notFound } from "../refusal";
import { today } from "../today";
import { findFramework, getOwnFramework } from "./readiness-framework.repository";
import type { ReadinessReviewEntity } from "./readiness-review.entity";
import {
  endReview,
  findLatestReview,
  findReview,
  insertReview,
} from "./readiness-review.repository";

/** A review to open. */
export interface NewReadinessReview {
  readonly contractId: string;
  /** Default: the product's own, in its latest edition. */
  readonly frameworkId?: string | null;
  readonly title: string;
  /** Default: today. */
  readonly openedOn?: string | null;
}

/**
 * Opens a review of how ready those who take part in a contract are. One is open at a time.
 *
 * @returns its key
 * @throws Refusal when something is not there, a day is impossible, or another is still open
 */
export async function openReadinessReview(
  session: Session,
  { contractId, frameworkId, title, openedOn }: NewReadinessReview,
): Promise<string> {
  const checks = new Checks(["input"]);
  const now = today();
  const day = openedOn ?? now;
  checks.title(title, "title");
  checks.that(
    day <= now,
    "openedOn",
    "IN_THE_FUTURE",
    `openedOn is ${day}, after today, ${now}: open it when it begins.`,
  );
  checks.throwIfAny();
  const contract = await getContract(session, contractId, ["input", "contract"]);
  await authorise(session, "readiness.review", { contractId });
  await holdContract(session, contractId);
  const framework =
    frameworkId == null
      ? await getOwnFramework(session)
      : await findFramework(session, frameworkId);
  if (!framework) throw notFound("framework", ["input", "framework"]);
  const latest = await findLatestReview(session, contractId);
  if (latest && !latest.closedOn) {
    throw notAllowed(
      "REVIEW_IS_OPEN",
      `"${latest.title}" of ${contract.reference} is still open: close it before another is opened.`,
    );
  }
  checks.that(
    !latest || day >= latest.closedOn!,
    "openedOn",
    "BEFORE_THE_LAST",
    `openedOn is ${day}, before the last review was closed on ${latest?.closedOn}: give a day from then on.`,
  );
  checks.throwIfAny();
  return insertReview(session, { contractId, frameworkId: framework.id, title, openedOn: day });
}

/**
 * Closes a review: nothing is rated in it any more; actions go on.
 *
 * @param closedOn null for today
 * @throws Refusal when it is not there, closed already or changed, or the day is impossible
 */
export async function closeReadinessReview(
  session: Session,
  id: string,
  version: number,
  closedOn: string | null | undefined,
): Promise<string> {
  const review = await getReview(session, id);
  await authorise(session, "readiness.review", { contractId: review.contractId });
  await holdContract(session, review.contractId);
  const checks = new Checks(["input"]);
  const now = today();
  const day = closedOn ?? now;
  checks.that(
    day <= now && day >= review.openedOn,
    "closedOn",
    "OUT_OF_RANGE",
    `closedOn is ${day}: give a day from when it was opened, ${review.openedOn}, to today, ${now}.`,
  );
  checks.throwIfAny();
  expectVersion("review", review.version, version);
  refuseClosed(review);
  if (await endReview(session, review, day)) return id;
  throw conflict("This review was changed in the meantime: read it again.");
}

/** @throws Refusal `NotFound` */
export async function getReview(session: Session, id: string): Promise<ReadinessReviewEntity> {
  const review = await findReview(session, id);
  if (!review) throw notFound("review", ["input", "review"]);
  return review;
}

/** @throws Refusal `NotAllowed` */
export function refuseClosed({ closedOn }: ReadinessReviewEntity): void {
  if (!closedOn) return;
  throw notAllowed(
    "REVIEW_IS_CLOSED",
    `This review was closed on ${closedOn}: what was said in it stands. Open another to rate anew.`,
  );
}
