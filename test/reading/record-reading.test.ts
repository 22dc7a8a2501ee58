import { JoiningSocket } from "../../src/db/joining-socket";
import { startTestApi, type TestApi } from "../support/api";
import { issuesOf, runMutation } from "../support/fixtures";
import { READING, setScene, type Scene } from "./scene";

describe("recording a reading", () => {
  let api: TestApi;
  let scene: Scene;
  beforeAll(async () => {
    api = await startTestApi();
    scene = await setScene(api);
  });
  afterAll(() => api.close());

  it("keeps scores by area, with their stages, and who recorded it", async () => {
    const { reading } = await scene.record({
      reference: "R-1",
      scores: [
        { area: "people", score: 10 },
        { area: "home", score: 1 },
        { area: "mind", score: null },
      ],
      notes: "Said so",
      actionPlan: "Call the landlord",
      recordedBy: "worker-1",
    });
    expect(reading).toMatchObject({
      reference: "R-1",
      takenOn: "2024-06-01",
      completedBy: "COLLABORATIVE",
      kind: "STANDARD",
      state: "COMPLETED",
      notes: "Said so",
      actionPlan: "Call the landlord",
      recordedBy: "tester",
      worker: { reference: "worker-1" },
      engagement: { reference: "E-1" },
      version: 1,
      withdrawnAt: null,
      scores: [
        { area: { code: "home" }, score: 1, stage: { name: "Stuck" } },
        { area: { code: "money" }, score: null, stage: null },
        { area: { code: "body" }, score: null, stage: null },
        { area: { code: "mind" }, score: null, stage: null },
        { area: { code: "people" }, score: 10, stage: { name: "Managing" } },
      ],
    });
    expect(reading).toHaveProperty("completedAt", expect.stringMatching(/Z$/));
    const found = await api.ask(
      `query ($id: ID!, $provider: ID!) {
        byId: reading(id: $id) { reference }
        byReference: reading(provider: $provider, reference: "R-1") { id }
        node(id: $id) { ... on Reading { takenOn } }
        none: reading(provider: $provider, reference: "R-9") { id }
      }`,
      { id: reading.id, provider: scene.provider.id },
    );
    expect(found).toEqual({
      byId: { reference: "R-1" },
      byReference: { id: reading.id },
      node: { takenOn: "2024-06-01" },
      none: null,
    });
  });

  it("makes a reference where none is given, and names the viewer where no worker is", async () => {
    const { reading } = await scene.record({});
    expect(reading.reference).toMatch(/^R-[2-9A-Z]{10}$/);
    expect(reading).toMatchObject({ recordedBy: "tester", worker: null });
  });

  it("names every wrong score, with the scale and the areas", async () => {
    const answer = await scene.record({
      scores: [
        { area: "home", score: 11 },
        { area: "house", score: 0 },
        { area: "home", score: 5 },
      ],
    });
    expect(issuesOf(answer)).toEqual([
      "input.scores.0.score OUTSIDE_THE_SCALE",
      "input.scores.1.area UNKNOWN_AREA",
      "input.scores.1.score OUTSIDE_THE_SCALE",
      "input.scores.2.area DUPLICATE",
    ]);
    expect(answer.issues[0]!.message).toContain("from 1 to 10");
    expect(answer.issues[1]!.message).toContain("home, money, body, mind, people");
  });

  it("looks at no more scores than the Star has areas", async () => {
    const scores = Array.from({ length: 2_000 }, () => ({ area: "home", score: 1 }));
    const answer = await scene.record({ scores });
    expect(issuesOf(answer)).toEqual(["input.scores TOO_MANY"]);
    expect(answer.issues[0]!.message).toContain("at most 5");
  });

  it("accepts the days of the engagement alone", async () => {
    const closed = await scene.engage({ reference: "E-closed" });
    await runMutation(
      api,
      "endEngagement",
      { engagement: closed, version: 1, endedOn: "2024-12-31" },
      "... on EngagementSuccess { engagement { id } }",
    );
    const on = async (takenOn: string) => scene.record({ engagement: closed, takenOn });
    const early = await on("2024-04-30");
    expect(issuesOf(early)).toEqual(["input.takenOn BEFORE_THE_ENGAGEMENT"]);
    expect(early.message).toContain("2024-05-01");
    expect((await on("2024-05-01")).__typename).toBe("ReadingSuccess");
    expect((await on("2024-12-31")).__typename).toBe("ReadingSuccess");
    expect(issuesOf(await on("2025-01-01"))).toEqual(["input.takenOn AFTER_THE_ENGAGEMENT"]);
    expect(issuesOf(await scene.record({ takenOn: "2999-01-01" }))).toEqual([
      "input.takenOn IN_THE_FUTURE",
    ]);
  });

  it("refuses what is not there", async () => {
    expect(await scene.record({ engagement: `eng_${"0".repeat(25)}` })).toMatchObject({
      __typename: "NotFound",
      message: "There is no such engagement.",
    });
    expect(await scene.record({ star: `sta_${"0".repeat(25)}` })).toMatchObject({
      message: "There is no such Star.",
    });
    expect(issuesOf(await scene.record({ recordedBy: "nobody" }))).toEqual([
      "input.recordedBy UNKNOWN_WORKER",
    ]);
    expect(issuesOf(await scene.record({ reference: " " }))).toEqual(["input.reference REQUIRED"]);
  });

  it("needs a score once it is completed, and none before", async () => {
    for (const scores of [[], [{ area: "home" }]]) {
      expect(issuesOf(await scene.record({ scores }))).toEqual(["input.scores NO_SCORE"]);
      expect(await scene.record({ scores, inProgress: true })).toMatchObject({
        reading: { state: "IN_PROGRESS", completedAt: null },
      });
    }
  });

  it("changes nothing the second time, and refuses other content under one reference", async () => {
    const input = { reference: "R-twice", notes: "Once" };
    const first = await scene.record(input);
    expect(await scene.record(input)).toEqual(first);
    const other = await scene.record({ ...input, scores: [{ area: "home", score: 4 }] });
    expect(other).toMatchObject({ __typename: "Conflict", currentVersion: 1 });
    expect(other.message).toContain("with other scores.");
    const changed = await scene.record({ ...input, notes: "Twice", takenOn: "2024-06-02" });
    expect(changed.message).toContain("with other takenOn, notes.");
    const { readings } = await api.ask<{ readings: { totalCount: number } }>(
      `query ($engagement: ID!) { readings(engagement: $engagement) { totalCount } }`,
      { engagement: scene.engagement },
    );
    const together = Array.from({ length: 4 }, () => scene.record({ reference: "R-race" }));
    const ids = (await Promise.all(together)).map((answer) => answer.reading.id);
    expect(new Set(ids).size).toBe(1);
    const after = await api.ask<{ readings: { totalCount: number } }>(
      `query ($engagement: ID!) { readings(engagement: $engagement) { totalCount } }`,
      { engagement: scene.engagement },
    );
    expect(after.readings.totalCount).toBe(readings.totalCount + 1);
  });

  it("answers a repeated idempotency key with the same reading", async () => {
    const first = await scene.record({ idempotencyKey: "key-1" });
    expect(await scene.record({ idempotencyKey: "key-1" })).toEqual(first);
  });

  it("records several of one person at a time, none of which is in another's way", async () => {
    const engagement = await scene.engage({ reference: "E-busy" });
    const days = Array.from({ length: 6 }, (_, n) => `2024-07-0${n + 1}`);
    const together = days.map((takenOn) => scene.record({ engagement, takenOn }));
    const answers = await Promise.all(together);
    expect(answers.map(({ reading }) => reading?.state)).toEqual(days.map(() => "COMPLETED"));
  });

  const cost = () => {
    const input = {
      ...{ engagement: scene.engagement, star: scene.star, takenOn: "2024-06-03" },
      ...{ completedBy: "WORKER", scores: [{ area: "home", score: 2 }] },
    };
    return api.ask(
      `mutation Cost($input: RecordReadingInput!) {
        recordReading(input: $input) { ... on ReadingSuccess { reading { id state } } }
      }`,
      { input },
    );
  };

  it("waits for the database twice: for what it looks up, and for what it writes", async () => {
    const written = jest.spyOn(JoiningSocket.prototype, "_writev");
    try {
      await cost();
      const flights = written.mock.calls.map(([pieces]) =>
        pieces.map(({ chunk }) => chunk.toString()).join(""),
      );
      expect(flights.filter((text) => /begin|commit|2024-06-03/.test(text))).toEqual([
        expect.stringMatching(/begin[^]*2024-06-03/),
        expect.stringMatching(/2024-06-03[^]*commit/),
      ]);
    } finally {
      written.mockRestore();
    }
  });

  it("takes begin, look-up, insert and commit", async () => {
    await cost();
    const line = api.log.find(({ operation }) => operation === "Cost");
    // begin and set_config leave together.
    expect(line!.statements).toBe(5);
  });

  it("is guarded by the database: nothing changes the scores of a completed reading", async () => {
    await scene.record({ reference: "R-final" });
    const tamper = api.database.dataSource.query(
      `update reading set scores = '{9,9,9,9,9}' where reference = 'R-final'`,
    );
    await expect(tamper).rejects.toThrow("never change");
  });

  it("is asked for with an id of the right kind", async () => {
    const answer = await api.send(
      `mutation Run($input: RecordReadingInput!) { recordReading(input: $input) { ${READING} } }`,
      {
        input: {
          ...{ engagement: scene.star, star: scene.star, takenOn: "2024-06-01" },
          ...{ completedBy: "WORKER", scores: [] },
        },
      },
    );
    expect(answer.errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
  });
});
