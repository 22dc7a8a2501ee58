import type { ClaimFacts } from "../../src/domain/payment/calculation";
import { type Cap, MetricCounts } from "../../src/domain/rate-card/terms";
import {
  aggregate,
  amounts,
  calculated,
  card,
  claim,
  lineOf,
  metric,
  people,
  tally,
  trace,
  unit,
} from "./support/contract";

const A = metric("A", unit(100));
const B = metric("B", unit(40));
const paid = (caps: readonly Cap[], claims: readonly ClaimFacts[], participants = 0) =>
  calculated(card([A, B], caps), claims, { participants });
const metricCap = (count: number | null, amountMinor: number | null): Cap => ({
  ...{ kind: "metric", metric: "A", count, amountMinor },
});

describe("a cap on a metric", () => {
  it("by count pays so many, the first", () => {
    const found = paid([metricCap(3, null)], [...people(5), claim("other", { metricId: "b" })]);
    expect(amounts(found)).toEqual({
      1000: 100,
      1001: 100,
      1002: 100,
      1003: 0,
      1004: 0,
      other: 40,
    });
    expect(lineOf(found, "1003").steps[1]).toEqual({
      rule: "metric_cap",
      quantityIn: 1,
      quantityOut: 0,
      amountInMinor: 100,
      amountOutMinor: 0,
      detail: { kind: "cap", cap: metricCap(3, null), countLeft: 0, amountLeftMinor: null },
    });
    expect(lineOf(found, "other").steps).toHaveLength(1);
  });

  it("by money pays in part where that is left", () => {
    const found = paid([metricCap(null, 250)], people(4));
    expect(amounts(found)).toEqual({ 1000: 100, 1001: 100, 1002: 50, 1003: 0 });
    expect(found.lines.map(({ paidQuantity }) => paidQuantity)).toEqual([1, 1, 1, 0]);
  });

  it("by both is passed in neither", () => {
    expect(amounts(paid([metricCap(2, 1_000)], people(3)))).toEqual({
      1000: 100,
      1001: 100,
      1002: 0,
    });
    expect(amounts(paid([metricCap(3, 150)], people(3)))).toEqual({ 1000: 100, 1001: 50, 1002: 0 });
  });

  it("takes from an aggregate claim the outcomes priced last", () => {
    const tiers = metric(
      "A",
      {
        kind: "tiers",
        tiers: [
          { upTo: 4, priceMinor: 100 },
          { upTo: null, priceMinor: 10 },
        ],
      },
      {},
      MetricCounts.OUTCOMES,
    );
    const limited = (caps: readonly Cap[]) =>
      trace(calculated(card([tiers], caps), [aggregate("1", 6)]).lines[0]!).slice(1);
    expect(limited([metricCap(5, null)])).toEqual([["metric_cap", 6, 5, 420, 410]]);
    expect(limited([metricCap(3, null)])).toEqual([["metric_cap", 6, 3, 420, 300]]);
    expect(limited([metricCap(null, 405)])).toEqual([["metric_cap", 6, 5, 420, 405]]);
    expect(limited([metricCap(null, 250)])).toEqual([["metric_cap", 6, 3, 420, 250]]);
    expect(limited([metricCap(null, 0)])).toEqual([["metric_cap", 6, 0, 420, 0]]);
    expect(limited([metricCap(null, 250), metricCap(2, null)])).toEqual([
      ["metric_cap", 6, 3, 420, 250],
      ["metric_cap", 3, 2, 250, 200],
    ]);
  });

  it("cuts what stays after deadweight, not the price", () => {
    const comparison = {
      ...{ baseline: null, attribution: null },
      deadweight: { share: "0.5", source: "a study" },
    };
    const terms = card([metric("A", unit(100), { comparison })], [metricCap(3, null)]);
    expect(trace(calculated(terms, [aggregate("1", 5)]).lines[0]!)).toEqual([
      ["price", 5, 5, 0, 500],
      ["deadweight", 5, 5, 500, 250],
      ["metric_cap", 5, 3, 250, 150],
    ]);
  });

  it("is not used up by what is not paid", () => {
    const threshold = metric("A", {
      ...{ kind: "threshold", comparison: "at_least", threshold: "1", priceMinor: 100 },
    });
    const claims = ["0.5", "1", "0.9", "2"].map((value, i) => claim(String(i), { value }));
    const found = calculated(card([threshold], [metricCap(2, null)]), claims);
    expect(amounts(found)).toEqual({ 0: 0, 1: 100, 2: 0, 3: 100 });
  });
});

