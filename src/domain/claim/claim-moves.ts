import { notAllowed } from "../refusal";
import { ClaimState } from "./claim-state";

const { SUBMITTED, SAMPLED, QUERIED, VERIFIED, REJECTED, WITHDRAWN, PAYABLE, PAID } = ClaimState;

/** Which states a claim may move to from each. */
export const CLAIM_MOVES: Readonly<Record<ClaimState, readonly ClaimState[]>> = {
  [SUBMITTED]: [SAMPLED, VERIFIED, QUERIED, REJECTED, WITHDRAWN],
  [SAMPLED]: [VERIFIED, QUERIED, REJECTED],
  [QUERIED]: [SUBMITTED, WITHDRAWN],
  [VERIFIED]: [PAYABLE, QUERIED, REJECTED],
  [REJECTED]: [],
  [WITHDRAWN]: [],
  [PAYABLE]: [PAID, REJECTED],
  // What was paid is taken back by the next payment; or the payment itself was a mistake.
  [PAID]: [REJECTED, PAYABLE],
};

/** Moves that whoever submitted the claim leaves to others. */
const DECISIONS: readonly ClaimState[] = [SAMPLED, QUERIED, VERIFIED, REJECTED, PAYABLE];

/** Moves that are made with a reason only. */
const WITH_REASON: readonly ClaimState[] = [QUERIED, REJECTED, WITHDRAWN];

/** Whether a move is one that needs a second person. */
export const isDecision = (to: ClaimState): boolean => DECISIONS.includes(to);

/** Whether a move is kept with a reason only. */
export const needsReason = (to: ClaimState): boolean => WITH_REASON.includes(to);

/**
 * @param name what the claim is called in the message
 * @throws Refusal `ILLEGAL_MOVE`, saying which moves are legal
 */
export function checkClaimMove(name: string, from: ClaimState, to: ClaimState): void {
  const legal = CLAIM_MOVES[from];
  if (legal.includes(to)) return;
  const instead =
    legal.length === 0
      ? "that is its end; what should count after all is claimed anew"
      : `from here it can become ${legal.join(" or ")}`;
  throw notAllowed("ILLEGAL_MOVE", `${name} is ${from} and cannot become ${to}: ${instead}.`);
}
