import type { TestApi } from "../support/api";
import { codes, startOutcomeApi, type OutcomeApi } from "./support/outcome-api";
import { engagement, movers, reading } from "./support/people";

let api: TestApi;
let ask: OutcomeApi["ask"];
let contractOf: OutcomeApi["contractOf"];
let modelOf: OutcomeApi["modelOf"];

beforeAll(async () => {
  ({ api, ask, contractOf, modelOf } = await startOutcomeApi());
});
afterAll(() => api.close());

describe("an outcome's figure", () => {
  it("weights the mean changes of its areas, and tells how", async () => {
    const { contractId } = await contractOf(
      movers(12, 3, 5),
      Array.from({ length: 12 }, () =>
        engagement([reading("2025-01-10", [3, 3, null]), reading("2025-04-10", [4, 3, null])]),
      ),
    );
    const { nodeIds } = await modelOf(
      [contractId],
      [
        { star: 0, area: 0, weight: 2 },
        { star: 0, area: 1, weight: 1 },
      ],
    );
    const [evidence] = await ask(nodeIds[0]!);
    // Area 1: twelve by 2, twelve by 1: 1.5. Area 2: twelve by 2, twelve by 0: 1.
    expect(evidence!.weightedMeanChange).toBeCloseTo((2 * 1.5 + 1) / 3, 12);
    expect(evidence!.areas.map(({ weight, n }) => [weight, n])).toEqual([
      ["2", 24],
      ["1", 24],
    ]);
    const half = evidence!.areas.map(
      ({ change }) => change!.interval!.high - change!.interval!.low,
    );
    const { low, high } = evidence!.interval!;
    expect(high - low).toBeCloseTo((2 * half[0]! + half[1]!) / 3, 12);
    expect(evidence!.derivation.steps).toEqual([
      expect.stringMatching(/^24 engagements under C-\S+ started on or before \d+ \w+ \d{4}\.$/),
      "48 readings of lamp, edition 1, count (48 agreed together).",
      expect.stringMatching(/^Change is measured from each person's first reading to the last one/),
      "24 of 24 engagements have such a pair.",
      "Area 1 (weight 2): 24 people scored in both; mean 3.00 then 4.50, a change of +1.50.",
      "Area 2 (weight 1): 24 people scored in both; mean 3.00 then 4.00, a change of +1.00.",
      expect.stringMatching(
        /^Figure: \(2 × \+1\.50 \+ 1 × \+1\.00\) \/ 3 = \+1\.33, with a 95% interval of/,
      ),
      'Answered with what is known now. The mappings are those of "A model", version 1.',
    ]);
    expect(codes(evidence!)).toEqual([
      ...["SMALL_NUMBERS", "STAR_NOT_REVIEWED", "ORDINAL_SCALE", "NO_COMPARISON_GROUP"],
    ]);
  });

  it("has, for one area, exactly the interval of that area", async () => {
    const { contractId } = await contractOf(movers(6, 3, 5), movers(6, 4, 4));
    const { nodeIds } = await modelOf([contractId], [{ star: 0, area: 0, weight: 7 }]);
    const [evidence] = await ask(nodeIds[0]!);
    const { interval } = evidence!.areas[0]!.change!;
    expect(evidence!.interval!.low).toBeCloseTo(interval!.low, 12);
    expect(evidence!.interval!.high).toBeCloseTo(interval!.high, 12);
  });

  it("leaves out areas with too few people, and says which", async () => {
    const { contractId } = await contractOf(movers(9, 3, 5), [
      engagement([reading("2025-01-10", [3, null, 3]), reading("2025-04-10", [5, 5, 5])]),
    ]);
    const { nodeIds } = await modelOf(
      [contractId],
      [
        { star: 0, area: 0, weight: 1 },
        { star: 0, area: 1, weight: 1 },
      ],
    );
    const [evidence] = await ask(nodeIds[0]!);
    expect(evidence!.weightedMeanChange).toBe(2);
    expect(evidence!.areas.map(({ n, isSufficient }) => [n, isSufficient])).toEqual([
      [10, true],
      [9, false],
    ]);
    expect(evidence!.areas[1]).toMatchObject({ change: null, medianChange: null });
    expect(evidence!.caveats).toContainEqual({
      code: "AREAS_LEFT_OUT",
      message: "Left out, with fewer than 10 people scored in both readings: Area 2 (9).",
    });
  });

  it("is not given where people are too few: the answer says so instead", async () => {
    const { contractId } = await contractOf(movers(9, 3, 5));
    const { nodeIds } = await modelOf([contractId], [{ star: 0, area: 0, weight: 1 }]);
    const [evidence] = await ask(nodeIds[0]!);
    expect(evidence).toMatchObject({
      ...{ status: "INSUFFICIENT", insufficientBecause: "TOO_FEW_PEOPLE" },
      ...{ weightedMeanChange: null, interval: null, movedForwardInAnyArea: null },
      coverage: { engagements: 9, pairs: 9 },
      insufficientInWords:
        "No mapped area has at least 10 people scored in both readings: the most is 9.",
    });
    expect(codes(evidence!)).not.toContain("ORDINAL_SCALE");
    const [withNine] = await ask(nodeIds[0]!, "minimum: 9");
    expect(withNine).toMatchObject({ status: "SUFFICIENT", weightedMeanChange: 2 });
  });

  it("is one for each Star, never one across Stars", async () => {
    const second = Array.from({ length: 10 }, () =>
      engagement([
        reading("2025-01-10", [5, 5], { star: 1 }),
        reading("2025-04-10", [4, 4], { star: 1 }),
      ]),
    );
    const { contractId } = await contractOf(movers(10, 3, 5), second);
    const { nodeIds } = await modelOf(
      [contractId],
      [
        { star: 1, area: 0, weight: 1 },
        { star: 0, area: 0, weight: 1 },
      ],
    );
    const answers = await ask(nodeIds[0]!);
    expect(answers.map((one) => [one.star.edition, one.weightedMeanChange])).toEqual([
      ["1", 2],
      ["2", -1],
    ]);
    expect(answers[1]!.timeliness).toBeNull();
  });

  it("is empty where nothing is mapped, and says where no contract is attached", async () => {
    const nothing = await modelOf([], []);
    expect(await ask(nothing.nodeIds[0]!)).toEqual([]);
    const alone = await modelOf([], [{ star: 0, area: 0, weight: 1 }]);
    const [evidence] = await ask(alone.nodeIds[0]!);
    expect(evidence!.insufficientBecause).toBe("NO_CONTRACT");
  });
});
