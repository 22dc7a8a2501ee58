import { COMMAND_LINE_VIEWER } from "../../src/auth/viewer";
import type { Session } from "../../src/db/session";
import { openSnapshot, type Snapshot } from "../../src/db/snapshot";
import type { EvidenceRequest } from "../../src/domain/evidence/evidence-request";
import { BaselineRule } from "../../src/domain/evidence/question";
import type { AreaEvidence, StarEvidence } from "../../src/domain/evidence/star-evidence";
import { contractEvidence, outcomeEvidence } from "../../src/domain/evidence/star-evidence.service";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { describeWithHarbour, loadHarbour, readJson, type Harbour } from "./support/harbour";

const REQUEST: EvidenceRequest = {
  baselineRule: BaselineRule.FIRST,
  ...{ minimumDays: 0, asOf: null, from: null, to: null, contractIds: null, serviceIds: null },
  ...{ where: [], excludeRetrospective: false, minimum: 1, bandSetId: null },
  applyEditionMapping: false,
};

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
  status: "SUFFICIENT" | "INSUFFICIENT";
  weightedMeanChange: number | null;
  areas: Record<string, number>;
  pairs: number;
  unpaired: Record<string, number>;
}

describeWithHarbour("evidence of the harbour bundle", () => {
  let database: TestDatabase;
  let harbour: Harbour;
  let snapshot: Snapshot;
  let session: Session;

  beforeAll(async () => {
    database = await createTestDatabase();
    harbour = await loadHarbour(database.dataSource);
    snapshot = openSnapshot(database.dataSource, COMMAND_LINE_VIEWER, { statements: 0, rows: 0 });
    session = snapshot.session;
  });
  afterAll(async () => {
    await snapshot.close();
    await database.drop();
  });

  it.each([
    ["expected-evidence.json", REQUEST],
    [
      "expected-evidence-lower-2025.json",
      {
        ...REQUEST,
        baselineRule: BaselineRule.LOWER_OF_FIRST_TWO,
        ...{ minimumDays: 30, from: "2025-01-01", to: "2025-12-31" },
      },
    ],
  ])("agrees with %s", async (file, request) => {
    const expected = readJson<Record<string, Expected>>(file);
    const ids = [...harbour.contracts.values()];
    const answers = await contractEvidence(session, ids, request);
    for (const [name, wanted] of Object.entries(expected)) {
      const [contract, code, edition] = name.split("|");
      const evidence = answers
        .get(harbour.contracts.get(contract!)!)!
        .find(({ definition: { star } }) => star.code === code && star.edition === edition);
      if (!evidence) {
        // A Star that nobody used here: the file lists it with nothing in it.
        expect({ name, eligible: wanted.eligible }).toEqual({ name, eligible: 0 });
        continue;
      }
      compareContract(name, evidence, wanted);
    }
    expect([...answers.values()].flat()).toHaveLength(4);
  });

  it("agrees with expected-node-evidence.json", async () => {
    const expected = readJson<Record<string, ExpectedNode>>("expected-node-evidence.json");
    const ids = [...harbour.nodes.values()];
    const answers = await outcomeEvidence(session, ids, { ...REQUEST, minimum: 10 });
    for (const [name, wanted] of Object.entries(expected)) {
      const [model, ref, code, edition] = name.split("|");
      const evidence = answers
        .get(harbour.nodes.get(`${model}|${ref}`)!)!
        .find(({ definition: { star } }) => star.code === code && star.edition === edition)!;
      const { figure, insufficient, areas, statistics } = evidence;
      expect(insufficient === null ? "SUFFICIENT" : "INSUFFICIENT").toBe(wanted.status);
      near(name, figure?.weightedMeanChange ?? null, wanted.weightedMeanChange);
      expect(Object.fromEntries(areas.map(({ area, n }) => [area.code, n]))).toEqual(wanted.areas);
      expect(statistics.pairs).toBe(wanted.pairs);
      expect(unpairedOf(evidence)).toEqual(wanted.unpaired);
    }
    expect([...answers.values()].flat()).toHaveLength(Object.keys(expected).length);
  });
});

function compareContract(name: string, evidence: StarEvidence, wanted: Expected): void {
  const { statistics, wholeStar } = evidence;
  expect({
    ...{ name, engagements: statistics.engagements, pairs: statistics.pairs },
    ...{ unpaired: unpairedOf(evidence), moved: statistics.movedForwardInAnyArea },
    collaborative: statistics.readings.collaborative,
    eligible: statistics.readings.eligible,
    n: wholeStar?.n,
  }).toEqual({
    ...{ name, engagements: wanted.engagements, pairs: wanted.pairs, unpaired: wanted.unpaired },
    moved: wanted.movedForwardInAnyArea,
    ...{ collaborative: wanted.collaborative, eligible: wanted.eligible, n: wanted.whole?.n },
  });
  near(name, wholeStar?.meanBaseline ?? null, wanted.whole?.meanBaseline ?? null);
  near(name, wholeStar?.meanLatest ?? null, wanted.whole?.meanLatest ?? null);
  expect(evidence.areas.map(({ area }) => area.code)).toEqual(Object.keys(wanted.areas));
  for (const area of evidence.areas) {
    compareArea(`${name}|${area.area.code}`, area, wanted.areas[area.area.code]!);
  }
}

function compareArea(name: string, { n, statistics }: AreaEvidence, wanted: ExpectedArea): void {
  expect({ name, n }).toEqual({ name, n: wanted.n });
  if (!statistics) return;
  const { change, medianChange, journey, ...counts } = statistics;
  near(name, change.meanBaseline, wanted.meanBaseline);
  near(name, change.meanLatest, wanted.meanLatest);
  near(name, change.meanChange, wanted.meanChange);
  near(name, change.sdChange, wanted.sdChange);
  near(name, change.interval?.low ?? null, wanted.ci95?.[0] ?? null);
  near(name, change.interval?.high ?? null, wanted.ci95?.[1] ?? null);
  near(name, medianChange, wanted.medianChange);
  expect(journey.matrix).toEqual(wanted.stages);
  const { increased, same, decreased, maintainedAtTop, roomToImprove } = wanted;
  expect(counts).toMatchObject({ increased, same, decreased, maintainedAtTop, roomToImprove });
}

/** Reasons that hold for somebody, as the files write them. */
function unpairedOf({ statistics }: StarEvidence): Record<string, number> {
  const counts = Object.entries(statistics.unpaired).filter(([, people]) => people > 0);
  return Object.fromEntries(counts.map(([reason, people]) => [reason.toUpperCase(), people]));
}

function near(name: string, actual: number | null, expected: number | null): void {
  if (actual !== null && expected !== null && Math.abs(actual - expected) < 1e-9) return;
  expect({ name, figure: actual }).toEqual({ name, figure: expected });
}
