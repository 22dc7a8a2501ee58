import { COMMAND_LINE_VIEWER } from "../../src/auth/viewer";
import { Aggregation, IndicatorDirection } from "../../src/domain/indicator/indicator.entity";
import { importMeasurements } from "../../src/domain/measurement/import.service";
import type { ImportedMeasurement } from "../../src/domain/measurement/imported-row";
import { MeasurementState } from "../../src/domain/measurement/measurement.entity";
import { moveMeasurement } from "../../src/domain/measurement/measurement.service";
import { startTestApi, type TestApi } from "../support/api";
import { untilWaiting } from "../support/until";
import { Q1, Q2, Thread } from "./thread";

describe("measurements from a file", () => {
  let api: TestApi;
  let thread: Thread;
  beforeAll(async () => {
    api = await startTestApi();
    thread = new Thread(api);
    const owner = await thread.fixtures.organisation("RIVERTON", "commissioner");
    const east = await thread.fixtures.contract("EAST", owner);
    await thread.fixtures.contract("BARE", owner);
    const model = await thread.model("homes", [east], owner);
    await thread.indicator(model, "sessions");
    await thread.indicator(model, "failed", {
      ...{ aggregation: Aggregation.RATIO, unit: "%", direction: IndicatorDirection.DOWN },
    });
    const twin = await thread.fixtures.contract("TWIN", owner);
    for (const reference of ["twin-a", "twin-b"]) {
      await thread.indicator(await thread.model(reference, [twin], owner), "shared");
    }
  });
  afterAll(() => api.close());

  const row = (changes: Partial<ImportedMeasurement> = {}): ImportedMeasurement => ({
    indicator: "sessions",
    contract: "EAST",
    periodStart: Q1[0],
    periodEnd: Q1[1],
    value: "1920",
    numerator: null,
    denominator: null,
    state: "submitted",
    reason: null,
    note: null,
    saidBy: null,
    disaggregations: [],
    ...changes,
  });
  const q2 = { periodStart: Q2[0], periodEnd: Q2[1] };
  const share = { indicator: "failed", value: null, numerator: "205", denominator: "227" };

  const run = (...rows: ImportedMeasurement[]) =>
    thread.write((session) => importMeasurements(session, rows), undefined, COMMAND_LINE_VIEWER);
  const faults = async (...rows: ImportedMeasurement[]) => {
    const result = await run(...rows);
    return result.faults.map((fault) => `${fault.row} ${fault.path.join(".")} ${fault.code}`);
  };

  it("are added once: the same file again changes nothing", async () => {
    const rows = [row(), row({ ...share, state: "verified" })];
    expect(await run(...rows)).toEqual({ added: 2, moved: 0, unchanged: 0, faults: [] });
    expect(await run(...rows)).toEqual({ added: 0, moved: 0, unchanged: 2, faults: [] });
    const zeros = row({ value: "1920.0" });
    expect(await run(zeros)).toMatchObject({ unchanged: 1 });
    const { contract } = await api.ask<{ contract: { measurements: { nodes: object[] } } }>(
      `{ contract(reference: "EAST") { measurements { nodes {
        value state version history { state actedBy }
      } } } }`,
    );
    const actedBy = "command-line";
    expect(contract.measurements.nodes).toEqual([
      { value: "1920", state: "SUBMITTED", version: 1, history: [{ state: "SUBMITTED", actedBy }] },
      {
        ...{ value: "90.308370044", state: "VERIFIED", version: 1 },
        history: [{ state: "VERIFIED", actedBy }],
      },
    ]);
  });

  it("move on to a further state, and never back", async () => {
    await run(row(q2));
    expect(await run(row({ ...q2, state: "verified" }))).toMatchObject({ moved: 1, added: 0 });
    expect(await run(row({ ...q2, state: "draft" }))).toMatchObject({ unchanged: 1 });
    expect(await run(row({ ...q2, state: "submitted" }))).toMatchObject({ unchanged: 1 });
  });

  it("wait for somebody who moves one at the same moment, and then see it", async () => {
    const earlier = { periodStart: "2024-04-01", periodEnd: "2024-06-30" };
    await run(row(earlier));
    const [{ id }] = await api.database.dataSource.query(
      `select id from measurement where period_start = $1`,
      [earlier.periodStart],
    );
    let second: ReturnType<typeof run> | null = null;
    await thread.write(async (session) => {
      await moveMeasurement(session, { id, version: 1 }, MeasurementState.VERIFIED, null);
      second = run(row({ ...earlier, state: "returned", reason: "Late" }));
      await untilWaiting(api.database);
    });
    expect(await second!).toMatchObject({ moved: 0, unchanged: 1 });
  });

  it("never change figures that are known", async () => {
    const result = await run(row({ value: "1921" }), row({ ...share, denominator: "228" }));
    expect(result).toMatchObject({ added: 0, moved: 0 });
    expect(result.faults).toMatchObject([
      { row: 0, path: ["value"], code: "CONFLICT" },
      { row: 1, path: ["denominator"], code: "CONFLICT" },
    ]);
    expect(result.faults[0]!.message).toContain("value is 1920 there and 1921 here");
  });

  it("are refused with every fault, row by row, and the good ones land", async () => {
    const q3 = { periodStart: "2025-10-01", periodEnd: "2025-12-31" };
    expect(
      await faults(
        row({ contract: "NOWHERE" }),
        row({ indicator: "sesions" }),
        row({ contract: "BARE" }),
        row({ contract: "TWIN", indicator: "shared" }),
        row({ periodEnd: "2026-02-31", value: "many", state: "done" }),
        row({ ...q3, state: "returned" }),
        row({ ...q3, periodEnd: "2026-12-31" }),
        row({ ...q3, ...share, numerator: null }),
        row(q3),
        row({ ...q3, periodStart: "2025-11-01", periodEnd: "2026-01-31" }),
        row({ ...q3, value: "5" }),
        row(q3),
      ),
    ).toEqual([
      "0 contract UNKNOWN_REFERENCE",
      "1 indicator UNKNOWN_REFERENCE",
      "2 indicator UNKNOWN_REFERENCE",
      "3 indicator AMBIGUOUS_REFERENCE",
      "4 periodEnd NOT_A_DAY",
      "4 value NOT_A_NUMBER",
      "4 state UNKNOWN_WORD",
      "5 reason REQUIRED",
      "6 period NOT_THE_FREQUENCY",
      "7 numerator REQUIRED",
      "9 period OVERLAPPING_PERIOD",
      "10 periodStart DUPLICATE",
    ]);
    expect(await run(row(q3))).toMatchObject({ unchanged: 1 });
  });

  it("say which indicators there are where a name is wrong", async () => {
    const { faults: found } = await run(row({ indicator: "sesions" }));
    expect(found[0]!.message).toContain("there are failed, sessions.");
  });

  it("cost as many statements for two thousand as for one", async () => {
    const many = await thread.fixtures.contract(
      "MANY",
      await thread.fixtures.organisation("OWNER", "commissioner"),
      { startsOn: "1800-01-01", endsOn: "2399-12-31" },
    );
    const model = await thread.model("many", [many], await thread.fixtures.organisation("MANY"));
    await thread.indicator(model, "sessions");
    const rows = Array.from({ length: 2000 }, (_, i) => {
      const month = (((i * 3) % 12) + 1).toString().padStart(2, "0");
      const start = `${1800 + Math.floor(i / 4)}-${month}-01`;
      const end = new Date(`${start}T00:00:00Z`);
      end.setUTCMonth(end.getUTCMonth() + 3, 0);
      return row({
        ...{ contract: "MANY", periodStart: start, periodEnd: end.toISOString().slice(0, 10) },
        value: String(i),
      });
    });
    const count = async (...some: ImportedMeasurement[]) => {
      const counts = { statements: 0, rows: 0 };
      const result = await thread.write((session) => importMeasurements(session, some), counts);
      expect(result).toMatchObject({ added: some.length, faults: [] });
      return counts.statements;
    };
    expect(await count(...rows.slice(1))).toBe(await count(rows[0]!));
    expect(await run(...rows)).toMatchObject({ unchanged: 2000 });
  });
});
