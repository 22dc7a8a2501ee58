import { ClaimState } from "../../src/domain/claim/claim-state";
import { ClaimBasis, TraceRule } from "../../src/domain/payment/calculation";
import {
  amounts,
  calculated,
  card,
  claim,
  lineOf,
  metric,
  ONCE,
  trace,
  unit,
} from "./support/contract";

const PRICE = unit(10_000);

describe("claims that count", () => {
  const states = Object.values(ClaimState).map((state) => claim(state, { state }));

  it("are those verified, payable and paid", () => {
    const found = calculated(card([metric("A", PRICE)]), states);
    expect(Object.keys(amounts(found)).sort()).toEqual(["paid", "payable", "verified"]);
    expect(found.totalMinor).toBe(30_000);
  });

  it("are also those still to be decided, where it is asked what would be owed", () => {
    const found = calculated(card([metric("A", PRICE)]), states, { basis: ClaimBasis.SUBMITTED });
    expect(Object.keys(amounts(found)).sort()).toEqual([
      ...["paid", "payable", "queried", "sampled", "submitted", "verified"],
    ]);
  });

  it("are not those achieved after the period", () => {
    const claims = [claim("1", { achievedOn: "2025-01-01" }), claim("2")];
    expect(amounts(calculated(card([metric("A", PRICE)]), claims))).toEqual({ 2: 10_000 });
  });
});

describe("a period", () => {
  it("comes to what was achieved in it, and tells what came before", () => {
    const claims = [
      claim("1", { achievedOn: "2024-03-31" }),
      claim("2", { achievedOn: "2024-04-01" }),
      claim("3", { achievedOn: "2024-06-30" }),
    ];
    const period = { start: "2024-04-01", end: "2024-06-30" };
    const found = calculated(card([metric("A", PRICE)]), claims, { period });
    expect([found.totalMinor, found.cumulativeMinor]).toEqual([20_000, 30_000]);
    expect(found.lines.map(({ isInPeriod }) => isInPeriod)).toEqual([false, true, true]);
  });
});

describe("once per person", () => {
  const terms = card([metric("A", PRICE, ONCE), metric("B", PRICE, ONCE)]);

  it("pays a person's first claim of each metric", () => {
    const found = calculated(terms, [
      claim("1", { personKey: "p", achievedOn: "2024-06-02" }),
      claim("2", { personKey: "p", achievedOn: "2024-06-01" }),
      claim("3", { personKey: "p", metricId: "b" }),
      claim("4", { personKey: "q" }),
    ]);
    expect(amounts(found)).toEqual({ 1: 0, 2: 10_000, 3: 10_000, 4: 10_000 });
    expect(lineOf(found, "1").steps).toEqual([
      {
        rule: TraceRule.ONCE_PER_PERSON,
        quantityIn: 1,
        quantityOut: 0,
        amountInMinor: 0,
        amountOutMinor: 0,
        detail: { kind: "once_per_person", earlierClaimId: "2", again: null },
      },
    ]);
  });

  it("is about earned claims: one that was not leaves the way open", () => {
    const sustained = card([metric("A", PRICE, { ...ONCE, sustainedMonths: 6 })]);
    const found = calculated(sustained, [
      claim("1", { personKey: "p", startedOn: "2024-01-01", achievedOn: "2024-06-30" }),
      claim("2", { personKey: "p", startedOn: "2024-01-01", achievedOn: "2024-07-01" }),
    ]);
    expect(amounts(found)).toEqual({ 1: 0, 2: 10_000 });
  });

  it("holds through versions of the card", () => {
    const later = card([metric("A", unit(20_000), ONCE)], [], {
      ...{ id: "later", number: 2, effectiveFrom: "2024-07-01" },
    });
    const claims = [
      claim("1", { personKey: "p" }),
      claim("2", { personKey: "p", achievedOn: "2024-08-01" }),
    ];
    const found = calculated(terms, claims, { cards: [later, terms] });
    expect(amounts(found)).toEqual({ 1: 10_000, 2: 0 });
    expect(lineOf(found, "2").card?.id).toBe("later");
  });
});

