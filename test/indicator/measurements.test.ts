import { Aggregation, Frequency } from "../../src/domain/indicator/indicator.entity";
import { checkRemoval } from "../../src/domain/indicator/indicator.service";
import { recordMeasurement } from "../../src/domain/measurement/measurement.service";
import { decodeId } from "../../src/graphql/global-id";
import { startTestApi, type TestApi } from "../support/api";
import { issuesOf, type MutationAnswer, type Written } from "../support/fixtures";
import { untilWaiting } from "../support/until";
import { Q1, Q2, Q3, Thread, VERIFIER, type Model } from "./thread";

describe("measurements", () => {
  let api: TestApi;
  let thread: Thread;
  let model: Model;
  let east: Written;
  let owner: Written;
  let flow: string;
  let ratio: string;
  beforeAll(async () => {
    api = await startTestApi();
    thread = new Thread(api);
    owner = await thread.fixtures.organisation("RIVERTON", "commissioner");
    east = await thread.fixtures.contract("EAST", owner, {
      startsOn: "2024-05-15",
      endsOn: "2027-03-31",
    });
    model = await thread.model("homes", [east], owner);
    flow = await thread.indicator(model, "flow");
    const share = { aggregation: Aggregation.RATIO, unit: "%", decimals: 1 };
    ratio = await thread.indicator(model, "ratio", share);
  });
  afterAll(() => api.close());

  const record = (indicator: string, period: readonly string[], figures: object) =>
    thread.record(indicator, east, period, figures);

  describe("go from draft to verified by legal moves alone", () => {
    it("keeps who, when and why of each", async () => {
      const { measurement: draft } = await record(flow, Q1, { value: "11", saidBy: "School" });
      expect(draft).toMatchObject({ state: "DRAFT", version: 1, display: "11 sessions" });
      const { measurement: submitted } = await thread.move("submitMeasurement", draft);
      const { measurement: verified } = await thread.move("verifyMeasurement", submitted);
      expect(verified).toMatchObject({ state: "VERIFIED", version: 3 });
      const closed = await thread.move("changeMeasurement", verified, { changes: { value: "12" } });
      expect(closed).toMatchObject({ __typename: "NotAllowed", code: "NOT_OPEN" });
      const bare = await thread.move("returnMeasurement", verified, { reason: " " });
      expect(issuesOf(bare)).toEqual(["input.reason REQUIRED"]);
      const { measurement: returned } = await thread.move("returnMeasurement", verified, {
        reason: "One school is missing",
      });
      const { measurement: mended } = await thread.move("changeMeasurement", returned, {
        changes: { value: "12" },
      });
      expect(mended).toMatchObject({ state: "RETURNED", value: "12", saidBy: "School" });
      await thread.move("submitMeasurement", mended);
      const { measurement } = await api.ask<{ measurement: { history: object[] } }>(
        `query ($id: ID!) { measurement(id: $id) { history { state value reason actedBy } } }`,
        { id: draft.id },
      );
      const actedBy = "tester";
      expect(measurement.history).toEqual([
        { state: "DRAFT", value: "11", reason: null, actedBy },
        { state: "SUBMITTED", value: "11", reason: null, actedBy },
        { state: "VERIFIED", value: "11", reason: null, actedBy: VERIFIER },
        { state: "RETURNED", value: "11", reason: "One school is missing", actedBy },
        { state: "RETURNED", value: "12", reason: null, actedBy },
        { state: "SUBMITTED", value: "12", reason: null, actedBy },
      ]);
    });

    it("refuses the others, and says which are legal", async () => {
      const { measurement: draft } = await record(flow, Q2, { value: "25" });
      const verify = await thread.move("verifyMeasurement", draft);
      expect(verify).toMatchObject({ __typename: "NotAllowed", code: "ILLEGAL_MOVE" });
      expect(verify.message).toContain("is draft and cannot become verified");
      expect(verify.message).toContain("it can become submitted");
      const back = await thread.move("returnMeasurement", draft, { reason: "No" });
      expect(back.code).toBe("ILLEGAL_MOVE");
      const { measurement: submitted } = await thread.move("submitMeasurement", draft);
      expect((await thread.move("submitMeasurement", submitted)).code).toBe("ILLEGAL_MOVE");
      const old = await thread.move("verifyMeasurement", draft);
      expect(old).toMatchObject({ __typename: "Conflict", currentVersion: 2 });
    });

    it("lets one of two at the same moment go first", async () => {
      const { measurement } = await record(flow, Q3, { value: "28" });
      const both = await Promise.all([
        thread.move("submitMeasurement", measurement),
        thread.move("submitMeasurement", measurement),
      ]);
      expect(both.map((answer) => answer.__typename).sort()).toEqual([
        "Conflict",
        "MeasurementSuccess",
      ]);
    });
  });

  describe("are for days that fit", () => {
    const at = async (period: readonly string[], indicator = flow) =>
      issuesOf(await record(indicator, period, { value: "1" }));

    it.each([
      ["before the contract", ["2024-01-01", "2024-03-31"], "OUTSIDE_CONTRACT"],
      ["beyond its end", ["2027-01-01", "2027-06-30"], "OUTSIDE_CONTRACT"],
      ["of a month", ["2026-04-01", "2026-04-30"], "NOT_THE_FREQUENCY"],
      ["of four months", ["2026-04-01", "2026-07-31"], "NOT_THE_FREQUENCY"],
      ["from the middle of a month", ["2026-04-15", "2026-07-14"], "NOT_THE_FREQUENCY"],
      ["from the contract's first day for too long", ["2024-05-15", "2024-08-31"], "NOT_THE_FRE"],
      ["across one that is measured", ["2025-05-01", "2025-07-31"], "OVERLAPPING_PERIOD"],
    ])("not %s", async (_, period, code) => {
      expect((await at(period)).join()).toContain(`input.period ${code}`);
    });

    it("but may be cut where the contract begins", async () => {
      expect(await at(["2024-05-15", "2024-06-30"])).toEqual([]);
    });

    it("and are any where no frequency is said", async () => {
      const loose = await thread.indicator(model, "loose", { frequency: null });
      expect(await at(["2025-04-03", "2025-04-20"], loose)).toEqual([]);
      expect(await at(["2025-04-20", "2025-04-21"], loose)).toEqual([
        "input.period OVERLAPPING_PERIOD",
      ]);
      expect(await at(["2025-05-20", "2025-05-19"], loose)).toEqual([
        "input.period.end PERIOD_BACKWARDS",
      ]);
    });

    it("of a year are twelve months", async () => {
      const yearly = await thread.indicator(model, "yearly", { frequency: Frequency.YEARLY });
      expect(await at(["2025-01-01", "2025-12-31"], yearly)).toEqual([]);
      expect(await at(["2026-01-01", "2026-03-31"], yearly)).toEqual([
        "input.period NOT_THE_FREQUENCY",
      ]);
    });

    it("and only once: the refusal says what there is", async () => {
      const twice = await record(flow, Q1, { value: "1" });
      expect(twice).toMatchObject({ __typename: "Conflict", currentVersion: 6 });
      expect(twice.message).toContain("already a measurement for April to June 2025");
    });

    it("may be put right in a draft", async () => {
      const moved = await thread.indicator(model, "moved");
      const { measurement } = await record(moved, Q1, { value: "1" });
      const changes = { period: { start: Q2[0], end: Q2[1] } };
      const answer = await thread.move("changeMeasurement", measurement, { changes });
      expect(answer.measurement.version).toBe(2);
      expect((await record(moved, Q1, { value: "2" })).measurement.value).toBe("2");
    });
  });

  it("wait for another that is being recorded, and then see it", async () => {
    const indicator = await thread.indicator(model, "racing");
    let second: Promise<MutationAnswer> | null = null;
    await thread.write(async (session) => {
      await recordMeasurement(session, {
        indicatorId: decodeId("indicator", indicator),
        contractId: east.key,
        period: { start: Q1[0], end: Q1[1] },
        ...{ value: "1", numerator: null, denominator: null, note: null, saidBy: null },
        disaggregations: [],
      });
      second = record(indicator, ["2025-06-01", "2025-08-31"], { value: "2" });
      await untilWaiting(api.database);
    });
    expect(issuesOf(await second!)).toEqual(["input.period OVERLAPPING_PERIOD"]);
  });

  it("keep their indicator from being removed at the same moment", async () => {
    const draft = await thread.version(model, 2, "draft");
    const indicator = await thread.indicator(draft, "going");
    let removal: Promise<readonly object[]> | null = null;
    await thread.write(async (session) => {
      await recordMeasurement(session, {
        indicatorId: decodeId("indicator", indicator),
        contractId: east.key,
        period: { start: Q1[0], end: Q1[1] },
        ...{ value: "1", numerator: null, denominator: null, note: null, saidBy: null },
        disaggregations: [],
      });
      removal = thread.write((other) =>
        checkRemoval(other, [decodeId("indicator", indicator)], () => ["input"]),
      );
      await untilWaiting(api.database);
    });
    expect(await removal!).toMatchObject([{ code: "HAS_MEASUREMENTS" }]);
  });

  it("have parts that are named in text, and not without end", async () => {
    const part = (category: string) => ({ dimension: "gender", category, value: "1" });
    const refused = async (parts: object[], more: object = {}) => {
      const figures = { value: String(parts.length), disaggregations: parts, ...more };
      return issuesOf(await record(flow, ["2026-07-01", "2026-09-30"], figures));
    };
    expect(await refused([part("a\0b"), part("\ud83d")], { note: "\ud83d" })).toEqual([
      "input.disaggregations.0.category NOT_TEXT",
      "input.disaggregations.1.category NOT_TEXT",
      "input.note NOT_TEXT",
    ]);
    expect(await refused([part("x".repeat(101))])).toEqual([
      "input.disaggregations.0.category TOO_LONG",
    ]);
    const endless = Array.from({ length: 201 }, (_, i) => part(`group ${i}`));
    expect(await refused(endless)).toEqual(["input.disaggregations TOO_MANY"]);
  });

  it("need the model attached to the contract", async () => {
    const other = await thread.fixtures.contract("OTHER", owner);
    const answer = await thread.record(flow, other, Q1, { value: "1" });
    expect(answer).toMatchObject({ __typename: "NotAllowed", code: "MODEL_NOT_ATTACHED" });
    expect(answer.message).toContain("is not attached to OTHER");
  });

  it("are listed by contract and by indicator, filtered and in pages", async () => {
    await record(ratio, Q1, { numerator: "20", denominator: "178" });
    await record(ratio, Q2, { numerator: "0", denominator: "0" });
    const { contract, indicator } = await api.ask<Record<string, Record<string, Nodes>>>(
      `query ($contract: ID!, $flow: ID!, $ratio: ID!) {
        contract(id: $contract) {
          submitted: measurements(states: [SUBMITTED]) { nodes { indicator { reference } state } }
          ofRatio: measurements(indicator: $ratio) { totalCount nodes { display } }
          within: measurements(period: { start: "2025-04-01", end: "2025-06-30" }, first: 2) {
            totalCount pageInfo { hasNextPage } nodes { period { start } }
          }
        }
        indicator(id: $flow) {
          one: measurements(first: 1) { nodes { value contract { reference } } }
          none: measurements(states: [VERIFIED]) { nodes { value } }
          here: measurements(contracts: [$contract]) { totalCount }
        }
      }`,
      { contract: east.id, flow, ratio },
    );
    expect(contract!.submitted!.nodes).toHaveLength(3);
    expect(contract!.ofRatio).toEqual({
      totalCount: 2,
      nodes: [{ display: "11.2%" }, { display: null }],
    });
    expect(contract!.within).toMatchObject({ pageInfo: { hasNextPage: true } });
    expect(contract!.within!.nodes).toHaveLength(2);
    expect(indicator!.one!.nodes).toEqual([{ value: "1", contract: { reference: "EAST" } }]);
    expect(indicator!.none!.nodes).toEqual([]);
    expect(indicator!.here!.totalCount).toBe(4);
  });

  it("are found as nodes, and the same request is done once", async () => {
    const once = await thread.indicator(model, "once");
    const figures = { value: "5", idempotencyKey: "once" };
    const [first, second] = await Promise.all([
      record(once, Q1, figures),
      record(once, Q1, figures),
    ]);
    expect(second).toEqual(first);
    const { node } = await api.ask<{ node: object }>(
      `query ($id: ID!) { node(id: $id) { ... on Measurement { value indicator { reference } } } }`,
      { id: first.measurement.id },
    );
    expect(node).toEqual({ value: "5", indicator: { reference: "once" } });
  });
});

interface Nodes {
  totalCount: number;
  nodes: object[];
}
