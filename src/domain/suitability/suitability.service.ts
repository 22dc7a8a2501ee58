import { authorise, roleNeeded } from "../../auth/authorise";
import type { Session } from "../../db/session";
import { Checks } from "../checks";
import { holdContract } from "../contract/contract.repository";
import { getContract } from "../contract/current-contract";
import { refuseIdentifying } from "../identifying-detail";
import { findOrganisation } from "../organisation/organisation.repository";
import { addMonths } from "../period";
import { conflict, expectVersion, invalid, notAllowed, notFound } from "../refusal";
import type { ServiceEntity } from "../service/service.entity";
import { findService } from "../service/service.repository";
import { findStar } from "../star/star.repository";
import { today } from "../today";
import { conclude, unanswered } from "./conclude";
import { latestAnswers, sidesOf, versionOf } from "./sides";
import type { SuitabilityAnswerValue } from "./suitability-answer.entity";
import { CRITERION_LIST, type SuitabilityCriterion } from "./suitability-criteria";
import type { SuitabilityReviewEntity } from "./suitability-review.entity";
import {
  findAnswers,
  findReview,
  hasOpenReview,
  insertAnswers,
  insertConclusion,
  insertReview,
} from "./suitability.repository";

/** How long a conclusion counts. */
const MONTHS_VALID = 12;

/**
 * Opens a review of whether a Star is right for a service.
 *
 * @returns its key
 * @throws Refusal when something is not there, or a review of it is open already
 */
export async function openSuitabilityReview(
  session: Session,
  { serviceId, starId }: { readonly serviceId: string; readonly starId: string },
): Promise<string> {
  const service = await findService(session, serviceId);
  if (!service) throw notFound("service", ["input", "service"]);
  const star = await findStar(session, starId);
  if (!star) throw notFound("Star", ["input", "star"]);
  const { contractId } = service;
  await authorise(session, "suitability.answer", { contractId, serviceId });
  await holdContract(session, contractId);
  if (await hasOpenReview(session, serviceId, starId)) {
    throw conflict(
      `A review of ${star.name} ${star.edition} for "${service.name}" is open: answer and conclude ` +
        "that one.",
    );
  }
  return insertReview(session, { contractId, serviceId, starId });
}

/** What an organisation answers to one criterion. */
export interface GivenAnswer {
  readonly criterion: SuitabilityCriterion;
  readonly answer: SuitabilityAnswerValue;
  /** On what grounds. */
  readonly grounds: string;
}

/** Answers to a review. */
export interface GivenAnswers {
  readonly reviewId: string;
  /** Whose; only needed by who can answer for both sides. */
  readonly organisationId?: string | null;
  readonly answers: readonly GivenAnswer[];
}

/**
 * Answers some or all criteria of a review for the own organisation. Answers given before stay
 * readable; the latest counts.
 *
 * @returns the review's key
 * @throws Refusal when it is concluded, or an answer is without grounds or given twice
 */
export async function answerSuitability(session: Session, input: GivenAnswers): Promise<string> {
  const { review, service } = await begin(session, input.reviewId, "suitability.answer");
  if (review.concludedAt) {
    throw notAllowed(
      "CONCLUDED",
      "This review was concluded and stays as it is: open another to answer anew.",
    );
  }
  const organisationId = await sideOf(session, service, input.organisationId ?? null);
  await checkAnswers(session, review.contractId, input.answers);
  const { id: reviewId, contractId } = review;
  await insertAnswers(session, { reviewId, contractId, organisationId }, input.answers);
  return reviewId;
}

/**
 * Concludes a review by the rule of `conclude`, for twelve months.
 *
 * @returns its key
 * @throws Refusal when it was concluded, somebody answered since it was read, or answers are missing
 */
