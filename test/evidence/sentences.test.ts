import { setTimeout as sleep } from "node:timers/promises";
import { encodeId } from "../../src/graphql/global-id";
import type { TestApi } from "../support/api";
import { addVersion, publish } from "./support/model";
import { startOutcomeApi, type Evidence, type OutcomeApi } from "./support/outcome-api";
import { engagement, movers, reading } from "./support/people";
import type { World } from "./support/world";

let api: TestApi;
let world: World;
let ask: OutcomeApi["ask"];
let contractOf: OutcomeApi["contractOf"];
let modelOf: OutcomeApi["modelOf"];

beforeAll(async () => {
  ({ api, world, ask, contractOf, modelOf } = await startOutcomeApi());
});
afterAll(() => api.close());

const said = (evidence: Evidence, code: string): string | undefined =>
  evidence.caveats.find((caveat) => caveat.code === code)?.message;

describe("what evidence says in words", () => {
  it("speaks of one as of one, and adds weights up exactly", async () => {
    const { contractId } = await contractOf(movers(1, 3, 5), [
      engagement([reading("2025-01-10", [3, 3, 3])]),
    ]);
    const mapped = [
      { star: 0, area: 0, weight: 0.1 },
      { star: 0, area: 1, weight: 0.2 },
    ];
    const { nodeIds } = await modelOf([contractId], mapped);
    const [evidence] = await ask(nodeIds[0]!, "minimum: 1");
    expect(evidence!.derivation.steps).toEqual(
      expect.arrayContaining([
        "1 of 2 engagements has such a pair. The others: 1 only one reading to compare.",
        "Area 1 (weight 0.1): 1 person scored in both; mean 3.00 then 5.00, a change of +2.00.",
        "Figure: (0.1 × +2.00 + 0.2 × +2.00) / 0.3 = +2.00. Worked out from unrounded figures.",
      ]),
    );
    expect(said(evidence!, "SMALL_NUMBERS")).toBe(
      "Only 1 person stands behind the thinnest figure here: one or two more could move it.",
    );
    expect(said(evidence!, "MISSING_SECOND_READINGS")).toMatch(
      /^1 engagement \(50%\) has one reading only to compare/,
    );
  });

  it("does not speak of contracts asked for where none was", async () => {
    const { nodeIds } = await modelOf([], [{ star: 0, area: 0, weight: 1 }]);
    const [evidence] = await ask(nodeIds[0]!);
    expect(evidence!.insufficientInWords).toBe("The logic model is attached to no contract.");
  });

  it("gives a contract's whole Star as a figure also where no area alone has enough people", async () => {
    const scored = (scores: (number | null)[], later: (number | null)[]) =>
      Array.from({ length: 6 }, () =>
        engagement([reading("2025-01-10", scores), reading("2025-04-10", later)]),
      );
    const { contractId } = await contractOf(
      scored([3, null, null], [5, null, null]),
      scored([null, 3, null], [null, 4, null]),
    );
    const { contract } = await api.ask<{ contract: { starEvidence: object[] } }>(
      `query ($id: ID!) { contract(id: $id) { starEvidence {
         status insufficientInWords wholeStar { n meanChange } areas { isSufficient }
         caveats { code } derivation { steps }
       } } }`,
      { id: encodeId("contract", contractId) },
    );
    expect(contract.starEvidence).toEqual([
      expect.objectContaining({
        ...{ status: "SUFFICIENT", insufficientInWords: null },
        wholeStar: { n: 12, meanChange: 1.5 },
        caveats: expect.arrayContaining([{ code: "SMALL_NUMBERS" }, { code: "ORDINAL_SCALE" }]),
      }),
    ]);
  });

  it("says of the mappings what held at the instant that is asked about", async () => {
    const { contractId } = await contractOf(movers(10, 3, 5));
    const first = await modelOf([contractId], [{ star: 0, area: 0, weight: 1 }]);
    await sleep(2);
    const between = new Date().toISOString();
    await sleep(2);
    const second = await addVersion(api.database.dataSource, world, {
      ...{ modelId: first.modelId, number: 2 },
      outcomes: [{ title: "People cope", mapped: [{ star: 0, area: 1, weight: 1 }] }],
    });
    await publish(api.database.dataSource, second.versionId);
    const inForce = async (nodeId: string, args?: string) =>
      said((await ask(nodeId, args))[0]!, "MODEL_NOT_IN_FORCE");
    const at = `asOf: "${between}"`;
    expect(await inForce(first.nodeIds[0]!, at)).toBeUndefined();
    expect(await inForce(second.nodeIds[0]!)).toBeUndefined();
    expect(await inForce(first.nodeIds[0]!)).toMatch(/superseded by a later version\.$/);
    expect(await inForce(second.nodeIds[0]!, at)).toBe(
      "The mappings are those of version 2 of the logic model, which was not published until later.",
    );
  });
});
