import { randomUUID } from "node:crypto";
import { MetricCounts, type PriceRule } from "../../src/domain/rate-card/terms";
import { engagement, reading } from "../evidence/support/people";
import { day } from "../evidence/support/world";
import type { Asking } from "../support/api";
import { setClaimScene, type ClaimScene } from "./scene";

const THRESHOLD: PriceRule = {
  ...{ kind: "threshold", comparison: "at_least", threshold: "1", priceMinor: 5000 },
};

/** Twenty who are claimed for: first readings fall, the last are just past 1; twelve others. */
const CLAIMANTS = 20;
const PEOPLE = [
  ...Array.from({ length: CLAIMANTS }, (_, i) => {
    const first = 6 - Math.floor(i / 5);
    const by = { completedBy: i < 4 ? ("worker" as const) : ("collaborative" as const) };
    return engagement([
      reading(day(i * 10), [first, first, first]),
      reading("2025-09-01", [first + 1, first + 2, first], by),
    ]);
  }),
  ...Array.from({ length: 12 }, (_, i) =>
    engagement([
      reading("2025-02-01", [3, 4, 5]),
      // Short of it by a little: but for one nobody was looked at again.
      ...(i === 0 ? [reading("2025-09-01", [3, 5, 5])] : []),
    ]),
  ),
];

interface Signal {
  code: string;
  n: number | null;
  figure: number | null;
  isNotable: boolean;
  suppressed: boolean;
  inWords: string;
  question: string;
}

