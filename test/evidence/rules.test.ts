import { encodeId } from "../../src/graphql/global-id";
import { startTestApi, type TestApi } from "../support/api";
import { engagement, reading } from "./support/people";
import { addContract, createWorld, instant, type TestReading, type World } from "./support/world";

const STARS = [
  {
    ...{ code: "lamp", edition: "1", areas: 3, max: 10 },
    ...{ reviewIntervalDays: 90, reviewToleranceDays: 14 },
  },
];

interface Evidence {
  status: string;
  insufficientBecause: string | null;
  coverage: { engagements: number; pairs: number; unpaired: Unpaired[] };
  involvement: Record<string, number>;
  areas: { n: number; change: { meanBaseline: number; meanLatest: number } | null }[];
}

interface Unpaired {
  reason: string;
  engagements: number;
}

const at = reading;
const LOWER = "baselineRule: LOWER_OF_FIRST_TWO";
const IN_2025 = `period: { start: "2025-03-01", end: "2025-12-31" }`;

/** What becomes of one person's readings: baseline and latest of the first area, or the reason. */
const CASES: [string, TestReading[], string, [number, number] | string][] = [
  ["nobody read", [], "", "NO_READING"],
  ["one reading", [at("2025-02-01", [3, 3, 3])], "", "ONE_READING"],
  ["two on one day", [at("2025-02-01", [3, 3, 3]), at("2025-02-01", [5, 5, 5])], "", "SAME_DATE"],
  [
    "two on one day, the second lower and so the baseline",
    [at("2025-02-01", [5, 5, 5]), at("2025-02-01", [3, 3, 3])],
    LOWER,
    "SAME_DATE",
  ],
  [
    "the lower of two is the last one",
    [at("2025-02-01", [5, 5, 5]), at("2025-05-01", [3, 3, 3])],
    LOWER,
    "ONE_READING",
  ],
  [
    "the lower of the first two is of the last day",
    [at("2025-02-01", [5, 5, 5]), at("2025-05-01", [3, 3, 3]), at("2025-05-01", [7, 7, 7])],
    LOWER,
    "SAME_DATE",
  ],
  [
    "29 days",
    [at("2025-02-01", [3, 3, 3]), at("2025-03-02", [4, 4, 4])],
    "minimumDays: 30",
    "TOO_CLOSE",
  ],
  [
    "30 days",
    [at("2025-02-01", [3, 3, 3]), at("2025-03-03", [4, 4, 4])],
    "minimumDays: 30",
    [3, 4],
  ],
  [
    "all before the period",
    [at("2025-01-05", [3, 3, 3]), at("2025-02-28", [4, 4, 4])],
    IN_2025,
    "NONE_IN_PERIOD",
  ],
  [
    "too close is said before the period",
    [at("2025-01-05", [3, 3, 3]), at("2025-01-10", [4, 4, 4])],
    `minimumDays: 30, ${IN_2025}`,
    "TOO_CLOSE",
  ],
  [
    "a baseline before the period",
    [at("2025-01-05", [3, 3, 3]), at("2025-03-01", [4, 4, 4])],
    IN_2025,
    [3, 4],
  ],
  ["all after the period", [at("2026-01-05", [3, 3, 3])], IN_2025, "NO_READING"],
  [
    "later readings than `to` are not seen",
    [at("2025-01-05", [3, 3, 3]), at("2025-06-01", [4, 4, 4]), at("2025-06-02", [9, 9, 9])],
    `to: "2025-06-01"`,
    [3, 4],
  ],
  [
    "a tie takes the first",
    [at("2025-02-01", [2, 4, null]), at("2025-03-01", [3, 3, 3]), at("2025-06-01", [9, 9, 9])],
    LOWER,
    [2, 9],
  ],
  [
    "the lower by mean, not by sum",
    [at("2025-02-01", [3, 3, 3]), at("2025-03-01", [4, 4, null]), at("2025-06-01", [9, 9, 9])],
    LOWER,
    [3, 9],
  ],
  [
    "a second without scores is not lower",
    [
      at("2025-02-01", [3, 3, 3]),
      at("2025-03-01", [null, null, null]),
      at("2025-06-01", [9, 9, 9]),
    ],
    LOWER,
    [3, 9],
  ],
  [
    "the last entered of the last day is the latest",
    [
      at("2025-02-01", [3, 3, 3]),
      at("2025-06-01", [8, 8, 8], { enteredAt: instant(2) }),
      at("2025-06-01", [7, 7, 7], { enteredAt: instant(1) }),
    ],
    "",
    [3, 8],
  ],
  [
    "a person's own reading does not count",
    [at("2025-02-01", [3, 3, 3]), at("2025-06-01", [8, 8, 8], { completedBy: "service_user" })],
    "",
    "ONE_READING",
  ],
  [
    "a worker's alone does",
    [at("2025-02-01", [3, 3, 3]), at("2025-06-01", [8, 8, 8], { completedBy: "worker" })],
    "",
    [3, 8],
  ],
  [
    "unfinished does not",
    [at("2025-02-01", [3, 3, 3]), at("2025-06-01", [8, 8, 8], { completedAt: null })],
    "",
    "ONE_READING",
  ],
  [
    "withdrawn does not",
    [at("2025-02-01", [3, 3, 3]), at("2025-06-01", [8, 8, 8], { withdrawnAt: instant(9) })],
    "",
    "ONE_READING",
  ],
  [
    "looking back does",
    [at("2025-02-01", [3, 3, 3], { kind: "retrospective" }), at("2025-06-01", [8, 8, 8])],
    "",
    [3, 8],
  ],
  [
    "unless it is left out",
    [at("2025-02-01", [3, 3, 3], { kind: "retrospective" }), at("2025-06-01", [8, 8, 8])],
    "excludeRetrospective: true",
    "ONE_READING",
  ],
];

