import { withholdSmall } from "../../src/domain/claim/claim-counts.service";
import { lastRelease } from "../../src/domain/claim/claim-releases";
import { ClaimState } from "../../src/domain/claim/claim-state";
import { pastAndBelow } from "../../src/domain/claim/price-cuts";
import type { PriceRule } from "../../src/domain/rate-card/terms";

const at = (...given: [value: number, people: number][]) =>
  given.map(([value, people]) => ({ value, people }));
const rates = (price: PriceRule) => [{ partyId: null, area: null, price }];
const threshold = (comparison: "at_least" | "at_most"): PriceRule => ({
  ...{ kind: "threshold", comparison, threshold: "1", priceMinor: 1 },
});

describe("values around what is paid for", () => {
  it("are just past it, or just short of it, within the width", () => {
    const values = at([-1, 7], [0.1, 2], [0.99, 3], [1, 5], [1.89, 4], [1.9, 8]);
    expect(pastAndBelow(values, rates(threshold("at_least")), 0.9)).toEqual({ past: 9, below: 5 });
    expect(pastAndBelow(values, rates(threshold("at_most")), 0.9)).toEqual({ past: 8, below: 12 });
  });

  it("count by the nearest step, once", () => {
    const price: PriceRule = {
      ...{ kind: "sliding_scale", fullPriceMinor: 1, lo: "0.5", hi: "1.5" },
      steps: [
        { from: "0.5", share: "0.5" },
        { from: "1", share: "1" },
      ],
    };
    const values = at([0.4, 1], [0.6, 2], [0.9, 4], [1.1, 8]);
    expect(pastAndBelow(values, rates(price), 0.9)).toEqual({ past: 10, below: 5 });
    expect(pastAndBelow(values, rates({ ...price, steps: null }), 0.9)).toEqual({
      // 0.6 and 0.9 are past 0.5; 1.1 is nearer to 1.5, which it does not reach.
      ...{ past: 6, below: 9 },
    });
  });

  it("do not matter to a price that does not look at them", () => {
    const unit = rates({ kind: "unit", priceMinor: 1 });
    expect(pastAndBelow(at([1, 5]), unit, 0.9)).toEqual({ past: 0, below: 0 });
  });
});

describe("figures about claims for viewers of totals", () => {
  const month = (n: number, people: number) => ({ until: new Date(Date.UTC(2025, n)), people });

  it("move on with the month by which enough people are new", () => {
    expect(lastRelease([], 10)).toBeNull();
    expect(lastRelease([month(1, 9)], 10)).toBeNull();
    expect(lastRelease([month(1, 9), month(2, 1)], 10)).toEqual(new Date(Date.UTC(2025, 2)));
    const later = [month(1, 12), month(2, 9), month(3, 0)];
    expect(lastRelease(later, 10)).toEqual(new Date(Date.UTC(2025, 1)));
  });

  it("withhold the small ones, and others so that they stay unknown", () => {
    const row = (state: ClaimState, behind: number) => ({
      ...{ contractId: "c", metricId: "m", reference: "r", state, behind },
      ...{ claims: behind, outcomes: behind, people: behind },
    });
    const { SUBMITTED, VERIFIED, PAID } = ClaimState;
    const shown = (...behind: number[]) =>
      withholdSmall(
        [SUBMITTED, VERIFIED, PAID].slice(0, behind.length).map((one, i) => row(one, behind[i]!)),
        10,
      ).map(({ claims, people }) => [claims, people]);
    expect(shown(30, 40, 50).flat()).not.toContain(null);
    expect(shown(3, 40, 50)).toEqual([
      [null, null],
      [null, null],
      [50, 50],
    ]);
    expect(shown(3)).toEqual([[null, null]]);
  });
});
