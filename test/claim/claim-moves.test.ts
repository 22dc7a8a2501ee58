import { CLAIM_MOVES, checkClaimMove } from "../../src/domain/claim/claim-moves";
import { ClaimState } from "../../src/domain/claim/claim-state";

const { SUBMITTED, QUERIED, VERIFIED, PAYABLE, PAID, REJECTED, WITHDRAWN } = ClaimState;

describe("moves of claims", () => {
  it("lead from submission to payment, and to an end", () => {
    const way = [SUBMITTED, VERIFIED, PAYABLE, PAID, REJECTED];
    way.slice(1).forEach((to, i) => expect(() => checkClaimMove("It", way[i]!, to)).not.toThrow());
    expect([...CLAIM_MOVES[REJECTED], ...CLAIM_MOVES[WITHDRAWN]]).toEqual([]);
  });

  it("never pay what nobody verified, nor let a provider take back what was decided", () => {
    const into = (to: ClaimState): string[] =>
      Object.values(ClaimState).filter((from) => CLAIM_MOVES[from].includes(to));
    // From paid where the payment is taken back.
    expect(into(PAYABLE)).toEqual([VERIFIED, PAID]);
    expect(into(PAID)).toEqual([PAYABLE]);
    expect(into(WITHDRAWN)).toEqual([SUBMITTED, QUERIED]);
    expect(into(SUBMITTED)).toEqual([QUERIED]);
  });

  it("say from an illegal one which would be legal", () => {
    expect(() => checkClaimMove("Claim A", QUERIED, PAID)).toThrow(
      "Claim A is queried and cannot become paid: from here it can become submitted or withdrawn.",
    );
  });
});
