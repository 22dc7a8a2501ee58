import { toAnswer } from "../../src/domain/indicator/exact";
import { Aggregation, IndicatorDirection } from "../../src/domain/indicator/indicator.entity";
import { ProgressStatus, type Progress } from "../../src/domain/indicator/progress/progress";
import { chooseTarget } from "../../src/domain/indicator/progress/target-choice";
import { define, EAST, measured, progressOf, targetRow, WEST, YEAR } from "./figures";

const { UP, DOWN, MAINTAIN } = IndicatorDirection;

const all = (...figures: string[]) => figures.map((figure, i) => measured(i + 1, figure));

/** [status, raw, clamped, distance] */
function told({ status, raw, clamped, distance }: Progress) {
  return [status, ...[raw, clamped, distance].map((number) => number && toAnswer(number))];
}

describe("what should fall", () => {
  const failed = define({ aggregation: Aggregation.RATIO, unit: "%", baseline: "28" });
  const at = (ratio: string) => told(progressOf(failed, "14", [measured(4, ratio)]));

  it("is on its way between baseline and target", () => {
    expect(at("21/100")).toEqual(["given", "0.5", "0.5", "7"]);
  });

  it("has gone beyond its target", () => {
    expect(at("7/100")).toEqual(["given", "1.5", "1", "-7"]);
  });

  it("is worse than its baseline", () => {
    expect(at("35/100")).toEqual(["given", "-0.5", "0", "21"]);
  });

  it("is told in words", () => {
    const { words } = progressOf(failed, "14", [measured(4, "35/100")]);
    expect(words).toBe(
      "35.0%, with a target of 14.0% for April 2025 to March 2026. From a baseline of 28.0% that " +
        "is away from the target (-50% of the way).",
    );
  });

  it("uses the figure before it is rounded", () => {
    // 1/3 %: (33.33… - 28) / (14 - 28)
    expect(at("1/3")[1]).toBe("-0.380952381");
  });

  it("as a sum has no progress before it is whole, because it would look too good", () => {
    const incidents = define({ baseline: "84" });
    const part = progressOf(incidents, "42", [measured(1, "11")]);
    expect(told(part)).toEqual(["incomplete", null, null, null]);
    expect(part.words).toContain("11.0 incidents so far, but 3 stretches are still missing");
    expect(told(progressOf(incidents, "42", all("11", "25", "28", "22")))).toEqual([
      ...["given", "-0.047619048", "0", "44"],
    ]);
  });
});

describe("what should rise", () => {
  it("is on its way, also from below nothing", () => {
    const ties = define({ direction: UP, baseline: "-4", aggregation: Aggregation.STOCK });
    expect(told(progressOf(ties, "4", [measured(4, "2")]))).toEqual([
      "given",
      "0.75",
      "0.75",
      "-2",
    ]);
  });

  it("as a sum that lacks quarters is told so far", () => {
    const sessions = define({ direction: UP, baseline: "0", unit: "sessions", decimals: 0 });
    const part = progressOf(sessions, "9000", all("1920", "960"));
    expect(told(part)).toEqual(["so_far", "0.32", "0.32", "-6120"]);
    expect(part.words).toContain("32% of the way to the target. So far:");
  });

  it("as a stock without one of two contracts is told so far", () => {
    const flats = define({ direction: UP, baseline: "0", aggregation: Aggregation.STOCK });
    const rows = [measured(4, "12")];
    const contracts = [EAST, WEST];
    expect(told(progressOf(flats, "24", rows, { contracts }))[0]).toBe("so_far");
  });

  it("minds a target that lies the other way", () => {
    const odd = define({ direction: UP, baseline: "50", aggregation: Aggregation.STOCK });
    const told = progressOf(odd, "40", [measured(4, "45")]);
    expect(told.words).toContain("it should rise, yet its target is lower than its baseline");
  });
});

