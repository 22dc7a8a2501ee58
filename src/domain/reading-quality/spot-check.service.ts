import { authorise } from "../../auth/authorise";
import { newId } from "../../db/new-id";
import type { Session } from "../../db/session";
import type { DisclosurePolicy } from "../../disclosure/policy";
import { Checks } from "../checks";
import { counted } from "../evidence/words";
import { refuseIdentifying } from "../identifying-detail";
import type { Period } from "../period";
import { conflict, expectVersion, notAllowed, notFound } from "../refusal";
import { findService } from "../service/service.repository";
import { getStar } from "../star/star.service";
import { today } from "../today";
import { refuseUnfinished } from "./audit-finding.service";
import { DrawMethod } from "./case-file-audit.entity";
import {
  findFindings,
  findPopulation,
  finishAudit,
  lockAuditOfSpotCheck,
} from "./case-file-audit.repository";
import { draw, MOST_DRAWN, newSeed } from "./case-file-audit.service";
import { SpotCheckState, type SpotCheckEntity } from "./spot-check.entity";
import { findSpotCheck, insertSpotCheck, moveSpotCheck } from "./spot-check.repository";

/** What a commissioner asks a provider to look at. */
export interface NewSpotCheck {
  readonly serviceId: string;
  readonly starId: string;
  readonly question: string;
  readonly period: Period;
  readonly size: number;
  /** Null: one is made, and kept. */
  readonly seed: string | null;
}

/**
 * Asks a provider to look at a sample of readings.
 *
 * @param policy how counts are protected; null where they are not
 * @returns the key of the spot check
 * @throws Refusal where the service or Star is not there, or so few are asked for that nothing could
 *   be told of them
 */
export async function askSpotCheck(
  session: Session,
  asked: NewSpotCheck,
  policy: DisclosurePolicy | null,
): Promise<string> {
  checkAsked(asked, policy);
  const { serviceId, starId, question, period, size } = asked;
  const service = await findService(session, serviceId);
  if (!service) throw notFound("service", ["input", "service"]);
  const { contractId } = service;
  await authorise(session, "spot-check.ask", { contractId });
  await getStar(session, starId, ["input", "star"]);
  const id = newId();
  await insertSpotCheck(session, {
    ...{ id, contractId, serviceId, starId, question, size, seed: asked.seed ?? newSeed() },
    ...{ periodStart: period.start, periodEnd: period.end },
  });
  return id;
}

/**
 * Draws the readings of a spot check: of those known when it was asked, and that were not drawn for
 * one or looked at before, so that two spot checks never tell of one reading. Where fewer are there
 * than asked for, as many as make whole steps of the threshold: the size of a sample does not tell
 * how many readings there are.
 *
 * @returns the key of the audit
 * @throws Refusal where it is not there, is not asked any more, was drawn, or there are too few
 */
export async function drawSpotCheck(
  session: Session,
  id: string,
  policy: DisclosurePolicy | null,
): Promise<string> {
  const asked = await getForCheck(session, id);
  if (await lockAuditOfSpotCheck(session, id)) throw conflict("It was drawn already.");
  const population = await populationOf(session, asked);
  const size = Math.min(asked.size, inSteps(population.length, policy));
  if (size === 0) {
    throw notAllowed(
      "TOO_FEW_TO_DRAW",
      `Of this Star and period there ${population.length === 1 ? "is" : "are"} ` +
        `${counted(population.length, "reading")} to draw from, fewer than ${stepOf(policy)}, so that ` +
        "nothing could be told of them: answer the spot check without a sample.",
    );
  }
  const { contractId, serviceId, starId, periodStart, periodEnd, seed, askedAt } = asked;
  return draw(session, population, {
    ...{ contractId, serviceId, starId, spotCheckId: id, method: DrawMethod.RANDOM, size, seed },
    ...{ periodStart, periodEnd, precisionSought: null, confidence: null, knownAt: askedAt },
  });
}

