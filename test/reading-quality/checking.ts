import { issuesOf, runMutation } from "../support/fixtures";
import { day } from "../evidence/support/world";
import { AUDIT, findingsOf, PERIOD, PEOPLE, type AuditAnswer, type Scene } from "./scene";

/** Readings that nothing else here is about. */
const FIRST = 60;
let scene: Scene;

/** What recording supervision, second scorings and audits takes, and refuses. */
export function checkingCases(sceneOf: () => Scene): void {
  beforeAll(() => {
    scene = sceneOf();
  });
  supervisionCases();
  scoringCases();
  auditCases();
}

const supervisionCases = () =>
  describe("supervision", () => {
    const record = (input: object, by = scene.manager) =>
      runMutation<{ supervisions: { discussedOn: string; reading: { id: string } }[] }>(
        by,
        "recordSupervision",
        { readings: scene.readings.slice(FIRST, FIRST + 2), discussedOn: day(100), ...input },
        "... on RecordSupervisionSuccess { supervisions { discussedOn note recordedBy reading { id } } }",
      );

    it("is recorded of many readings at once, and read with them", async () => {
      const { supervisions } = await record({ note: "Went through the scores" });
      expect(supervisions).toEqual(
        scene.readings.slice(FIRST, FIRST + 2).map((id) => ({
          ...{ discussedOn: day(100), note: "Went through the scores", recordedBy: "manager" },
          reading: { id },
        })),
      );
      await record({ discussedOn: day(101) });
      const { reading } = await scene.manager.ask<{ reading: { supervisions: object[] } }>(
        "query ($id: ID!) { reading(id: $id) { supervisions { discussedOn } } }",
        { id: scene.readings[FIRST] },
      );
      expect(reading.supervisions).toEqual([{ discussedOn: day(100) }, { discussedOn: day(101) }]);
    });

    it.each([
      ["nothing", { readings: [] }, ["input.readings REQUIRED"]],
      ["a day to come", { discussedOn: "2999-01-01" }, ["input.discussedOn IN_THE_FUTURE"]],
      [
        "a day before the reading",
        { discussedOn: day(10) },
        ["input.discussedOn BEFORE_THE_READING"],
      ],
    ])("refuses %s", async (_, input, issues) => {
      const answer = await record(input);
      expect([...new Set(issuesOf(answer))]).toEqual(issues);
    });

    it("refuses one reading twice, and one that is not there", async () => {
      const one = scene.readings[FIRST];
      expect(issuesOf(await record({ readings: [one, one] }))).toEqual([
        "input.readings.1 DUPLICATE",
      ]);
      const absent = `${one!.slice(0, -4)}0000`;
      expect((await record({ readings: [absent] })).__typename).toBe("NotFound");
    });

    it("is not the commissioner's to record", async () => {
      const { errors } = await scene.commissioner.send(
        `mutation ($input: RecordSupervisionInput!) { recordSupervision(input: $input) { __typename } }`,
        { input: { readings: [scene.readings[0]], discussedOn: day(100) } },
      );
      expect(errors?.[0]?.extensions.code).toBe("FORBIDDEN");
    });
  });

const scoringCases = () =>
  describe("second scorings", () => {
    const scoring = (changes: object = {}) => ({
      ...{ reading: scene.readings[FIRST], worker: "ben", scoredOn: day(100) },
      scores: [{ area: "a1", score: 2 }],
      ...changes,
    });
    const record = (...scorings: object[]) =>
      runMutation<{ scorings: object[] }>(
        scene.manager,
        "recordSecondScorings",
        { scorings },
        `... on RecordSecondScoringsSuccess { scorings {
         scoredOn worker { reference } scores { area { code } score } reading { secondScorings { scoredOn } }
       } }`,
      );

    it("are recorded with what another worker gave", async () => {
      const { scorings } = await record(scoring());
      expect(scorings).toEqual([
        {
          ...{ scoredOn: day(100), worker: { reference: "ben" } },
          scores: [
            { area: { code: "a1" }, score: 2 },
            { area: { code: "a2" }, score: null },
            { area: { code: "a3" }, score: null },
          ],
          reading: { secondScorings: [{ scoredOn: day(100) }] },
        },
      ]);
      expect(await record(scoring())).toMatchObject({
        ...{ __typename: "Conflict", message: expect.stringContaining("never change") },
      });
    });

    it("say all that is wrong with all of them at once", async () => {
      const answer = await record(
        scoring({ worker: "ann" }),
        scoring({ worker: "zoe", reading: scene.readings[FIRST + 1] }),
        scoring({ scores: [{ area: "a9", score: 2 }], reading: scene.readings[FIRST + 3] }),
        scoring({ scores: [{ area: "a1", score: 11 }], reading: scene.readings[FIRST + 6] }),
        scoring({ scoredOn: "2999-01-01", reading: scene.readings[FIRST + 9] }),
      );
      expect(issuesOf(answer)).toEqual([
        "input.scorings.4.scoredOn IN_THE_FUTURE",
        "input.scorings.0.worker SAME_WORKER",
        "input.scorings.1.worker UNKNOWN_WORKER",
        "input.scorings.2.scores.0.area UNKNOWN_AREA",
        "input.scorings.2.scores NO_SCORE",
        "input.scorings.3.scores.0.score OUTSIDE_THE_SCALE",
      ]);
    });
  });