describe("what should stay", () => {
  const occupied = define({
    aggregation: Aggregation.RATIO,
    unit: "%",
    direction: MAINTAIN,
    baseline: "94",
  });

  it("held, to the digits that it is shown with", () => {
    const held = progressOf(occupied, "94", [measured(4, "93960/100000")]);
    expect(told(held)).toEqual(["held", null, null, "-0.04"]);
    expect(held.words).toBe("Held at 94.0%, where it should stay.");
  });

  it("drifted, and how far", () => {
    const drifted = progressOf(occupied, "94", [measured(4, "9050/10000")]);
    expect(told(drifted)).toEqual(["drifted", null, null, "-3.5"]);
    expect(drifted.words).toBe("Drifted to 90.5%: 3.5% below the 94.0% where it should stay.");
  });

  it("is held against its baseline where there is no target", () => {
    const drifted = progressOf(occupied, null, [measured(4, "96/100")]);
    expect(told(drifted)).toEqual(["drifted", null, null, "2"]);
  });

  it("has progress by the formula where its target is another than its baseline", () => {
    const raised = progressOf(occupied, "96", [measured(4, "95/100")]);
    expect(told(raised)).toEqual(["drifted", "0.5", "0.5", "-1"]);
  });

  it("as a sum cannot be told before it is whole", () => {
    const evenings = define({ direction: MAINTAIN, baseline: "96", unit: "evenings" });
    expect(told(progressOf(evenings, "96", all("24")))[0]).toBe("incomplete");
    expect(told(progressOf(evenings, "96", all("24", "24", "24", "24")))[0]).toBe("held");
  });
});

describe("no progress", () => {
  const stock = define({ aggregation: Aggregation.STOCK, direction: DOWN, baseline: "10" });

  it.each<[string, string | null, string | null, string[], ProgressStatus]>([
    ["without a figure", "10", "5", [], ProgressStatus.NO_VALUE],
    ["without a target", "10", null, ["7"], ProgressStatus.NO_TARGET],
    ["without a baseline", null, "5", ["7"], ProgressStatus.NO_BASELINE],
    ["where the target is the baseline", "10", "10.0", ["7"], ProgressStatus.TARGET_IS_BASELINE],
  ])("%s", (_, baseline, target, figures, status) => {
    const progress = progressOf({ ...stock, baseline }, target, all(...figures));
    expect(progress).toMatchObject({ status, raw: null, clamped: null });
  });
});

describe("the target that holds", () => {
  const years = [
    targetRow({ start: "2024-04-01", end: "2025-03-31" }, "1"),
    targetRow(YEAR, "2"),
    targetRow({ start: "2027-04-01", end: "2028-03-31" }, "4"),
  ];
  const quarter = { start: "2025-07-01", end: "2025-09-30" };
  const choose = (
    aggregation: Aggregation,
    period: typeof YEAR | null,
    today = "2026-11-22",
    rows = years,
  ) => chooseTarget(aggregation, rows, period, { today, contracts: [EAST] });

  it("is that of exactly the period", () => {
    expect(choose(Aggregation.FLOW, YEAR).target?.value).toBe("2");
  });

  it("of a level is also the one around the period, or the last within it", () => {
    expect(choose(Aggregation.RATIO, quarter).target?.value).toBe("2");
    const twoYears = { start: "2024-04-01", end: "2026-03-31" };
    expect(choose(Aggregation.STOCK, twoYears).target?.value).toBe("2");
  });

  it("of a sum is never one for a longer time, and that is said", () => {
    const choice = choose(Aggregation.FLOW, quarter);
    expect(choice).toMatchObject({ target: null, longer: { value: "2" } });
  });

  it("without a period is that of today, else the latest begun, else the first to come", () => {
    expect(choose(Aggregation.FLOW, null, "2025-06-01").target?.value).toBe("2");
    expect(choose(Aggregation.FLOW, null, "2026-11-22").target?.value).toBe("2");
    expect(choose(Aggregation.FLOW, null, "2020-01-01").target?.value).toBe("1");
    const without = choose(Aggregation.FLOW, null, "2026-11-22", []);
    expect(without).toMatchObject({ target: null, period: EAST.period });
  });
});
