import { encodeId } from "../../src/graphql/global-id";
import { readingAnew, startTestApi, type TestApi } from "../support/api";
import { engagement, reading } from "../evidence/support/people";
import {
  addContract,
  createWorld,
  type TestEngagement,
  type World,
} from "../evidence/support/world";
import { seeded } from "./support/random-world";

const THRESHOLD = 10;
const STAR = {
  ...{ code: "lamp", edition: "1", areas: 3, max: 10 },
  ...{ reviewIntervalDays: 90, reviewToleranceDays: 14 },
};

/** A day and an instant of a month counted from January 2025. */
const day = (month: number, date: number): string =>
  new Date(Date.UTC(2025, month, date)).toISOString().slice(0, 10);

/** People who came a few at a time over a year and a half, each entered on the day. */
function arrivals(random: () => number, perMonth: number): TestEngagement[] {
  const among = (values: string[]): string => values[Math.floor(random() * values.length)]!;
  return Array.from({ length: 18 * perMonth }, (_, i) => {
    const month = Math.floor(i / perMonth);
    const taken = [day(month, 3), day(month + 2, 5), day(month + 4, 7)];
    const count = 1 + Math.floor(random() * 3);
    return engagement(
      taken.slice(0, count).map((takenOn) => {
        const at = new Date(`${takenOn}T10:00:00Z`);
        const scores = [1, 2, 3].map(() => 1 + Math.floor(random() * 9));
        const kind = random() < 0.1 ? "retrospective" : "standard";
        return reading(takenOn, scores, { enteredAt: at, completedAt: at, kind });
      }),
      {
        startedOn: day(month, 2),
        enteredAt: new Date(`${day(month, 2)}T10:00:00Z`),
        service: random() < 0.5 ? 0 : 1,
        facts: { age_band: among(["18-24", "25-54", "55+"]), gender: among(["f", "m"]) },
      },
    );
  });
}

interface Shop {
  api: TestApi;
  contractIds: string[];
  serviceIds: string[];
}

async function open(disclosure?: null): Promise<Shop> {
  const api = await startTestApi({}, disclosure, readingAnew());
  const { dataSource } = api.database;
  const world: World = await createWorld(dataSource, [STAR]);
  const random = seeded(7);
  const added = [
    await addContract(dataSource, world, arrivals(random, 6)),
    await addContract(dataSource, world, arrivals(random, 3)),
  ];
  for (const role of ["commissioner", "analyst"] as const) {
    await api.grant(role, role, { organisation: world.commissionerId });
  }
  return {
    api,
    contractIds: added.map(({ contractId }) => contractId),
    serviceIds: added.flatMap((one) => one.serviceIds),
  };
}

interface Told {
  coverage: { engagements: number | null; pairs: number | null };
  wholeStar: { n: number | null } | null;
  areas: { n: number | null; directions: Record<string, number | null> | null }[];
  disclosure: {
    applies: boolean;
    threshold: number | null;
    asAt: string | null;
    inWords: string[];
  };
}

const FIELDS = `coverage { engagements pairs } wholeStar { n }
  areas { n directions { increased same decreased } }
  disclosure { applies threshold asAt inWords }`;

async function ask(shop: Shop, contract: number, args: string): Promise<Told | null> {
  const { node } = await shop.api
    .as("analyst")
    .ask<{ node: { starEvidence: Told[] } }>(
      `query ($id: ID!) { node(id: $id) { ... on Contract { starEvidence(${args}) { ${FIELDS} } } } }`,
      { id: encodeId("contract", shop.contractIds[contract]!) },
    );
  return node.starEvidence[0] ?? null;
}

const numbers = (told: Told | null): Map<string, number> => {
  if (!told) return new Map();
  const all: [string, number | null][] = [
    ["engagements", told.coverage.engagements],
    ["pairs", told.coverage.pairs],
    ["whole", told.wholeStar?.n ?? null],
    ...told.areas.map(({ n }, i): [string, number | null] => [`area ${i}`, n]),
  ];
  return new Map(all.flatMap(([name, n]) => (n === null ? [] : [[name, n]])));
};

/** How many figures of fewer people than the threshold follow from subtracting any two answers. */
function subtracted(
  answers: readonly Map<string, number>[],
  areRelated: (i: number, j: number) => boolean = (i, j) => i !== j,
): number {
  const isSmall = (n: number): boolean => n > 0 && n < THRESHOLD;
  return answers.reduce((sum, one, i) => {
    const small = [...one].filter(([name, n]) =>
      answers.some(
        (other, j) =>
          areRelated(i, j) && other.has(name) && isSmall(Math.abs(other.get(name)! - n)),
      ),
    );
    return sum + small.length;
  }, 0);
}

const ends = Array.from({ length: 20 }, (_, i) => `${day(i + 1, 0)}T23:59:59Z`);

/** Ways of asking the same, each of which counts some of the same people. */
const VARIANTS: readonly Readonly<Record<string, string>>[] = [
  {},
  ...["30", "60", "90", "180", "365"].map((minimumDays) => ({ minimumDays })),
  { baselineRule: "LOWER_OF_FIRST_TWO" },
  { baselineRule: "LOWER_OF_FIRST_TWO", minimumDays: "60" },
  { excludeRetrospective: "true" },
  { to: `"2025-03-31"` },
  { to: `"2026-03-31"` },
  { to: `"2026-03-31"`, minimumDays: "60" },
  { period: `{ start: "2025-04-01", end: "2026-03-31" }` },
];