describe("figures about claims", () => {
  let scene: ClaimScene;

  beforeAll(async () => {
    scene = await setClaimScene(PEOPLE);
    await scene.card([
      { reference: "score", star: "whole", price: THRESHOLD },
      { reference: "home" },
      { reference: "sum", counts: MetricCounts.OUTCOMES },
    ]);
    const claim = (metric: string, i: number) => ({
      ...{ metric, engagement: scene.engagements[i], achievedOn: "2025-10-01" },
    });
    const scores = Array.from({ length: CLAIMANTS }, (_, i) => claim("score", i));
    const answer = await scene.submit([
      ...scores,
      ...[20, 21, 20].map((i) => claim("home", i)),
      { metric: "sum", quantity: 40, achievedOn: "2025-11-01" },
    ]);
    const ids = answer.claims.map(({ id }) => id);
    await scene.decide(ids.slice(0, 15), "VERIFY");
    await scene.decide(ids.slice(15, 18), "REJECT", "no");
  });
  afterAll(() => scene.api.close());

  /** As if all of it had happened in a month that is over. */
  const age = async (): Promise<void> => {
    const { dataSource } = scene.api.database;
    await dataSource.query("update claim set submitted_at = '2025-12-10'");
    await dataSource.query("alter table claim_event disable trigger user");
    await dataSource.query("update claim_event set acted_at = acted_at - interval '345 days'");
    await dataSource.query("alter table claim_event enable trigger user");
  };
  const counts = async (who: Asking, args = "") => {
    const { contract } = await who.ask<{ contract: { claimCounts: object[] } }>(
      `query ($id: ID!) { contract(id: $id) { claimCounts${args} {
         metric { reference } state claims outcomes people suppressed } } }`,
      { id: scene.contract },
    );
    return contract.claimCounts;
  };
  const signals = async (who: Asking, args = "") => {
    const { contract } = await who.ask<{ contract: { claimSignals: Signal[] } }>(
      `query ($id: ID!) { contract(id: $id) { claimSignals${args} {
         metric { reference } code n figure isNotable suppressed inWords question } } }`,
      { id: scene.contract },
    );
    return contract.claimSignals;
  };
  const count = (
    reference: string,
    state: string,
    claims: number,
    outcomes: number,
    people: number,
  ) => ({
    ...{ metric: { reference }, state, claims, outcomes, people, suppressed: false },
  });

  it("count claims and different people by metric and state, for who sees claims", async () => {
    const expected = [
      count("home", "SUBMITTED", 3, 3, 2),
      count("score", "REJECTED", 3, 3, 3),
      count("score", "SUBMITTED", 2, 2, 2),
      count("score", "VERIFIED", 15, 15, 15),
      count("sum", "SUBMITTED", 1, 40, 0),
    ];
    expect(await counts(scene.manager)).toEqual(expected);
    expect(await counts(scene.commissioner)).toEqual(expected);
    const november = '(period: { start: "2025-11-01", end: "2025-11-30" })';
    expect(await counts(scene.commissioner, november)).toEqual(expected.slice(4));
  });

  it("count for a provider its own claims alone", async () => {
    const { api, contractKey } = scene;
    const other = randomUUID();
    await api.database.dataSource.query(
      `insert into organisation (id, reference, name, kinds)
       values ($1, 'other', 'Other', '{provider}')`,
      [other],
    );
    await api.database.dataSource.query(
      `insert into contract_party (id, contract_id, organisation_id, role)
       values ($1, $2, $3, 'subcontractor')`,
      [randomUUID(), contractKey, other],
    );
    await api.grant("subcontractor", "provider_manager", { organisation: other });
    expect(await counts(api.as("subcontractor"))).toEqual([]);
  });

  it("tell nothing of this month to who is told totals only", async () => {
    expect(await counts(scene.api.as("investor"))).toEqual([]);
    expect(await signals(scene.commissioner)).toEqual([]);
  });

  describe("of a month that is over", () => {
    beforeAll(age);

    it("are given to investors without those of too few people", async () => {
      const withheld = { claims: null, outcomes: null, people: null, suppressed: true };
      const investor = scene.api.as("investor");
      expect(await counts(investor)).toEqual([
        { ...count("home", "SUBMITTED", 0, 0, 0), ...withheld },
        { ...count("score", "REJECTED", 0, 0, 0), ...withheld },
        { ...count("score", "SUBMITTED", 0, 0, 0), ...withheld },
        { ...count("score", "VERIFIED", 0, 0, 0), ...withheld },
        count("sum", "SUBMITTED", 1, 40, 0),
      ]);
      const period = '(period: { start: "2025-11-01", end: "2025-11-30" })';
      for (const field of ["claimCounts", "claimSignals"]) {
        const answer = await investor.send(
          `query ($id: ID!) { contract(id: $id) { ${field}${period} { suppressed } } }`,
          { id: scene.contract },
        );
        expect(answer.errors![0]!.message).toContain("Leave `period` out");
      }
    });

    it("are the signs worth a question, for each metric paid by a Star", async () => {
      const found = await signals(scene.manager);
      expect(found.map(({ code, n, figure, isNotable }) => [code, n, figure, isNotable])).toEqual([
        ["FIRST_SCORES_DRIFT_DOWN", 17, expect.any(Number), true],
        ["LAST_SCORE_JUST_PAST", 21, 20 / 21, true],
        ["ALL_AREAS_ALIKE", 34, 0.5, true],
        ["WORKER_ONLY_SHARE", 34, 4 / 34, false],
        ["MANY_READINGS_ON_ONE_DAY", 0, null, false],
        ["READINGS_FOR_CLAIMANTS_ONLY", 15, 1 - 4 / 15, true],
        ["WITHDRAWN_SINCE", 17, 0, false],
      ]);
      expect(found[0]!.figure).toBeLessThan(-3);
      expect(found.every(({ question }) => question.endsWith("?"))).toBe(true);
      expect(found[5]!.inWords).toBe(
        "People claimed for (17) have 1.00 readings after the first each, others (15) 0.27.",
      );
      const none = await signals(
        scene.manager,
        '(period: { start: "2025-11-01", end: "2025-11-30" })',
      );
      expect(
        none.every(({ figure, code }) => figure === null || code === "LAST_SCORE_JUST_PAST"),
      ).toBe(true);
    });

    it("are withheld from a commissioner where they would be about too few", async () => {
      const found = await signals(scene.commissioner);
      const given = found.filter(({ suppressed }) => !suppressed).map(({ code }) => code);
      expect(given).toEqual([
        "FIRST_SCORES_DRIFT_DOWN",
        "ALL_AREAS_ALIKE",
        "MANY_READINGS_ON_ONE_DAY",
        "WITHDRAWN_SINCE",
      ]);
      expect(found.find(({ suppressed }) => suppressed)).toMatchObject({
        ...{ n: null, figure: null, isNotable: false },
        inWords: "Withheld: it would be about too few people.",
      });
    });

    it("tell of claims that rest on readings which were withdrawn since", async () => {
      await scene.api.database.dataSource.query(
        `update reading set state = 'withdrawn', withdrawn_at = now()
         where engagement_id = $1 and taken_on = '2025-09-01'`,
        [scene.engagementKeys[0]],
      );
      const found = await signals(scene.manager);
      expect(found.at(-1)).toMatchObject({
        ...{ code: "WITHDRAWN_SINCE", n: 17, figure: 1, isNotable: true },
        inWords: "1 of 17 claims rests on a reading that was withdrawn since.",
      });
    });
  });
});
