import { ClaimState } from "../claim/claim-state";
import { ClaimBasis } from "./calculation";

const DECIDED = [ClaimState.VERIFIED, ClaimState.PAYABLE, ClaimState.PAID];
const UNDECIDED = [ClaimState.SUBMITTED, ClaimState.SAMPLED, ClaimState.QUERIED];

/** The states in which claims count on a basis. */
export const COUNTED_STATES: Readonly<Record<ClaimBasis, readonly ClaimState[]>> = {
  [ClaimBasis.VERIFIED]: DECIDED,
  [ClaimBasis.SUBMITTED]: [...DECIDED, ...UNDECIDED],
};
