import { LIFTED_LIMITS, startTestApi, type TestApi } from "../support/api";
import { describeWithHarbour, importHarbour, readJson } from "./support/harbour";

interface ExpectedArea {
  n: number;
  meanBaseline: number;
  meanLatest: number;
  meanChange: number;
  medianChange: number;
  sdChange: number | null;
  ci95: [number, number] | null;
  increased: number;
  same: number;
  decreased: number;
  maintainedAtTop: number;
  roomToImprove: number;
  stages: number[][];
}

interface Expected {
  engagements: number;
  pairs: number;
  unpaired: Record<string, number>;
  whole: { n: number; meanBaseline: number; meanLatest: number } | null;
  movedForwardInAnyArea: number;
  collaborative: number;
  eligible: number;
  areas: Record<string, ExpectedArea>;
}

interface ExpectedNode {
  status: string;
  weightedMeanChange: number | null;
  areas: Record<string, number>;
  pairs: number;
  unpaired: Record<string, number>;
}

interface Interval {
  low: number;
  high: number;
}

interface Evidence {
  star: { code: string; edition: string };
  status: string;
  weightedMeanChange: number | null;
  movedForwardInAnyArea: number | null;
  coverage: {
    engagements: number;
    pairs: number;
    unpaired: { reason: string; engagements: number }[];
  };
  involvement: { eligible: number; collaborative: number };
  wholeStar: { n: number; meanBaseline: number; meanLatest: number } | null;
  areas: Area[];
}

interface Area {
  area: { code: string };
  n: number;
  medianChange: number | null;
  change: {
    meanBaseline: number;
    meanLatest: number;
    meanChange: number;
    standardDeviation: number | null;
    interval: Interval | null;
  } | null;
  directions: Record<string, number> | null;
  journey: { moves: { from: { name: string }; people: number }[] } | null;
}

const FIELDS = `
  star { code edition } status weightedMeanChange movedForwardInAnyArea
  coverage { engagements pairs unpaired { reason engagements } }
  involvement { eligible collaborative }
  wholeStar { n meanBaseline meanLatest }
  areas {
    area { code } n medianChange
    change { meanBaseline meanLatest meanChange standardDeviation interval { low high } }
    directions { increased same decreased maintainedAtTop roomToImprove }
    journey { moves { from { name } people } }
  }`;

describeWithHarbour("evidence of the harbour bundle, through the API", () => {
  let api: TestApi;

  beforeAll(async () => {
    // One operation walks over all models here: dearer than an ordinary client may ask.
    api = await startTestApi({ limits: LIFTED_LIMITS });
    await importHarbour(api.database);
  });
  afterAll(() => api.close());

  it.each([
    ["expected-evidence.json", "minimum: 1"],
    [
      "expected-evidence-lower-2025.json",
      `minimum: 1, baselineRule: LOWER_OF_FIRST_TWO, minimumDays: 30,
       period: { start: "2025-01-01", end: "2025-12-31" }`,
    ],
  ])("agrees with %s", async (file, args) => {
    const { contracts } = await api.ask<{
      contracts: { nodes: { reference: string; starEvidence: Evidence[] }[] };
    }>(`{ contracts { nodes { reference starEvidence(${args}) { ${FIELDS} } } } }`);
    const expected = Object.entries(readJson<Record<string, Expected>>(file));
    const answers = new Map(
      contracts.nodes.flatMap(({ reference, starEvidence }) =>
        starEvidence.map((evidence) => [`${reference}|${nameOf(evidence)}`, evidence]),
      ),
    );
    // A Star that nobody used under a contract has no answer; the file lists it with nothing in it.
    const used = expected.filter(([, { eligible }]) => eligible > 0);
    expect([...answers.keys()].sort()).toEqual(used.map(([name]) => name).sort());
    for (const [name, wanted] of used) compareContract(name, answers.get(name)!, wanted);
  });

  it("agrees with expected-node-evidence.json", async () => {
    const { logicModels } = await api.ask<{ logicModels: { nodes: Model[] } }>(
      `{ logicModels { nodes { reference published { nodes {
           reference ... on Outcome { starEvidence { ${FIELDS} } }
       } } } } }`,
    );
    const answers = new Map(
      logicModels.nodes.flatMap((model) =>
        model.published.nodes.flatMap((node) =>
          (node.starEvidence ?? []).map((evidence) => [
            `${model.reference}|${node.reference}|${nameOf(evidence)}`,
            evidence,
          ]),
        ),
      ),
    );
    const expected = readJson<Record<string, ExpectedNode>>("expected-node-evidence.json");
    expect([...answers.keys()].sort()).toEqual(Object.keys(expected).sort());
    for (const [name, wanted] of Object.entries(expected)) {
      const { status, coverage, areas, weightedMeanChange } = answers.get(name)!;
      near(name, weightedMeanChange, wanted.weightedMeanChange);
      expect({ name, status, pairs: coverage.pairs, unpaired: unpairedOf(coverage) }).toEqual({
        ...{ name, status: wanted.status, pairs: wanted.pairs, unpaired: wanted.unpaired },
      });
      expect(Object.fromEntries(areas.map(({ area, n }) => [area.code, n]))).toEqual(wanted.areas);
    }
  });
});

