import { randomBytes } from "node:crypto";
import { authorise } from "../../auth/authorise";
import { newId } from "../../db/new-id";
import type { Session } from "../../db/session";
import { Checks } from "../checks";
import { getContract } from "../contract/current-contract";
import { holdContract } from "../contract/contract.repository";
import { toExact } from "../indicator/exact";
import { describePeriod, type Period } from "../period";
import { notAllowed } from "../refusal";
import { moveClaims } from "./claim-moves.service";
import {
  assignToSample,
  findSampledPeriod,
  insertSample,
  lockDrawable,
  type SampledPeriod,
} from "./claim-sample.repository";
import { ClaimState } from "./claim-state";
import { drawSample } from "./draw-sample";

/** How claims are to be drawn: by number, or by share (from 0 to 1, rounded up). */
export interface SampleRequest {
  readonly contractId: string;
  readonly period: Period;
  readonly size: number | null;
  readonly share: string | null;
  /** The same seed draws the same of the same claims; null: one is made, and kept. */
  readonly seed: string | null;
}

/**
 * Draws a sample of the claims of a period that nobody decided on, divided by metric; see
 * `drawSample`.
 *
 * @returns the key of the sample
 * @throws Refusal where there is nothing to draw from, or the size is wrong
 */
export async function drawClaimSample(session: Session, request: SampleRequest): Promise<string> {
  const { contractId, period } = request;
  checkRequest(request);
  await beginDeciding(session, contractId);
  const claims = await lockDrawable(session, contractId, period);
  if (claims.length === 0) {
    throw notAllowed(
      "NOTHING_TO_DRAW",
      `Of what was achieved in ${describePeriod(period)} no claim waits for a decision.`,
    );
  }
  const size = sizeOf(request, claims.length);
  const seed = request.seed ?? randomBytes(8).toString("hex");
  const drawn = drawSample(claims, size, seed);
  const id = newId();
  const [periodStart, periodEnd] = [period.start, period.end];
  const sample = { id, contractId, periodStart, periodEnd, seed, size };
  await insertSample(session, { ...sample, drawnFrom: claims.length });
  await moveClaims(session, drawn, ClaimState.SAMPLED, null);
  await assignToSample(session, id, drawn);
  return id;
}

/**
 * Verifies those claims of a sampled period that were not drawn. Claims that came after the last draw
 * could not have been drawn: they stay as they are.
 *
 * @throws Refusal where nothing was drawn, or a sampled claim is not decided
 */
export async function verifyUnsampled(
  session: Session,
  contractId: string,
  period: Period,
): Promise<SampledPeriod> {
  const checks = new Checks(["input"]);
  checks.period(period.start, period.end, "period");
  checks.throwIfAny();
  await beginDeciding(session, contractId);
  const found = await findSampledPeriod(session, contractId, period);
  if (!found) {
    throw notAllowed(
      "NOT_SAMPLED",
      `No sample was drawn for ${describePeriod(period)}: draw one for exactly these days first.`,
    );
  }
  if (found.undecided > 0) {
    throw notAllowed(
      "SAMPLE_UNDECIDED",
      `Of the claims drawn, ${found.undecided} of ${found.sampled} are not decided: decide on them ` +
        "first, for they stand for the rest.",
    );
  }
  await moveClaims(session, found.rest, ClaimState.VERIFIED, null);
  return found;
}

async function beginDeciding(session: Session, contractId: string): Promise<void> {
  await getContract(session, contractId, ["input", "contract"]);
  await authorise(session, "claim.decide", { contractId });
  await holdContract(session, contractId);
}

function checkRequest({ period, size, share, seed }: SampleRequest): void {
  const checks = new Checks(["input"]);
  checks.period(period.start, period.end, "period");
  const isOne = (size === null) !== (share === null);
  checks.that(isOne, "size", "ONE_OF", "Give either size or share.");
  checks.that(size === null || size >= 1, "size", "OUT_OF_RANGE", "Draw at least one claim.");
  const isShare = share === null || (toExact(share).gt("0") && toExact(share).lte("1"));
  checks.that(isShare, "share", "OUT_OF_RANGE", "A share is more than 0 and at most 1.");
  if (seed !== null) checks.title(seed, "seed", 100);
  checks.throwIfAny();
}

function sizeOf({ size, share }: SampleRequest, available: number): number {
  const wanted =
    size ?? Number(toExact(share!).times(String(available)).round(0, 3 /* up */).toFixed());
  return Math.min(wanted, available);
}
