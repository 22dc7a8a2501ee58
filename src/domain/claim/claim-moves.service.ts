import { COMMAND_LINE_VIEWER } from "../../auth/viewer";
import type { Session } from "../../db/session";
import { Checks } from "../checks";
import { notAllowed, notFound } from "../refusal";
import { checkClaimMove, isDecision, needsReason } from "./claim-moves";
import { lockClaims, writeMoves, type MovingClaim } from "./claim-moves.repository";
import type { ClaimState } from "./claim-state";

/**
 * Moves claims to another state, all or none, and keeps who did, when and why: three statements for
 * any number of claims. Whoever calls it has asked whether the viewer may, and holds the contract.
 *
 * @throws Refusal where a claim is not there, the move is not legal, a reason is missing, or whoever
 *   submitted a claim would decide on it
 */
export async function moveClaims(
  session: Session,
  claimIds: readonly string[],
  to: ClaimState,
  reason: string | null,
): Promise<void> {
  await moveLocked(session, await getClaimsLocked(session, claimIds), to, reason);
}

/**
 * As `moveClaims`, of claims that the transaction locked.
 *
 * @returns their keys
 */
export async function moveLocked(
  session: Session,
  claims: readonly MovingClaim[],
  to: ClaimState,
  reason: string | null,
): Promise<readonly string[]> {
  if (claims.length === 0) return [];
  const checks = new Checks(["input"]);
  if (needsReason(to)) checks.reason(reason, "reason");
  else checks.text(reason, "reason");
  checks.throwIfAny();
  for (const claim of claims) checkClaimMove(nameOf(claim), claim.state, to);
  if (isDecision(to)) refuseOwn(session, claims);
  const ids = claims.map(({ id }) => id);
  await writeMoves(session, ids, to, reason);
  return ids;
}

/**
 * Claims, kept from others until the transaction ends.
 *
 * @throws Refusal `NotFound` where one of them is not there for the viewer
 */
export async function getClaimsLocked(
  session: Session,
  claimIds: readonly string[],
): Promise<readonly MovingClaim[]> {
  const ids = [...new Set(claimIds)];
  if (ids.length === 0) return [];
  const claims = await lockClaims(session, ids);
  if (claims.length === ids.length) return claims;
  const found = new Set(claims.map(({ id }) => id));
  const missing = claimIds.findIndex((id) => !found.has(id));
  throw notFound("claim", ["input", "claims", String(missing)]);
}

/** Two pairs of eyes: nobody decides on what they claimed. Files are read by a program, alone. */
function refuseOwn(session: Session, claims: readonly MovingClaim[]): void {
  const { subject } = session.viewer;
  if (subject === COMMAND_LINE_VIEWER.subject) return;
  const own = claims.find(({ isOwn }) => isOwn);
  if (!own) return;
  throw notAllowed(
    "SECOND_PERSON_NEEDED",
    `${subject} submitted ${nameOf(own)}: somebody else of the commissioner must decide on it.`,
  );
}

const nameOf = ({ reference }: MovingClaim): string =>
  reference === null ? "This claim" : `Claim ${reference}`;
