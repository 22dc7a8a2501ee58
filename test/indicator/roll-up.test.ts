import { Aggregation, Frequency } from "../../src/domain/indicator/indicator.entity";
import { FigureStatus } from "../../src/domain/indicator/progress/figure.types";
import { Exact, toAnswer } from "../../src/domain/indicator/exact";
import { display } from "../../src/domain/indicator/unit";
import { MeasurementState } from "../../src/domain/measurement/measurement.entity";
import { define, EAST, figureOf, measured, WEST } from "./figures";

const { STOCK, RATIO, AVERAGE } = Aggregation;
const value = (figure: ReturnType<typeof figureOf>) => figure.value && toAnswer(figure.value);
const words = (figure: ReturnType<typeof figureOf>) => figure.missing.map((gap) => gap.words);
const west = { contractId: "west" };
const both = { contracts: [EAST, WEST] };

describe("a flow", () => {
  it("is the sum over quarters and contracts, to the last digit", () => {
    const rows = [
      measured(1, "0.1"),
      measured(2, "0.2"),
      measured(3, "28"),
      measured(4, "22"),
      measured(1, "5", west),
      measured(2, "6", west),
      measured(3, "7", west),
      measured(4, "8", west),
    ];
    const figure = figureOf(define(), rows, both);
    expect(value(figure)).toBe("76.3"); // 0.1 + 0.2 is 0.30000000000000004 in floats
    expect(figure).toMatchObject({ status: FigureStatus.COMPLETE, missing: [], isShort: false });
  });

  it("names the quarter that is missing, and does not take it for zero", () => {
    const figure = figureOf(define(), [measured(1, "11"), measured(3, "28"), measured(4, "22")]);
    expect(value(figure)).toBe("61");
    expect(figure).toMatchObject({ status: FigureStatus.PARTIAL, isShort: true });
    expect(words(figure)).toEqual(["no measurement for July to September 2025"]);
  });

  it("leaves out drafts and returned figures, and says so", () => {
    const figure = figureOf(define(), [
      measured(1, "11", { state: MeasurementState.SUBMITTED }),
      measured(2, "25", { state: MeasurementState.DRAFT }),
      measured(3, "28", { state: MeasurementState.RETURNED }),
      measured(4, "22"),
    ]);
    expect(value(figure)).toBe("33");
    expect(words(figure)).toEqual([
      "the measurement for July to September 2025 is still a draft, and was not counted",
      "the measurement for October to December 2025 was returned, and was not counted",
    ]);
    expect(figure.states).toEqual([
      { state: "draft", count: 1, isCounted: false },
      { state: "submitted", count: 1, isCounted: true },
      { state: "verified", count: 1, isCounted: true },
      { state: "returned", count: 1, isCounted: false },
    ]);
    expect(figure.rule).toContain("Counted: verified and submitted figures.");
  });

  it("has no figure where nothing was measured", () => {
    const figure = figureOf(define({ frequency: null }), []);
    expect(figure).toMatchObject({ status: FigureStatus.NO_MEASUREMENT, value: null });
    expect(words(figure)).toEqual(["no measurement for April 2025 to March 2026"]);
  });

  it("leaves out what reaches beyond the period asked for", () => {
    const period = { start: "2025-05-01", end: "2025-09-30" };
    const figure = figureOf(define(), [measured(1, "11"), measured(2, "25")], { period });
    expect(value(figure)).toBe("25");
    expect(words(figure)).toEqual([
      "the measurement for April to June 2025 reaches beyond the period asked for, and was not " +
        "counted",
    ]);
  });

  it("tells what is not over yet from what is overdue", () => {
    const rows = [measured(1, "11")];
    const figure = figureOf(define(), rows, { today: "2025-10-10" });
    expect(figure.missing.map((gap) => [gap.isDue, gap.words])).toEqual([
      [true, "no measurement for July to September 2025"],
      [false, "no measurement yet for October to December 2025, which is not over"],
      [false, "no measurement yet for January to March 2026, which is not over"],
    ]);
  });

  it("expects nothing before a contract begins or after it ends, and cuts the first quarter", () => {
    const late = { ...EAST, period: { start: "2025-09-15", end: "2026-01-31" } };
    const figure = figureOf(define(), [measured(3, "28")], { contracts: [late] });
    expect(words(figure)).toEqual([
      "no measurement for 15 September to 30 September 2025",
      "no measurement for January 2026",
    ]);
  });

  it("says which contract lacks what, and which does not run in the period", () => {
    const over = { ...WEST, period: { start: "2023-01-01", end: "2023-12-31" } };
    const third = { ...EAST, id: "third", reference: "THIRD" };
    const yearly = define({ frequency: Frequency.YEARLY });
    const figure = figureOf(yearly, [], { contracts: [EAST, third, over] });
    expect(words(figure)).toEqual([
      "EAST: no measurement for April 2025 to March 2026",
      "THIRD: no measurement for April 2025 to March 2026",
    ]);
    expect(figure.notes).toEqual(["WEST does not run in this period."]);
  });

  it("keeps to the rhythm of the figures there are", () => {
    const contracts = [{ ...EAST, period: { start: "2025-01-01", end: "2026-12-31" } }];
    const period = { start: "2025-02-01", end: "2026-01-31" };
    const row = { periodStart: "2025-05-01", periodEnd: "2025-07-31" };
    const figure = figureOf(define(), [measured(1, "5", row)], { contracts, period });
    expect(words(figure)).toEqual([
      "no measurement for February to April 2025",
      "no measurement for August to October 2025",
      "no measurement for November 2025 to January 2026",
    ]);
  });
});

