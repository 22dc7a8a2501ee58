import * as Plot from "@observablehq/plot";
import { parseHTML } from "linkedom";
import type { AreaMonthRow, ContractFigures, IndicatorFigures, StageRow } from "./figures";

/** Where there is no figure, and why that may be. */
const NOTHING = "<p>Nothing to show: too few people so far, or withheld.</p>";

/** Draws without a browser. */
const { document } = parseHTML("<html><body></body></html>");

/** From the first stage of a journey to its last. */
const STAGES = ["#d9e2e0", "#a9cfc8", "#6fb3ab", "#35868a", "#1b4f63"];
const MEASURED = "#1b6f75";
const TARGET = "#c2571a";
const QUIET = "#6b7680";
const FONT = { fontFamily: "system-ui, sans-serif", fontSize: "12px", color: "#1f2a33" };

const day = (text: string): Date => new Date(`${text}T00:00:00Z`);
const inPlaces = <Row extends { readonly position: number }>(rows: readonly Row[]): Row[] =>
  rows.toSorted((one, other) => one.position - other.position);

/** The areas of rows, in their places on the Star. */
function areasOf(rows: readonly { readonly area: StageRow["area"] }[]): string[] {
  return [...new Set(inPlaces(rows.map(({ area }) => area)).map(({ name }) => name))];
}

/** People of each area by stage, at the first and at the latest reading. */
export function stageChart({ stages }: ContractFigures): string {
  if (stages.length === 0) return NOTHING;
  const names = [...new Set(inPlaces(stages).map(({ stage }) => stage.name))];
  const parts = inPlaces(stages).flatMap((row) => [
    { area: row.area.name, stage: row.stage.name, when: "first", people: row.people_at_baseline },
    { area: row.area.name, stage: row.stage.name, when: "latest", people: row.people_at_latest },
  ]);
  const shown = parts.filter(({ people }) => people !== null);
  // A part that is withheld is not drawn, and so the bar is not the whole: say it there.
  const bars = Map.groupBy(parts, ({ area, when }) => `${area}\n${when}`);
  const withheld = [...bars.values()]
    .filter((bar) => bar.some(({ people }) => people === null))
    .map((bar) => ({ ...bar[0]!, x: sum(bar.map(({ people }) => people ?? 0)) }));
  const areas = areasOf(stages);
  const chart = Plot.plot({
    document,
    style: FONT,
    width: 1060,
    height: areas.length * 62 + 60,
    marginLeft: 50,
    marginRight: 190,
    x: { label: "people", grid: true },
    y: { domain: ["first", "latest"], label: null, tickSize: 0, padding: 0.12 },
    fy: { domain: areas, label: null, axis: "right", padding: 0.18 },
    color: { domain: names, range: STAGES.slice(-names.length), legend: true },
    marks: [
      Plot.barX(shown, {
        x: "people",
        y: "when",
        fy: "area",
        fill: "stage",
        order: names,
        inset: 0.5,
      }),
      Plot.text(
        shown.filter(({ people }) => people! >= 5),
        Plot.stackX({
          ...{ x: "people", y: "when", fy: "area", z: "stage", order: names, text: "people" },
          fill: ({ stage }: { stage: string }) =>
            names.indexOf(stage) > names.length - 3 ? "#fff" : "#1f2a33",
        }),
      ),
      Plot.text(withheld, {
        ...{ x: "x", y: "when", fy: "area", dx: 6, textAnchor: "start", fill: QUIET },
        text: () => "the rest withheld",
      }),
      Plot.ruleX([0]),
    ],
  });
  return chart.outerHTML;
}

/** How far people have come in each area, as it stood at each month's end. */
export function distanceCharts({ months }: ContractFigures): string {
  if (months.length === 0) return NOTHING;
  const lows = months.map(({ interval_low, mean_change }) => interval_low ?? mean_change ?? 0);
  const highs = months.map(({ interval_high, mean_change }) => interval_high ?? mean_change ?? 0);
  const y = { domain: [Math.min(0, ...lows), Math.max(0, ...highs)], nice: true };
  const days = months.map(({ month }) => day(month).getTime());
  const x = { domain: [new Date(Math.min(...days)), new Date(Math.max(...days))] };
  return areasOf(months)
    .map((area) => {
      const rows = months.filter((row) => row.area.name === area);
      return panel(area, lastWords(rows), distanceChart(rows, x, y));
    })
    .join("\n");
}

function distanceChart(
  rows: readonly AreaMonthRow[],
  x: Plot.ScaleOptions,
  y: Plot.ScaleOptions,
): string {
  const drawn = rows
    .filter(({ mean_change }) => mean_change !== null)
    .map((row) => ({ ...row, month: day(row.month) }));
  const chart = Plot.plot({
    ...{ document, style: FONT, width: 340, height: 150, marginLeft: 34, marginRight: 12 },
    x: { ...x, label: null, type: "utc", ticks: 4 },
    y: { ...y, label: null, ticks: 4, grid: true },
    marks: [
      Plot.areaY(drawn, {
        x: "month",
        y1: "interval_low",
        y2: "interval_high",
        fill: MEASURED,
        fillOpacity: 0.16,
      }),
      Plot.ruleY([0], { stroke: QUIET }),
      Plot.lineY(drawn, { x: "month", y: "mean_change", stroke: MEASURED, strokeWidth: 2 }),
      Plot.dot(drawn.slice(-1), { x: "month", y: "mean_change", fill: MEASURED, r: 3.5 }),
    ],
  });
  return chart.outerHTML;
}

function lastWords(rows: readonly AreaMonthRow[]): string {
  const last = rows.at(-1)!;
  const change = last.mean_change?.toFixed(2) ?? "withheld";
  return `${change} points, ${last.people ?? "withheld"} people`;
}

/** What was to be reached and what was measured, each indicator in its own unit. */
export function indicatorCharts({ indicators }: ContractFigures, most = 6): string {
  const panels = indicators
    .filter(({ targets, measured }) => targets.length > 0 && measured.length > 1)
    .slice(0, most)
    .map((indicator) => panel(indicator.title, indicator.unit, indicatorChart(indicator)));
  return panels.join("\n") || NOTHING;
}

function indicatorChart({ targets, measured }: IndicatorFigures): string {
  const until = day(measured.at(-1)!.period_ends_on);
  const asked = targets
    .map((row) => ({ ...row, from: day(row.period_starts_on), to: day(row.period_ends_on) }))
    .filter(({ from }) => from < until);
  const found = measured.map((row) => ({ ...row, at: day(row.period_ends_on) }));
  const chart = Plot.plot({
    ...{ document, style: FONT, width: 340, height: 160, marginLeft: 52, marginRight: 12 },
    x: { label: null, type: "utc", ticks: 4 },
    y: { label: null, ticks: 4, grid: true, zero: true },
    marks: [
      Plot.ruleY(asked, {
        x1: "from",
        x2: "to",
        y: "value",
        stroke: TARGET,
        strokeWidth: 2,
        strokeDasharray: "5 3",
      }),
      Plot.lineY(found, { x: "at", y: "value", stroke: MEASURED, strokeWidth: 1.5 }),
      Plot.dot(found, { x: "at", y: "value", fill: MEASURED, r: 3 }),
    ],
  });
  return chart.outerHTML;
}

function panel(title: string, words: string, chart: string): string {
  return `<div class="panel"><h3>${escaped(title)}</h3><p>${escaped(words)}</p>${chart}</div>`;
}

/** As text of a page. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