describe("a person's pair of readings", () => {
  let api: TestApi;
  let world: World;

  beforeAll(async () => {
    api = await startTestApi();
    world = await createWorld(api.database.dataSource, STARS);
  });
  afterAll(() => api.close());

  async function ask(readings: TestReading[], args: string): Promise<Evidence> {
    const { contractId } = await addContract(api.database.dataSource, world, [
      engagement(readings),
      // Somebody else, so that the Star is one of the contract's.
      engagement([at("2025-01-02", [1, 1, 1])], { service: 1 }),
    ]);
    const answer = await api.ask<{ contract: { starEvidence: Evidence[] } }>(
      `query ($id: ID!, $services: [ID!]) { contract(id: $id) {
         starEvidence(minimum: 1, services: $services ${args && `, ${args}`}) {
           status insufficientBecause
           coverage { engagements pairs unpaired { reason engagements } }
           involvement { eligible collaborative workerOnly retrospective serviceUserOnly inProgress withdrawn }
           areas { n change { meanBaseline meanLatest } }
         } } }`,
      { id: encodeId("contract", contractId), services: [await firstService(contractId)] },
    );
    return answer.contract.starEvidence[0]!;
  }

  async function firstService(contractId: string): Promise<string> {
    const [row] = await api.database.dataSource.query(
      "select id from service where contract_id = $1 and name = 'Service 1'",
      [contractId],
    );
    return encodeId("service", row.id);
  }

  it.each(CASES)("%s", async (_, readings, args, expected) => {
    const { coverage, areas } = await ask(readings, args);
    expect(coverage.engagements).toBe(1);
    const reasons = coverage.unpaired.filter((one) => one.engagements > 0);
    if (typeof expected === "string") {
      expect({ pairs: coverage.pairs, reasons }).toEqual({
        pairs: 0,
        reasons: [{ reason: expected, engagements: 1 }],
      });
      return;
    }
    expect({ pairs: coverage.pairs, reasons, change: areas[0]!.change }).toEqual({
      ...{ pairs: 1, reasons: [] },
      change: { meanBaseline: expected[0], meanLatest: expected[1] },
    });
  });

  it("counts an area only where both readings scored it", async () => {
    const { areas, coverage } = await ask(
      [at("2025-02-01", [3, null, 3]), at("2025-06-01", [4, 4, null])],
      "",
    );
    expect(coverage.pairs).toBe(1);
    expect(areas.map(({ n }) => n)).toEqual([1, 0, 0]);
  });

  it("says how readings were completed", async () => {
    const { involvement } = await ask(
      [
        at("2025-02-01", [3, 3, 3], { kind: "retrospective" }),
        at("2025-03-01", [3, 3, 3], { completedBy: "worker" }),
        at("2025-03-01", [3, 3, 3], { completedBy: "service_user" }),
        at("2025-04-01", [3, 3, 3], { completedAt: null }),
        at("2025-05-01", [3, 3, 3], { withdrawnAt: instant(1) }),
      ],
      "",
    );
    expect(involvement).toEqual({
      ...{ eligible: 2, collaborative: 1, workerOnly: 1, retrospective: 1 },
      ...{ serviceUserOnly: 1, inProgress: 1, withdrawn: 1 },
    });
  });

  it.each([
    [[], "NO_READING"],
    [[at("2025-02-01", [3, 3, 3])], "NO_PAIR"],
    [[at("2025-02-01", [3, null, null]), at("2025-06-01", [null, 4, 4])], "TOO_FEW_PEOPLE"],
  ])("gives no figure, and says why (%#)", async (readings, reason) => {
    const { status, insufficientBecause, areas } = await ask(readings, "");
    expect({ status, insufficientBecause }).toEqual({
      status: "INSUFFICIENT",
      insufficientBecause: reason,
    });
    expect(areas.every(({ change }) => change === null)).toBe(true);
  });

  it("says that nobody had started", async () => {
    const { insufficientBecause } = await ask([], `to: "2024-12-31"`);
    expect(insufficientBecause).toBe("NO_ENGAGEMENT");
  });
});
