import { describeStep } from "../../src/domain/payment/describe-step";
import type { CalculatedLine } from "../../src/domain/payment/calculation";
import type { Entitlement } from "../../src/domain/rate-card/terms";
import { MetricCounts } from "../../src/domain/rate-card/terms";
import {
  aggregate,
  amounts,
  calculated,
  card,
  claim,
  lineOf,
  metric,
  ONCE,
  people,
  tally,
  trace,
  unit,
} from "./support/contract";

const words = (line: CalculatedLine, seesPerson = true): readonly string[] =>
  line.steps.map((step) => describeStep(step, line, { seesPerson }));

describe("a sliding scale on a Star: all at an average rise of 1.4, nothing below 0.5", () => {
  const scale = { ...{ kind: "sliding_scale" as const, lo: "0.5", hi: "1.4", steps: null } };
  const rise = metric("RISE", { ...scale, fullPriceMinor: 5_000_000 }, {}, MetricCounts.OUTCOMES);
  const paid = (value: string) =>
    calculated(card([rise]), [aggregate("1", 1, { metricId: "rise", value, cohort: 42 })]);

  it.each([
    ["0.4999", 0],
    ["0.5", 0],
    ["0.8", 1_666_667],
    ["0.95", 2_500_000],
    ["1.25", 4_166_667],
    ["1.4", 5_000_000],
    ["2.1", 5_000_000],
  ])("a rise of %s comes to %d", (value, wanted) => {
    expect(paid(value).totalMinor).toBe(wanted);
  });

  it("says so", () => {
    const [line] = paid("0.95").lines;
    expect(trace(line!)).toEqual([["price", 1, 1, 0, 2_500_000]]);
    expect(words(line!)).toEqual([
      "50,000.00 GBP in full, by a scale: nothing up to 0.5, all of it from 1.4, evenly between. " +
        "1 outcome with a value of 0.95: 25,000.00 GBP.",
    ]);
  });
});

describe("a rise of 0.5 in the whole-Star mean after six months, per family", () => {
  const terms = card([
    metric(
      "A",
      { kind: "threshold", comparison: "at_least", threshold: "0.5", priceMinor: 180_000 },
      { ...ONCE, sustainedMonths: 6 },
    ),
  ]);
  const family = (id: string, value: string, achievedOn: string) =>
    claim(id, { personKey: "a family", startedOn: "2024-01-10", value, achievedOn });

  it("is paid once, from the day on which both are so", () => {
    const found = calculated(terms, [
      family("1", "1.2", "2024-07-09"),
      family("2", "0.499", "2024-07-10"),
      family("3", "0.5", "2024-08-10"),
    ]);
    expect(amounts(found)).toEqual({ 1: 0, 2: 0, 3: 0 });
  });

  it("is paid for the first claim that is earned", () => {
    const found = calculated(terms, [
      family("1", "1.2", "2024-07-09"),
      family("2", "0.5", "2024-07-10"),
      family("3", "0.7", "2024-08-10"),
    ]);
    expect(amounts(found)).toEqual({ 1: 0, 2: 180_000, 3: 0 });
    expect(trace(lineOf(found, "2"))).toEqual([
      ["sustained", 1, 1, 0, 0],
      ["once_per_person", 1, 1, 0, 0],
      ["price", 1, 1, 0, 180_000],
    ]);
    expect(words(lineOf(found, "1"))).toEqual([
      "It must have held for 6 whole months; it did for 5 whole months, from 10 January 2024, to " +
        "9 July 2024: not earned.",
    ]);
    expect(words(lineOf(found, "3"))[1]).toBe(
      "The same person earned this metric before by claim 2, and it is earned once: not earned.",
    );
    expect(words(lineOf(found, "2"), false)).toEqual([
      "It must have held for 6 whole months: earned.",
      "The first of this person for this metric: earned.",
      "1,800.00 GBP where the value is at least 0.5, otherwise nothing. 1 outcome: 1,800.00 GBP.",
    ]);
  });
});

describe("600 pounds a person, at most 300 people, 328 achieved", () => {
  const terms = card(
    [metric("A", unit(60_000), ONCE)],
    [{ kind: "metric", metric: "A", count: 300, amountMinor: null }],
  );
  const found = calculated(terms, people(328));

  it("comes to 180,000.00, 28 of them unpaid", () => {
    expect(found.totalMinor).toBe(18_000_000);
    expect(tally(found)).toEqual({ 60000: 300, 0: 28 });
  });

  it("says where it stopped", () => {
    expect(trace(found.lines[300]!)).toEqual([
      ["once_per_person", 1, 1, 0, 0],
      ["price", 1, 1, 0, 60_000],
      ["metric_cap", 1, 0, 60_000, 0],
    ]);
    expect(words(found.lines[299]!)[2]).toBe(
      "At most 300 outcomes for A; 1 outcome left before this. Nothing is cut: 1 outcome, 600.00 GBP.",
    );
    expect(words(found.lines[300]!)[2]).toBe(
      "At most 300 outcomes for A; 0 outcomes left before this. 1 outcome and 600.00 GBP cut: " +
        "0 outcomes, 0.00 GBP stays.",
    );
  });
});

