import fc from "fast-check";
import { COMMAND_LINE_VIEWER } from "../../src/auth/viewer";
import { openSnapshot } from "../../src/db/snapshot";
import { areaStatistics } from "../../src/domain/evidence/area-statistics";
import type { BaselineRule, ReadingQuestion } from "../../src/domain/evidence/question";
import { readStatistics } from "../../src/domain/evidence/statistics.repository";
import type { StarStatistics } from "../../src/domain/evidence/sufficient-statistics";
import { wholeStarChange } from "../../src/domain/evidence/whole-star";
import { createTestDatabase, TESTER, type TestDatabase } from "../support/database";
import { engagements, question, STARS } from "./support/arbitraries";
import { mean, naiveEvidence, sum, type NaiveAnswer, type NaiveQuestion } from "./support/naive";
import { addContract, createWorld, type TestEngagement, type World } from "./support/world";

/** Contracts in one database call; each gives a case per Star, and all together one more. */
const BATCH = 24;
const RUNS = 40;
/** Statements that open a snapshot. */
const OPENING = 2;

let database: TestDatabase;
let world: World;

beforeAll(async () => {
  database = await createTestDatabase();
  world = await createWorld(database.dataSource, STARS);
});
afterAll(() => database.drop());

describe("statistics from the database against a naive implementation", () => {
  it(`agree in ${BATCH * STARS.length * RUNS} random cases`, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(engagements, { minLength: BATCH, maxLength: BATCH }),
        question,
        async (contracts, asked) => {
          const added: Awaited<ReturnType<typeof addContract>>[] = [];
          for (const one of contracts) {
            added.push(await addContract(database.dataSource, world, one));
          }
          const services = added.map(({ serviceIds }) => serviceIds[asked.service ?? 0]);
          const scopes = STARS.flatMap((_, star) => [
            ...added.map(({ contractId }) => ({ star, contractIds: [contractId] })),
            { star, contractIds: added.map(({ contractId }) => contractId) },
          ]);
          const statistics = await read(toQuestion(asked, services), scopes);
          scopes.forEach(({ star }, i) => {
            const place = i % (contracts.length + 1);
            const people = place < contracts.length ? contracts[place]! : contracts.flat();
            compare(statistics[i]!, people, star, asked);
          });
        },
      ),
      { numRuns: RUNS, endOnFailure: true, asyncReporter: report },
    );
  }, 240_000);
});

/** The counterexample is hundreds of readings long: the seed gives it again. */
async function report<T>(run: fc.RunDetails<T>): Promise<void> {
  if (run.failed) throw new Error(`seed ${run.seed}: ${String(run.errorInstance)}`);
}

async function read(
  asked: ReadingQuestion,
  scopes: { star: number; contractIds: string[] }[],
): Promise<StarStatistics[]> {
  const counts = { statements: 0, rows: 0 };
  const snapshot = openSnapshot(
    database.server,
    { ...COMMAND_LINE_VIEWER, subject: TESTER },
    counts,
  );
  const statistics = await readStatistics(
    snapshot.session,
    asked,
    scopes.map(({ star, contractIds }) => ({ contractIds, starId: world.starIds[star]! })),
  );
  expect(counts.statements).toBe(OPENING + 1);
  await snapshot.close();
  return statistics;
}

function toQuestion(asked: NaiveQuestion, services: string[]): ReadingQuestion {
  const { rule, service, ...rest } = asked;
  return {
    ...rest,
    baselineRule: rule as BaselineRule,
    serviceIds: service === null ? null : services,
    applyEditionMapping: false,
  };
}