describe("again after a relapse", () => {
  const terms = card([
    metric("A", PRICE, { oncePerPerson: { again: "after_relapse", againAfterMonths: 3 } }),
  ]);
  const first = claim("1", { personKey: "p", achievedOn: "2024-02-01" });
  const again = (achievedOn: string, startedOn: string | null = null) =>
    claim("2", { personKey: "p", achievedOn, startedOn });
  const relapse = (relapsedOn: string) => ({ personKey: "p", metricId: "a", relapsedOn });
  const paid = (second: ReturnType<typeof again>, relapses: ReturnType<typeof relapse>[]) =>
    calculated(terms, [first, second], { relapses });

  it.each([
    ["no relapse", again("2024-12-01"), [], 0],
    ["three months after it", again("2024-06-15"), [relapse("2024-03-15")], 10_000],
    ["a day less", again("2024-06-14"), [relapse("2024-03-15")], 0],
    ["it began later", again("2024-06-15", "2024-03-16"), [relapse("2024-03-15")], 0],
    ["a relapse on the day it was earned", again("2024-12-01"), [relapse("2024-02-01")], 0],
    ["a relapse after both", again("2024-06-15"), [relapse("2024-06-16")], 0],
    ["the last of two", again("2024-06-15"), [relapse("2024-05-01"), relapse("2024-02-15")], 0],
    ["a relapse on that day", again("2024-06-15"), [relapse("2024-06-15")], 0],
  ])("%s", (_, second, relapses, wanted) => {
    expect(amounts(paid(second, relapses))).toEqual({ 1: 10_000, 2: wanted });
  });

  it("says what it went by", () => {
    const found = paid(again("2024-06-20", "2024-04-01"), [relapse("2024-03-15")]);
    expect(lineOf(found, "2").steps[0]?.detail).toEqual({
      kind: "once_per_person",
      earlierClaimId: "1",
      again: { relapsedOn: "2024-03-15", from: "2024-04-01", months: 2, required: 3 },
    });
  });

  it("is not for somebody else's relapse, or one of another metric", () => {
    const others = [
      { ...relapse("2024-03-01"), personKey: "q" },
      { ...relapse("2024-03-01"), metricId: "b" },
    ];
    expect(amounts(paid(again("2024-12-01"), others))).toEqual({ 1: 10_000, 2: 0 });
  });
});

describe("order", () => {
  const terms = card([
    metric("C", PRICE, { after: ["A", "B"] }),
    metric("B", PRICE, { after: ["A"] }),
    metric("A", PRICE),
  ]);
  const of = (id: string, metricId: string, achievedOn: string, personKey = "p") =>
    claim(id, { metricId, achievedOn, personKey });

  it("asks for all others of the same person, on the day or before", () => {
    const found = calculated(terms, [
      of("1", "b", "2024-01-01"),
      of("2", "a", "2024-01-02"),
      of("3", "b", "2024-01-03"),
      of("4", "c", "2024-01-04"),
      of("5", "c", "2024-01-04", "q"),
    ]);
    expect(amounts(found)).toEqual({ 1: 0, 2: 10_000, 3: 10_000, 4: 10_000, 5: 0 });
    expect(lineOf(found, "5").steps[0]?.detail).toEqual({ kind: "order", missing: ["A", "B"] });
    expect(trace(lineOf(found, "4"))).toEqual([
      ["order", 1, 1, 0, 0],
      ["price", 1, 1, 0, 10_000],
    ]);
  });

  it("counts what was achieved on the same day however it was submitted", () => {
    const day = "2024-01-01";
    const found = calculated(terms, [of("1", "c", day), of("2", "b", day), of("3", "a", day)]);
    expect(amounts(found)).toEqual({ 1: 10_000, 2: 10_000, 3: 10_000 });
    expect(found.lines.map(({ claim: { id } }) => id)).toEqual(["1", "2", "3"]);
  });

  it("counts what was earned alone, not what was claimed", () => {
    const strict = card([
      metric("A", PRICE, { sustainedMonths: 3 }),
      metric("B", PRICE, { after: ["A"] }),
    ]);
    const found = calculated(strict, [
      claim("1", { personKey: "p", startedOn: "2024-05-01" }),
      of("2", "b", "2024-08-01"),
    ]);
    expect(amounts(found)).toEqual({ 1: 0, 2: 0 });
  });

  it("counts what a price came to nothing for: it was earned", () => {
    const free = card([metric("A", unit(0)), metric("B", PRICE, { after: ["A"] })]);
    const found = calculated(free, [claim("1", { personKey: "p" }), of("2", "b", "2024-08-01")]);
    expect(amounts(found)).toEqual({ 1: 0, 2: 10_000 });
  });
});

