import { csv, type Row } from "./csv";
import { day, periods, type Period } from "./days";
import { standing } from "./measurement-states";
import { randomFor } from "./random";
import type { Reading } from "./reading";
import { FIRST_QUARTER, SERIES, type Series } from "./series";

interface Figure {
  readonly value: string;
  readonly numerator: string;
  readonly denominator: string;
}

const COLUMNS = [
  "indicator",
  "contract",
  "period_start",
  "period_end",
  "value",
  "numerator",
  "denominator",
  "state",
  "reason",
  "note",
];
const LAST_QUARTER = "2026-07";
const LAST_MONTH = "2026-10";
/** No figure for July to September 2026 yet; some providers are quicker than others. */
const LATE_SHARE = 0.22;

const WINTER = { "01": 1.15, "04": 0.97, "07": 0.86, "10": 1.06 };
const SCHOOL_QUARTER = { "01": 1.08, "04": 1.02, "07": 0.72, "10": 1.14 };
const SCHOOL_HOLIDAYS = { "07": 0.6, "08": 0, "12": 0.7 };

function season(series: Series, period: Period): number {
  const month = period.start.slice(5, 7);
  const months: Readonly<Record<string, number>> =
    series.season === "winter"
      ? WINTER
      : series.season === "school"
        ? series.every === 1
          ? SCHOOL_HOLIDAYS
          : SCHOOL_QUARTER
        : {};
  return months[month] ?? 1;
}

function duePeriods(series: Series): readonly Period[] {
  const first = series.since ?? FIRST_QUARTER[series.contract] ?? LAST_QUARTER;
  const every = series.every ?? 3;
  if (every === 12) return periods(first.slice(0, 4) + "-04", "2025-04", 12);
  return periods(first, series.until ?? (every === 1 ? LAST_MONTH : LAST_QUARTER), every);
}

function figure(series: Series, period: Period, way: number): Figure {
  const random = randomFor(`${series.indicator} ${series.contract} ${period.start}`);
  const noise = 1 + series.noise * random.normal();
  const middle = (series.from + (series.to - series.from) * way) * noise;
  const seasonal = season(series, period);
  if (series.shape === "flow" || series.shape === "stock") {
    const value = Math.max(0, Math.round(middle * seasonal)).toString();
    return { value, numerator: "", denominator: "" };
  }
  const of = Math.max(3, Math.round((series.of ?? 1) * (1 + 0.12 * random.normal())));
  if (series.shape === "ratio") {
    const whole = series.season === "school" ? Math.round(of * seasonal) : of;
    const part = Math.min(whole, Math.round(whole * middle));
    return { value: "", numerator: part.toString(), denominator: whole.toString() };
  }
  return average(middle * seasonal, of, series.decimals ?? 1);
}

/** The sum is made from the rounded average, so that the three figures agree exactly. */
function average(mean: number, of: number, decimals: number): Figure {
  const units = Math.round(mean * 10 ** decimals);
  const text = (n: number): string => (n / 10 ** decimals).toFixed(decimals);
  return { value: text(units), numerator: text(units * of), denominator: of.toString() };
}

/** First days of contracts that do not start with a financial year: no figure is about days before. */
const STARTS: Readonly<Record<string, string>> = {
  "ALD-HOM-02": "2024-07-01",
  "HAT-YTH-01": "2024-09-01",
};

function row(indicator: string, contract: string, period: Period, figure: Figure): Row {
  const start = STARTS[contract] ?? period.start;
  return {
    indicator,
    contract,
    period_start: period.start < start ? start : period.start,
    period_end: period.end,
    ...figure,
    ...standing(indicator, contract, period),
  };
}

function isLate(series: Series, period: Period): boolean {
  const key = `late ${series.indicator} ${series.contract}`;
  return period.start === `${LAST_QUARTER}-01` && randomFor(key).chance(LATE_SHARE);
}

function rowsOf(series: Series): readonly Row[] {
  const due = duePeriods(series);
  return due
    .map((period, i) => ({ period, way: due.length > 1 ? i / (due.length - 1) : 0 }))
    .filter(({ period }) => !series.gaps?.includes(period.start.slice(0, 7)))
    .filter(({ period }) => !isLate(series, period))
    .map(({ period, way }) =>
      row(series.indicator, series.contract, period, figure(series, period, way)),
    );
}

/** People at 7 or above by the end of each year: counted from the readings, so that both agree. */
function strideRows(readings: readonly Reading[]): readonly Row[] {
  return ["ALD-HOM-01", "ALD-HOM-02"].flatMap((contract) =>
    periods("2024-04", "2025-04", 12).map((period) => {
      const latest = new Map<string, number>();
      for (const { engagement, takenOn, state, completedBy, scores } of readings) {
        const score = scores["front_door"];
        const isEligible = state === "completed" && completedBy !== "service_user";
        if (!isEligible || engagement.service.contract !== contract) continue;
        if (takenOn > day(period.end) || score === null || score === undefined) continue;
        latest.set(engagement.id, score);
      }
      const numerator = [...latest.values()].filter((score) => score >= 7).length.toString();
      const denominator = latest.size.toString();
      return row("front_door_stride", contract, period, { value: "", numerator, denominator });
    }),
  );
}

/** Measurements of every indicator that has any, oldest first within each. */
export function measurementsFile(readings: readonly Reading[]): string {
  return csv(COLUMNS, [...SERIES.flatMap(rowsOf), ...strideRows(readings)]);
}
