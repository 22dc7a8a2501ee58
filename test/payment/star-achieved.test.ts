import { safeMetrics } from "../../src/domain/payment/reconciliation/star-achieved";
import { MetricCounts, type PriceRule } from "../../src/domain/rate-card/terms";
import { encodeId } from "../../src/graphql/global-id";
import { setClaimScene, type ClaimScene } from "../claim/scene";
import { engagement, movers, reading } from "../evidence/support/people";
import { addContract, instant } from "../evidence/support/world";
import type { Asking } from "../support/api";
import { card, metric, unit } from "./support/contract";

const SCALE: PriceRule = {
  ...{ kind: "sliding_scale", fullPriceMinor: 1000, lo: "0.5", hi: "1.5", steps: null },
};
const LEVEL: PriceRule = {
  ...{ kind: "threshold", comparison: "at_least", threshold: "1", priceMinor: 5000 },
};

const first = reading("2025-01-10", [2, 2, 2]);
const to = (scores: (number | null)[], on = "2025-04-10") => reading(on, scores);

/** Change of the whole Star, and of its second area: what they reach of `SCALE`, `LEVEL` and above 0. */
const PEOPLE = [
  engagement([reading("2025-01-10", [2, 3, 4]), to([3, 5, 5])]), // 4/3 and 2: all three
  engagement([reading("2025-01-10", [2, null, 4]), to([3, 5, 4])]), // 1/2 and none: above 0
  engagement([first]), // one reading
  engagement([first, to([9, 9, 9], "2025-01-10")]), // one day
  engagement([first, to([2, 3, 2])]), // 1/3 and 1: level, above 0
  engagement([first, to([1, 1, 1])]), // -1 and -1
  engagement([first, to([5, 5, 5]), to([2, 2, 2], "2025-07-10")]), // 3 and 3 until July, then 0
  engagement([
    first,
    to([2, 2, 2]),
    reading("2025-05-10", [9, 9, 9], { completedBy: "service_user" }),
  ]),
  engagement([first, reading("2025-04-10", [9, 9, 9], { withdrawnAt: instant(5000) })]),
  engagement([first, to([6, 6, 6])]), // the first person once more: see below
];

const YEAR = { start: "2025-01-01", end: "2025-12-31" };
const HALF = { start: "2025-01-01", end: "2025-06-30" };

interface Told {
  achieved: number | null;
  achievedNote: string;
  differences: string[];
}

const RECONCILED = `reconciliation(period: $period, asOf: $asOf) {
  metrics { metric { reference } achieved achievedNote differences } }`;

