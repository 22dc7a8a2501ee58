import {
  type BonusAndDeduction,
  type Cap,
  type Entitlement,
  MetricCounts,
  type MetricTerms,
  type PriceRule,
} from "../../src/domain/rate-card/terms";
import { checkTerms, termsNotices } from "../../src/domain/rate-card/terms-checks";
import { card, metric, unit } from "../payment/support/contract";

const { PEOPLE, OUTCOMES } = MetricCounts;
const SOUND = card(
  [
    metric("A", {
      kind: "tiers",
      tiers: [
        { upTo: 1, priceMinor: 0 },
        { upTo: null, priceMinor: 2 },
      ],
    }),
    metric("B", unit(1), {
      after: ["A"],
      sustainedMonths: 6,
      oncePerPerson: { again: "after_relapse", againAfterMonths: 3 },
      composite: { atLeast: 2, of: ["housing", "work"], allPositive: true },
      comparison: {
        ...{ baseline: null, attribution: { share: "1", source: "agreed" } },
        deadweight: { share: "0", source: "a study" },
      },
    }),
    metric("N", { kind: "assessment_fee", priceMinor: 1 }, {}, OUTCOMES),
  ],
  [
    { kind: "metric", metric: "A", count: 1, amountMinor: null },
    { kind: "person", metrics: ["A"], amountMinor: 1 },
    { kind: "person", metrics: [], amountMinor: 1 },
    { kind: "share", metrics: ["A"], share: "0.4", of: "participants", stated: null },
    { kind: "period", period: "year", metrics: [], amountMinor: 1 },
    { kind: "contract", amountMinor: 0 },
  ],
);

/** Where something is wrong, and what. */
const faults = (metrics: readonly MetricTerms[], caps: readonly Cap[] = []): string[] =>
  checkTerms(card(metrics, caps)).map(({ path, code }) => `${path.join(".")} ${code}`);
const ofPrice = (price: PriceRule): string[] =>
  faults([metric("A", price)]).map((fault) => fault.replace("metrics.0.rates.0.price", "price"));
const ofEntitlement = (asked: Partial<Entitlement>, counts = PEOPLE): string[] =>
  faults([metric("A", unit(1), asked, counts)]).map((fault) =>
    fault.replace("metrics.0.entitlement.", ""),
  );
const ofCap = (cap: Cap): string[] =>
  faults([metric("A", unit(1)), metric("N", unit(1), {}, OUTCOMES)], [cap]).map((fault) =>
    fault.replace("caps.0", "cap"),
  );

it("takes sound terms", () => {
  expect(checkTerms(SOUND)).toEqual([]);
});

it("begins paths where it is told to, and says what would be accepted", () => {
  expect(checkTerms({ ...SOUND, currency: "pounds" }, ["input"])).toEqual([
    {
      path: ["input", "currency"],
      code: "NOT_A_CURRENCY",
      message: '"pounds" is no currency: give its three letters, e.g. GBP.',
    },
  ]);
});

it("says what is allowed and may be a slip", () => {
  const [rate] = metric("A", unit(1)).rates;
  const north = { ...metric("A", unit(1)), rates: [{ ...rate!, area: "North" }] };
  expect(checkTerms(card([north]))).toEqual([]);
  expect(termsNotices(card([north, metric("B", unit(1))]))).toEqual([
    '"A" has no rate for everybody: claims of other parties or areas than those named are paid ' +
      "nothing.",
  ]);
});

describe("metrics", () => {
  it("are there, each by a reference and rates of its own", () => {
    expect(faults([])).toEqual(["metrics REQUIRED"]);
    const nameless = { ...metric("A", unit(1)), reference: " ", title: "" };
    expect(faults([nameless])).toEqual([
      "metrics.0.reference REQUIRED",
      "metrics.0.title REQUIRED",
    ]);
    expect(faults([metric("A", unit(1)), metric("A", unit(1))])).toEqual([
      "metrics.1.reference TWICE",
    ]);
    const [rate] = metric("A", unit(1)).rates;
    expect(faults([{ ...metric("A", unit(1)), rates: [] }])).toEqual(["metrics.0.rates REQUIRED"]);
    expect(faults([{ ...metric("A", unit(1)), rates: [rate!, rate!] }])).toEqual([
      "metrics.0.rates.1 TWICE",
    ]);
    const other = { ...rate!, partyId: "other" };
    expect(faults([{ ...metric("A", unit(1)), rates: [rate!, other] }])).toEqual([]);
  });

  it("are no more than a card can be read with", () => {
    const many = Array.from({ length: 201 }, (_, i) => metric(`M${i}`, unit(1)));
    expect(faults(many)).toEqual(["metrics TOO_MANY"]);
    expect(faults(many.slice(1))).toEqual([]);
  });
});

