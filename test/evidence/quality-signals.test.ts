import { encodeId } from "../../src/graphql/global-id";
import type { TestApi } from "../support/api";
import { insertRows } from "./support/insert-rows";
import { startOutcomeApi, type OutcomeApi } from "./support/outcome-api";
import { engagement, movers, reading } from "./support/people";
import { day, instant, type TestEngagement, type World } from "./support/world";

let api: TestApi;
let world: World;
let contractOf: OutcomeApi["contractOf"];

const WORKER = "019aa000-0000-7000-8000-000000000001";

beforeAll(async () => {
  ({ api, world, contractOf } = await startOutcomeApi());
  await insertRows(api.database.dataSource, "worker", [
    {
      ...{ id: WORKER, organisation_id: world.providerId, reference: "w", version: 1 },
      created_at: instant(0),
    },
  ]);
});
afterAll(() => api.close());

interface Signal {
  code: string;
  n: number;
  figure: number | null;
  isNotable: boolean;
  inWords: string;
  question: string;
  opensQuestion: string | null;
}

async function ask(people: TestEngagement[], hasWorker = false, args = ""): Promise<Signal[]> {
  const { contractId } = await contractOf(people);
  if (hasWorker) {
    await api.database.dataSource.query(
      "update engagement set keyworker_id = $1 where contract_id = $2",
      [WORKER, contractId],
    );
  }
  const { contract } = await api.ask<{ contract: { qualitySignals: Signal[] } }>(
    `query ($id: ID!) { contract(id: $id) { qualitySignals${args} {
       code n figure isNotable inWords question opensQuestion
     } } }`,
    { id: encodeId("contract", contractId) },
  );
  return contract.qualitySignals;
}

/** One reading each, on days a week apart. */
const firsts = (scores: (number | null)[][]) =>
  scores.map((one, i) => engagement([reading(day(i * 7), one)]));

const signal = (signals: Signal[], code: string): Signal =>
  signals.find((one) => one.code === code)!;

