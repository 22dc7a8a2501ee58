import type { MeasurementEntity } from "../../src/domain/measurement/measurement.entity";
import { protectEvent, protectMeasurement } from "../../src/domain/measurement/protect-measurement";
import type { MeasurementEventEntity } from "../../src/domain/measurement/measurement-event.entity";
import { Aggregation } from "../../src/domain/indicator/indicator.entity";
import { countsPeople } from "../../src/domain/indicator/unit";

type Figures = Partial<Pick<MeasurementEntity, "value" | "numerator" | "denominator">>;

const row = (figures: Figures, parts: [string, Figures][] = []): MeasurementEntity =>
  ({
    ...{ value: null, numerator: null, denominator: null, ...figures },
    disaggregations: parts.map(([category, of]) => ({
      ...{ dimension: "gender", category, value: null, numerator: null, denominator: null },
      ...of,
    })),
  }) as MeasurementEntity;

const RATIO = { unit: "%", aggregation: Aggregation.RATIO };
const FLOW = { unit: "people", aggregation: Aggregation.FLOW };

const isShown = (figures: Figures, kind: typeof RATIO): boolean =>
  !protectMeasurement(row(figures), kind, 10).isWithheld;

describe("measurements about few people", () => {
  it.each([
    ["many who did and many who did not", { numerator: "40", denominator: "70" }, true],
    ["few who did", { numerator: "4", denominator: "70" }, false],
    ["few who did not", { numerator: "66", denominator: "70" }, false],
    ["few altogether", { numerator: "0", denominator: "7" }, false],
    ["nobody who did", { numerator: "0", denominator: "70" }, true],
  ])("of a ratio with %s", (_, figures, shown) => {
    expect(isShown(figures, RATIO)).toBe(shown);
  });

  it("are withheld with their value, and so are their parts", () => {
    const parts: [string, Figures][] = [["women", { value: "4" }]];
    const shown = protectMeasurement(row({ value: "4" }, parts), FLOW, 10);
    expect(shown).toMatchObject({ value: null, isWithheld: true });
    expect(shown.disaggregations).toMatchObject([{ value: null, isWithheld: true }]);
  });

  it("are money per person by the people, and other figures by their unit", () => {
    const cost = { unit: "£", aggregation: Aggregation.RATIO };
    expect(isShown({ numerator: "7", denominator: "20" }, cost)).toBe(true);
    expect(isShown({ numerator: "9000", denominator: "3" }, cost)).toBe(false);
    expect(isShown({ value: "3" }, { unit: "£", aggregation: Aggregation.FLOW })).toBe(true);
    expect(
      isShown(
        { value: "5.5", denominator: "6" },
        { unit: "points", aggregation: Aggregation.AVERAGE },
      ),
    ).toBe(false);
    expect(
      ["people", "visits", "tenancies", "anything", "people in homes", "people per month"].every(
        countsPeople,
      ),
    ).toBe(true);
    expect(
      ["%", "£", "GBP", "hours", "points", "full-time posts", "hours per person"].some(
        countsPeople,
      ),
    ).toBe(false);
  });

  it("withholds a second part where the whole would give the first away", () => {
    const parts: [string, Figures][] = [
      ["women", { value: "60" }],
      ["men", { value: "37" }],
      ["other", { value: "3" }],
    ];
    const { disaggregations } = protectMeasurement(row({ value: "100" }, parts), FLOW, 10);
    expect(disaggregations.map(({ value }) => value)).toEqual(["60", null, null]);
  });

  it("withholds a part where those in no part would follow", () => {
    const parts: [string, Figures][] = [
      ["women", { value: "60" }],
      ["men", { value: "37" }],
    ];
    const values = (value: string) =>
      protectMeasurement(row({ value }, parts), FLOW, 10).disaggregations.map((one) => one.value);
    expect(values("100")).toEqual(["60", null]);
    expect(values("97")).toEqual(["60", "37"]);
    expect(values("107")).toEqual(["60", "37"]);
  });

  it("gives what it was before only where it differs by enough", () => {
    const now = protectMeasurement(row({ value: "40" }), FLOW, 10);
    const then = (value: string) =>
      protectEvent(row({ value }) as unknown as MeasurementEventEntity, now, FLOW, 10).value;
    expect([then("40"), then("39"), then("20"), then("4")]).toEqual(["40", null, "20", null]);
  });
});