/**
 * Answers a spot check: what was found counts from then on, and its commissioner is given counts.
 *
 * @throws Refusal where it is not asked any more, something was not looked at, there is a sample to
 *   draw first, or the answer leads to a person
 */
export async function answerSpotCheck(
  session: Session,
  id: string,
  version: number,
  answer: string,
  policy: DisclosurePolicy | null,
): Promise<string> {
  const asked = await getForCheck(session, id);
  expectVersion("spot check", asked.version, version);
  const checks = new Checks(["input"]);
  checks.reason(answer, "answer");
  await refuseIdentifying(session, checks, "answer", answer, asked.contractId);
  checks.throwIfAny();
  const audit = await lockAuditOfSpotCheck(session, id);
  if (audit) {
    refuseUnfinished(await findFindings(session, audit.id));
    await finishAudit(session, audit.id);
  } else if (inSteps((await populationOf(session, asked)).length, policy) > 0) {
    throw notAllowed("NOT_DRAWN", "Draw its sample first, and look at it.");
  }
  await move(session, asked, SpotCheckState.ANSWERED, answer);
  return id;
}

/**
 * Takes a spot check back that was not answered.
 *
 * @throws Refusal where it is not there, or not asked any more
 */
export async function withdrawSpotCheck(
  session: Session,
  id: string,
  version: number,
): Promise<string> {
  const asked = await getAsked(session, id, "spot-check.ask");
  expectVersion("spot check", asked.version, version);
  await move(session, asked, SpotCheckState.WITHDRAWN, null);
  return id;
}

const getForCheck = (session: Session, id: string) => getAsked(session, id, "reading.check");

async function getAsked(
  session: Session,
  id: string,
  action: "reading.check" | "spot-check.ask",
): Promise<SpotCheckEntity> {
  const asked = await findSpotCheck(session, id);
  if (!asked) throw notFound("spot check", ["input", "spotCheck"]);
  await authorise(session, action, { contractId: asked.contractId, serviceId: asked.serviceId });
  if (asked.state === SpotCheckState.ASKED) return asked;
  throw notAllowed("NOT_ASKED", `This spot check is ${asked.state}: nothing about it changes now.`);
}

async function move(
  session: Session,
  asked: SpotCheckEntity,
  state: SpotCheckState,
  answer: string | null,
): Promise<void> {
  if (await moveSpotCheck(session, asked, state, answer)) return;
  throw conflict("This spot check was changed in the meantime: read it again.");
}

function populationOf(session: Session, asked: SpotCheckEntity) {
  const { serviceId, starId, periodStart, periodEnd, askedAt } = asked;
  return findPopulation(session, {
    ...{ serviceId, starId, period: { start: periodStart, end: periodEnd } },
    ...{ method: DrawMethod.RANDOM, knownAt: askedAt, isFresh: true },
  });
}

const stepOf = (policy: DisclosurePolicy | null): number => policy?.threshold ?? 1;

const inSteps = (count: number, policy: DisclosurePolicy | null): number =>
  Math.floor(count / stepOf(policy)) * stepOf(policy);

function checkAsked(
  { question, period, size, seed }: NewSpotCheck,
  policy: DisclosurePolicy | null,
): void {
  const checks = new Checks(["input"]);
  checks.reason(question, "question");
  checks.period(period.start, period.end, "period");
  checks.that(
    period.end <= today(),
    "period",
    "IN_THE_FUTURE",
    `The period ends on ${period.end}, after today, ${today()}: ask about days that are over.`,
  );
  const least = stepOf(policy);
  checks.that(
    size >= least && size <= MOST_DRAWN,
    "size",
    "OUT_OF_RANGE",
    `Ask for ${least} to ${MOST_DRAWN} readings: of fewer nothing could be told.`,
  );
  if (seed !== null) checks.title(seed, "seed", 100);
  checks.throwIfAny();
}
