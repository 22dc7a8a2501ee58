import type { ClaimFacts } from "../../src/domain/payment/calculation";
import type { PriceRule, Rate } from "../../src/domain/rate-card/terms";
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

const paidFor = (price: PriceRule, one: ClaimFacts): number =>
  calculated(card([metric("A", price)]), [one]).totalMinor;
const withValue = (value: string | null): ClaimFacts => claim("1", { value });

describe("a unit price, and an assessment fee", () => {
  it.each(["unit", "assessment_fee"] as const)("%s: so much for each", (kind) => {
    const price: PriceRule = { kind, priceMinor: 22_000 };
    expect(paidFor(price, aggregate("1", 21))).toBe(462_000);
    expect(paidFor(price, claim("1"))).toBe(22_000);
  });

  it("refuses what is too large to be kept exactly", () => {
    const price = unit(Number.MAX_SAFE_INTEGER);
    expect(paidFor(price, claim("1"))).toBe(Number.MAX_SAFE_INTEGER);
    expect(() => paidFor(price, aggregate("1", 2))).toThrow("too large to be kept exactly");
    expect(() => calculated(card([metric("A", price)]), people(2))).toThrow("too large");
  });
});

describe("tiers", () => {
  const tiers: PriceRule = {
    kind: "tiers",
    tiers: [
      { upTo: 3, priceMinor: 1_000 },
      { upTo: 5, priceMinor: 700 },
      { upTo: 6, priceMinor: 500 },
    ],
  };
  const terms = card([metric("A", tiers), metric("B", tiers)]);

  it("go by what was earned of the metric before, and end with the last", () => {
    expect(amounts(calculated(terms, people(8)))).toEqual({
      ...{ 1000: 1_000, 1001: 1_000, 1002: 1_000, 1003: 700, 1004: 700, 1005: 500 },
      ...{ 1006: 0, 1007: 0 },
    });
  });

  it("count each metric apart", () => {
    const claims = [...people(3), ...people(3, { metricId: "b" }).map(renamed)];
    expect(tally(calculated(terms, claims))).toEqual({ 1000: 6 });
  });

  it("share an aggregate claim out", () => {
    const claims = [aggregate("1", 2), aggregate("2", 3), aggregate("3", 4)];
    const found = calculated(terms, claims);
    expect(amounts(found)).toEqual({ 1: 2_000, 2: 1_000 + 2 * 700, 3: 500 });
    expect(trace(lineOf(found, "3"))).toEqual([["price", 4, 1, 0, 500]]);
  });

  it("run on from the periods before", () => {
    const claims = [...people(3), claim("late", { achievedOn: "2025-02-01" })];
    const period = { start: "2025-01-01", end: "2025-12-31" };
    expect(calculated(terms, claims, { period }).totalMinor).toBe(700);
  });

  it("may go on without end", () => {
    const endless: PriceRule = { kind: "tiers", tiers: [{ upTo: null, priceMinor: 5 }] };
    expect(paidFor(endless, aggregate("1", 1_000_000))).toBe(5_000_000);
  });
});

const renamed = (one: ClaimFacts): ClaimFacts => ({ ...one, id: `b${one.id}` });

describe("a sliding scale", () => {
  const linear: PriceRule = {
    ...{ kind: "sliding_scale", fullPriceMinor: 100_000, lo: "0.5", hi: "1.4", steps: null },
  };

  it.each([
    ["0.49", 0],
    ["0.5", 0],
    ["0.6", 11_111],
    ["0.95", 50_000],
    ["1.3", 88_889],
    ["1.4", 100_000],
    ["7", 100_000],
    ["-1", 0],
    [null, 0],
  ])("at %s comes to %d", (value, wanted) => {
    expect(paidFor(linear, withValue(value))).toBe(wanted);
  });

  it("rounds what several outcomes come to once", () => {
    expect(paidFor(linear, aggregate("1", 10, { value: "0.6" }))).toBe(111_111);
  });

  it("may have steps of its own", () => {
    const steps = [
      { from: "0.5", share: "0.25" },
      { from: "1", share: "0.333" },
      { from: "2", share: "1" },
    ];
    const stepped: PriceRule = { ...linear, steps };
    const found = ["0.4", "0.50", "0.99", "1.0", "1.99", "2", "3"].map((value) =>
      paidFor(stepped, withValue(value)),
    );
    expect(found).toEqual([0, 25_000, 25_000, 33_300, 33_300, 100_000, 100_000]);
  });
});

describe("a threshold", () => {
  const threshold = (comparison: "at_least" | "at_most"): PriceRule => ({
    ...{ kind: "threshold", comparison, threshold: "0.5", priceMinor: 9_000 },
  });

  it.each([
    ["at_least", "0.5", 9_000],
    ["at_least", "0.499999999", 0],
    ["at_least", "0.50", 9_000],
    ["at_least", null, 0],
    ["at_most", "0.5", 9_000],
    ["at_most", "0.500000001", 0],
    ["at_most", "-3", 9_000],
    ["at_most", null, 0],
  ] as const)("%s, with %s, comes to %d", (comparison, value, wanted) => {
    expect(paidFor(threshold(comparison), withValue(value))).toBe(wanted);
  });

  it("not reached pays for no outcome", () => {
    const terms = card([metric("A", threshold("at_least"))]);
    const found = calculated(terms, [aggregate("1", 5, { value: "0.4" })]);
    expect(trace(found.lines[0]!)).toEqual([["price", 5, 0, 0, 0]]);
  });
});