describe("people who achieved by their Stars", () => {
  let scene: ClaimScene;
  let many: string;

  beforeAll(async () => {
    scene = await setClaimScene(PEOPLE);
    await scene.card([
      { reference: "scale", star: "whole", price: SCALE },
      { reference: "level", star: 2, price: LEVEL },
      { reference: "any", star: "whole" },
      { reference: "mean", counts: MetricCounts.OUTCOMES, star: "whole", price: LEVEL },
    ]);
    const { dataSource } = scene.api.database;
    await dataSource.query(
      `update engagement set service_user_id =
         (select service_user_id from engagement where id = $1) where id = $2`,
      [scene.engagementKeys[0], scene.engagementKeys[9]],
    );
    const people = [...movers(14, 2, 4), ...movers(12, 4, 3)];
    const { contractId } = await addContract(dataSource, scene.world, people);
    await sameCard(contractId);
    many = encodeId("contract", contractId);
  });
  afterAll(() => scene.api.close());

  /** Gives another contract the same metrics, at the same prices. */
  async function sameCard(contractId: string): Promise<void> {
    const { dataSource } = scene.api.database;
    await dataSource.query(
      `with card as (
         insert into rate_card (id, contract_id, number, currency, caps, effective_from, agreed_by,
           agreed_at)
         select gen_random_uuid(), $1, number, currency, caps, effective_from, agreed_by, agreed_at
         from rate_card where contract_id = $2 returning id
       ), known as (
         insert into outcome_metric (id, contract_id, reference, created_at)
         select gen_random_uuid(), $1, reference, created_at
         from outcome_metric where contract_id = $2 returning id, reference
       )
       insert into rate_metric (id, rate_card_id, outcome_metric_id, position, title, counts,
         mapping_id, whole_star, explanation, rates, entitlement)
       select gen_random_uuid(), card.id, known.id, m.position, m.title, m.counts, m.mapping_id,
         m.whole_star, m.explanation, m.rates, m.entitlement
       from card, rate_metric m
       join outcome_metric o on o.id = m.outcome_metric_id
       join known on known.reference = o.reference`,
      [contractId, scene.contractKey],
    );
  }

  async function told(
    who: Asking,
    { contract = scene.contract, period = YEAR, asOf = null as Date | null } = {},
  ): Promise<Record<string, Told>> {
    const { contract: found } = await who.ask<{
      contract: { reconciliation: { metrics: (Told & { metric: { reference: string } })[] } };
    }>(
      `query ($id: ID!, $period: PeriodInput!, $asOf: DateTime) { contract(id: $id) { ${RECONCILED} } }`,
      { id: contract, period, asOf },
    );
    return Object.fromEntries(
      found.reconciliation.metrics.map((one) => [one.metric.reference, one]),
    );
  }

  const achieved = async (who: Asking, more: Parameters<typeof told>[1] = {}) => {
    const { scale, level, any, mean } = await told(who, more);
    return [scale, level, any, mean].map((one) => one!.achieved);
  };

  it("are those whose change is paid for, once each, by the latest reading of the period", async () => {
    expect(await achieved(scene.manager)).toEqual([1, 2, 3, null]);
    expect(await achieved(scene.manager, { period: HALF })).toEqual([2, 3, 4, null]);
    const rest = { start: "2025-07-01", end: "2025-12-31" };
    expect(await achieved(scene.manager, { period: rest })).toEqual([0, 0, 0, null]);
    const early = { start: "2025-01-01", end: "2025-03-31" };
    expect(await achieved(scene.manager, { period: early })).toEqual([0, 0, 0, null]);
  });

  it("stand beside claims, in words", async () => {
    await scene.submit([
      { metric: "level", engagement: scene.engagements[0], achievedOn: "2025-06-30" },
    ]);
    const { scale, level, mean } = await told(scene.manager);
    expect(level!.differences[0]).toBe("2 achieved, 1 claimed: 1 was not claimed.");
    expect(scale!.differences[0]).toBe("1 achieved, 0 claimed: 1 was not claimed.");
    expect(scale!.achievedNote).toMatch(/^People whose change.* the latest taken in the period\.$/);
    expect(mean!.achievedNote).toMatch(/^Not counted apart from claims/);
    expect(mean!.differences[0]).toMatch(/^0 claimed/);
  });

  it("are kept from viewers of aggregates where they are few, and told of all days", async () => {
    const few = await told(scene.commissioner);
    for (const name of ["scale", "level", "any"]) {
      expect(few[name]).toMatchObject({
        ...{ achieved: null, achievedNote: "Withheld: it is about too few people." },
        differences: expect.not.arrayContaining([expect.stringMatching(/achieved/)]),
      });
    }
    const whole = await told(scene.commissioner, { contract: many });
    expect(whole.scale).toMatchObject({
      ...{ achieved: 14, achievedNote: expect.stringMatching(/evidence tells of all days/) },
      differences: expect.arrayContaining(["14 achieved, 0 claimed: 14 were not claimed."]),
    });
    const some = { contract: many, period: { start: "2026-01-01", end: "2026-03-31" } };
    expect(await achieved(scene.commissioner, some)).toEqual([14, 14, 14, null]);
    expect(await achieved(scene.manager, some)).toEqual([0, 0, 0, null]);
    expect((await told(scene.commissioner, some)).scale!.differences[0]).toBe(
      "14 achieved in all, whatever the days; 0 claimed of these days.",
    );
  });

  it("cost as many statements for several contracts as for one", async () => {
    let asks = 0;
    const statements = async (who: Asking, ids: string[]): Promise<unknown> => {
      // Never the same text twice: answers are kept as well.
      asks += 1;
      const asked = ids
        .map((id, i) => `c${asks}_${i}: contract(id: "${id}") { ${RECONCILED} }`)
        .join(" ");
      await who.ask(`query ($period: PeriodInput!, $asOf: DateTime) { ${asked} }`, {
        period: YEAR,
      });
      return scene.api.log.at(-1)!.statements;
    };
    for (const who of [scene.manager, scene.commissioner]) {
      // What is kept between operations is there for both.
      await statements(who, [many, scene.contract]);
      const one = await statements(who, [many]);
      expect(one).toBeGreaterThan(0);
      expect(await statements(who, [many, scene.contract])).toBe(one);
    }
  });

  it("are those of whom it was known", async () => {
    const { dataSource } = scene.api.database;
    const before = new Date();
    await dataSource.query(
      `update reading set state = 'withdrawn', withdrawn_at = clock_timestamp()
       where engagement_id = any($1::uuid[]) and taken_on = '2025-04-10'`,
      [[scene.engagementKeys[0], scene.engagementKeys[9]]],
    );
    expect(await achieved(scene.manager)).toEqual([0, 1, 2, null]);
    expect(await achieved(scene.manager, { asOf: before })).toEqual([1, 2, 3, null]);
  });
});

describe("prices by which few would be told apart", () => {
  const terms = card([
    metric("A", LEVEL),
    metric("B", { ...LEVEL, threshold: "2" }),
    metric("C", unit(1)),
  ]);
  const rows = (
    metricId: string,
    area: number | null,
    ...changes: [change: number, people: number][]
  ) =>
    changes.map(([change, people], i) => ({
      ...{
        contractId: "contract",
        metricId,
        cardId: terms.id,
        providerId: "p",
        starId: "s",
        change,
      },
      ...{ area, areas: 1, isInForce: true, isNewest: true, knownNumber: 1 },
      people: Array.from({ length: people }, (_, n) => 1000 * i + n),
    }));
  const safe = (...given: ReturnType<typeof rows>[]) => [
    ...safeMetrics({ rows: given.flat(), cards: [terms] }, 10),
  ];

  it("are not answered by, of that area", () => {
    const enough: [number, number][] = [
      [-1, 10],
      [1, 12],
      [3, 14],
    ];
    expect(safe(rows("a", 1, ...enough), rows("b", 1, ...enough))).toEqual(["a", "b"]);
    const few: [number, number][] = [
      [-1, 12],
      [1, 9],
      [3, 14],
    ];
    expect(safe(rows("b", 1, ...few), rows("c", 2, ...enough))).toEqual(["c"]);
    // Of whole Stars evidence does not tell who went up.
    expect(safe(rows("b", null, ...few))).toEqual(["b"]);
    expect(safe(rows("a", null, ...few), rows("b", null, ...few))).toEqual([]);
  });
});
