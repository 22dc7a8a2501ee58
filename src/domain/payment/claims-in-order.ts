import { ClaimState } from "../claim/claim-state";
import { type CalculationInput, ClaimBasis, type ClaimFacts } from "./calculation";

const DECIDED: readonly ClaimState[] = [ClaimState.VERIFIED, ClaimState.PAYABLE, ClaimState.PAID];
const UNDECIDED: readonly ClaimState[] = [
  ClaimState.SUBMITTED,
  ClaimState.SAMPLED,
  ClaimState.QUERIED,
];

/** The states in which claims count on a basis. */
const COUNTED: Readonly<Record<ClaimBasis, ReadonlySet<ClaimState>>> = {
  [ClaimBasis.VERIFIED]: new Set(DECIDED),
  [ClaimBasis.SUBMITTED]: new Set([...DECIDED, ...UNDECIDED]),
};

/**
 * The claims that count, in the order of calculation: day achieved, time submitted, id. What was
 * achieved after the period's end is left out.
 */
export function claimsInOrder(input: CalculationInput): ClaimFacts[] {
  const states = COUNTED[input.basis];
  const counted = input.claims.filter(
    ({ state, achievedOn }) => states.has(state) && achievedOn <= input.period.end,
  );
  return isInOrder(counted) ? counted : counted.sort(byTime);
}

/** Claims mostly come in order. */
function isInOrder(claims: readonly ClaimFacts[]): boolean {
  for (let i = 1; i < claims.length; i += 1) {
    if (byTime(claims[i - 1]!, claims[i]!) > 0) return false;
  }
  return true;
}

function byTime(a: ClaimFacts, b: ClaimFacts): number {
  if (a.achievedOn !== b.achievedOn) return a.achievedOn < b.achievedOn ? -1 : 1;
  if (a.submittedAt !== b.submittedAt) return a.submittedAt < b.submittedAt ? -1 : 1;
  return a.id < b.id ? -1 : Number(a.id > b.id);
}
