import { MOST_OWED_MINOR, mostOwed } from "../../src/domain/claim/most-owed";
import type { PriceRule } from "../../src/domain/rate-card/terms";
import { calculated, aggregate, card, metric } from "../payment/support/contract";

const LARGE = "999999999999999";
const level = { level: "0", perUnitMinor: 1, maximumMinor: null };
const adjusted = (more: object): PriceRule => ({
  ...{ kind: "bonus_deduction", priceMinor: 5, bonus: null, deduction: null, ...more },
});

describe("what a claim comes to at the most", () => {
  it.each<[number, PriceRule, number, string | null]>([
    [60, { kind: "unit", priceMinor: 20 }, 3, null],
    [
      90,
      {
        kind: "tiers",
        tiers: [
          { upTo: 1, priceMinor: 20 },
          { upTo: null, priceMinor: 30 },
        ],
      },
      3,
      null,
    ],
    [40, { kind: "sliding_scale", fullPriceMinor: 20, lo: "0", hi: "1", steps: null }, 2, "0.5"],
    [40, { kind: "threshold", comparison: "at_least", threshold: "9", priceMinor: 20 }, 2, null],
    [36, adjusted({ bonus: { ...level, perUnitMinor: 2 } }), 4, "2"],
    [24, adjusted({ bonus: { ...level, maximumMinor: 1 } }), 4, LARGE],
    [5, adjusted({ bonus: level }), 1, `-${LARGE}`],
    [7, adjusted({ deduction: level }), 1, "-7"],
  ])("is %d by %j", (most, price, quantity, value) => {
    expect(mostOwed(price, quantity, value)).toBe(most);
  });

  it("keeps what could not be added up out", () => {
    const price = adjusted({ bonus: { ...level, perUnitMinor: 100 } });
    expect(mostOwed(price, 1, LARGE)).toBeGreaterThan(MOST_OWED_MINOR);
    const claims = [aggregate("1", 1, { value: LARGE })];
    expect(() => calculated(card([metric("A", price)]), claims)).toThrow(RangeError);
  });
});