describe("a stock", () => {
  const stock = define({ aggregation: STOCK, unit: "flats", decimals: 0 });

  it("is the last known figure, never a sum over time, with a quarter missing", () => {
    const figure = figureOf(stock, [measured(1, "10"), measured(2, "14"), measured(4, "12")]);
    expect(value(figure)).toBe("12");
    expect(figure.counted.map((row) => row.periodEnd)).toEqual(["2026-03-31"]);
    expect(words(figure)).toEqual(["no measurement for October to December 2025"]);
    expect(figure).toMatchObject({ status: FigureStatus.PARTIAL, isShort: false });
  });

  it("goes on with the last known one where the newest are missing", () => {
    const figure = figureOf(stock, [measured(1, "10"), measured(2, "14")]);
    expect(value(figure)).toBe("14");
    expect(figure.notes).toEqual(["EAST: last known 14 flats, on 30 September 2025."]);
  });

  it("adds up the last known figures of contracts, and is short where one has none", () => {
    const rows = [measured(1, "10"), measured(4, "12"), measured(2, "3", west)];
    const figure = figureOf(stock, rows, both);
    expect(value(figure)).toBe("15");
    expect(figure.isShort).toBe(false);
    expect(figureOf(stock, rows.slice(0, 2), both)).toMatchObject({
      status: FigureStatus.PARTIAL,
      isShort: true,
    });
  });

  it("does not add up percentages of several contracts", () => {
    const share = define({ aggregation: STOCK, unit: "%" });
    const rows = [measured(4, "80"), measured(4, "90", west)];
    expect(figureOf(share, rows, both)).toMatchObject({
      status: FigureStatus.NOT_ADDITIVE,
      value: null,
    });
    expect(value(figureOf(share, rows))).toBe("80");
  });
});

describe("a ratio", () => {
  const share = define({ aggregation: RATIO, unit: "%" });

  it("is worked out anew from sums, and is not the mean of the percentages", () => {
    const rows = [measured(1, "205/227"), measured(2, "178/215"), measured(1, "10/20", west)];
    const figure = figureOf(share, rows, both);
    // (205 + 178 + 10) / (227 + 215 + 20) = 393 / 462; the mean of the three would be 74.37 %
    expect(value(figure)).toBe("85.064935065");
    expect(figure.numerator?.toFixed()).toBe("393");
    expect(figure.denominator?.toFixed()).toBe("462");
  });

  it("is a plain quotient where the unit is no percentage", () => {
    const rate = define({ aggregation: RATIO, unit: "visits per person" });
    expect(value(figureOf(rate, [measured(1, "30/12")]))).toBe("2.5");
  });

  it("has no value where the denominators are 0, with a word", () => {
    const figure = figureOf(share, [measured(1, "0/0"), measured(2, "0/0")]);
    expect(figure).toMatchObject({ status: FigureStatus.NO_DENOMINATOR, value: null });
    expect(figure.notes[0]).toContain("add up to 0");
  });

  it("lets a quarter of nobody count for nothing", () => {
    expect(value(figureOf(share, [measured(1, "0/0"), measured(2, "1/3")]))).toBe("33.333333333");
  });
});

describe("an average", () => {
  const mean = define({ aggregation: AVERAGE, unit: "weeks" });
  const of = (quarter: number, weeks: string, n: string | null) =>
    measured(quarter, weeks, { denominator: n });

  it("is weighted by how many each figure rests on", () => {
    const figure = figureOf(mean, [of(1, "12", "10"), of(2, "6", "30")]);
    expect(value(figure)).toBe("7.5"); // (12 x 10 + 6 x 30) / 40; unweighted it would be 9
    expect(figure.denominator?.toFixed()).toBe("40");
  });

  it("takes the sum itself where it is stated, not the rounded mean", () => {
    const rows = [
      measured(1, "3.3", { numerator: "10", denominator: "3" }),
      measured(2, "3.3", { numerator: "10", denominator: "3" }),
    ];
    expect(value(figureOf(mean, rows))).toBe("3.333333333");
  });

  it("says which figures have no weight, and leaves them out", () => {
    const figure = figureOf(mean, [of(1, "12", "10"), of(2, "99", null), of(3, "50", "0")]);
    expect(value(figure)).toBe("12");
    expect(figure.status).toBe(FigureStatus.PARTIAL);
    expect(figure.notes).toEqual([
      "Left out, because they have no number of people (n) to weigh them by: EAST, July to " +
        "September 2025; EAST, October to December 2025.",
    ]);
  });

  it("has no value where none has a weight, but one alone needs none", () => {
    const rows = [of(1, "12", null), of(2, "6", null)];
    expect(figureOf(mean, rows)).toMatchObject({ status: FigureStatus.NO_WEIGHTS, value: null });
    expect(value(figureOf(mean, rows.slice(0, 1)))).toBe("12");
  });
});

it("without a contract there is nothing to answer", () => {
  expect(figureOf(define(), [measured(1, "5")], { contracts: [] })).toMatchObject({
    status: FigureStatus.NO_CONTRACT,
    value: null,
    counted: [],
  });
});

it("refuses a float, and writes decimals plainly, without a minus before nothing", () => {
  expect(() => new Exact(0.1 as unknown as string)).toThrow();
  expect(toAnswer(new Exact("123456789012345678901234567890"))).toMatch(/^\d{30}$/);
  expect(display(new Exact("-0.04"), { unit: "%", decimals: 1 })).toBe("0.0%");
  expect(display(new Exact("12.345"), { unit: "%", decimals: 2 })).toBe("12.35%");
  expect(display(new Exact("-1234567.5"), { unit: "£", decimals: 2 })).toBe("-£1,234,567.50");
  expect(display(new Exact("1920"), { unit: "sessions", decimals: 0 })).toBe("1,920 sessions");
});