describe("quality signals", () => {
  it("tells no drift from fewer than three first readings, or from those of one day", async () => {
    const two = await ask(firsts([[3], [2]]), false, "(minimum: 1)");
    expect(signal(two, "FIRST_SCORES_DRIFT_DOWN")).toMatchObject({ n: 2, figure: null });
    const together = Array.from({ length: 10 }, () => engagement([reading("2025-01-10", [3])]));
    expect(signal(await ask(together), "FIRST_SCORES_DRIFT_DOWN")).toMatchObject({
      ...{ n: 10, figure: null, isNotable: false },
      inWords: "People's first readings lie too close together to show a change over time.",
    });
  });

  it("words what stands out so that it can be asked of the contract, without a figure", async () => {
    const alone = Array.from({ length: 12 }, (_, i) =>
      engagement([reading(day(i * 7), [3, 5], { completedBy: "worker" })]),
    );
    const signals = await ask(alone);
    expect(signal(signals, "WORKER_ONLY_SHARE")).toMatchObject({
      isNotable: true,
      opensQuestion:
        "With lamp, many readings are scored by a worker alone. What stands in the way of doing " +
        "them together with the person?",
    });
    expect(signal(signals, "ALL_AREAS_ALIKE").opensQuestion).toBeNull();
    for (const { opensQuestion } of signals) expect(opensQuestion ?? "").not.toMatch(/\d/);
    const few = await ask(alone.slice(0, 3));
    expect(few.map(({ opensQuestion }) => opensQuestion)).toEqual(few.map(() => null));
  });

  it("lists everything that is looked at, with a question that accuses nobody", async () => {
    const signals = await ask(movers(10, 3, 5));
    expect(signals.map(({ code }) => code)).toEqual([
      "FIRST_SCORES_DRIFT_DOWN",
      "ALL_AREAS_ALIKE",
      "MANY_READINGS_ON_ONE_DAY",
      "WORKER_ONLY_SHARE",
      "AREAS_NEVER_SCORED",
    ]);
    expect(signals.every(({ question }) => question.endsWith("?"))).toBe(true);
  });

  it("sees first scores that drift down over time", async () => {
    const falling = await ask(firsts(Array.from({ length: 20 }, (_, i) => [9, 9 - (i >> 2), 5])));
    const found = signal(falling, "FIRST_SCORES_DRIFT_DOWN");
    expect(found).toMatchObject({ n: 20, isNotable: true });
    expect(found.figure).toBeLessThan(-3);
    const steady = await ask(firsts(Array.from({ length: 20 }, (_, i) => [9, 6 - (i % 2), 5])));
    const within = signal(steady, "FIRST_SCORES_DRIFT_DOWN");
    expect(within.figure).toBeLessThan(0);
    expect(within.isNotable).toBe(false);
  });

  it("looks at first readings only", async () => {
    const people = Array.from({ length: 20 }, (_, i) =>
      engagement([reading(day(i), [5, 5, 6]), reading(day(100 + i * 10), [9 - (i >> 2), 5, 5])]),
    );
    const found = signal(await ask(people), "FIRST_SCORES_DRIFT_DOWN");
    expect(found).toMatchObject({ n: 20, isNotable: false });
    expect(found.figure).toBeCloseTo(0, 9);
  });

  it("sees readings with one score carried across", async () => {
    const alike = Array.from({ length: 2 }, () => [4, 4, 4]);
    const others = Array.from({ length: 8 }, () => [4, 5, 4]);
    const two = Array.from({ length: 5 }, () => [4, 4, null]);
    const found = signal(await ask(firsts([...alike, ...others, ...two])), "ALL_AREAS_ALIKE");
    expect(found).toMatchObject({ n: 10, figure: 0.2, isNotable: true });
  });

  it("sees many readings by one worker on one day", async () => {
    const people = (n: number) =>
      Array.from({ length: 12 }, (_, i) =>
        engagement([reading(day(i < n ? 3 : i * 5), [1, 2, 3])]),
      );
    const found = async (n: number) =>
      signal(await ask(people(n), true), "MANY_READINGS_ON_ONE_DAY");
    expect(await found(6)).toMatchObject({ n: 12, figure: 6, isNotable: true });
    expect(await found(5)).toMatchObject({ n: 12, figure: 5, isNotable: false });
    const unknown = signal(await ask(people(6)), "MANY_READINGS_ON_ONE_DAY");
    expect(unknown).toMatchObject({ n: 0, figure: null, isNotable: false });
  });

  it("sees readings by workers alone, and areas that nobody scored", async () => {
    const people = Array.from({ length: 12 }, (_, i) =>
      engagement([
        reading(day(i), [1, null, 3], { completedBy: i < 3 ? "worker" : "collaborative" }),
        reading(day(i), [1, 2, 3], { completedBy: "service_user" }),
      ]),
    );
    const signals = await ask(people);
    expect(signal(signals, "WORKER_ONLY_SHARE")).toMatchObject({
      ...{ n: 12, figure: 0.25, isNotable: true },
      inWords: "3 of 12 readings (25%) were scored by a worker alone.",
    });
    expect(signal(signals, "AREAS_NEVER_SCORED")).toMatchObject({
      ...{ n: 12, figure: 1, isNotable: true, inWords: "Nobody scored Area 2." },
    });
  });

  it("says nothing of few readings, and is empty without any", async () => {
    const few = await ask(firsts(Array.from({ length: 9 }, () => [4, 4, 4])));
    expect(few.every(({ figure, isNotable }) => figure === null && !isNotable)).toBe(true);
    expect(few[1]!.inWords).toBe("9 readings: too few to say anything.");
    const enough = await ask(
      firsts(Array.from({ length: 9 }, () => [4, 4, 4])),
      false,
      "(minimum: 9)",
    );
    expect(signal(enough, "ALL_AREAS_ALIKE").figure).toBe(1);
    expect(await ask([engagement([])])).toEqual([]);
  });
});