const inWords = (variant: Readonly<Record<string, string>>): string =>
  ["minimum: 1", ...Object.entries(variant).map((pair) => pair.join(": "))].join(", ");

/** One of the two counts some of the people of the other where they differ in one thing. */
function areNested(i: number, j: number): boolean {
  const [a, b] = [VARIANTS[i]!, VARIANTS[j]!];
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].filter((name) => a[name] !== b[name]).length === 1;
}

let shop: Shop;
let openShop: Shop;

beforeAll(async () => {
  shop = await open();
  openShop = await open(null);
}, 60_000);
afterAll(async () => {
  await shop.api.close();
  await openShop.api.close();
});

async function everything(
  of: Shop,
  questions: readonly string[],
): Promise<Map<string, number>[][]> {
  const found = [];
  for (const contract of [0, 1]) {
    const answers = [];
    for (const args of questions) answers.push(numbers(await ask(of, contract, args)));
    found.push(answers);
  }
  return found;
}

describe("an analyst at the API", () => {
  it("cannot subtract one month end from another", async () => {
    const questions = ends.map((asOf) => `minimum: 1, asOf: "${asOf}"`);
    const answers = await everything(shop, questions);
    expect(answers.flat().filter((one) => one.size > 0).length).toBeGreaterThan(10);
    expect(answers.map((one) => subtracted(one))).toEqual([0, 0]);
    const exact = await everything(openShop, questions);
    expect(Math.min(...exact.map((one) => subtracted(one)))).toBeGreaterThan(10);
  }, 120_000);

  it("cannot subtract one rule or period from another", async () => {
    const answers = await everything(shop, VARIANTS.map(inWords));
    expect(answers.flat().filter((one) => one.size > 0).length).toBeGreaterThan(4);
    expect(answers.map((one) => subtracted(one, areNested))).toEqual([0, 0]);
    const exact = await everything(openShop, VARIANTS.map(inWords));
    expect(Math.max(...exact.map((one) => subtracted(one, areNested)))).toBeGreaterThan(0);
  }, 120_000);

  it("cannot subtract one group from another", async () => {
    const groups = ["18-24", "25-54", "55+"].flatMap((age) => [
      `minimum: 1, where: [{ fact: "age_band", isOneOf: ["${age}"] }]`,
      ...["f", "m"].map(
        (gender) =>
          `minimum: 1, where: [{ fact: "age_band", isOneOf: ["${age}"] },
             { fact: "gender", isOneOf: ["${gender}"] }]`,
      ),
    ]);
    const services = shop.serviceIds.map(
      (id) => `minimum: 1, services: ["${encodeId("service", id)}"]`,
    );
    for (const contract of [0, 1]) {
      const whole = numbers(await ask(shop, contract, "minimum: 1"));
      for (const args of [...groups, ...services]) {
        const part = numbers(await ask(shop, contract, args));
        for (const [name, n] of part) {
          expect(n === 0 || n >= THRESHOLD).toBe(true);
          const rest = (whole.get(name) ?? n) - n;
          expect(rest === 0 || rest >= THRESHOLD).toBe(true);
        }
      }
    }
  }, 120_000);

  it.each([
    [`asOf: "2026-02-11T12:00:00Z"`, /end of a month/],
    [`to: "2026-02-28"`, /last day of one, e.g. 2025-04-01 to 2026-03-31/],
    [`period: { start: "2026-01-01", end: "2026-01-31" }`, /whole years/],
    [`applyEditionMapping: true`, /not put together/],
    [`minimumDays: 31`, /one of 0, 30/],
    [`where: [{ fact: "age_band", isOneOf: ["18-24", "55+"] }]`, /no list/],
    [`where: [{ fact: "referral", isOneOf: ["self"] }]`, /age_band, gender/],
    [`minimumDays: 30, where: [{ fact: "gender", isOneOf: ["f"] }]`, /not for both/],
  ])("may not ask with %s, and is told what they may", async (args, message) => {
    const { errors } = await shop.api
      .as("analyst")
      .send(
        `query ($id: ID!) { node(id: $id) { ... on Contract { starEvidence(${args}) { status } } } }`,
        { id: encodeId("contract", shop.contractIds[0]!) },
      );
    expect(errors?.[0]).toMatchObject({ extensions: { code: "BAD_USER_INPUT" } });
    expect(errors?.[0]?.message).toMatch(message);
  });

  it("is told of the policy and what it withholds, and that it only reduces the risk", async () => {
    const told = await ask(shop, 0, "minimum: 1");
    expect(told?.disclosure).toMatchObject({ applies: true, threshold: THRESHOLD });
    expect(told?.disclosure.asAt).toMatch(/T23:59:59.999Z$/);
    expect(told?.disclosure.inWords.join(" ")).toMatch(/reduces the risk/);
    expect(told?.disclosure.inWords.join(" ")).not.toMatch(/anonym/i);
  });

  it("costs the same number of statements for one contract and for two", async () => {
    const statements = async (first: number): Promise<number> => {
      await shop.api
        .as("analyst")
        .ask(
          `{ contracts(first: ${first}) { nodes { starEvidence { ${FIELDS} } qualitySignals { figure } } } }`,
        );
      return shop.api.log.at(-1)!.statements;
    };
    await statements(2); // From here on the server knows what was released.
    expect(await statements(2)).toBe(await statements(1));
  });
});
