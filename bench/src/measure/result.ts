import type { RatioName } from "../goals";

/** What a measurement found. */
export interface Measured {
  readonly ratios: Partial<Record<RatioName, number>>;
  /** What the ratios are made of, for people. */
  readonly lines: readonly string[];
}

/** A line of a table: a name and figures in columns. */
export function row(name: string, ...figures: readonly (string | number)[]): string {
  const cells = figures.map((figure) => (typeof figure === "number" ? short(figure) : figure));
  return `  ${name.padEnd(38)}${cells.map((cell) => cell.padStart(14)).join("")}`;
}

/** Three digits that count. */
export function short(value: number): string {
  if (Math.abs(value) >= 100) return value.toFixed(0);
  return Math.abs(value) >= 10 ? value.toFixed(1) : value.toFixed(Math.abs(value) >= 1 ? 2 : 3);
}
