import { startTestApi, type Asking, type TestApi } from "../support/api";
import { issuesOf, runMutation } from "../support/fixtures";
import { decodeId } from "../../src/graphql/global-id";
import { day } from "../evidence/support/world";
import { qualityFor } from "./quality";
import {
  AUDIT,
  findingsOf,
  PERIOD,
  SPOT_CHECK,
  type AuditAnswer,
  type Scene,
  type SpotCheckAnswer,
} from "./scene";

let scene: Scene;

/** What a spot check takes and refuses, and what of it is told. */
export function spotCheckCases(sceneOf: () => Scene): void {
  beforeAll(() => {
    scene = sceneOf();
  });
  askingCases();
  unprotectedCases();
}

const run = (by: Asking, name: string, input: object) =>
  runMutation<SpotCheckAnswer>(by, name, input, SPOT_CHECK);

const ask = (input: object = {}) =>
  run(scene.commissioner, "askSpotCheck", {
    ...{ service: scene.services[0], star: scene.star, period: PERIOD, size: 20 },
    ...{ question: "Do people take part in their readings?", ...input },
  });

const draw = (spotCheck: string) => run(scene.manager, "drawSpotCheck", { spotCheck });

const answer = (spotCheck: string, text = "We looked at all of them.", version = 1) =>
  run(scene.manager, "answerSpotCheck", { spotCheck, version, answer: text });

/** Asks, draws, looks and answers; gives the readings drawn. */
async function carryOut(no: number, input: object = {}) {
  const { spotCheck } = await ask(input);
  const { audit } = (await draw(spotCheck.id)).spotCheck;
  const drawn = audit!.findings.nodes;
  const recorded = await runMutation<AuditAnswer>(
    scene.manager,
    "recordAuditFindings",
    { audit: audit!.id, findings: findingsOf(drawn, no) },
    AUDIT,
  );
  expect(recorded.__typename).toBe("CaseFileAuditSuccess");
  expect((await answer(spotCheck.id)).spotCheck.state).toBe("ANSWERED");
  return { id: spotCheck.id, readings: drawn.map(({ reading }) => reading.id) };
}

interface Told {
  contract: { spotChecks: { nodes: SpotCheckAnswer["spotCheck"][] } };
}

const told = async (by: Asking) => {
  const { contract } = await by.ask<Told>(
    `query ($id: ID!) { contract(id: $id) { spotChecks { nodes { id state answer audit { id }
       results { margin answers { n yes no cannotTell suppressed } } } } } }`,
    { id: scene.contract },
  );
  return new Map(contract.spotChecks.nodes.map((one) => [one.id, one]));
};

