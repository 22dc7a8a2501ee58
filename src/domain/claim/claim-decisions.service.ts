import { authorise } from "../../auth/authorise";
import type { Action } from "../../auth/permissions";
import type { Session } from "../../db/session";
import { Checks } from "../checks";
import { holdContract } from "../contract/contract.repository";
import { findContractsOf, type MovingClaim } from "./claim-moves.repository";
import { getClaimsLocked, moveLocked } from "./claim-moves.service";
import { ClaimState } from "./claim-state";
import { MOST_CLAIMS } from "./submit-claims.service";

/** What a commissioner says to a claim. */
export enum ClaimDecision {
  VERIFY = "verify",
  QUERY = "query",
  REJECT = "reject",
}

const STATE_OF: Readonly<Record<ClaimDecision, ClaimState>> = {
  [ClaimDecision.VERIFY]: ClaimState.VERIFIED,
  [ClaimDecision.QUERY]: ClaimState.QUERIED,
  [ClaimDecision.REJECT]: ClaimState.REJECTED,
};

/**
 * Verifies, queries or rejects claims, all or none.
 *
 * @throws Refusal for a move that is not legal, a query or rejection without a reason, or a decision
 *   by whoever submitted a claim
 */
export async function decideClaims(
  session: Session,
  claimIds: readonly string[],
  decision: ClaimDecision,
  reason: string | null,
): Promise<readonly string[]> {
  const claims = await getForMove(session, claimIds, "claim.decide");
  return moveLocked(session, claims, STATE_OF[decision], reason);
}

/** Takes claims back that were submitted or queried, all or none. */
export async function withdrawClaims(
  session: Session,
  claimIds: readonly string[],
  reason: string,
): Promise<readonly string[]> {
  const claims = await getForMove(session, claimIds, "claim.submit");
  return moveLocked(session, claims, ClaimState.WITHDRAWN, reason);
}

/**
 * Answers what the commissioner asked about a claim, and submits it again as it is.
 *
 * @throws Refusal where nothing was asked, or the answer is blank
 */
export async function answerClaimQuery(
  session: Session,
  claimId: string,
  answer: string,
): Promise<readonly string[]> {
  const checks = new Checks(["input"]);
  checks.reason(answer, "answer");
  checks.throwIfAny();
  const claims = await getForMove(session, [claimId], "claim.submit");
  return moveLocked(session, claims, ClaimState.SUBMITTED, answer);
}

async function getForMove(
  session: Session,
  claimIds: readonly string[],
  action: Action,
): Promise<readonly MovingClaim[]> {
  const checks = new Checks(["input"]);
  checks.that(claimIds.length > 0, "claims", "REQUIRED", "Name at least one claim.");
  checks.count(claimIds, MOST_CLAIMS, "claims");
  checks.throwIfAny();
  for (const contractId of await findContractsOf(session, claimIds)) {
    await holdContract(session, contractId);
  }
  const claims = await getClaimsLocked(session, claimIds);
  await authoriseAll(session, action, claims);
  return claims;
}

async function authoriseAll(
  session: Session,
  action: Action,
  claims: readonly MovingClaim[],
): Promise<void> {
  const bySubject = new Map(claims.map((claim) => [claim.serviceId ?? claim.contractId, claim]));
  for (const { contractId, serviceId } of bySubject.values()) {
    const isOfService = action === "claim.submit" && serviceId !== null;
    await authorise(session, action, isOfService ? { serviceId } : { contractId });
  }
}
