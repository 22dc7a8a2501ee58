import { notReviewed } from "../../src/domain/evidence/practice-caveats";
import type { StarEvidence } from "../../src/domain/evidence/star-evidence";
import type { ContractSurroundings } from "../../src/domain/evidence/surroundings.repository";
import { SuitabilityConclusion } from "../../src/domain/suitability/suitability-review.entity";

/** Evidence of a Star up to a day, about all services of its contracts. */
const evidence = (to: string): StarEvidence =>
  ({
    ...{ definition: { star: { id: "star" } }, scope: { services: null } },
    ...{ request: { to, asOf: null }, knownAt: null },
  }) as unknown as StarEvidence;

const contract = (
  conclusion: SuitabilityConclusion,
  reasons: readonly string[],
): ContractSurroundings => ({
  ...{ contractId: "c", reference: "C-1", startsOn: "2024-04-01", removed: 0 },
  services: [
    {
      ...{ id: "hub", name: "Hub", plans: [] },
      reviews: [{ starId: "star", conclusion, validUntil: "2025-03-31" }],
    },
  ],
  reasons: reasons.map((reason) => ({ starId: "star", reason })),
});

describe("the caveat of a Star without a current review", () => {
  const { FITS, TALK_FIRST } = SuitabilityConclusion;

  it("is not told while a review counts that says that it fits", () => {
    expect(notReviewed(evidence("2025-03-31"), [contract(FITS, [])])).toBe(false);
  });

  it("asks for another review where the last one fitted and ran out: no reason was needed", () => {
    const told = notReviewed(evidence("2025-04-01"), [contract(FITS, [])]);
    expect(told).toMatch(/review it again\.$/);
    expect(told).not.toContain("No reason");
  });

  it("says that nobody gave a reason against one that did not fit, or gives it", () => {
    const [bare, told] = [[], ["Agreed with the board"]].map((reasons) =>
      notReviewed(evidence("2025-01-01"), [contract(TALK_FIRST, reasons)]),
    );
    expect(bare).toMatch(/No reason was given for using it all the same\.$/);
    expect(told).toMatch(/"Agreed with the board" \(C-1\)\.$/);
  });
});
