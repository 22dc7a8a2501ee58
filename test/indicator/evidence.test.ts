import { OperationContext } from "../../src/context";
import { COMMAND_LINE_VIEWER } from "../../src/auth/viewer";
import { Aggregation, IndicatorDirection } from "../../src/domain/indicator/indicator.entity";
import { toAnswer } from "../../src/domain/indicator/exact";
import { encodeId } from "../../src/graphql/global-id";
import { startTestApi, type TestApi } from "../support/api";
import type { Written } from "../support/fixtures";
import { instant, Q1, Q2, Q3, Q4, Thread, YEAR, type Model } from "./thread";
import { TEST_PSEUDONYMS } from "../support/pseudonyms";

interface Answered {
  status: string;
  raw: string | null;
  clamped: string | null;
  distance: string | null;
  words: string;
  target: { value: string } | null;
  actual: Figure;
}

interface Figure {
  measurements: { value: string }[];
  status: string;
  value: string | null;
  display: string | null;
  notes: string[];
  contracts: { reference: string }[];
  missing: { words: string }[];
  states: { state: string; count: number; isCounted: boolean }[];
  byContract: { value: string | null; contracts: { reference: string }[] }[];
}

const FIGURE = `
  status value display rule notes contracts { reference } missing { words isDue contract { id } }
  states { state count isCounted } measurements { value }
  byContract { value contracts { reference } }`;

