import fc from "fast-check";
import { waterfall, type InvestmentStanding } from "../../src/domain/impact-bond/waterfall";

const standing = (id: string, changes: Partial<InvestmentStanding> = {}): InvestmentStanding => ({
  ...{ id, undrawnMinor: 0, drawnMinor: 0, repaidMinor: 0, returnedMinor: 0 },
  maximumReturnMinor: () => null,
  ...changes,
});

const inShort = (flows: ReturnType<typeof waterfall>): string[] =>
  flows.map(({ on, kind, investmentId, amountMinor }) =>
    [on, kind, investmentId, amountMinor].filter((part) => part !== null).join(" "),
  );

describe("the waterfall", () => {
  it("draws, pays costs, repays principal, and returns up to the most", () => {
    const flows = waterfall({
      openingCashMinor: 0,
      drawnOn: "2026-01-01",
      investments: [
        standing("a", { undrawnMinor: 1000, maximumReturnMinor: (drawn) => drawn / 4 }),
      ],
      costs: [{ on: "2026-01-01", amountMinor: 900 }],
      receipts: [
        { on: "2026-06-30", amountMinor: 700 },
        { on: "2026-12-31", amountMinor: 900 },
      ],
    });
    expect(inShort(flows)).toEqual([
      "2026-01-01 drawdown a 1000",
      "2026-01-01 cost 900",
      "2026-06-30 receipt 700",
      "2026-06-30 repayment a 700",
      "2026-12-31 receipt 900",
      "2026-12-31 repayment a 300",
      // 100 + 900 - 300 are left, of which a quarter of 1000 may go; 450 stay.
      "2026-12-31 return a 250",
    ]);
  });

  it("shares principal by what is outstanding and returns by what was drawn, without losing a penny", () => {
    const flows = waterfall({
      openingCashMinor: 0,
      drawnOn: null,
      investments: [
        standing("a", { drawnMinor: 200, repaidMinor: 100, maximumReturnMinor: () => 10 }),
        standing("b", { drawnMinor: 100, repaidMinor: 50 }),
      ],
      costs: [],
      receipts: [
        { on: "2026-06-30", amountMinor: 100 },
        { on: "2026-12-31", amountMinor: 110 },
      ],
    });
    expect(inShort(flows).filter((text) => !text.includes("receipt"))).toEqual([
      "2026-06-30 repayment a 67",
      "2026-06-30 repayment b 33",
      "2026-12-31 repayment a 33",
      "2026-12-31 repayment b 17",
      // 60 are left: 40 and 20 by what was drawn, but `a` takes 10 at most.
      "2026-12-31 return a 10",
      "2026-12-31 return b 50",
    ]);
  });

  it("pays nothing out of cash that is not there", () => {
    const flows = waterfall({
      openingCashMinor: -500,
      drawnOn: null,
      investments: [standing("a", { drawnMinor: 1000 })],
      costs: [{ on: "2026-06-30", amountMinor: 100 }],
      receipts: [{ on: "2026-06-30", amountMinor: 650 }],
    });
    expect(inShort(flows)).toEqual([
      "2026-06-30 receipt 650",
      "2026-06-30 cost 100",
      "2026-06-30 repayment a 50",
    ]);
  });

  it("never repays more than is outstanding, returns more than may be, or pays out what is not there", () => {
    const amount = fc.nat({ max: 10_000 });
    const day = fc.integer({ min: 10, max: 28 }).map((date) => `2026-05-${date}`);
    const flow = fc.record({ on: day, amountMinor: amount });
    const one = fc.record({ drawn: amount, undrawn: amount, most: fc.option(amount) });
    const input = fc.record({
      opening: amount,
      investments: fc.array(one, { minLength: 1, maxLength: 4 }),
      receipts: fc.array(flow, { maxLength: 6 }),
      costs: fc.array(flow, { maxLength: 4 }),
    });
    fc.assert(
      fc.property(input, ({ opening, investments, receipts, costs }) => {
        const flows = waterfall({
          openingCashMinor: opening,
          drawnOn: "2026-05-01",
          investments: investments.map(({ drawn, undrawn, most }, i) =>
            standing(`${i}`, {
              ...{ drawnMinor: drawn, undrawnMinor: undrawn, maximumReturnMinor: () => most },
            }),
          ),
          receipts,
          costs,
        });
        let cash = opening;
        for (const { kind, amountMinor } of flows) {
          const isOut = kind === "repayment" || kind === "return";
          cash += kind === "drawdown" || kind === "receipt" ? amountMinor : -amountMinor;
          if (isOut) expect(cash).toBeGreaterThanOrEqual(0);
        }
        investments.forEach(({ drawn, undrawn, most }, i) => {
          const sum = (kind: string): number =>
            flows
              .filter((one) => one.kind === kind && one.investmentId === `${i}`)
              .reduce((so, one) => so + one.amountMinor, 0);
          expect(sum("repayment")).toBeLessThanOrEqual(drawn + undrawn);
          expect(sum("return")).toBeLessThanOrEqual(most ?? Infinity);
          if (sum("return") > 0) expect(sum("repayment")).toBe(drawn + sum("drawdown"));
        });
      }),
      { numRuns: 300, seed: 20261122 },
    );
  });
});
