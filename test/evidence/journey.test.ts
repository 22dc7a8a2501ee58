import { encodeId } from "../../src/graphql/global-id";
import type { TestApi } from "../support/api";
import { startOutcomeApi, type OutcomeApi } from "./support/outcome-api";
import { engagement, reading } from "./support/people";
import { instant } from "./support/world";

let api: TestApi;
let contractOf: OutcomeApi["contractOf"];

beforeAll(async () => {
  ({ api, contractOf } = await startOutcomeApi());
});
afterAll(() => api.close());

interface Step {
  reading: { takenOn: string };
  isCounted: boolean;
  isBaseline: boolean;
  daysSinceBaseline: number | null;
  mean: number | null;
  scores: { score: number | null; change: number | null; stage: { name: string } | null }[];
}

async function ask(engagementId: string, args = ""): Promise<{ steps: Step[] }[]> {
  const { node } = await api.ask<{ node: { journey: { steps: Step[] }[] } }>(
    `query ($id: ID!) { node(id: $id) { ... on Engagement { journey${args} { steps {
       reading { takenOn } isCounted isBaseline daysSinceBaseline mean
       scores { score change stage { name } }
     } } } } }`,
    { id: encodeId("engagement", engagementId) },
  );
  return node.journey;
}

describe("a person's own journey", () => {
  it("tells readings in order, with change since the baseline", async () => {
    const { engagementIds } = await contractOf([
      engagement([
        reading("2025-05-01", [7, 2, 4]),
        reading("2025-02-01", [4, 3, null]),
        reading("2025-05-01", [6, 5, 5], { completedBy: "service_user" }),
        reading("2025-03-01", [1, 1, 1], { completedAt: null }),
        reading("2025-04-01", [1, 1, 1], { withdrawnAt: instant(5) }),
      ]),
    ]);
    const [journey] = await ask(engagementIds[0]!);
    expect(
      journey!.steps.map(({ scores, ...step }) => [
        step.reading.takenOn,
        ...[step.isCounted, step.isBaseline, step.daysSinceBaseline, step.mean],
        ...scores.map(({ score, change }) => [score, change]),
      ]),
    ).toEqual([
      ["2025-02-01", true, true, null, 3.5, [4, null], [3, null], [null, null]],
      ["2025-05-01", true, false, 89, 13 / 3, [7, 3], [2, -1], [4, null]],
      ["2025-05-01", false, false, 89, 16 / 3, [6, 2], [5, 2], [5, null]],
    ]);
    expect(journey!.steps[0]!.scores.map(({ stage }) => stage?.name)).toEqual([
      ...["Stage 4", "Stage 3", undefined],
    ]);
  });

  it("measures from the lower of the first two when asked to", async () => {
    const { engagementIds } = await contractOf([
      engagement([
        reading("2025-02-01", [4, 4, 4]),
        reading("2025-03-01", [3, 3, 3]),
        reading("2025-05-01", [7, 7, 7]),
      ]),
    ]);
    const [journey] = await ask(engagementIds[0]!, "(baselineRule: LOWER_OF_FIRST_TWO)");
    expect(journey!.steps.map((step) => [step.isBaseline, step.scores[0]!.change])).toEqual([
      [false, null],
      [true, null],
      [false, 4],
    ]);
  });

  it("tells it as it was known then", async () => {
    const { engagementIds } = await contractOf([
      engagement([
        reading("2025-02-01", [4, 4, 4], { withdrawnAt: instant(5) }),
        reading("2025-03-01", [5, 5, 5], { enteredAt: instant(3), completedAt: instant(4) }),
      ]),
    ]);
    const days = async (hours: number) => {
      const told = await ask(engagementIds[0]!, `(asOf: "${instant(hours).toISOString()}")`);
      return told.flatMap(({ steps }) => steps.map((step) => step.reading.takenOn));
    };
    expect(await days(3)).toEqual(["2025-02-01"]);
    expect(await days(4)).toEqual(["2025-02-01", "2025-03-01"]);
    expect(await days(5)).toEqual(["2025-03-01"]);
  });

  it("is one for each Star, and empty without a reading", async () => {
    const { engagementIds } = await contractOf([
      engagement([reading("2025-02-01", [4, 4, 4]), reading("2025-02-01", [4, 4], { star: 1 })]),
      engagement([]),
    ]);
    expect(await ask(engagementIds[0]!)).toHaveLength(2);
    expect(await ask(engagementIds[1]!)).toEqual([]);
  });
});