describe("figures of indicators", () => {
  let api: TestApi;
  let thread: Thread;
  let model: Model;
  let owner: Written;
  let east: Written;
  let west: Written;
  beforeAll(async () => {
    api = await startTestApi();
    thread = new Thread(api);
    owner = await thread.fixtures.organisation("RIVERTON", "commissioner");
    east = await thread.fixtures.contract("EAST", owner);
    west = await thread.fixtures.contract("WEST", owner);
    model = await thread.model("homes", [east, west], owner);
  });
  afterAll(() => api.close());

  /** Progress with arguments as GraphQL text, e.g. `states: [VERIFIED]`. */
  async function progress(indicator: string, args = ""): Promise<Answered> {
    const list = args === "" ? "" : `(${args})`;
    const data = await api.ask<{ indicator: { progress: Answered } }>(
      `query ($id: ID!) { indicator(id: $id) { progress${list} {
        status raw clamped distance words target { value } actual { ${FIGURE} }
      } } }`,
      { id: indicator },
    );
    return data.indicator.progress;
  }

  it("roll up over quarters and contracts, and say their scope", async () => {
    const sessions = await thread.indicator(model, "sessions");
    await thread.setTarget(sessions, YEAR, "100");
    for (const [quarter, value] of [
      [Q1, "10"],
      [Q2, "20"],
      [Q3, "15"],
    ] as const) {
      await thread.submit(sessions, east, quarter, { value });
      await thread.submit(sessions, west, quarter, { value: "5" });
    }
    await thread.submit(sessions, east, Q4, { value: "5" });
    const whole = await progress(sessions);
    expect(whole).toMatchObject({ status: "SO_FAR", raw: "0.65", target: { value: "100" } });
    expect(whole.actual).toMatchObject({
      status: "PARTIAL",
      display: "65 sessions",
      contracts: [{ reference: "EAST" }, { reference: "WEST" }],
      missing: [{ words: "WEST: no measurement for January to March 2026", isDue: true }],
      byContract: [
        { value: "50", contracts: [{ reference: "EAST" }] },
        { value: "15", contracts: [{ reference: "WEST" }] },
      ],
    });
    const narrow = await progress(sessions, `contracts: ["${east.id}"]`);
    expect(narrow).toMatchObject({ status: "GIVEN", raw: "0.5" });
    const quarter = await progress(sessions, `period: { start: "${Q2[0]}", end: "${Q2[1]}" }`);
    expect(quarter).toMatchObject({ status: "NO_TARGET", actual: { value: "25" } });
    expect(quarter.words).toContain("April 2025 to March 2026 is for a longer time");
  });

  it("count the states asked for, and say what they did not count", async () => {
    const visits = await thread.indicator(model, "visits");
    const { id, version } = await thread.submit(visits, east, Q1, { value: "7" });
    await thread.move("verifyMeasurement", { id, version });
    await thread.submit(visits, east, Q2, { value: "8" });
    const scope = `contracts: ["${east.id}"], period: { start: "${Q1[0]}", end: "${Q2[1]}" }`;
    const { actual } = await progress(visits, `${scope}, states: [VERIFIED]`);
    expect(actual).toMatchObject({ value: "7", status: "PARTIAL" });
    expect(actual.states).toEqual([
      { state: "SUBMITTED", count: 1, isCounted: false },
      { state: "VERIFIED", count: 1, isCounted: true },
    ]);
    expect(actual.missing).toMatchObject([
      {
        words:
          "the measurement for July to September 2025 is submitted but not verified, and was not " +
          "counted",
      },
    ]);
    expect((await progress(visits, scope)).actual.value).toBe("15");
  });

  it("answer as things stood: figures, states, targets and attachments", async () => {
    const third = await thread.fixtures.contract("THIRD", owner);
    // Who delivers it sees exact figures, of any instant.
    await thread.fixtures.service(third, owner, "Advice");
    const late = await thread.model("late", [third], owner);
    const failed = await thread.indicator(late, "failed", {
      ...{ aggregation: Aggregation.RATIO, unit: "%", decimals: 1, baseline: "28" },
      direction: IndicatorDirection.DOWN,
    });
    const nothing = await instant();
    await thread.setTarget(failed, YEAR, "14");
    const submitted = await thread.submit(failed, third, Q1, {
      numerator: "21",
      denominator: "100",
    });
    const first = await instant();
    const { measurement } = await thread.move("returnMeasurement", submitted, { reason: "Check" });
    const between = await instant();
    const changes = { numerator: "7", denominator: "100" };
    const { measurement: mended } = await thread.move("changeMeasurement", measurement, {
      changes,
    });
    await thread.move("submitMeasurement", mended);
    await thread.setTarget(failed, YEAR, "21", { reason: "Rents went up" });
    const attached = await instant();
    await thread.run(
      `update model_attachment set detached_at = clock_timestamp() where contract_id = $1`,
      [third.key],
    );
    const at = async (asOf: string) => {
      const { status, raw, target, actual } = await progress(failed, `asOf: "${asOf}"`);
      return [status, raw, target?.value ?? null, actual.value, actual.status];
    };
    expect(await at(nothing)).toEqual(["NO_VALUE", null, null, null, "NO_MEASUREMENT"]);
    expect(await at(first)).toEqual(["GIVEN", "0.5", "14", "21", "PARTIAL"]);
    const { actual: then } = await progress(failed, `asOf: "${first}"`);
    expect(then.measurements).toEqual([{ value: "21" }]);
    expect(await at(between)).toEqual(["NO_VALUE", null, "14", null, "NO_MEASUREMENT"]);
    expect(await at(attached)).toEqual(["GIVEN", "3", "21", "7", "PARTIAL"]);
    expect(await at(await instant())).toEqual(["NO_VALUE", null, "21", null, "NO_CONTRACT"]);
    const named = await progress(failed, `contracts: ["${third.id}"]`);
    expect(named.actual.notes).toContain("THIRD was left out: the model is not attached to it.");
  });

  it("run on across versions, each with its own definition", async () => {
    const contract = await thread.fixtures.contract("RUNNING", owner);
    const first = await thread.model("running", [contract], owner);
    const old = await thread.indicator(first, "kept", { baseline: "0" });
    await thread.setTarget(old, YEAR, "100");
    for (const quarter of [Q1, Q2, Q3, Q4]) {
      await thread.submit(old, contract, quarter, { value: "10" });
    }
    const second = await thread.version(first, 2, "published");
    const renewed = await thread.indicator(second, "kept", { baseline: "20" });
    expect(await progress(old)).toMatchObject({ raw: "0.4" });
    expect(await progress(renewed)).toMatchObject({ raw: "0.25" });
  });

  it("give the latest that counts", async () => {
    const counted = await thread.indicator(model, "latest");
    await thread.submit(counted, east, Q1, { value: "1" });
    await thread.submit(counted, west, Q2, { value: "2" });
    await thread.record(counted, east, Q3, { value: "3" });
    const { indicator } = await api.ask<{ indicator: object }>(
      `query ($id: ID!, $east: ID!) { indicator(id: $id) {
        latestMeasurement { value }
        ofEast: latestMeasurement(contracts: [$east]) { value }
        withDrafts: latestMeasurement(states: [DRAFT, SUBMITTED]) { value }
        none: latestMeasurement(states: [RETURNED]) { value }
      } }`,
      { id: counted, east: east.id },
    );
    expect(indicator).toEqual({
      latestMeasurement: { value: "2" },
      ofEast: { value: "1" },
      withDrafts: { value: "3" },
      none: null,
    });
  });

  it("refuse a period that ends before it starts, and no states or contracts at all", async () => {
    const id = await thread.indicator(model, "refused");
    const backwards = `period: { start: "2025-04-01", end: "2025-03-31" }`;
    for (const args of [backwards, "states: []", "contracts: []"]) {
      const answer = await api.send(`{ indicator(id: "${id}") { progress(${args}) { raw } } }`);
      expect(answer.errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
    }
  });

  it("stand on the node, and cost the same for twenty as for one", async () => {
    const one = await thread.model("one", [east], owner);
    const twenty = await thread.model("twenty", [east], owner);
    const fill = async (target: Model, count: number) => {
      for (let i = 1; i <= count; i++) {
        const indicator = await thread.indicator(target, `i${i}`);
        await thread.setTarget(indicator, YEAR, "10");
        await thread.submit(indicator, east, Q1, { value: String(i) });
      }
    };
    await fill(one, 1);
    await fill(twenty, 20);
    const ask = async (name: string, { nodeKey }: Model) => {
      const { node } = await api.ask<{ node: { indicators: object[] } }>(
        `query ${name}($id: ID!) { node(id: $id) { ... on LogicModelNode { indicators {
          reference node { title } starArea { code }
          targets { value caution indicator { id } } targetHistory { value }
          measurements { totalCount nodes { value display history { state } contract { title } } }
          latestMeasurement { value indicator { reference } disaggregations { category } }
          progress { words target { value } actual { ${FIGURE} } }
          rollUp(states: [VERIFIED]) { value }
        } } } }`,
        { id: encodeId("node", nodeKey) },
      );
      return node.indicators;
    };
    expect(await ask("One", one)).toHaveLength(1);
    const indicators = await ask("Twenty", twenty);
    expect(indicators).toHaveLength(20);
    expect(indicators.slice(0, 2)).toMatchObject([{ reference: "i1" }, { reference: "i2" }]);
    const statements = (name: string) =>
      api.log.find((line) => line.operation === name)?.statements;
    expect(statements("Twenty")).toBe(statements("One"));
  });

  it("under a list of contracts cost the same for one as for many", async () => {
    const ask = (name: string, search: string) =>
      api.ask<{ contracts: { nodes: { measurements: { nodes: object[] } }[] } }>(
        `query ${name}($search: String) { contracts(search: $search) { nodes {
          measurements(first: 5) { totalCount nodes { value indicator { title } } }
        } } }`,
        { search },
      );
    const one = await ask("OneContract", "EAST");
    const many = await ask("ManyContracts", "Contract");
    expect(one.contracts.nodes).toHaveLength(1);
    const filled = many.contracts.nodes.filter(({ measurements }) => measurements.nodes.length > 0);
    expect(filled.length).toBeGreaterThan(2);
    const statements = (name: string) => api.log.find((l) => l.operation === name)?.statements;
    expect(statements("ManyContracts")).toBe(statements("OneContract"));
  });

  it("are given to the evidence of nodes in one batch", async () => {
    const indicator = await thread.indicator(model, "batched");
    await thread.setTarget(indicator, YEAR, "4");
    await thread.submit(indicator, east, Q1, { value: "1" });
    const request = { contractIds: null, period: null, asOf: null, states: null };
    const read = async (...keys: string[]) => {
      const context = new OperationContext(
        api.database.dataSource,
        COMMAND_LINE_VIEWER,
        TEST_PSEUDONYMS,
      );
      const loader = context.loaders.indicatorFigure.evidence(request);
      const nodes = await Promise.all(keys.map((key) => context.loaders.node.byId.load(key)));
      const there = nodes.filter((node) => node !== null);
      const evidence = await Promise.all(there.map((node) => loader.load(node)));
      await context.close();
      return { evidence, statements: context.counts.statements };
    };
    const other = await thread.model("other", [west], owner);
    await thread.indicator(other, "lonely");
    const both = await read(model.nodeKey, other.nodeKey);
    const found = both.evidence[0]!.find((row) => row.indicator.reference === "batched");
    expect(found).toMatchObject({ latest: { value: "1" }, target: { value: "4" } });
    expect(toAnswer(found!.progress.raw!)).toBe("0.25");
    expect(both.evidence[1]).toMatchObject([{ latest: null, progress: { status: "no_value" } }]);
    const one = await read(other.nodeKey);
    expect(one.statements).toBe(both.statements);
    const empty = await read((await thread.model("empty", [west], owner)).nodeKey);
    expect(empty.evidence).toEqual([[]]);
  });
});