describe("a bonus and a deduction", () => {
  const price: PriceRule = {
    kind: "bonus_deduction",
    priceMinor: 10_000,
    bonus: { level: "80", perUnitMinor: 500, maximumMinor: 2_000 },
    deduction: { level: "60.5", perUnitMinor: 900, maximumMinor: null },
  };

  it.each([
    ["70", 10_000],
    ["80", 10_000],
    ["80.9", 10_000],
    ["82.9", 11_000],
    ["84", 12_000],
    ["99", 12_000],
    ["60.5", 10_000],
    ["59.6", 10_000],
    ["59.5", 9_100],
    ["50", 1_000],
    ["10", 0],
    [null, 10_000],
  ])("at %s comes to %d", (value, wanted) => {
    expect(paidFor(price, withValue(value))).toBe(wanted);
  });
});

describe("deadweight and attribution", () => {
  const terms = card([
    metric("A", unit(10_001), {
      comparison: {
        baseline: null,
        deadweight: { share: "0.25", source: "a study" },
        attribution: { share: "0.5", source: "agreed with the partners" },
      },
    }),
  ]);

  it("take their part one after the other, each rounded half-up", () => {
    const [line] = calculated(terms, [claim("1")]).lines;
    expect(trace(line!)).toEqual([
      ["price", 1, 1, 0, 10_001],
      ["deadweight", 1, 1, 10_001, 7_501],
      ["attribution", 1, 1, 7_501, 3_751],
    ]);
    expect(line!.steps.map(({ detail }) => detail).slice(1)).toEqual([
      { kind: "share", share: "0.25", source: "a study" },
      { kind: "share", share: "0.5", source: "agreed with the partners" },
    ]);
  });
});

describe("rates", () => {
  const rate = (partyId: string | null, area: string | null, priceMinor: number): Rate => ({
    ...{ partyId, area, price: unit(priceMinor) },
  });
  const rates = [
    rate(null, null, 1),
    rate(null, "North", 2),
    rate("ours", null, 3),
    rate("ours", "North", 4),
  ];
  const priced = (some: readonly Rate[], providerId: string, area: string | null) => {
    const terms = card([{ ...metric("A", unit(0)), rates: some }]);
    return calculated(terms, [claim("1", { providerId, area })]);
  };

  it.each([
    ["ours", "North", 4],
    ["ours", "South", 3],
    ["ours", null, 3],
    ["theirs", "North", 2],
    ["theirs", "South", 1],
    ["theirs", null, 1],
  ])("of %s in %s: %d", (providerId, area, wanted) => {
    expect(priced(rates, providerId, area).totalMinor).toBe(wanted);
    expect(priced([...rates].reverse(), providerId, area).totalMinor).toBe(wanted);
  });

  it("are none where none was agreed", () => {
    const found = priced([rates[1]!, rates[2]!], "theirs", "South");
    expect(trace(found.lines[0]!)).toEqual([["no_rate", 1, 0, 0, 0]]);
  });
});

describe("versions of a card", () => {
  const version = (number: number, effectiveFrom: string, priceMinor: number) =>
    card([metric("A", unit(priceMinor))], [{ kind: "contract", amountMinor: number * 1_000 }], {
      ...{ id: `version ${number}`, number, effectiveFrom },
    });
  const cards = [
    version(2, "2024-07-01", 200),
    version(1, "2024-02-01", 100),
    version(3, "2025-01-01", 300),
  ];
  const claims = ["2024-01-31", "2024-02-01", "2024-06-30", "2024-07-01", "2024-12-31"].map(
    (achievedOn, i) => claim(String(i), { achievedOn }),
  );

  it("price what is achieved from their day on", () => {
    const found = calculated(cards[0]!, claims, { cards });
    expect(amounts(found)).toEqual({ 0: 0, 1: 100, 2: 100, 3: 200, 4: 200 });
    expect(found.lines.map(({ card: one }) => one?.number ?? null)).toEqual([null, 1, 1, 2, 2]);
    expect(trace(found.lines[0]!)).toEqual([["no_rate", 1, 0, 0, 0]]);
  });

  it("cap by the one in force at the period's end", () => {
    const many = [...people(15, { achievedOn: "2024-03-01" })];
    const until = (end: string) =>
      calculated(cards[0]!, many, { cards, period: { start: "2024-01-01", end } }).totalMinor;
    expect([until("2024-06-30"), until("2024-12-31"), until("2025-12-31")]).toEqual([
      1_000, 1_500, 1_500,
    ]);
  });

  it("take the later of two of one day", () => {
    const both = [version(1, "2024-01-01", 100), version(2, "2024-01-01", 200)];
    expect(calculated(both[0]!, [claim("1")], { cards: both }).totalMinor).toBe(200);
  });

  it("price nothing from before the first, also where there is but one", () => {
    expect(calculated(cards[1]!, claims).totalMinor).toBe(4 * 100);
  });

  it("are at least one, in one currency", () => {
    expect(() => calculated(cards[0]!, [], { cards: [] })).toThrow(RangeError);
    const mixed = [cards[0]!, { ...cards[1]!, currency: "EUR" }];
    expect(() => calculated(cards[0]!, [], { cards: mixed })).toThrow("one currency");
  });

  it("know nothing of a metric that they dropped", () => {
    const found = calculated(cards[0]!, [claim("1", { metricId: "gone" })]);
    expect(trace(found.lines[0]!)).toEqual([["no_rate", 1, 0, 0, 0]]);
    expect(found.lines[0]!.card).toBeNull();
  });
});
