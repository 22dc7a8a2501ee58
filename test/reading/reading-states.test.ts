import { startTestApi, type TestApi } from "../support/api";
import { issuesOf, runMutation, type MutationAnswer } from "../support/fixtures";
import { setScene, type Scene } from "./scene";

const WITHDRAWAL = `... on WithdrawalSuccess { withdrawal {
  id state reason requestedBy decidedBy decidedAt decisionNote
  reading { id state version withdrawnAt scores { score } }
} }`;

const MANAGER = "manager";
const OTHER_MANAGER = "other manager";

type WithdrawalAnswer = MutationAnswer & { withdrawal: { id: string; state: string } };

describe("the states of a reading", () => {
  let api: TestApi;
  let scene: Scene;
  beforeAll(async () => {
    api = await startTestApi();
    scene = await setScene(api);
    for (const manager of [MANAGER, OTHER_MANAGER]) {
      await api.grant(manager, "provider_manager", { organisation: scene.provider.key });
    }
  });
  afterAll(() => api.close());

  const run = (who: string, name: string, input: object): Promise<WithdrawalAnswer> =>
    runMutation(api.as(who), name, input, WITHDRAWAL);
  const request = (reading: string, input: object = {}) =>
    run(MANAGER, "requestWithdrawal", { reading, reason: "Wrong person", ...input });
  const approve = (withdrawal: string, input: object = {}, who = OTHER_MANAGER) =>
    run(who, "approveWithdrawal", { withdrawal, ...input });
  const refuse = (withdrawal: string, input: object = {}, who = OTHER_MANAGER) =>
    run(who, "refuseWithdrawal", { withdrawal, reason: "Not a mistake", ...input });
  const begun = async (input: object = {}): Promise<string> =>
    (await scene.record({ inProgress: true, ...input })).reading.id;
  const completed = async (): Promise<string> => (await scene.record({})).reading.id;
  const withdrawn = async (): Promise<string> => {
    const id = await completed();
    await approve((await request(id)).withdrawal.id);
    return id;
  };

  describe("in progress", () => {
    it("is changed as it is read, area by area", async () => {
      const id = await begun({ notes: "First" });
      const changed = await scene.change(id, 1, {
        ...{ takenOn: "2024-07-01", completedBy: "WORKER", kind: "RETROSPECTIVE" },
        ...{ scores: [{ area: "mind", score: 7 }], actionPlan: "Next" },
      });
      expect(changed.reading).toMatchObject({
        ...{ state: "IN_PROGRESS", takenOn: "2024-07-01", completedBy: "WORKER" },
        ...{ kind: "RETROSPECTIVE", notes: "First", actionPlan: "Next", version: 2 },
        scores: [{ score: 3 }, {}, {}, { score: 7 }, {}],
      });
      expect(await scene.change(id, 1, { notes: "Late" })).toMatchObject({
        __typename: "Conflict",
        currentVersion: 2,
      });
      const cleared = await scene.change(id, 2, { scores: [{ area: "home" }] });
      expect(cleared.reading).toMatchObject({
        scores: [{ score: null }, {}, {}, { score: 7 }, {}],
      });
    });

    it("is not changed into what could not be recorded", async () => {
      const id = await begun();
      const issues = async (changes: object) => issuesOf(await scene.change(id, 1, changes));
      expect(await issues({ takenOn: "2024-04-30" })).toEqual([
        "input.changes.takenOn BEFORE_THE_ENGAGEMENT",
      ]);
      expect(await issues({ takenOn: "2999-01-01" })).toEqual([
        "input.changes.takenOn IN_THE_FUTURE",
      ]);
      expect(await issues({ scores: [{ area: "moon", score: 11 }] })).toEqual([
        "input.changes.scores.0.area UNKNOWN_AREA",
        "input.changes.scores.0.score OUTSIDE_THE_SCALE",
      ]);
    });

    it("is completed with a score, once, as it was read", async () => {
      const id = await begun({ scores: [] });
      expect(issuesOf(await scene.complete(id, 1))).toEqual(["input.scores NO_SCORE"]);
      await scene.change(id, 1, { scores: [{ area: "home", score: 2 }] });
      expect(await scene.complete(id, 1)).toMatchObject({ currentVersion: 2 });
      expect(await scene.complete(id, 2)).toMatchObject({
        reading: { state: "COMPLETED", version: 3, completedAt: expect.any(String) },
      });
    });

    it("keeps who completed it, also where that is not who began it", async () => {
      const id = await begun({ recordedBy: "worker-1" });
      const answer = await runMutation(
        api.as(MANAGER),
        "completeReading",
        { reading: id, version: 1 },
        "... on ReadingSuccess { reading { recordedBy finalisedBy } }",
      );
      expect(answer).toMatchObject({ reading: { recordedBy: "tester", finalisedBy: MANAGER } });
      const { nodes } = (
        await api.ask<{ readings: { nodes: { state: string; finalisedBy: string | null }[] } }>(
          `{ readings { nodes { state finalisedBy } } }`,
        )
      ).readings;
      for (const { state, finalisedBy } of nodes) {
        if (state === "IN_PROGRESS") expect(finalisedBy).toBeNull();
        if (state === "COMPLETED") expect(finalisedBy).not.toBeNull();
      }
    });

    it("may be withdrawn", async () => {
      const id = await begun();
      expect(await approve((await request(id)).withdrawal.id)).toMatchObject({
        withdrawal: { reading: { state: "WITHDRAWN" } },
      });
    });
  });

  it("completed or withdrawn, is neither changed nor completed", async () => {
    for (const id of [await completed(), await withdrawn()]) {
      for (const version of [1, 2]) {
        const changed = await scene.change(id, version, { notes: "More" });
        expect(changed).toMatchObject({ __typename: "NotAllowed", code: "SCORES_ARE_FINAL" });
        expect(await scene.complete(id, version)).toMatchObject({ code: "SCORES_ARE_FINAL" });
      }
    }
    expect(await scene.complete(`rea_${"0".repeat(25)}`, 1)).toMatchObject({ code: "NOT_FOUND" });
  });

  describe("withdrawal", () => {
    it("is asked for by one person and approved by another; the reading stays readable", async () => {
      const id = await completed();
      const asked = await request(id);
      expect(asked.withdrawal).toMatchObject({
        ...{ state: "REQUESTED", reason: "Wrong person", requestedBy: MANAGER },
        ...{ decidedBy: null, decidedAt: null, reading: { state: "COMPLETED" } },
      });
      for (const decide of [approve, refuse]) {
        const same = await decide(asked.withdrawal.id, {}, MANAGER);
        expect(same).toMatchObject({ __typename: "NotAllowed", code: "SECOND_PERSON_NEEDED" });
      }
      const decided = await approve(asked.withdrawal.id, { note: "Checked" });
      expect(decided.withdrawal).toMatchObject({
        ...{ state: "APPROVED", decidedBy: OTHER_MANAGER, decisionNote: "Checked" },
        reading: { state: "WITHDRAWN", version: 2, withdrawnAt: expect.any(String) },
      });
      const { reading } = await api.ask<{ reading: object }>(
        `query ($id: ID!) { reading(id: $id) {
          scores { score } withdrawals { state reason requestedBy decidedBy }
        } }`,
        { id },
      );
      expect(reading).toMatchObject({
        scores: [{ score: 3 }, {}, {}, {}, {}],
        withdrawals: [
          {
            ...{ state: "APPROVED", reason: "Wrong person" },
            ...{ requestedBy: MANAGER, decidedBy: OTHER_MANAGER },
          },
        ],
      });
    });

    it("is refused with a reason, and may then be asked for again", async () => {
      const id = await completed();
      const asked = await request(id);
      expect(await request(id)).toMatchObject({ __typename: "Conflict" });
      expect(issuesOf(await refuse(asked.withdrawal.id, { reason: " " }))).toEqual([
        "input.reason REQUIRED",
      ]);
      expect((await refuse(asked.withdrawal.id)).withdrawal).toMatchObject({
        ...{ state: "REFUSED", decisionNote: "Not a mistake" },
        reading: { state: "COMPLETED", version: 1 },
      });
      expect((await request(id)).__typename).toBe("WithdrawalSuccess");
    });

    it("is decided once", async () => {
      const asked = await request(await completed());
      const both = await Promise.all([approve(asked.withdrawal.id), refuse(asked.withdrawal.id)]);
      expect(both.map((answer) => answer.code ?? "done").sort()).toEqual([
        "DECIDED_ALREADY",
        "done",
      ]);
      for (const decide of [approve, refuse]) {
        expect(await decide(asked.withdrawal.id)).toMatchObject({ code: "DECIDED_ALREADY" });
      }
    });

    it("is not asked for without a reason, for a withdrawn reading, or by a stranger", async () => {
      expect(issuesOf(await request(await completed(), { reason: "" }))).toEqual([
        "input.reason REQUIRED",
      ]);
      expect(await request(await withdrawn())).toMatchObject({ code: "WITHDRAWN_ALREADY" });
      await api.grant("stranger", "commissioner", { organisation: scene.provider.key });
      const asked = await api.as("stranger").send(
        `mutation ($reading: ID!) {
          requestWithdrawal(input: { reading: $reading, reason: "Wrong" }) { __typename }
        }`,
        { reading: await completed() },
      );
      expect(asked.errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
      expect(await request(`rea_${"0".repeat(25)}`)).toMatchObject({ code: "NOT_FOUND" });
      expect(await approve(`wdr_${"0".repeat(25)}`)).toMatchObject({ code: "NOT_FOUND" });
    });

    it("waits in a list until it is decided", async () => {
      const asked = await request(await completed());
      const waiting = async (): Promise<string[]> => {
        const { withdrawals } = await api.ask<{ withdrawals: { nodes: { id: string }[] } }>(
          `{ withdrawals(state: [REQUESTED], first: 100) { nodes { id } } }`,
        );
        return withdrawals.nodes.map((node) => node.id);
      };
      expect(await waiting()).toContain(asked.withdrawal.id);
      await refuse(asked.withdrawal.id);
      expect(await waiting()).not.toContain(asked.withdrawal.id);
    });
  });
});
