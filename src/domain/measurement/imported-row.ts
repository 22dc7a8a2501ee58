import { Checks } from "../checks";
import { isDay } from "../period";
import type { Issue } from "../refusal";
import type { MeasurementFacts } from "./measurement-checks";
import { MeasurementState, type Disaggregation } from "./measurement.entity";

/** A row of a file, as text. Empty cells are null. */
export interface ImportedMeasurement {
  /** Reference of the indicator in a model that is attached to the contract. */
  readonly indicator: string;
  /** Reference of the contract. */
  readonly contract: string;
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly state: string;
  /** Why it was returned. */
  readonly reason: string | null;
  readonly note: string | null;
  readonly saidBy: string | null;
  readonly disaggregations: readonly Disaggregation[];
}

/** Digits as `Decimal` of the API takes them. */
const DECIMAL = /^-?\d{1,15}(\.\d{1,9})?$/;

const STATES = Object.values(MeasurementState) as readonly string[];

/** What is wrong with the words of a row alone; empty when nothing is. */
export function checkWords(row: ImportedMeasurement): readonly Issue[] {
  const checks = new Checks();
  for (const field of ["periodStart", "periodEnd"] as const) {
    checks.that(
      isDay(row[field]),
      field,
      "NOT_A_DAY",
      `"${row[field]}" is not a day: give one that exists, as YYYY-MM-DD.`,
    );
  }
  for (const field of ["value", "numerator", "denominator"] as const) {
    checks.that(
      row[field] === null || DECIMAL.test(row[field]),
      field,
      "NOT_A_NUMBER",
      `"${row[field]}" is not a decimal number: give one such as 12.5, with at most 15 digits ` +
        "before the point and 9 after it.",
    );
  }
  checks.that(
    STATES.includes(row.state),
    "state",
    "UNKNOWN_WORD",
    `"${row.state}" is not a state: give ${STATES.join(", ")}.`,
  );
  if (row.state === MeasurementState.RETURNED) checks.reason(row.reason, "reason");
  return checks.issues;
}

/** The row's facts and state, once `checkWords` found nothing. */
export function parsed(row: ImportedMeasurement): {
  readonly facts: MeasurementFacts;
  readonly state: MeasurementState;
} {
  const { value, numerator, denominator, disaggregations, note, saidBy } = row;
  const period = { start: row.periodStart, end: row.periodEnd };
  return {
    facts: { period, value, numerator, denominator, disaggregations, note, saidBy },
    state: row.state as MeasurementState,
  };
}
