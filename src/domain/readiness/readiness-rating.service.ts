import { authorise } from "../../auth/authorise";
import type { Session } from "../../db/session";
import { Checks } from "../checks";
import { holdContract } from "../contract/contract.repository";
import { refuseIdentifying } from "../identifying-detail";
import { notFound } from "../refusal";
import { findFramework } from "./readiness-framework.repository";
import { findLatestRatings, insertRatings, type NewRatingRow } from "./readiness-rating.repository";
import { getReview, refuseClosed } from "./readiness-review.service";
import { speakingFor } from "./speaking-for";
import type { ReadinessStatement } from "./readiness-statement";

const LEAST = 1;
const MOST = 4;

/** How an organisation rates statements, many at once. */
export interface NewRatings {
  readonly reviewId: string;
  /** Whose view it is; default: the only organisation that the viewer speaks for. */
  readonly organisationId?: string | null;
  readonly ratings: readonly NewRatingRow[];
}

/**
 * Rates statements of an open review for an organisation. What was said before stays readable and the
 * latest counts; what says the same as before is not entered again.
 *
 * @returns the review's key
 * @throws Refusal when the review is not there or closed, a rating is impossible or has no grounds
 */
export async function rateReadiness(
  session: Session,
  { reviewId, organisationId, ratings }: NewRatings,
): Promise<string> {
  const review = await getReview(session, reviewId);
  const { contractId } = review;
  await authorise(session, "readiness.rate", { contractId });
  await holdContract(session, contractId);
  const own = await speakingFor(session, contractId, organisationId);
  const framework = await findFramework(session, review.frameworkId);
  if (!framework) throw notFound("framework", ["input", "review"]);
  const checks = new Checks(["input"]);
  if (checkRatings(checks, framework.statements, ratings)) {
    for (const [i, { grounds }] of ratings.entries()) {
      const path = ["ratings", String(i), "grounds"];
      await refuseIdentifying(session, checks, path, grounds, contractId);
    }
  }
  checks.throwIfAny();
  refuseClosed(await getReview(session, reviewId));
  const before = await findLatestRatings(session, reviewId);
  const known = new Map(
    before
      .filter((one) => one.organisationId === own)
      .map((one) => [one.statement, JSON.stringify([one.rating, one.grounds])]),
  );
  const fresh = ratings
    .filter((one) => known.get(one.statement) !== JSON.stringify([one.rating, one.grounds]))
    .map(({ statement, rating, grounds }) => ({ statement, rating, grounds }));
  await insertRatings(session, { contractId, reviewId, organisationId: own }, fresh);
  return reviewId;
}

/** Says whether there are so few that each can be looked at. */
function checkRatings(
  checks: Checks,
  statements: readonly ReadinessStatement[],
  ratings: readonly NewRatingRow[],
): boolean {
  const codes = statements.map(({ code }) => code);
  if (!checks.count(ratings, codes.length, "ratings")) return false;
  checks.that(ratings.length > 0, "ratings", "REQUIRED", "Rate at least one statement.");
  const seen = new Set<string>();
  ratings.forEach(({ statement, rating, grounds }, i) => {
    const at = (field: string): string[] => ["ratings", String(i), field];
    checks.that(
      codes.includes(statement),
      at("statement"),
      "UNKNOWN_STATEMENT",
      `"${statement}" is no statement of this review: its statements are ${codes.join(", ")}.`,
    );
    checks.that(
      !seen.has(statement),
      at("statement"),
      "DUPLICATE",
      `"${statement}" is rated twice.`,
    );
    seen.add(statement);
    checks.that(
      rating >= LEAST && rating <= MOST,
      at("rating"),
      "OUT_OF_RANGE",
      `"${statement}" is rated ${rating}: give ${LEAST} (not begun) to ${MOST} (how we work).`,
    );
    checks.title(grounds, at("grounds"), 10_000);
  });
  return true;
}