describe("at most 40% of participants through one route", () => {
  const terms = card(
    [metric("ROUTE", unit(100_000), ONCE), metric("OTHER", unit(100_000), ONCE)],
    [{ kind: "share", metrics: ["ROUTE"], share: "0.4", of: "participants", stated: null }],
  );
  const claims = [
    ...people(50, { metricId: "route" }),
    ...people(30, { metricId: "other" }).map((one) => ({ ...one, id: `other ${one.id}` })),
  ];

  it("pays 44 of 50 where there are 111", () => {
    const found = calculated(terms, claims, { participants: 111 });
    expect(tally(found)).toEqual({ 100000: 44 + 30, 0: 6 });
    expect(words(found.lines[44]!)[2]).toBe(
      "At most a share of 0.4 of participants by ROUTE; 0 people left before this. 1 outcome and " +
        "1,000.00 GBP cut: 0 outcomes, 0.00 GBP stays.",
    );
  });
});

describe("the first 370 at one price, the next 40 at another, then a third", () => {
  const terms = card([
    metric("A", {
      kind: "tiers",
      tiers: [
        { upTo: 370, priceMinor: 220_000 },
        { upTo: 410, priceMinor: 150_000 },
        { upTo: null, priceMinor: 40_000 },
      ],
    }),
  ]);

  it("prices 425 people", () => {
    const found = calculated(terms, people(425));
    expect(tally(found)).toEqual({ 220000: 370, 150000: 40, 40000: 15 });
    expect(found.totalMinor).toBe(370 * 220_000 + 40 * 150_000 + 15 * 40_000);
  });

  it("prices the same as one number", () => {
    const found = calculated(terms, [aggregate("1", 365), aggregate("2", 60)]);
    expect(amounts(found)).toEqual({
      ...{ 1: 365 * 220_000, 2: 5 * 220_000 + 40 * 150_000 + 15 * 40_000 },
    });
    expect(words(lineOf(found, "2"))).toEqual([
      "By count over the whole contract: numbers 1 to 370 at 2,200.00 GBP, numbers 371 to 410 at " +
        "1,500.00 GBP and from number 411 on at 400.00 GBP. 60 outcomes, numbers 366 to 425: " +
        "77,000.00 GBP.",
    ]);
  });
});

describe("at most 19,000 a person; a tenancy that fell through is earned again after three months", () => {
  const again: Partial<Entitlement> = {
    oncePerPerson: { again: "after_relapse", againAfterMonths: 3 },
  };
  const terms = card(
    [metric("TENANCY", unit(800_000), again), metric("WORK", unit(500_000), ONCE)],
    [{ kind: "person", metrics: [], amountMinor: 1_900_000 }],
  );
  const of = (id: string, metricId: string, achievedOn: string) =>
    claim(id, { personKey: "p", metricId, achievedOn });
  const found = calculated(
    terms,
    [
      of("1", "tenancy", "2024-02-01"),
      of("2", "work", "2024-03-01"),
      of("3", "tenancy", "2024-07-14"),
      of("4", "tenancy", "2024-07-15"),
      claim("5", { personKey: "q", metricId: "tenancy", achievedOn: "2024-07-15" }),
    ],
    { relapses: [{ personKey: "p", metricId: "tenancy", relapsedOn: "2024-04-15" }] },
  );

  it("pays again, up to the cap", () => {
    expect(amounts(found)).toEqual({ 1: 800_000, 2: 500_000, 3: 0, 4: 600_000, 5: 800_000 });
    expect(trace(lineOf(found, "4"))).toEqual([
      ["once_per_person", 1, 1, 0, 0],
      ["price", 1, 1, 0, 800_000],
      ["person_cap", 1, 1, 800_000, 600_000],
    ]);
  });

  it("says so", () => {
    expect(words(lineOf(found, "4"))).toEqual([
      "The same person earned this metric before by claim 1, relapsed on 15 April 2024, and held " +
        "anew for 3 whole months since 15 April 2024, of 3 asked: earned.",
      "8,000.00 GBP for each outcome. 1 outcome: 8,000.00 GBP.",
      "At most 19,000.00 GBP for one person; 6,000.00 GBP left before this. 2,000.00 GBP cut: " +
        "1 outcome, 6,000.00 GBP stays.",
    ]);
    expect(words(lineOf(found, "3"), false)).toEqual([
      "The same person earned this metric before; it is earned again only after a relapse and " +
        "having held anew for 3 whole months: not earned.",
    ]);
  });
});

describe("at least three needs, all positive, sustained for six months after closure", () => {
  const terms = card([
    metric("A", unit(250_000), {
      ...ONCE,
      sustainedMonths: 6,
      composite: { atLeast: 3, of: [], allPositive: true },
    }),
  ]);
  const closed = (id: string, signs: string, achievedOn: string) =>
    claim(id, {
      ...{ startedOn: "2024-03-31", achievedOn },
      needs: [...signs].map((sign, i) => ({ need: `need ${i}`, isPositive: sign === "+" })),
    });

  it.each([
    ["+++", "2024-09-30", 250_000],
    ["++++", "2024-10-01", 250_000],
    ["+++", "2024-09-29", 0],
    ["++", "2024-09-30", 0],
    ["+++-", "2024-09-30", 0],
  ])("%s until %s comes to %d", (signs, achievedOn, wanted) => {
    expect(calculated(terms, [closed("1", signs, achievedOn)]).totalMinor).toBe(wanted);
  });

  it("says so, and no more of the person than the reader may see", () => {
    const [line] = calculated(terms, [closed("1", "+++-", "2024-09-30")]).lines;
    expect(trace(line!)).toEqual([["composite", 1, 0, 0, 0]]);
    expect([words(line!), words(line!, false)]).toEqual([
      ["At least 3 needs must have gone well, and none otherwise; 3 of 4 did: not earned."],
      ["At least 3 needs must have gone well, and none otherwise: not earned."],
    ]);
  });
});