describe("sustained for a time", () => {
  const terms = card([metric("A", PRICE, { sustainedMonths: 6 })]);
  const held = (startedOn: string | null, achievedOn: string) =>
    claim("1", { personKey: "p", startedOn, achievedOn });

  it.each([
    ["2024-01-15", "2024-07-15", 10_000],
    ["2024-01-15", "2024-07-14", 0],
    ["2023-08-31", "2024-02-29", 10_000],
    ["2024-08-01", "2024-07-15", 0],
    [null, "2024-07-15", 0],
  ])("from %s to %s pays %d", (startedOn, achievedOn, wanted) => {
    expect(calculated(terms, [held(startedOn, achievedOn)]).totalMinor).toBe(wanted);
  });

  it.each([
    ["2024-02-01", "2024-07-31", 0, "2024-02-01", true, 5],
    ["2024-02-01", "2024-08-01", 10_000, "2024-02-01", true, 6],
    ["2024-01-15", "2024-07-15", 10_000, "2024-01-15", false, 6],
    ["2024-07-16", "2024-07-15", 10_000, "2024-01-15", false, 6],
    ["2024-07-15", "2024-07-15", 0, "2024-07-15", true, 0],
  ])(
    "a relapse on %s starts the clock anew for %s",
    (relapsedOn, achievedOn, wanted, from, isRestarted, months) => {
      const relapses = [{ personKey: "p", metricId: "a", relapsedOn }];
      const found = calculated(terms, [held("2024-01-15", achievedOn)], { relapses });
      expect(found.totalMinor).toBe(wanted);
      expect(found.lines[0]?.steps[0]?.detail).toEqual({
        ...{ kind: "sustained", from, months, required: 6, isRestarted },
      });
    },
  );
});

describe("several needs", () => {
  const needs = (...told: string[]) =>
    told.map((text) => ({ need: text.slice(1), isPositive: text.startsWith("+") }));
  const composite = (allPositive: boolean, of: string[] = []) =>
    card([metric("A", PRICE, { composite: { atLeast: 3, of, allPositive } })]);

  it.each([
    ["enough, none otherwise", needs("+a", "+b", "+c"), composite(true), 10_000],
    ["enough, one otherwise", needs("+a", "+b", "+c", "-d"), composite(true), 0],
    [
      "enough, one otherwise, which may be",
      needs("+a", "+b", "+c", "-d"),
      composite(false),
      10_000,
    ],
    ["too few", needs("+a", "+b"), composite(true), 0],
    ["none", [], composite(true), 0],
    ["one named twice", needs("+a", "+b", "+b"), composite(true), 0],
    ["one named both ways", needs("+a", "+b", "+c", "-c"), composite(false), 0],
    ["one that does not count", needs("+a", "+b", "+x"), composite(true, ["a", "b", "c"]), 0],
    [
      "otherwise, but not counted",
      needs("+a", "+b", "+c", "-x"),
      composite(true, ["a", "b", "c"]),
      10_000,
    ],
  ])("%s", (_, named, terms, wanted) => {
    expect(calculated(terms, [claim("1", { needs: named })]).totalMinor).toBe(wanted);
  });

  it("says how many", () => {
    const found = calculated(composite(true), [claim("1", { needs: needs("+a", "+b", "-c") })]);
    expect(found.lines[0]?.steps[0]?.detail).toEqual({ kind: "composite", positive: 2, named: 3 });
  });
});