const auditCases = () =>
  describe("an audit of case files", () => {
    const draw = (input: object) =>
      runMutation<AuditAnswer>(
        scene.manager,
        "drawCaseFileAudit",
        { service: scene.services[0], star: scene.star, period: PERIOD, ...input },
        AUDIT,
      );
    const record = (audit: string, findings: object[], isFinal = false) =>
      runMutation<AuditAnswer>(
        scene.manager,
        "recordAuditFindings",
        { audit, findings, isFinal },
        AUDIT,
      );

    it("is sized for a precision, drawn by worker, and the same again by the same seed", async () => {
      const input = { precision: "0.2", confidence: "0.9", method: "BY_WORKER", seed: "again" };
      const { audit } = await draw(input);
      // 1.6449² × 0.25 / 0.2² = 16.9; corrected for 70: 13.8.
      expect(audit).toMatchObject({
        ...{ size: 14, drawnFrom: PEOPLE, left: 14, seed: "again", finishedAt: null },
        ...{ precisionSought: "0.2", confidence: "0.9" },
      });
      const places = Map.groupBy(audit.findings.nodes, ({ stratum }) => stratum);
      expect([...places].map(([worker, of]) => [worker, of.length]).sort()).toEqual([
        ["ann", 5],
        ["ben", 5],
        ["cat", 4],
      ]);
      const drawn = (one: AuditAnswer) => one.audit.findings.nodes.map(({ reading }) => reading.id);
      expect(drawn(await draw(input))).toEqual(drawn({ audit }));
      expect(drawn(await draw({ ...input, seed: "other" }))).not.toEqual(drawn({ audit }));
      const byMonth = await draw({ size: 7, method: "BY_MONTH" });
      expect(byMonth.audit.findings.nodes.map(({ stratum }) => stratum)).toContain("2025-02");
    });

    it.each([
      ["neither size nor precision", {}, ["input.size ONE_OF"]],
      ["both", { size: 3, precision: "0.1" }, ["input.size ONE_OF"]],
      ["none of them", { size: 0 }, ["input.size OUT_OF_RANGE"]],
      ["too wide a precision", { precision: "0.6" }, ["input.precision OUT_OF_RANGE"]],
      [
        "a confidence that is none",
        { precision: "0.1", confidence: "0.7" },
        ["input.confidence OUT_OF_RANGE"],
      ],
      ["a confidence with a size", { size: 3, confidence: "0.9" }, ["input.confidence NOT_WANTED"]],
      [
        "days backwards",
        { size: 3, period: { start: "2025-02-01", end: "2025-01-01" } },
        ["input.period PERIOD_BACKWARDS"],
      ],
    ])("refuses %s", async (_, input, issues) => {
      expect(issuesOf(await draw(input))).toEqual(issues);
    });

    it("refuses a period without readings", async () => {
      const answer = await draw({ size: 3, period: { start: "2024-01-01", end: "2024-12-31" } });
      expect(answer).toMatchObject({ __typename: "NotAllowed", code: "NOTHING_TO_DRAW" });
    });

    it("is looked at in parts, mended, and then finished for good", async () => {
      const { audit } = await draw({ size: 4 });
      const drawn = audit.findings.nodes;
      const begun = await record(audit.id, findingsOf(drawn.slice(0, 3), 1));
      expect(begun.audit).toMatchObject({ left: 1, finishedAt: null });
      expect(begun.audit.results.answers[0]).toMatchObject({ n: 3, yes: 2, no: 1 });
      expect(await record(audit.id, [], true)).toMatchObject({
        ...{ __typename: "NotAllowed", code: "NOT_LOOKED_AT" },
        message: expect.stringContaining("Of 4 readings drawn, 1 was not looked at"),
      });
      const nearly = await draw({ size: 4 });
      const most = findingsOf(nearly.audit.findings.nodes.slice(0, 2), 1);
      expect(await record(nearly.audit.id, most, true)).toMatchObject({
        message: expect.stringContaining("Of 4 readings drawn, 2 were not looked at"),
      });
      // Written over only by who read what is there.
      const again = findingsOf(drawn.slice(0, 1), 0);
      expect(await record(audit.id, again)).toMatchObject({
        ...{ __typename: "Conflict", currentVersion: 2 },
      });
      const mended = await record(
        audit.id,
        again.map((one) => ({ ...one, version: 2 })),
      );
      expect(mended.audit.results.answers[0]).toMatchObject({ n: 3, yes: 3, no: 0 });
      const finished = await record(audit.id, findingsOf(drawn.slice(3), 0), true);
      expect(finished.audit).toMatchObject({ left: 0, finishedAt: expect.any(String) });
      expect(finished.audit.results.margin).toBeCloseTo(0.49 * Math.sqrt(66 / 69) * 1, 2);
      expect(
        await record(
          audit.id,
          again.map((one) => ({ ...one, version: 3 })),
        ),
      ).toMatchObject({ __typename: "NotAllowed", code: "FINISHED" });
    });

    it("refuses findings of another audit, one twice, and none", async () => {
      const [one, other] = [(await draw({ size: 1 })).audit, (await draw({ size: 1 })).audit];
      expect((await record(one.id, findingsOf(other.findings.nodes, 0))).__typename).toBe(
        "NotFound",
      );
      const twice = [...one.findings.nodes, ...one.findings.nodes];
      expect(issuesOf(await record(one.id, findingsOf(twice, 0)))).toEqual([
        "input.findings.1 DUPLICATE",
      ]);
      expect(issuesOf(await record(one.id, []))).toEqual(["input.findings REQUIRED"]);
    });

    it("is listed under its service for its manager, and for nobody else", async () => {
      const query = `query ($id: ID!) { service(id: $id) { caseFileAudits { totalCount } } }`;
      const id = scene.services[0];
      const { service } = await scene.manager.ask<{ service: { caseFileAudits: object } }>(query, {
        id,
      });
      expect(service.caseFileAudits).toEqual({ totalCount: expect.any(Number) });
      const { errors } = await scene.commissioner.send(query, { id });
      expect(errors?.[0]?.extensions.code).toBe("FORBIDDEN");
    });
  });
