import { startTestApi, type TestApi } from "../support/api";
import { CARD } from "./card-fields";
import { agree, metric, playScene, TOMORROW, type Scene } from "./scene";

const gbp = (amountMinor: number): object => ({ amountMinor, currency: "GBP" });

interface Read {
  readonly number: number;
  readonly caps: object[];
  readonly metrics: { readonly rates: object[]; readonly entitlement: object }[];
}

describe("what a rate card says", () => {
  let api: TestApi;
  let scene: Scene;
  beforeAll(async () => {
    api = await startTestApi();
    scene = await playScene(api);
  });
  afterAll(() => api.close());

  const give = async (changes: object): Promise<Read> => {
    const agreed = await agree(api, scene, { reason: "Another try", ...changes });
    if (!agreed.rateCard) throw new Error(JSON.stringify(agreed));
    const { node } = await api.ask<{ node: Read }>(
      `query ($id: ID!) { node(id: $id) { ... on RateCard { ${CARD} } } }`,
      { id: agreed.rateCard.id },
    );
    return node;
  };

  const price = async (rule: object): Promise<unknown> => {
    const { metrics } = await give({ metrics: [metric(scene, { rates: [{ price: rule }] })] });
    return (metrics[0]!.rates[0] as { price: unknown }).price;
  };

  it("comes back as it was agreed, with who agreed it and why", async () => {
    const card = await give({
      reason: "The first year is over",
      metrics: [
        metric(scene, {
          description: "Six weeks in one place.",
          rates: [
            { price: { unit: { priceMinor: 60_000 } } },
            {
              ...{ party: scene.provider.id, area: "North" },
              price: { unit: { priceMinor: 61_050 } },
            },
          ],
        }),
      ],
    });
    expect(card).toMatchObject({
      ...{ currency: "GBP", effectiveFrom: TOMORROW, agreedBy: "tester", caps: [] },
      ...{ reason: "The first year is over", contract: { reference: "EAST" } },
    });
    expect(card.metrics).toEqual([
      {
        ...{ reference: "settled", title: "Settled in a tenancy", counts: "PEOPLE" },
        ...{ description: "Six weeks in one place.", wholeStar: false, explanation: null },
        node: { title: "Fewer people lose their home" },
        ...{ indicator: null, mapping: null },
        rates: [
          {
            ...{ party: null, area: null },
            price: { __typename: "UnitPrice", inWords: "600.00 GBP for each.", unit: gbp(60_000) },
          },
          {
            ...{ party: { reference: "HARBOUR" }, area: "North" },
            price: { __typename: "UnitPrice", inWords: "610.50 GBP for each.", unit: gbp(61_050) },
          },
        ],
        entitlement: {
          ...{ inWords: [], after: [], sustainedMonths: null, oncePerPerson: null },
          ...{ composite: null, comparison: null },
        },
      },
    ]);
  });

  it("has tiers, with or without an end", async () => {
    const tiers = [
      { upTo: 370, priceMinor: 150_000 },
      { upTo: 1_410, priceMinor: 100_000 },
    ];
    expect(await price({ tiers })).toEqual({
      __typename: "TieredPrice",
      inWords:
        "1,500.00 GBP for each of the first 370, 1,000.00 GBP for each of the next 1,040; nothing beyond 1,410.",
      tiers: [
        { upTo: 370, price: gbp(150_000) },
        { upTo: 1_410, price: gbp(100_000) },
      ],
    });
    expect(await price({ tiers: [tiers[0], { priceMinor: 50 }] })).toMatchObject({
      inWords: "1,500.00 GBP for each of the first 370, 0.50 GBP for each after that.",
      tiers: [{ upTo: 370 }, { upTo: null, price: gbp(50) }],
    });
  });

  it("has sliding scales, even or in the contract's own steps", async () => {
    const scale = { fullPriceMinor: 100_000, lo: "0.5", hi: "1.40" };
    expect(await price({ slidingScale: scale })).toEqual({
      ...{ __typename: "SlidingScale", fullPrice: gbp(100_000), lo: "0.5", hi: "1.4", steps: null },
      inWords:
        "1,000.00 GBP for each whose value is 1.4 or more, nothing below 0.5, and between them a share " +
        "that rises evenly from nothing at 0.5.",
    });
    const steps = [
      { from: "0.5", share: "0.25" },
      { from: "1.4", share: "1" },
    ];
    expect(await price({ slidingScale: { ...scale, steps } })).toMatchObject({
      steps,
      inWords:
        "Of 1,000.00 GBP for each, by its value: 25% from 0.5, 100% from 1.4; nothing below 0.5.",
    });
  });

  it("has thresholds, either way", async () => {
    const threshold = { threshold: "3", priceMinor: 100 };
    expect(await price({ threshold })).toEqual({
      ...{ __typename: "ThresholdPrice", comparison: "AT_LEAST", threshold: "3", at: gbp(100) },
      inWords: "1.00 GBP for each whose value is 3 or more, otherwise nothing.",
    });
    expect(await price({ threshold: { ...threshold, comparison: "AT_MOST" } })).toMatchObject({
      comparison: "AT_MOST",
      inWords: "1.00 GBP for each whose value is 3 or less, otherwise nothing.",
    });
  });

  it("has a bonus and a deduction", async () => {
    const bonus = { level: "80", perUnitMinor: 1_000, maximumMinor: 10_000 };
    const deduction = { level: "60.0", perUnitMinor: 500 };
    const both = { priceMinor: 50_000, bonus, deduction };
    expect(await price({ bonusAndDeduction: both })).toEqual({
      ...{ __typename: "BonusAndDeduction", base: gbp(50_000) },
      bonus: { level: "80", perUnit: gbp(1_000), maximum: gbp(10_000) },
      deduction: { level: "60", perUnit: gbp(500), maximum: null },
      inWords:
        "500.00 GBP for each; 10.00 GBP more for each whole unit of value above 80, at most 100.00 GBP; 5.00 GBP less for " +
        "each whole unit of value below 60; never less than nothing.",
    });
  });

  it("has assessment fees", async () => {
    expect(await price({ assessmentFee: { priceMinor: 5_000 } })).toEqual({
      ...{ __typename: "AssessmentFee", fee: gbp(5_000) },
      inWords: "50.00 GBP for each assessment, whatever comes of it.",
    });
  });

  it("says when a metric about people is earned", async () => {
    const entitlement = {
      oncePerPerson: { again: "AFTER_RELAPSE", againAfterMonths: 3 },
      after: ["settled"],
      sustainedMonths: 6,
      composite: { atLeast: 2, of: ["housing", "debt", "health"], allPositive: true },
    };
    const stayed = metric(scene, { reference: "stayed", title: "Stayed", entitlement });
    const card = await give({ metrics: [metric(scene), stayed] });
    expect(card.metrics[1]!.entitlement).toEqual({
      ...entitlement,
      comparison: null,
      inWords: [
        "Paid once for a person, and again where it was lost since and held again for 3 months.",
        'Only for somebody who has earned "Settled in a tenancy" by the same day.',
        "It must have held for 6 months.",
        "At least 2 of these needs (housing, debt and health) were met, and none of those named " +
          "went otherwise.",
      ],
    });
    const once = metric(scene, { entitlement: { oncePerPerson: {} } });
    const never = await give({ metrics: [once] });
    expect(never.metrics[0]!.entitlement).toMatchObject({
      oncePerPerson: { again: "NEVER", againAfterMonths: null },
      inWords: ["Paid once for a person."],
    });
  });

  it("says what would have happened anyway, each with its source", async () => {
    const comparison = {
      baseline: { of: "BASELINE_RATE", share: "0.2", source: "Council register 2023" },
      deadweight: { share: "0.10", source: "A study" },
      attribution: { share: "0.125", source: "The evaluator" },
    };
    const counted = metric(scene, { counts: "OUTCOMES", entitlement: { comparison } });
    const card = await give({ metrics: [counted] });
    expect(card.metrics[0]!.entitlement).toMatchObject({
      comparison: { ...comparison, deadweight: { share: "0.1", source: "A study" } },
      inWords: [
        "Of the cohort 20% would have achieved it anyway and are taken off (by a baseline rate; " +
          "source: Council register 2023).",
        "10% is taken off for what would have happened anyway (source: A study).",
        "12.5% of the rest is paid as this service's own doing (source: The evaluator).",
      ],
    });
  });

  it("has caps, in the contract's order", async () => {
    const caps = [
      { person: { amountMinor: 1_900_000 } },
      { metric: { metric: "settled", count: 300 } },
      { metric: { metric: "settled", count: 300, amountMinor: 100 } },
      { metric: { metric: "settled", amountMinor: 0 } },
      { share: { metrics: ["settled"], share: "0.40", of: "PARTICIPANTS" } },
      { share: { metrics: ["settled"], share: "0.5", of: "OUTCOMES", stated: 1_000 } },
      { period: { period: "QUARTER", metrics: ["settled"], amountMinor: 250_000 } },
      { contract: { amountMinor: 100_000_000 } },
    ];
    const card = await give({ caps });
    const settled = '"Settled in a tenancy"';
    expect(card.caps).toEqual([
      {
        ...{ __typename: "PersonCap", metrics: [], perPerson: gbp(1_900_000) },
        inWords: "At most 19,000.00 GBP is paid for any one person.",
      },
      {
        ...{ __typename: "MetricCap", metric: "settled", count: 300, ofMetric: null },
        inWords: `At most 300 of ${settled} are paid for.`,
      },
      {
        ...{ __typename: "MetricCap", metric: "settled", count: 300, ofMetric: gbp(100) },
        inWords: `At most 300 of ${settled} are paid for, and at most 1.00 GBP.`,
      },
      {
        ...{ __typename: "MetricCap", metric: "settled", count: null, ofMetric: gbp(0) },
        inWords: `At most 0.00 GBP is paid for ${settled}.`,
      },
      {
        ...{ __typename: "ShareCap", metrics: ["settled"], share: "0.4", of: "PARTICIPANTS" },
        ...{
          stated: null,
          inWords: `At most 40% of participants are paid for through ${settled}.`,
        },
      },
      {
        ...{ __typename: "ShareCap", metrics: ["settled"], share: "0.5", of: "OUTCOMES" },
        stated: 1_000,
        inWords: `At most 50% of 1,000 outcomes earned (as stated) are paid for through ${settled}.`,
      },
      {
        ...{ __typename: "PeriodCap", period: "QUARTER", metrics: ["settled"] },
        perPeriod: gbp(250_000),
        inWords: `At most 2,500.00 GBP is paid in any quarter of the contract, for ${settled} together.`,
      },
      {
        ...{ __typename: "ContractCap", inAll: gbp(100_000_000) },
        inWords: "At most 1,000,000.00 GBP is paid in all.",
      },
    ]);
  });

  it("sits on an indicator, a Star area or a whole Star", async () => {
    const explanation = "Two steps are a different life.";
    const card = await give({
      metrics: [
        metric(scene, { reference: "a", paysFor: { indicator: scene.indicator } }),
        metric(scene, { reference: "b", paysFor: { mapping: scene.mapping }, explanation }),
        metric(scene, { reference: "c", paysFor: { wholeStarOf: scene.mapping }, explanation }),
      ],
    });
    const mapping = { area: { code: "home" } };
    expect(card.metrics).toMatchObject([
      { indicator: { reference: "moved-in" }, node: null, mapping: null, wholeStar: false },
      { indicator: null, node: null, mapping, wholeStar: false, explanation },
      { indicator: null, node: null, mapping, wholeStar: true },
    ]);
  });
});
