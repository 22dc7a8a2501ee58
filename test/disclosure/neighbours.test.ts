import { protectStatistics } from "../../src/domain/evidence/protection/protect-scope";
import { together, type Given } from "../../src/domain/evidence/protection/given";
import { protectedFigures } from "../../src/domain/evidence/protection/protected-figures";
import { encodeId } from "../../src/graphql/global-id";
import { startOutcomeApi, type OutcomeApi } from "../evidence/support/outcome-api";
import { engagement, reading } from "../evidence/support/people";
import { day, instant, type TestEngagement } from "../evidence/support/world";
import { AREAS, POLICY, STAR, statisticsOf, type Person } from "./support/random-world";

const THRESHOLD = POLICY.threshold;
const isSmall = (n: number): boolean => n > 0 && n < THRESHOLD;

let shop: OutcomeApi;
beforeAll(async () => {
  shop = await startOutcomeApi();
  await shop.api.grant("analyst", "analyst", { organisation: shop.world.commissionerId });
});
afterAll(() => shop.api.close());

/** People scored in the first area in both readings; null where it is withheld. */
async function scored(contractId: string, args: string): Promise<number | null> {
  const { node } = await shop.api.as("analyst").ask<{
    node: { starEvidence: { areas: { n: number | null }[] }[] };
  }>(
    `query ($id: ID!) { node(id: $id) { ... on Contract {
       starEvidence(minimum: 1, ${args}) { areas { n } } } } }`,
    { id: encodeId("contract", contractId) },
  );
  return node.starEvidence[0]?.areas[0]!.n ?? null;
}

const many = (n: number, one: () => TestEngagement) => Array.from({ length: n }, one);
const pair = (days: number, changes: Partial<Parameters<typeof reading>[2]> = {}) =>
  engagement([reading(day(9), [3, 3, 3], changes), reading(day(9 + days), [5, 5, 5])]);

describe("two answers that are a few people apart by more than one step", () => {
  it("are not both given where each step between them is of nobody or of enough", async () => {
    const { contractId } = await shop.contractOf(
      many(60, () => pair(90)),
      many(14, () => pair(20)),
      many(3, () => pair(45, { kind: "retrospective" })),
    );
    const wide = await scored(contractId, "minimumDays: 30");
    const narrow = await scored(contractId, "minimumDays: 60, excludeRetrospective: true");
    expect(wide).toBe(63);
    expect(narrow).toBeNull();
  });

  it("are given where nobody or enough people are between them", async () => {
    const { contractId } = await shop.contractOf(
      many(60, () => pair(90)),
      many(14, () => pair(20)),
      many(12, () => pair(45, { kind: "retrospective" })),
    );
    const args = ["minimumDays: 30", "minimumDays: 60, excludeRetrospective: true"];
    expect(await Promise.all(args.map((one) => scored(contractId, one)))).toEqual([72, 60]);
  });
});

describe("a group of people, as months go by", () => {
  const HOURS = 24;
  const came = (days: number, gender: string) => {
    const at = { enteredAt: instant(days * HOURS), completedAt: instant(days * HOURS) };
    return engagement([reading(day(days), [3, 3, 3], at), reading(day(days + 1), [5, 5, 5], at)], {
      ...{ startedOn: day(days), enteredAt: instant(days * HOURS), facts: { gender } },
    });
  };
  const months = ["01-31", "02-28", "03-31", "04-30"].map((end) => `2025-${end}T23:59:59Z`);
  const ask = (contractId: string, asOf: string): Promise<number | null> =>
    scored(contractId, `asOf: "${asOf}", where: [{ fact: "gender", isOneOf: ["f"] }]`);

  it("stays as it was until nobody or enough of each group are new", async () => {
    const { contractId } = await shop.contractOf(
      many(20, () => came(3, "f")),
      many(20, () => came(3, "m")),
      many(3, () => came(40, "f")),
      many(12, () => came(40, "m")),
      many(8, () => came(70, "f")),
      many(4, () => came(70, "m")),
    );
    const told: (number | null)[] = [];
    for (const asOf of months) told.push(await ask(contractId, asOf));
    expect(told).toEqual([20, 20, 31, 31]);
    expect(await scored(contractId, `asOf: "${months[1]}"`)).toBe(55);
  });

  it("stays as it was where a few are said to belong elsewhere", async () => {
    const moved = () => ({
      ...came(3, "f"),
      before: [
        {
          account: {
            service: 0 as const,
            startedOn: day(3),
            endedOn: null,
            facts: { gender: "m" },
          },
          until: instant(40 * HOURS),
        },
      ],
    });
    const { contractId } = await shop.contractOf(
      many(20, () => came(3, "f")),
      many(20, () => came(3, "m")),
      many(2, moved),
      many(12, () => came(40, "f")),
    );
    const told: (number | null)[] = [];
    for (const asOf of months) told.push(await ask(contractId, asOf));
    expect(told.map((n) => n !== null && isSmall(Math.abs(n - told[0]!)))).not.toContain(true);
    expect(new Set(told).size).toBe(1);
  });
});

describe("figures of one answer", () => {
  const person = (...areas: number[]): Person => ({
    ...{ values: new Map(), hasPair: true },
    scores: AREAS.map((area) => (areas.includes(area) ? ([2, 4] as const) : null)),
  });
  const someOf = (n: number, ...areas: number[]): Person[] =>
    Array.from({ length: n }, () => person(...areas));
  /** Few were not scored in the third area, so that the number of pairs is withheld. */
  const ROUGH = [
    ...[...someOf(20, 1, 2, 3), ...someOf(3, 1, 2)],
    ...someOf(12).map((one) => ({ ...one, hasPair: false })),
  ];
  const guard = {
    scale: { min: 1, max: 6, stages: STAR.stages },
    ...{ areas: AREAS, threshold: THRESHOLD },
  };
  const given = (people: readonly Person[]): Given =>
    protectStatistics(statisticsOf(people), guard);
  const figures = (one: Given) => protectedFigures(one, STAR.stages.length, null, POLICY);

  it("do not tell of the few who were scored, and not in one of the areas", () => {
    const people = [...someOf(60, 1, 2, 3), ...someOf(8, 1, 2), ...someOf(12)];
    const { counts, wholeStar, areas } = figures(given(people));
    expect([counts.pairs, areas.get(3)!.n]).toEqual([80, 60]);
    expect(wholeStar!.n).toBeNull();
  });

  it("do not tell a number that is withheld by the width of an interval", () => {
    expect(figures(given(ROUGH)).wholeStar).toMatchObject({ n: null, interval: null });
  });

  it("do not put rough means together with exact ones of another contract", () => {
    const exact = given(someOf(40, 1, 2, 3));
    const rough = given(ROUGH);
    expect([exact.wholeStar!.isExact, rough.wholeStar!.isExact]).toEqual([true, false]);
    expect(together([exact, rough]).wholeStar).toBeNull();
    expect(together([exact, exact]).wholeStar!.sums.n).toBe(80);
  });

  it("have no middle where fewer than a group may be on one side of it", () => {
    expect(given(someOf(19, 1)).areas.get(1)!.medianChange).toBeNull();
    expect(given(someOf(20, 1)).areas.get(1)!.medianChange).toBe(2);
  });
});
