import { encodeId } from "../../src/graphql/global-id";
import type { Asking } from "../support/api";
import { insertOutcomes, type TestOutcome } from "./reached-rows";
import { setWayScene, type WayScene } from "./scene";

const COUNTS = "{ achieved partly notYet noLongerWanted notSaid suppressed }";
const FIGURES = `outcomes people asThePeopleSay ${COUNTS} asTheWorkersSay ${COUNTS} bothSaid differ
  suppressed to byTheme { theme { code } outcomes asThePeopleSay ${COUNTS} } contracts { reference }
  inWords disclosure { applies threshold asAt inWords }`;

interface Counts {
  achieved: number | null;
  suppressed: boolean;
}

interface Reached {
  outcomes: number | null;
  people: number | null;
  asThePeopleSay: Counts;
  asTheWorkersSay: Counts;
  differ: number | null;
  suppressed: boolean;
  byTheme: { theme: { code: string } | null; outcomes: number | null; asThePeopleSay: Counts }[];
  inWords: string[];
  disclosure: { applies: boolean; asAt: string | null; inWords: string[] };
}

/** 50 people: 30 of them achieved it as both say, 15 as their workers alone say, 5 want it no more. */
const PEOPLE: readonly TestOutcome[] = Array.from({ length: 50 }, (_, person) => ({
  person,
  theme: person < 40 ? "WELLBEING" : "COMMUNITIES",
  reviews: [
    person < 30
      ? { byPerson: "achieved", byWorker: "achieved" }
      : person < 45
        ? { byPerson: "partly", byWorker: "achieved" }
        : { byPerson: "no_longer_wanted" },
  ],
}));

const counts = (achieved: number, partly: number, notYet: number, gone: number, none: number) => ({
  ...{ achieved, partly, notYet, noLongerWanted: gone, notSaid: none, suppressed: false },
});

