import { randomBytes } from "node:crypto";
import { authorise } from "../../auth/authorise";
import { newId } from "../../db/new-id";
import type { Session } from "../../db/session";
import { Checks } from "../checks";
import { describePeriod, type Period } from "../period";
import { notAllowed, notFound } from "../refusal";
import type { ServiceEntity } from "../service/service.entity";
import { findService } from "../service/service.repository";
import { getStar } from "../star/star.service";
import type { DrawMethod } from "./case-file-audit.entity";
import { findPopulation, insertAudit, type NewAuditRow } from "./case-file-audit.repository";
import { CONFIDENCES, sampleSize, standardErrors, USUAL_CONFIDENCE } from "./sample-size";
import { drawStratified, type Drawable } from "./stratify";

/** Most readings of one sample. */
export const MOST_DRAWN = 500;

/** Which readings are to be drawn. Either a size, or the precision wanted. */
export interface AuditRequest {
  readonly serviceId: string;
  readonly starId: string;
  readonly period: Period;
  readonly method: DrawMethod;
  readonly size: number | null;
  /** Half the width of the interval as a share: above 0, at most 0.5. An exact decimal. */
  readonly precision: string | null;
  /** One of `CONFIDENCES`, as a decimal; 0.95 where it is left out. Only with a precision. */
  readonly confidence: string | null;
  /** The same draws the same of the same readings; null: one is made, and kept. */
  readonly seed: string | null;
}

/**
 * Draws readings to be held against their case files.
 *
 * @returns the key of the audit
 * @throws Refusal where the service or Star is not there, there is nothing to draw from, or the input
 *   breaks a rule
 */
export async function drawCaseFileAudit(session: Session, request: AuditRequest): Promise<string> {
  checkRequest(request);
  const { serviceId, starId, period, method, seed } = request;
  const service = await getCheckedService(session, serviceId);
  await getStar(session, starId, ["input", "star"]);
  const knownAt = new Date();
  const population = await findPopulation(session, {
    ...{ serviceId, starId, period, method, knownAt, isFresh: false },
  });
  if (population.length === 0) throw nothingToDraw(period);
  const confidence = request.precision === null ? null : confidenceOf(request);
  const size = Math.min(population.length, sizeOf(request, confidence, population.length));
  const rest = { precisionSought: request.precision, confidence: confidence?.toString() ?? null };
  return draw(session, population, {
    ...{ contractId: service.contractId, serviceId, starId, spotCheckId: null, method, size },
    ...{ periodStart: period.start, periodEnd: period.end, seed: seed ?? newSeed(), knownAt },
    ...rest,
  });
}

/** What an audit says besides its key and what it was drawn from. */
export type NewAudit = Omit<NewAuditRow, "id" | "drawnFrom">;

/** Draws and keeps; gives the audit's key. */
export async function draw(
  session: Session,
  population: readonly Drawable[],
  audit: NewAudit,
): Promise<string> {
  const id = newId();
  const drawn = drawStratified(population, audit.size, audit.seed);
  await insertAudit(
    session,
    { ...audit, id, drawnFrom: population.length },
    drawn.map((one) => ({ ...one, findingId: newId() })),
  );
  return id;
}

/** A seed that nobody chose. */
export const newSeed = (): string => randomBytes(8).toString("hex");

export const nothingToDraw = (period: Period) =>
  notAllowed(
    "NOTHING_TO_DRAW",
    `No reading of this Star was completed by a worker of this service in ${describePeriod(period)}: ` +
      "choose another period.",
  );

/**
 * The service whose readings the viewer checks.
 *
 * @throws Refusal `NotFound` or `NotAllowed`
 */
export async function getCheckedService(session: Session, id: string): Promise<ServiceEntity> {
  const service = await findService(session, id);
  if (!service) throw notFound("service", ["input", "service"]);
  await authorise(session, "reading.check", { serviceId: id });
  return service;
}

function checkRequest({ period, size, precision, confidence, seed }: AuditRequest): void {
  const checks = new Checks(["input"]);
  checks.period(period.start, period.end, "period");
  const isOne = (size === null) !== (precision === null);
  checks.that(isOne, "size", "ONE_OF", "Give either size or precision.");
  const isSize = size === null || (size >= 1 && size <= MOST_DRAWN);
  checks.that(isSize, "size", "OUT_OF_RANGE", `Draw 1 to ${MOST_DRAWN} readings.`);
  const margin = Number(precision);
  checks.that(
    precision === null || (margin > 0 && margin <= 0.5),
    "precision",
    "OUT_OF_RANGE",
    'A precision is a share above 0 and at most 0.5, e.g. "0.1" for 10 points either side.',
  );
  checks.that(
    confidence === null || precision !== null,
    "confidence",
    "NOT_WANTED",
    "A confidence goes with a precision: leave it out where you give a size.",
  );
  checks.that(
    confidence === null || CONFIDENCES.includes(Number(confidence)),
    "confidence",
    "OUT_OF_RANGE",
    `Give one of ${CONFIDENCES.join(", ")} for confidence.`,
  );
  if (seed !== null) checks.title(seed, "seed", 100);
  checks.throwIfAny();
}

const confidenceOf = ({ confidence }: AuditRequest): number =>
  confidence === null ? USUAL_CONFIDENCE : Number(confidence);

function sizeOf(
  { size, precision }: AuditRequest,
  confidence: number | null,
  population: number,
): number {
  if (size !== null || confidence === null) return size ?? 0;
  const wanted = sampleSize(
    { margin: Number(precision), z: standardErrors(confidence) },
    population,
  );
  if (wanted <= MOST_DRAWN) return wanted;
  throw notAllowed(
    "TOO_PRECISE",
    `That takes ${wanted} of ${population} readings, and at most ${MOST_DRAWN} are drawn: ask for ` +
      "less precision, or a shorter period.",
  );
}
