import { Checks } from "../checks";
import { Frequency } from "../indicator/indicator.entity";
import { isWhole, MONTHS_OF } from "../indicator/progress/missing-periods";
import {
  contains,
  describePeriod,
  endOfMonth,
  monthsTouched,
  overlaps,
  startOfMonth,
  type Period,
} from "../period";
import type { Issue } from "../refusal";
import { checkDisaggregations } from "./disaggregation-checks";
import type { FigureKind, Figures } from "./figure";
import { checkFigures } from "./figure-checks";
import type { Disaggregation } from "./measurement.entity";

/** What somebody says of an indicator for a period. */
export interface MeasurementFacts extends Figures {
  readonly period: Period;
  readonly disaggregations: readonly Disaggregation[];
  readonly note: string | null;
  readonly saidBy: string | null;
}

/** What a measurement is of. */
export interface MeasurementSubject {
  readonly indicator: FigureKind & { readonly frequency: Frequency | null };
  readonly contract: { readonly reference: string; readonly period: Period };
  /** Periods of the other measurements of this indicator under this contract. */
  readonly others: readonly Period[];
}

/** What is wrong with a measurement; empty when nothing is. Paths begin with `path`. */
export function checkMeasurement(
  subject: MeasurementSubject,
  facts: MeasurementFacts,
  path: readonly string[],
): readonly Issue[] {
  const checks = new Checks(path);
  checkPeriod(checks, subject, facts.period);
  checkFigures(checks, facts, subject.indicator, []);
  checkDisaggregations(checks, facts, facts.disaggregations, subject.indicator);
  checks.text(facts.note, "note");
  checks.text(facts.saidBy, "saidBy");
  return checks.issues;
}

function checkPeriod(checks: Checks, subject: MeasurementSubject, period: Period): void {
  const { contract, indicator, others } = subject;
  if (period.end < period.start) {
    const message = `The period ends on ${period.end}, before its start ${period.start}.`;
    checks.that(false, ["period", "end"], "PERIOD_BACKWARDS", message);
    return;
  }
  checks.that(
    contains(contract.period, period),
    "period",
    "OUTSIDE_CONTRACT",
    `${period.start} to ${period.end} is not within ${contract.reference}, which runs from ` +
      `${contract.period.start} to ${contract.period.end}: give only days of the contract.`,
  );
  if (indicator.frequency) checkRhythm(checks, indicator.frequency, period, contract.period);
  const crossing = others.find((other) => overlaps(other, period));
  checks.that(
    crossing === undefined,
    "period",
    "OVERLAPPING_PERIOD",
    crossing
      ? `There is already a measurement for ${describePeriod(crossing)} (${crossing.start} to ` +
          `${crossing.end}) of this indicator and contract: give a period that does not overlap it.`
      : "",
  );
}

/**
 * A period fits when it is so many whole months, or fewer where the contract's own first or last
 * day cuts it short.
 */
function checkRhythm(checks: Checks, frequency: Frequency, period: Period, contract: Period): void {
  const months = MONTHS_OF[frequency];
  const isCut = period.start === contract.start || period.end === contract.end;
  const startsWell = period.start.endsWith("-01") || period.start === contract.start;
  const endsWell = period.end === endOfMonth(period.end) || period.end === contract.end;
  const fits =
    isWhole(period, months) || (isCut && startsWell && endsWell && monthsTouched(period) <= months);
  const example = {
    start: startOfMonth(period.start),
    end: endOfMonth(period.start, months - 1),
  };
  checks.that(
    fits,
    "period",
    "NOT_THE_FREQUENCY",
    `This indicator is ${frequency}: give ${months === 1 ? "a whole month" : `${months} whole months`}, ` +
      `e.g. ${example.start} to ${example.end}, or less only where the contract begins or ends.`,
  );
}