describe("personal outcomes reached, by node", () => {
  let scene: WayScene;
  beforeAll(async () => {
    scene = await setWayScene(60);
    const { dataSource } = scene.api.database;
    await insertOutcomes(dataSource, scene.nodeKeys[0]!, scene.engagementKeys, PEOPLE);
  });
  afterAll(() => scene.api.close());

  const reached = async (who: Asking, args = "", outcome = 0): Promise<Reached> => {
    const { node } = await who.ask<{ node: { personalOutcomes: Reached } }>(
      `query ($id: ID!) { node(id: $id) { ... on Outcome { personalOutcomes${args} { ${FIGURES} } } } }`,
      { id: scene.outcomes[outcome] },
    );
    return node.personalOutcomes;
  };
  const refused = async (who: Asking, args: string) => {
    const { errors } = await who.send(
      `query ($id: ID!) { node(id: $id) { ... on Outcome { personalOutcomes${args} { outcomes } } } }`,
      { id: scene.outcomes[0] },
    );
    return `${errors?.[0]?.extensions.code} ${errors?.[0]?.message}`;
  };

  it("are counted as the people and as their workers say, for who sees the people", async () => {
    const figures = await reached(scene.manager);
    expect(figures).toMatchObject({
      ...{ outcomes: 50, people: 50, bothSaid: 45, differ: 15, suppressed: false },
      asThePeopleSay: counts(30, 15, 0, 5, 0),
      asTheWorkersSay: counts(45, 0, 0, 0, 5),
      byTheme: [
        { theme: { code: "WELLBEING" }, outcomes: 40, asThePeopleSay: counts(30, 10, 0, 0, 0) },
        { theme: { code: "COMMUNITIES" }, outcomes: 10, asThePeopleSay: counts(0, 5, 0, 5, 0) },
      ],
      disclosure: { applies: false },
    });
    expect(figures.inWords.join(" ")).toContain("As the people say, 30 were achieved");
    expect(await reached(scene.manager, "", 1)).toMatchObject({
      outcomes: 0,
      people: 0,
      byTheme: [],
    });
  });

  it("withhold the few from a commissioner, and others from whom they would follow", async () => {
    const figures = await reached(scene.commissioner);
    expect(figures).toMatchObject({
      ...{ outcomes: 50, people: 50, suppressed: false, bothSaid: null, differ: null },
      asThePeopleSay: { achieved: 30, partly: null, noLongerWanted: null, suppressed: true },
      asTheWorkersSay: { achieved: null, notSaid: null, suppressed: true },
      disclosure: { applies: true, threshold: 10 },
    });
    expect(figures.disclosure.inWords.join(" ")).toContain("fewer than 10 people is withheld");
    expect(await reached(scene.commissioner, "", 1)).toMatchObject({
      ...{ outcomes: null, people: null, suppressed: true, byTheme: [] },
      inWords: ["Nothing can be told of it to you yet."],
    });
  });

  it("count services and days for who sees the people, and are refused for others", async () => {
    const service = encodeId("service", scene.serviceKeys[1]!);
    expect(await reached(scene.manager, `(services: ["${service}"])`)).toMatchObject({
      outcomes: 0,
    });
    const march = '(period: { start: "2025-03-01", end: "2025-03-31" })';
    expect(await reached(scene.manager, march)).toMatchObject({
      ...{ outcomes: 50, to: "2025-03-31", asThePeopleSay: counts(0, 0, 0, 0, 50) },
    });
    expect(await reached(scene.manager, '(to: "2025-01-31")')).toMatchObject({ outcomes: 0 });
    for (const args of [march, `(services: ["${service}"])`, '(to: "2025-06-30")']) {
      expect(await refused(scene.commissioner, args)).toContain("could be subtracted");
    }
    expect(await refused(scene.commissioner, '(asOf: "2025-06-10T00:00:00Z")')).toContain(
      "Give the end of a month",
    );
    for (const args of ["(services: [])", march.replace(")", ', to: "2025-03-31")')]) {
      expect(await refused(scene.manager, args)).toContain("BAD_USER_INPUT");
    }
  });

  it("are told as they stood, of reviews known by then", async () => {
    const february = '(asOf: "2025-02-28T23:59:59Z")';
    for (const who of [scene.manager, scene.commissioner]) {
      expect(await reached(who, february)).toMatchObject({
        ...{ outcomes: 50, asThePeopleSay: counts(0, 0, 0, 0, 50) },
      });
    }
    expect(await reached(scene.commissioner, '(asOf: "2025-01-31T23:59:59Z")')).toMatchObject({
      suppressed: true,
    });
  });

  it("take the latest of each, leave out what was replaced, and wait for enough people", async () => {
    const { dataSource } = scene.api.database;
    const insert = (outcomes: TestOutcome[]) =>
      insertOutcomes(dataSource, scene.nodeKeys[1]!, scene.engagementKeys, outcomes);
    const first = Array.from({ length: 20 }, (_, person) => ({
      person,
      reviews: [
        { byPerson: "not_yet", byWorker: "partly" },
        { byPerson: "achieved", on: "2025-05-02" },
        { byPerson: "partly", on: "2025-04-30", at: "2025-05-20T00:00:00Z" },
      ],
    }));
    const [replaced] = await insert(first);
    expect(await reached(scene.manager, "", 1)).toMatchObject({
      ...{ outcomes: 20, people: 20, differ: 20 },
      asThePeopleSay: counts(20, 0, 0, 0, 0),
      asTheWorkersSay: counts(0, 20, 0, 0, 0),
    });
    const before = await reached(scene.commissioner, "", 1);
    expect(before.asThePeopleSay).toEqual(counts(20, 0, 0, 0, 0));
    const later = { agreedOn: "2025-06-01", agreedAt: "2025-06-10T00:00:00Z" };
    await insert([
      { person: 0, replaces: replaced, ...later },
      { person: 20, ...later },
    ]);
    expect(await reached(scene.manager, "", 1)).toMatchObject({
      ...{ outcomes: 21, people: 21, asThePeopleSay: counts(19, 0, 0, 0, 2) },
    });
    // What two people changed since would follow from two answers.
    expect(await reached(scene.commissioner, "", 1)).toEqual(before);
  });

  it("add a few statements to a question about a model, however many outcomes it has", async () => {
    const ask = async (field: string): Promise<number> => {
      await scene.commissioner.ask(
        `query ($id: ID!) { contract(id: $id) { logicModels { published { ${field} } } } }`,
        { id: scene.contract },
      );
      return scene.api.log.at(-1)!.statements;
    };
    const none = await ask("outcomes { title }");
    const all = await ask(
      "outcomes { title personalOutcomes { outcomes byTheme { theme { code } } } }",
    );
    expect(all - none).toBeLessThanOrEqual(5);
  });
});
