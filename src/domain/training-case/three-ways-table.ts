import { csvText } from "../../reporting/export/csv/csv-text";
import type { ThreeWaysRow } from "./three-ways";

const HEADINGS = ["Step", "Traditional", "Personalised", "Outcome-based"];

const cellsOf = (row: ThreeWaysRow): string[] => [
  row.step.charAt(0).toUpperCase() + row.step.slice(1),
  ...[row.traditional, row.personalised, row.outcomeBased],
];

/** The rows as a table in Markdown, with nothing of the facts taken for a mark of it. */
export function toMarkdown(rows: readonly ThreeWaysRow[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const escaped = (text: string): string =>
    text.replace(/[\\`*_[\]<>|]/g, "\\$&").replace(/\s*\n\s*/g, " ");
  return [
    line(HEADINGS),
    line(HEADINGS.map(() => "---")),
    ...rows.map((row) => line(cellsOf(row).map(escaped))),
    "",
  ].join("\n");
}

/** The rows as CSV, RFC 4180, with a line of headings; no cell is taken for a formula. */
export const toCsv = (rows: readonly ThreeWaysRow[]): string =>
  [HEADINGS, ...rows.map(cellsOf)].map((cells) => `${cells.map(csvText).join(",")}\r\n`).join("");