function compare(
  statistics: StarStatistics,
  people: readonly TestEngagement[],
  star: number,
  asked: NaiveQuestion,
): void {
  const expected = naiveEvidence(people, star, STARS[star]!, asked);
  expect({ ...statistics, cells: 0, wholeStar: 0, ownReadingGaps: 0 }).toEqual({
    ...{ engagements: expected.engagements, pairs: expected.pairs, unpaired: expected.unpaired },
    endedAfterOneReading: expected.endedAfterOneReading,
    movedForwardInAnyArea: expected.movedForwardInAnyArea,
    ...{ readings: expected.readings, reviews: expected.reviews },
    ...{ cells: 0, wholeStar: 0, ownReadingGaps: 0 },
  });
  expected.areas.forEach((persons, i) => compareArea(statistics, persons, i + 1, STARS[star]!.max));
  compareWhole(statistics, expected.whole);
  compareGaps(statistics, expected.gaps);
}

type Persons = NaiveAnswer["whole"];

function compareArea({ cells }: StarStatistics, persons: Persons, area: number, max: number): void {
  const stages = Array.from({ length: max }, (_, i) => ({
    ...{ name: `${i + 1}`, fromScore: i + 1, toScore: i + 1 },
  }));
  const found = areaStatistics(
    cells.filter((cell) => cell.area === area),
    { max, stages },
  );
  expect(found === null).toBe(persons.length === 0);
  if (!found) return;
  const changes = persons.map(({ baseline, latest }) => latest - baseline).sort((a, b) => a - b);
  const n = persons.length;
  expect(found.change.n).toBe(n);
  near(found.change.meanBaseline, mean(persons.map((person) => person.baseline)));
  near(found.change.meanLatest, mean(persons.map((person) => person.latest)));
  near(found.change.meanChange, mean(changes));
  near(found.medianChange, (changes[(n - 1) >> 1]! + changes[n >> 1]!) / 2);
  near(found.change.sdChange, deviation(changes));
  expect(found).toMatchObject({
    increased: changes.filter((change) => change > 0).length,
    same: changes.filter((change) => change === 0).length,
    decreased: changes.filter((change) => change < 0).length,
    maintainedAtTop: persons.filter((p) => p.baseline === max && p.latest === max).length,
    roomToImprove: persons.filter((p) => p.baseline < max).length,
  });
  stages.forEach((from, i) =>
    stages.forEach((to, j) => {
      const people = persons.filter(
        (p) => p.baseline === from.fromScore && p.latest === to.fromScore,
      );
      expect(found.journey.matrix[i]![j]).toBe(people.length);
    }),
  );
}

function compareWhole({ wholeStar }: StarStatistics, persons: Persons): void {
  const found = wholeStarChange(wholeStar);
  expect(found?.n ?? 0).toBe(persons.length);
  if (!found) return;
  const changes = persons.map(({ baseline, latest }) => latest - baseline);
  near(found.meanBaseline, mean(persons.map((person) => person.baseline)));
  near(found.meanLatest, mean(persons.map((person) => person.latest)));
  near(found.meanChange, mean(changes));
  near(found.sdChange, deviation(changes));
}

function compareGaps({ ownReadingGaps }: StarStatistics, expected: NaiveAnswer["gaps"]): void {
  const found = [...ownReadingGaps].sort((a, b) => a.area - b.area);
  expect(found).toEqual(
    expected.flatMap((gaps, i) => {
      if (gaps.length === 0) return [];
      return {
        ...{ area: i + 1, readings: gaps.length },
        people: new Set(gaps.map(({ engagement }) => engagement)).size,
        gapSum: sum(gaps.map(({ gap }) => gap)),
        ownHigher: gaps.filter(({ gap }) => gap > 0).length,
        ownLower: gaps.filter(({ gap }) => gap < 0).length,
      };
    }),
  );
}

function deviation(changes: number[]): number | null {
  if (changes.length < 2) return null;
  const middle = mean(changes);
  return Math.sqrt(sum(changes.map((c) => (c - middle) ** 2)) / (changes.length - 1));
}

function near(actual: number | null, expected: number | null): void {
  if (expected === null) return expect(actual).toBeNull();
  expect(actual).not.toBeNull();
  expect(Math.abs(actual! - expected)).toBeLessThan(1e-9);
}
