import fc from "fast-check";
import {
  internalRateOfReturn,
  RateStatus,
  type DatedFlow,
} from "../../src/domain/impact-bond/internal-rate-of-return";
import { rateInWords } from "../../src/domain/impact-bond/rate-in-words";
import { addDays } from "../../src/domain/period";

const flows = (...all: [string, number][]): DatedFlow[] =>
  all.map(([on, amountMinor]) => ({ on, amountMinor }));

describe("the internal rate of return", () => {
  it.each([
    // Worked by hand: 110 after exactly 365 days.
    ["0.100000", flows(["2025-01-01", -100_00], ["2026-01-01", 110_00])],
    // Two years, one of them of 366 days: 1.21^(365/731) - 1.
    ["0.099857", flows(["2023-03-01", -100_00], ["2025-03-01", 121_00])],
    // The example by which spreadsheets explain XIRR: 37.34%.
    [
      "0.373363",
      flows(
        ["2008-01-01", -10_000_00],
        ["2008-03-01", 2_750_00],
        ["2008-10-30", 4_250_00],
        ["2009-02-15", 3_250_00],
        ["2009-04-01", 2_750_00],
      ),
    ],
    // A quarter of it lost in a year.
    ["-0.250000", flows(["2025-01-01", -100_00], ["2026-01-01", 75_00])],
    ["0.000000", flows(["2025-01-01", -100_00], ["2026-01-01", 100_00])],
    // However far apart: 0.1% a year, from the day of each of the first two.
    [
      "0.001000",
      flows(["1900-01-01", -100_000_00], ["1960-01-01", -100_000_00], ["2024-01-01", 219_814_37]),
    ],
    // What moves on one day is one flow, whatever the order.
    ["0.100000", flows(["2026-01-01", 120_00], ["2025-01-01", -100_00], ["2026-01-01", -10_00])],
  ])("is %s", (rate, given) => {
    expect(internalRateOfReturn(given)).toEqual({ status: RateStatus.GIVEN, rate });
  });

  it.each([
    [RateStatus.NO_FLOWS, flows()],
    [RateStatus.NO_FLOWS, flows(["2025-01-01", -5], ["2025-01-01", 5])],
    [RateStatus.NOTHING_BACK, flows(["2025-01-01", -5], ["2025-02-01", -5])],
    [RateStatus.NOTHING_PAID_IN, flows(["2025-01-01", 5])],
    // -100, +230, -132: 10% and 20% both fit.
    [
      RateStatus.SEVERAL_RATES,
      flows(["2025-01-01", -100_00], ["2026-01-01", 230_00], ["2027-01-01", -132_00]),
    ],
    // -100, +50, -100: none does.
    [
      RateStatus.NO_RATE,
      flows(["2025-01-01", -100_00], ["2026-01-01", 50_00], ["2027-01-01", -100_00]),
    ],
    // A hundredfold overnight is beyond any rate that is looked for.
    [RateStatus.NO_RATE, flows(["2025-01-01", -1], ["2025-01-02", 100])],
  ])("is none, and says why: %s", (status, given) => {
    const found = internalRateOfReturn(given);
    expect(found).toEqual({ status, rate: null });
    expect(rateInWords(found)).toMatch(/\w+.*\.$/);
  });

  it("is given where money goes in and out by turns, yet one rate alone fits", () => {
    const given = flows(
      ["2025-01-01", -100],
      ["2025-07-01", 10],
      ["2026-01-01", -5],
      ["2027-01-01", 130],
    );
    expect(internalRateOfReturn(given).status).toBe(RateStatus.GIVEN);
  });

  it("brings the value of all flows to 0: it is above on one side of the rate, below on the other", () => {
    const amount = fc.integer({ min: 1, max: 10_000_000 });
    const given = fc.tuple(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 900 }), amount), { minLength: 1, maxLength: 8 }),
      fc.array(fc.tuple(fc.integer({ min: 901, max: 4000 }), amount), {
        minLength: 1,
        maxLength: 8,
      }),
    );
    fc.assert(
      fc.property(given, ([paidIn, cameBack]) => {
        const all = [
          ...paidIn.map(([day, minor]) => ({
            on: addDays("2020-01-01", day),
            amountMinor: -minor,
          })),
          ...cameBack.map(([day, minor]) => ({
            on: addDays("2020-01-01", day),
            amountMinor: minor,
          })),
        ];
        const { status, rate } = internalRateOfReturn(all);
        if (status === RateStatus.NO_RATE) return;
        expect(status).toBe(RateStatus.GIVEN);
        const first = Math.min(...all.map(({ on }) => Date.parse(on)));
        const value = (at: number): number =>
          all.reduce((sum, { on, amountMinor }) => {
            const years = (Date.parse(on) - first) / 86_400_000 / 365;
            return sum + amountMinor * (1 + at) ** -years;
          }, 0);
        const near = Math.max(1e-6, 1e-6 * Number(rate));
        expect(value(Number(rate) - near)).toBeGreaterThanOrEqual(0);
        expect(value(Number(rate) + near)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 300, seed: 20261122 },
    );
  });

  it("is told as a percentage", () => {
    const rate = internalRateOfReturn(flows(["2025-01-01", -100_00], ["2026-01-01", 105_12]));
    expect(rateInWords(rate)).toBe("5.12% a year, by actual days of years of 365.");
  });
});
