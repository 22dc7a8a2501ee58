import { Aggregation } from "../../src/domain/indicator/indicator.entity";
import { startTestApi, type TestApi } from "../support/api";
import { issuesOf, type Written } from "../support/fixtures";
import { Q1, Q2, Q3, Thread, type MeasurementAnswer, type Model } from "./thread";

describe("figures of measurements", () => {
  let api: TestApi;
  let thread: Thread;
  let model: Model;
  let east: Written;
  let owner: Written;
  let flow: string;
  let ratio: string;
  let average: string;
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
    const mean = { aggregation: Aggregation.AVERAGE, unit: "weeks", decimals: 1 };
    average = await thread.indicator(model, "average", mean);
  });
  afterAll(() => api.close());

  const record = (indicator: string, period: readonly string[], figures: object) =>
    thread.record(indicator, east, period, figures);

  describe("take the figures of their kind", () => {
    const refused = async (answer: Promise<MeasurementAnswer>) => issuesOf(await answer);

    it("a ratio is worked out, never stated", async () => {
      expect(await refused(record(ratio, Q1, { value: "11.2" }))).toEqual([
        "input.numerator REQUIRED",
        "input.denominator REQUIRED",
      ]);
      const wrong = await record(ratio, Q1, { value: "45", numerator: "20", denominator: "178" });
      expect(issuesOf(wrong)).toEqual(["input.value DOES_NOT_AGREE"]);
      expect(wrong.message).toContain("20 / 178 is 11.24");
      const { measurement } = await record(ratio, Q1, {
        ...{ value: "11.2", numerator: "20", denominator: "178" },
      });
      expect(measurement).toMatchObject({ value: "11.235955056", display: "11.2%" });
    });

    it("a ratio of nobody has no value, with a word", async () => {
      const { measurement } = await record(ratio, Q2, { numerator: "0", denominator: "0" });
      expect(measurement).toMatchObject({ value: null, display: null });
      expect(measurement.valueNote).toBe(
        "No value: the denominator is 0, so there is nothing to take a share of.",
      );
      const below = record(ratio, Q3, { numerator: "1", denominator: "-3" });
      expect(await refused(below)).toEqual(["input.denominator OUT_OF_RANGE"]);
    });

    it("a mean that a later version takes for a ratio has no value, and does not blame n", async () => {
      const first = await thread.model("turned", [east], owner);
      const mean = { unit: "days", aggregation: Aggregation.AVERAGE };
      const before = await thread.indicator(first, "turned", mean);
      await record(before, Q1, { value: "12", denominator: "40" });
      const second = await thread.version(first, 2, "published");
      const now = await thread.indicator(second, "turned", { aggregation: Aggregation.RATIO });
      const { indicator } = await api.ask<{ indicator: object }>(
        `query ($id: ID!) { indicator(id: $id) { measurements { nodes { value valueNote } } } }`,
        { id: now },
      );
      const valueNote = "No value: the figures do not fit how the indicator is worked out now.";
      expect(indicator).toEqual({ measurements: { nodes: [{ value: null, valueNote }] } });
    });

    it("a flow has a value alone", async () => {
      const april = ["2026-04-01", "2026-06-30"];
      expect(await refused(record(flow, april, {}))).toEqual(["input.value REQUIRED"]);
      expect(
        await refused(record(flow, april, { value: "3", numerator: "1", denominator: "2" })),
      ).toEqual(["input.numerator OUT_OF_PLACE", "input.denominator OUT_OF_PLACE"]);
    });

    it("an average is stated, or the sum and n it is made of", async () => {
      const { measurement } = await record(average, Q1, { numerator: "266.5", denominator: "65" });
      expect(measurement).toMatchObject({ value: "4.1", display: "4.1 weeks" });
      const stated = await record(average, Q2, { value: "4.4", denominator: "68" });
      expect(stated.measurement.value).toBe("4.4");
      expect(await refused(record(average, Q3, { denominator: "68" }))).toEqual([
        "input.value REQUIRED",
      ]);
      expect(await refused(record(average, Q3, { numerator: "68" }))).toEqual([
        "input.denominator REQUIRED",
      ]);
    });

    it("changes figures as a whole, and the rest alone", async () => {
      const { measurement } = await record(average, Q3, { value: "4.4", denominator: "68" });
      const { measurement: noted } = await thread.move("changeMeasurement", measurement, {
        changes: { note: "Late" },
      });
      expect(noted).toMatchObject({ value: "4.4", denominator: "68", note: "Late" });
      const { measurement: changed } = await thread.move("changeMeasurement", noted, {
        changes: { value: "5", note: null },
      });
      expect(changed).toMatchObject({ value: "5", denominator: null, note: null });
    });

    it("does not lose a digit of what was entered", async () => {
      const value = "123456789012345.123456789";
      const exact = await thread.indicator(model, "exact", { frequency: null });
      expect((await record(exact, Q1, { value })).measurement.value).toBe(value);
      const float = await api.send(
        `mutation ($input: RecordMeasurementInput!) {
          recordMeasurement(input: $input) { __typename }
        }`,
        { input: { indicator: exact, contract: east.id, period: {}, value: 0.1 } },
      );
      expect(float.errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
    });
  });

  describe("add up by groups", () => {
    const parts = (women: string, men: string) => [
      { dimension: "gender", category: "women", value: women },
      { dimension: "gender", category: "men", value: men },
    ];

    it("to the whole, and are read back", async () => {
      const counted = await thread.indicator(model, "counted");
      const short = await record(counted, Q1, { value: "11", disaggregations: parts("4", "6") });
      expect(issuesOf(short)).toEqual(["input.disaggregations DOES_NOT_ADD_UP"]);
      expect(short.message).toContain("add up to 10, and the whole is 11");
      const { measurement } = await record(counted, Q1, {
        value: "11",
        disaggregations: parts("4", "7"),
      });
      const read = await api.ask<{ measurement: object }>(
        `query ($id: ID!) {
          measurement(id: $id) { disaggregations { dimension category value numerator } }
        }`,
        { id: measurement.id },
      );
      expect(read.measurement).toEqual({
        disaggregations: parts("4", "7").map((part) => ({ ...part, numerator: null })),
      });
    });

    it("in numerators and denominators where it is a ratio, each of its kind and once", async () => {
      const answer = await record(ratio, Q3, {
        ...{ numerator: "5", denominator: "10" },
        disaggregations: [
          { dimension: "age", category: "under 18", numerator: "2", denominator: "4" },
          { dimension: "age", category: "over 18", numerator: "3", denominator: "5" },
          { dimension: "gender", category: "women", value: "50" },
          { dimension: "gender", category: "women", numerator: "5", denominator: "10" },
          { dimension: " ", category: "all", numerator: "5", denominator: "10" },
        ],
      });
      expect(issuesOf(answer)).toEqual([
        "input.disaggregations.2.numerator REQUIRED",
        "input.disaggregations.2.denominator REQUIRED",
        "input.disaggregations.3.category DUPLICATE",
        "input.disaggregations.4.dimension REQUIRED",
        "input.disaggregations DOES_NOT_ADD_UP",
      ]);
    });
  });
});
