import fs from "node:fs";
import path from "node:path";

export const BUNDLE = path.join(__dirname, "..", "..", "src", "demo", "bundle");

/** What the journeys need of a Star's definition. */
export interface StarDefinition {
  readonly code: string;
  readonly edition: string;
  readonly scale: { readonly min: number; readonly max: number };
  readonly reviewIntervalDays: number;
  readonly areas: readonly { readonly code: string }[];
}

/** The Star as the bundle defines it: areas and scale are written down once. */
export function star(code: string, edition: string): StarDefinition {
  const file = path.join(BUNDLE, "stars", `${code}-${edition}.json`);
  return JSON.parse(fs.readFileSync(file, "utf8")) as StarDefinition;
}

/** The columns that hold scores in readings.csv: the areas of all the Stars, each once. */
export function areaColumns(stars: readonly StarDefinition[]): readonly string[] {
  return [...new Set(stars.flatMap((s) => s.areas.map((area) => area.code)))];
}