interface Model {
  reference: string;
  published: { nodes: { reference: string; starEvidence?: Evidence[] }[] };
}

const nameOf = ({ star }: Evidence): string => `${star.code}|${star.edition}`;

function compareContract(name: string, evidence: Evidence, wanted: Expected): void {
  const { coverage, involvement, wholeStar, movedForwardInAnyArea } = evidence;
  expect({
    ...{ name, engagements: coverage.engagements, pairs: coverage.pairs, ...involvement },
    ...{ unpaired: unpairedOf(coverage), movedForwardInAnyArea, n: wholeStar?.n },
  }).toEqual({
    ...{ name, engagements: wanted.engagements, pairs: wanted.pairs, unpaired: wanted.unpaired },
    ...{ collaborative: wanted.collaborative, eligible: wanted.eligible, n: wanted.whole?.n },
    movedForwardInAnyArea: wanted.movedForwardInAnyArea,
  });
  near(name, wholeStar!.meanBaseline, wanted.whole!.meanBaseline);
  near(name, wholeStar!.meanLatest, wanted.whole!.meanLatest);
  expect(evidence.areas.map(({ area }) => area.code)).toEqual(Object.keys(wanted.areas));
  for (const area of evidence.areas) {
    compareArea(`${name}|${area.area.code}`, area, wanted.areas[area.area.code]!);
  }
}

function compareArea(name: string, area: Area, wanted: ExpectedArea): void {
  const { n, change, directions, journey, medianChange } = area;
  expect({ name, n }).toEqual({ name, n: wanted.n });
  near(name, change!.meanBaseline, wanted.meanBaseline);
  near(name, change!.meanLatest, wanted.meanLatest);
  near(name, change!.meanChange, wanted.meanChange);
  near(name, change!.standardDeviation, wanted.sdChange);
  near(name, change!.interval?.low ?? null, wanted.ci95?.[0] ?? null);
  near(name, change!.interval?.high ?? null, wanted.ci95?.[1] ?? null);
  near(name, medianChange, wanted.medianChange);
  expect(journey!.moves.map(({ people }) => people)).toEqual(wanted.stages.flat());
  const { increased, same, decreased, maintainedAtTop, roomToImprove } = wanted;
  expect(directions).toEqual({ increased, same, decreased, maintainedAtTop, roomToImprove });
}

/** Reasons that hold for somebody. */
function unpairedOf({ unpaired }: Evidence["coverage"]): Record<string, number> {
  const held = unpaired.filter(({ engagements }) => engagements > 0);
  return Object.fromEntries(held.map(({ reason, engagements }) => [reason, engagements]));
}

function near(name: string, actual: number | null, expected: number | null): void {
  if (actual !== null && expected !== null && Math.abs(actual - expected) < 1e-9) return;
  expect({ name, figure: actual }).toEqual({ name, figure: expected });
}