export async function concludeSuitabilityReview(
  session: Session,
  input: { readonly reviewId: string; readonly version: number; readonly note?: string | null },
): Promise<string> {
  const checks = new Checks(["input"]);
  checks.text(input.note, "note");
  checks.throwIfAny();
  const { review, service } = await begin(session, input.reviewId, "suitability.conclude");
  if (review.concludedAt) {
    throw notAllowed("CONCLUDED", "This review was concluded before: open another to think again.");
  }
  const answers = await findAnswers(session, review.id);
  expectVersion("review", versionOf(review, answers), input.version);
  const contract = await getContract(session, review.contractId, ["input", "review"]);
  const sides = sidesOf(contract, service);
  const latest = latestAnswers(answers);
  const missing = unanswered(sides, latest);
  if (missing.size > 0) throw await answersMissing(session, missing);
  const validUntil = addMonths(today(), MONTHS_VALID);
  await insertConclusion(session, review.id, conclude(only(latest, sides)), {
    ...{ note: input.note ?? null, validUntil },
  });
  return review.id;
}

/** The review as nobody else can change it until the transaction ends, with its service. */
async function begin(
  session: Session,
  reviewId: string,
  action: "suitability.answer" | "suitability.conclude",
): Promise<{ readonly review: SuitabilityReviewEntity; readonly service: ServiceEntity }> {
  const seen = await findReview(session, reviewId);
  if (!seen) throw notFound("review of suitability", ["input", "review"]);
  const { contractId, serviceId } = seen;
  await authorise(session, action, { contractId, serviceId });
  await holdContract(session, contractId);
  const review = await findReview(session, reviewId);
  const service = await findService(session, serviceId);
  if (!review || !service) throw notFound("review of suitability", ["input", "review"]);
  return { review, service };
}

/** The organisation that the viewer answers for. */
async function sideOf(
  session: Session,
  { contractId, id, providerId }: ServiceEntity,
  wanted: string | null,
): Promise<string> {
  const { commissionerId } = await getContract(session, contractId, ["input", "review"]);
  const { commissioned, personServices } = await session.reach();
  const own = new Set([
    ...(commissioned.includes(contractId) ? [commissionerId] : []),
    ...(personServices.includes(id) ? [providerId] : []),
  ]);
  if (wanted !== null) {
    if (own.has(wanted)) return wanted;
    throw roleNeeded("suitability.answer");
  }
  const [first, ...others] = own;
  if (first !== undefined && others.length === 0) return first;
  throw invalid([
    {
      path: ["input", "organisation"],
      code: "REQUIRED",
      message: "You can answer for both sides: say in `organisation` for which.",
    },
  ]);
}

async function checkAnswers(
  session: Session,
  contractId: string,
  answers: readonly GivenAnswer[],
): Promise<void> {
  const checks = new Checks(["input"]);
  checks.that(answers.length > 0, "answers", "REQUIRED", "Give at least one answer.");
  if (!checks.count(answers, CRITERION_LIST.length, "answers")) checks.throwIfAny();
  const seen = new Set<string>();
  for (const [i, { criterion, grounds }] of answers.entries()) {
    const path = ["answers", `${i}`];
    const message = `${criterion} is answered twice: give one answer to each criterion.`;
    checks.that(!seen.has(criterion), [...path, "criterion"], "TWICE", message);
    seen.add(criterion);
    const blank = "Say on what grounds: grounds must not be blank.";
    checks.that(grounds.trim() !== "", [...path, "grounds"], "REQUIRED", blank);
    checks.text(grounds, [...path, "grounds"]);
  }
  checks.throwIfAny();
  for (const [i, { grounds }] of answers.entries()) {
    await refuseIdentifying(session, checks, ["answers", `${i}`, "grounds"], grounds, contractId);
  }
  checks.throwIfAny();
}

async function answersMissing(
  session: Session,
  missing: ReadonlyMap<string, readonly SuitabilityCriterion[]>,
): Promise<Error> {
  const each: string[] = [];
  for (const [id, criteria] of missing) {
    const side = await findOrganisation(session, id);
    const codes = criteria.map((one) => one.toUpperCase()).join(", ");
    each.push(`${side?.name ?? "the other side"} has not answered ${codes}`);
  }
  return notAllowed(
    "ANSWERS_MISSING",
    `Both sides have to answer each criterion first: ${each.join("; ")}.`,
  );
}

const only = <T>(all: ReadonlyMap<string, T>, keys: readonly string[]): ReadonlyMap<string, T> =>
  new Map([...all].filter(([key]) => keys.includes(key)));