const askingCases = () =>
  describe("a spot check", () => {
    it.each([
      ["fewer than could be told of", { size: 9 }, ["input.size OUT_OF_RANGE"]],
      ["too many", { size: 501 }, ["input.size OUT_OF_RANGE"]],
      ["no question", { question: " " }, ["input.question REQUIRED"]],
      [
        "days to come",
        { period: { start: "2025-01-01", end: "2999-01-01" } },
        ["input.period IN_THE_FUTURE"],
      ],
    ])("is refused for %s", async (_, input, issues) => {
      expect(issuesOf(await ask(input))).toEqual(issues);
    });

    it("is asked by the commissioner alone, and drawn and answered by the provider alone", async () => {
      const { spotCheck } = await ask();
      expect(spotCheck).toMatchObject({ state: "ASKED", audit: null, results: null });
      const tries: [Asking, string, object][] = [
        [scene.commissioner, "drawSpotCheck", { spotCheck: spotCheck.id }],
        [
          scene.commissioner,
          "answerSpotCheck",
          { spotCheck: spotCheck.id, version: 1, answer: "Ours" },
        ],
        [scene.manager, "withdrawSpotCheck", { spotCheck: spotCheck.id, version: 1 }],
      ];
      for (const [by, name, input] of tries) {
        const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
        const { errors } = await by.send(
          `mutation ($input: ${type}!) { ${name}(input: $input) { __typename } }`,
          { input },
        );
        expect(errors?.[0]?.extensions.code).toBe("FORBIDDEN");
      }
      const withdrawn = await run(scene.commissioner, "withdrawSpotCheck", {
        ...{ spotCheck: spotCheck.id, version: 1 },
      });
      expect(withdrawn.spotCheck).toMatchObject({ state: "WITHDRAWN", version: 2 });
      expect(await draw(spotCheck.id)).toMatchObject({ code: "NOT_ASKED" });
    });

    it("is answered only when all was looked at, in words that lead to nobody", async () => {
      const { spotCheck } = await ask({ seed: "one" });
      expect(await answer(spotCheck.id)).toMatchObject({ code: "NOT_DRAWN" });
      const { audit } = (await draw(spotCheck.id)).spotCheck;
      expect(audit!.size).toBe(20);
      expect((await draw(spotCheck.id)).__typename).toBe("Conflict");
      expect(await answer(spotCheck.id)).toMatchObject({ code: "NOT_LOOKED_AT" });
      const findings = findingsOf(audit!.findings.nodes, 10);
      const record = (isFinal: boolean) =>
        runMutation(
          scene.manager,
          "recordAuditFindings",
          { audit: audit!.id, findings, isFinal },
          "",
        );
      expect(await record(true)).toMatchObject({ code: "ANSWER_THE_SPOT_CHECK" });
      expect((await record(false)).__typename).toBe("CaseFileAuditSuccess");
      const leading = await answer(spotCheck.id, "See jo@example.org about one of them.");
      expect(issuesOf(leading)).toEqual(["input.answer IDENTIFYING"]);
      expect((await answer(spotCheck.id, "Looked at", 2)).__typename).toBe("Conflict");
      expect((await answer(spotCheck.id)).spotCheck).toMatchObject({
        state: "ANSWERED",
        version: 2,
      });
      expect(await answer(spotCheck.id, "Again", 2)).toMatchObject({ code: "NOT_ASKED" });

      const forCommissioner = (await told(scene.commissioner)).get(spotCheck.id)!;
      expect(forCommissioner.audit).toBeNull();
      expect(forCommissioner.results!.answers).toEqual([
        { n: 20, yes: 10, no: 10, cannotTell: 0, suppressed: false },
        { n: 20, yes: 20, no: 0, cannotTell: 0, suppressed: false },
        { n: 20, yes: 0, no: 0, cannotTell: 20, suppressed: false },
      ]);
      const lookUp = await scene.commissioner.ask<{ node: object | null }>(
        "query ($id: ID!) { node(id: $id) { id } }",
        { id: audit!.id },
      );
      expect(lookUp.node).toBeNull();
    });

    it("draws no reading that another one drew, and withholds what is about too few", async () => {
      const first = await carryOut(4, { seed: "one" });
      const second = await carryOut(6, { seed: "one", size: 15 });
      expect(first.readings.filter((id) => second.readings.includes(id))).toEqual([]);
      const commissioners = await told(scene.commissioner);
      for (const { id } of [first, second]) {
        expect(commissioners.get(id)!.results!.answers[0]).toEqual({
          ...{ n: null, yes: null, no: null, cannotTell: null, suppressed: true },
        });
      }
      expect((await told(scene.manager)).get(first.id)!.results!.answers[0]).toEqual({
        ...{ n: 20, yes: 16, no: 4, cannotTell: 0, suppressed: false },
      });
      // Together they are about enough: four and six, and ten of the one before.
      const { spotChecks } = await qualityFor(scene, scene.commissioner);
      expect(spotChecks.answers[0]).toMatchObject({
        ...{ n: 60, yes: null, yesShare: 0.64, noShare: 0.36, nearest: 10, suppressed: false },
      });
    });

    it("does not tell by its size how many readings there are", async () => {
      // Fifteen of seventy are left: ten of them are drawn.
      const { spotCheck } = await ask({ size: 30 });
      const { audit } = (await draw(spotCheck.id)).spotCheck;
      expect(audit!.size).toBe(10);
      const few = await ask({ period: { start: day(70), end: day(73) } });
      expect(await draw(few.spotCheck.id)).toMatchObject({ code: "TOO_FEW_TO_DRAW" });
      expect((await answer(few.spotCheck.id)).spotCheck).toMatchObject({
        ...{ state: "ANSWERED", audit: null },
      });
      expect((await told(scene.commissioner)).get(few.spotCheck.id)!.results!.answers[0]).toEqual({
        ...{ n: null, yes: null, no: null, cannotTell: null, suppressed: true },
      });
    });
  });

const unprotectedCases = () =>
  describe("without protection", () => {
    let open: TestApi;
    beforeAll(async () => {
      open = await startTestApi({}, null, undefined, scene.api);
    });
    afterAll(() => open.close());

    it("asks for as few as one, and tells all of it", async () => {
      const asked = await runMutation<SpotCheckAnswer>(
        open.as("commissioner"),
        "askSpotCheck",
        {
          ...{ service: scene.services[0], star: scene.star, size: 1, question: "One of them?" },
          period: PERIOD,
        },
        SPOT_CHECK,
      );
      expect(asked.spotCheck.size).toBe(1);
      expect(decodeId("spotCheck", asked.spotCheck.id)).toEqual(expect.any(String));
    });
  });