describe("a cap on a person", () => {
  const both = ["1", "2", "3"].flatMap((day) => [
    claim(`a${day}`, { personKey: "p", achievedOn: `2024-01-0${day}` }),
    claim(`b${day}`, { personKey: "p", achievedOn: `2024-01-0${day}`, metricId: "b" }),
  ]);

  it("adds up what the metrics named come to", () => {
    const all = paid([{ kind: "person", metrics: [], amountMinor: 300 }], both);
    expect(amounts(all)).toEqual({ a1: 100, b1: 40, a2: 100, b2: 40, a3: 20, b3: 0 });
    const one = paid([{ kind: "person", metrics: ["B"], amountMinor: 50 }], both);
    expect(amounts(one)).toEqual({ a1: 100, b1: 40, a2: 100, b2: 10, a3: 100, b3: 0 });
  });

  it("is each person's own, and no aggregate's", () => {
    const claims = [...people(2), aggregate("all", 9)];
    const found = paid([{ kind: "person", metrics: [], amountMinor: 60 }], claims);
    expect(amounts(found)).toEqual({ 1000: 60, 1001: 60, all: 900 });
  });
});

describe("a cap on a share", () => {
  const share = (of: "participants" | "outcomes", stated: number | null = null): Cap => ({
    ...{ kind: "share", metrics: ["A"], share: "0.4", of, stated },
  });
  const others = (count: number) =>
    people(count, { metricId: "b" }).map((one) => ({ ...one, id: `b${one.id}` }));

  it("of participants counts people, rounded down", () => {
    expect(tally(paid([share("participants")], people(6), 11))).toEqual({ 100: 4, 0: 2 });
    expect(tally(paid([share("participants", 5)], people(6), 11))).toEqual({ 100: 2, 0: 4 });
  });

  it("of participants counts a person once", () => {
    const twice = people(6, {}).map((one, i) => ({ ...one, personKey: `p${Math.floor(i / 2)}` }));
    const found = paid([share("participants", 5)], twice);
    expect(tally(found)).toEqual({ 100: 4, 0: 2 });
    expect(lineOf(found, "1001").steps).toHaveLength(1);
  });

  it("of outcomes counts all that were earned", () => {
    expect(tally(paid([share("outcomes")], [...people(6), ...others(5)]))).toEqual({
      ...{ 100: 4, 40: 5, 0: 2 },
    });
  });

  it("of outcomes leaves assessments out", () => {
    const fee = metric("B", { kind: "assessment_fee", priceMinor: 40 });
    const found = calculated(card([A, fee], [share("outcomes")]), [...people(6), ...others(5)]);
    expect(tally(found)).toEqual({ 100: 2, 40: 5, 0: 4 });
  });
});

describe("a cap on a period", () => {
  const cap = (period: "month" | "quarter" | "year"): Cap => ({
    ...{ kind: "period", period, metrics: [], amountMinor: 150 },
  });
  const days = ["2024-01-31", "2024-02-29", "2024-03-30", "2024-04-29", "2024-04-30", "2025-01-30"];
  const claims = [...days, "2025-01-31"].map((achievedOn) => claim(achievedOn, { achievedOn }));
  const contractPeriod = { start: "2024-01-31", end: "2026-12-31" };
  const period = { start: "2024-01-31", end: "2025-12-31" };

  it.each([
    ["month", [100, 100, 50, 100, 100, 100, 100]],
    ["quarter", [100, 50, 0, 0, 100, 100, 100]],
    ["year", [100, 50, 0, 0, 0, 0, 100]],
  ] as const)("counts each %s from the contract's first day", (unitOfTime, wanted) => {
    const found = calculated(card([A], [cap(unitOfTime)]), claims, { contractPeriod, period });
    expect(found.lines.map(({ amountMinor }) => amountMinor)).toEqual(wanted);
  });
});

describe("caps together", () => {
  const contract: Cap = { kind: "contract", amountMinor: 260 };

  it("go in the contract's order, each by what the one before let pass", () => {
    const claims = [claim("0", { metricId: "b" }), ...people(4)];
    const found = paid([metricCap(2, null), contract], claims);
    expect(amounts(found)).toEqual({ 0: 40, 1000: 100, 1001: 100, 1002: 0, 1003: 0 });
    const turned = paid([contract, metricCap(2, null)], claims);
    expect(amounts(turned)).toEqual({ 0: 40, 1000: 100, 1001: 100, 1002: 0, 1003: 0 });
    expect(trace(lineOf(turned, "1002")).slice(1)).toEqual([
      ["contract_cap", 1, 1, 100, 20],
      ["metric_cap", 1, 0, 20, 0],
    ]);
    expect(trace(lineOf(found, "1002")).slice(1)).toEqual([["metric_cap", 1, 0, 100, 0]]);
  });
});
