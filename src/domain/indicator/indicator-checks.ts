import { Checks } from "../checks";
import type { Issue } from "../refusal";
import {
  Aggregation,
  type Frequency,
  type IndicatorDirection,
  type IndicatorNature,
} from "./indicator.entity";
import { isPercent } from "./unit";

const MAX_DECIMALS = 6;
const MAX_UNIT = 40;
const MAX_REFERENCE = 60;

/** What an author says of an indicator. */
export interface IndicatorDefinition {
  readonly title: string;
  readonly description: string | null;
  readonly nature: IndicatorNature;
  readonly unit: string;
  readonly direction: IndicatorDirection;
  readonly aggregation: Aggregation;
  readonly source: string | null;
  readonly frequency: Frequency | null;
  /** Exact decimal in the indicator's unit. */
  readonly baseline: string | null;
  /** 0 to 6. */
  readonly decimals: number;
  /** Key of the area, where the number is a Star score. */
  readonly starAreaId: string | null;
}

/** What is wrong with a definition; empty when nothing is. Paths begin with `path`. */
export function checkIndicator(
  indicator: IndicatorDefinition,
  path: readonly string[],
): readonly Issue[] {
  const { unit, aggregation, decimals } = indicator;
  const checks = new Checks(path);
  checks.title(indicator.title, "title");
  checks.text(indicator.description, "description");
  checks.text(indicator.source, "source");
  checks.title(unit, "unit", MAX_UNIT);
  checks.that(
    Number.isInteger(decimals) && decimals >= 0 && decimals <= MAX_DECIMALS,
    "decimals",
    "OUT_OF_RANGE",
    `decimals is ${decimals}: give a whole number from 0 to ${MAX_DECIMALS}.`,
  );
  checks.that(
    !isPercent(unit) || aggregation === Aggregation.RATIO || aggregation === Aggregation.STOCK,
    "aggregation",
    "PERCENTAGE_NOT_A_RATIO",
    `A percentage cannot be rolled up as ${article(aggregation)}: make it a ratio, so that it is ` +
      "worked out anew from its numerators and denominators, or give the unit of what is counted.",
  );
  return checks.issues;
}

/** What is wrong with a reference; empty when nothing is. */
export function checkReference(reference: string, path: readonly string[]): readonly Issue[] {
  const checks = new Checks(path);
  checks.text(reference, "reference");
  checks.that(
    reference.trim() !== "" && reference.length <= MAX_REFERENCE && reference === reference.trim(),
    "reference",
    "INVALID_REFERENCE",
    `A reference has 1 to ${MAX_REFERENCE} characters, without blanks around it.`,
  );
  return checks.issues;
}

/** The definition with what is given of the changes; what is left out stays. */
export function withChanges(
  current: IndicatorDefinition,
  changes: Partial<IndicatorDefinition>,
): IndicatorDefinition {
  const given = Object.entries(changes).filter(([, value]) => value !== undefined);
  return { ...current, ...Object.fromEntries(given) };
}

/** A reference made of the first words of a title, which `taken` does not have. */
export function suggestReference(title: string, taken: ReadonlySet<string>): string {
  const words = title
    .normalize("NFKD")
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  const stem = (words ?? ["indicator"]).slice(0, 4).join("-").slice(0, 40);
  if (!taken.has(stem)) return stem;
  for (let number = 2; ; number++) {
    if (!taken.has(`${stem}-${number}`)) return `${stem}-${number}`;
  }
}

const article = (aggregation: Aggregation): string =>
  aggregation === Aggregation.AVERAGE ? "an average" : `a ${aggregation}`;