describe("prices", () => {
  it.each([-1, 0.5, NaN, Number.MAX_SAFE_INTEGER + 1])("are no amounts of %d", (priceMinor) => {
    expect(ofPrice(unit(priceMinor))).toEqual(["price.priceMinor NOT_AN_AMOUNT"]);
    expect(ofPrice({ kind: "assessment_fee", priceMinor })).toHaveLength(1);
  });

  it.each([
    [[], ["price.tiers REQUIRED"]],
    [[3, 3, 5], ["price.tiers.1.upTo NOT_GROWING"]],
    [
      [3, 2, 3],
      ["price.tiers.1.upTo NOT_GROWING", "price.tiers.2.upTo NOT_GROWING"],
    ],
    [[0], ["price.tiers.0.upTo NOT_GROWING"]],
    [[1.5], ["price.tiers.0.upTo NOT_GROWING"]],
    [[null, 5], ["price.tiers.0.upTo NOT_GROWING"]],
    [[2, 5, null], []],
  ])("in tiers up to %j: %j", (ends, wanted) => {
    const tiers = ends.map((upTo) => ({ upTo, priceMinor: 1 }));
    expect(ofPrice({ kind: "tiers", tiers })).toEqual(wanted);
  });

  it.each([
    ["1.4", "0.5", "price.hi NOT_GROWING"],
    ["1.0", "1", "price.hi NOT_GROWING"],
    ["a half", "1", "price.lo NOT_A_DECIMAL"],
    ["1", "1e3", "price.hi NOT_A_DECIMAL"],
  ])("on a scale from %s to %s: %s", (lo, hi, wanted) => {
    expect(ofPrice({ kind: "sliding_scale", fullPriceMinor: 1, lo, hi, steps: null })).toEqual([
      wanted,
    ]);
  });

  it("in steps that grow, by shares", () => {
    const stepped = (...steps: { from: string; share: string }[]) =>
      ofPrice({ kind: "sliding_scale", fullPriceMinor: 1, lo: "0", hi: "1", steps });
    expect(stepped()).toEqual(["price.steps REQUIRED"]);
    expect(stepped({ from: "1", share: "1.1" }, { from: "1.0", share: "-0.1" })).toEqual([
      "price.steps.0.share NOT_A_SHARE",
      "price.steps.1.share NOT_A_SHARE",
      "price.steps.1.from NOT_GROWING",
    ]);
    expect(stepped({ from: "x", share: "y" })).toHaveLength(2);
  });

  it("from a threshold that is a number", () => {
    const price: PriceRule = {
      ...{ kind: "threshold", comparison: "at_least", threshold: "", priceMinor: -1 },
    };
    expect(ofPrice(price)).toEqual([
      "price.priceMinor NOT_AN_AMOUNT",
      "price.threshold NOT_A_DECIMAL",
    ]);
  });

  it("with a bonus and a deduction that do not meet", () => {
    const adjusted = (more: Partial<BonusAndDeduction>) =>
      ofPrice({ kind: "bonus_deduction", priceMinor: 1, bonus: null, deduction: null, ...more });
    const at = (level: string) => ({ level, perUnitMinor: 1, maximumMinor: null });
    expect(adjusted({})).toEqual(["price REQUIRED"]);
    expect(adjusted({ bonus: at("5"), deduction: at("5.1") })).toEqual([
      "price.deduction.level LEVELS_CROSS",
    ]);
    expect(adjusted({ bonus: at("5"), deduction: at("5") })).toEqual([]);
    const wrong = { level: "high", perUnitMinor: -1, maximumMinor: -1 };
    expect(adjusted({ bonus: wrong, deduction: at("5") })).toEqual([
      "price.bonus.perUnitMinor NOT_AN_AMOUNT",
      "price.bonus.maximumMinor NOT_AN_AMOUNT",
      "price.bonus.level NOT_A_DECIMAL",
    ]);
  });
});

