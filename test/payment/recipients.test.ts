import { portion, portionDown, ratio, split } from "../../src/domain/money";
import { calculated, card, claim, metric, PROVIDER, unit } from "./support/contract";

describe("an amount among recipients", () => {
  const paid = (priceMinor: number, shares: Record<string, string>) => {
    const agreed = Object.entries(shares).map(([organisationId, share]) => ({
      ...{ organisationId, share },
    }));
    const found = calculated(card([metric("A", unit(priceMinor))]), [
      claim("1", { shares: agreed }),
    ]);
    return Object.fromEntries(
      found.lines[0]!.recipients.map(({ organisationId, amountMinor }) => [
        ...[organisationId, amountMinor],
      ]),
    );
  };

  it.each([
    [100, { x: "0.333", y: "0.333", z: "0.334" }, { x: 33, y: 33, z: 34 }],
    [101, { x: "0.5", y: "0.5" }, { x: 51, y: 50 }],
    [101, { y: "0.5", x: "0.5" }, { x: 51, y: 50 }],
    [10, { x: "0.15", y: "0.85" }, { x: 2, y: 8 }],
    [1, { x: "0.4", y: "0.6" }, { x: 0, y: 1 }],
    [7, { x: "1" }, { x: 7 }],
    [7, {}, { [PROVIDER]: 7 }],
    [0, { x: "0.5", y: "0.5" }, {}],
  ])("%d by %j is %j", (amount, shares, wanted) => {
    expect(paid(amount, shares)).toEqual(wanted);
  });
});

describe("money", () => {
  it.each([
    [10_001, "0.5", 5_001, 5_000],
    [10_000, "0.00005", 1, 0],
    [10_000, "0.00004", 0, 0],
    [Number.MAX_SAFE_INTEGER, "0.999999999", 9_007_199_245_733_792, 9_007_199_245_733_791],
    [3, "0", 0, 0],
    [3, "1", 3, 3],
  ])("%d times %s is %d, and %d rounded down", (amount, share, rounded, down) => {
    expect(portion(amount, ratio(share))).toBe(rounded);
    expect(portionDown(amount, ratio(share))).toBe(down);
  });

  it("is not divided by shares of nothing", () => {
    expect(() => split(1, ["0", "0.0"])).toThrow("more than nothing");
  });
});