describe("rules of entitlement", () => {
  const sourced = (share: string, source = "a study") => ({ share, source });
  const none = { baseline: null, deadweight: null, attribution: null };
  const baseline = { ...sourced("0.5"), of: "baseline_rate" as const };

  it.each<[Partial<Entitlement>, string[]]>([
    [{ sustainedMonths: 0 }, ["sustainedMonths NOT_A_COUNT"]],
    [
      { oncePerPerson: { again: "never", againAfterMonths: 3 } },
      ["oncePerPerson.againAfterMonths NEVER_AGAIN"],
    ],
    [
      { oncePerPerson: { again: "after_relapse", againAfterMonths: 0 } },
      ["oncePerPerson.againAfterMonths NOT_A_COUNT"],
    ],
    [
      { composite: { atLeast: 3, of: ["a", "b"], allPositive: false } },
      ["composite.atLeast TOO_MANY"],
    ],
    [
      { composite: { atLeast: 0, of: ["a", "a"], allPositive: false } },
      ["composite.atLeast NOT_A_COUNT", "composite.of.1 TWICE"],
    ],
    [
      { comparison: { ...none, deadweight: sourced("1.01") } },
      ["comparison.deadweight.share NOT_A_SHARE"],
    ],
    [
      { comparison: { ...none, attribution: sourced("1", " ") } },
      ["comparison.attribution.source REQUIRED"],
    ],
    [{ comparison: { ...none, baseline } }, ["comparison.baseline NEEDS_OUTCOMES"]],
  ])("%j", (asked, wanted) => {
    expect(ofEntitlement(asked)).toEqual(wanted);
  });

  it("of one person are not for numbers of outcomes", () => {
    const asked: Partial<Entitlement> = {
      oncePerPerson: { again: "never", againAfterMonths: null },
      composite: { atLeast: 1, of: [], allPositive: true },
      comparison: { ...none, baseline },
    };
    expect(ofEntitlement(asked, OUTCOMES)).toEqual([
      "oncePerPerson NEEDS_PEOPLE",
      "composite NEEDS_PEOPLE",
    ]);
  });

  it("name metrics of the card that come before", () => {
    const after = (reference: string, ...names: string[]) =>
      metric(reference, unit(1), { after: names });
    expect(faults([after("A", "X")])).toEqual(["metrics.0.entitlement.after.0 UNKNOWN_METRIC"]);
    expect(faults([after("A", "A")])).toEqual(["metrics.0.entitlement.after CIRCLE"]);
    const numbers = metric("N", unit(1), {}, OUTCOMES);
    expect(faults([after("A", "N"), numbers])).toEqual([
      "metrics.0.entitlement.after.0 NEEDS_PEOPLE",
    ]);
    const circle = card([after("A", "C"), after("B", "A"), after("C", "B"), after("D", "A")]);
    expect(checkTerms(circle).map(({ message }) => message)).toEqual([
      '"A" would have to be earned before itself: A after C after B after A.',
      '"B" would have to be earned before itself: B after A after C after B.',
      '"C" would have to be earned before itself: C after B after A after C.',
    ]);
  });
});

describe("caps", () => {
  it.each<[Cap, string[]]>([
    [{ kind: "metric", metric: "X", count: 1, amountMinor: null }, ["cap.metric UNKNOWN_METRIC"]],
    [{ kind: "metric", metric: "A", count: null, amountMinor: null }, ["cap REQUIRED"]],
    [
      { kind: "metric", metric: "A", count: 0, amountMinor: -1 },
      ["cap.count NOT_A_COUNT", "cap.amountMinor NOT_AN_AMOUNT"],
    ],
    [{ kind: "person", metrics: ["X"], amountMinor: 1 }, ["cap.metrics.0 UNKNOWN_METRIC"]],
    [
      { kind: "person", metrics: ["A", "N"], amountMinor: -1 },
      ["cap.metrics.1 NEEDS_PEOPLE", "cap.amountMinor NOT_AN_AMOUNT"],
    ],
    [{ kind: "person", metrics: ["A", "A"], amountMinor: 1 }, ["cap.metrics.1 TWICE"]],
    [
      { kind: "share", metrics: [], share: "40", of: "outcomes", stated: null },
      ["cap.share NOT_A_SHARE", "cap.metrics REQUIRED"],
    ],
    [
      { kind: "share", metrics: [], share: "0.4", of: "participants", stated: 0 },
      ["cap.stated NOT_A_COUNT"],
    ],
    [
      { kind: "period", period: "year", metrics: ["X"], amountMinor: 0.5 },
      ["cap.metrics.0 UNKNOWN_METRIC", "cap.amountMinor NOT_AN_AMOUNT"],
    ],
    [{ kind: "contract", amountMinor: -1 }, ["cap.amountMinor NOT_AN_AMOUNT"]],
  ])("%j", (cap, wanted) => {
    expect(ofCap(cap)).toEqual(wanted);
  });

  it("on a person need a metric that counts people", () => {
    const numbers = metric("N", unit(1), {}, OUTCOMES);
    expect(faults([numbers], [{ kind: "person", metrics: [], amountMinor: 1 }])).toEqual([
      "caps.0.metrics NEEDS_PEOPLE",
    ]);
  });
});
