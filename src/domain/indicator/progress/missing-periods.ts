import { MeasurementState } from "../../measurement/measurement.entity";
import {
  addDays,
  describePeriod,
  endOfMonth,
  intersection,
  monthNumber,
  monthsTouched,
  overlaps,
  uncovered,
  type Period,
} from "../../period";
import { once } from "../../once";
import { Frequency } from "../indicator.entity";
import type { ContractInScope, CountedRow, FigureQuestion, MissingPeriod } from "./figure.types";

/** Months from one due figure to the next. */
export const MONTHS_OF: Readonly<Record<Frequency, number>> = {
  [Frequency.MONTHLY]: 1,
  [Frequency.QUARTERLY]: 3,
  [Frequency.YEARLY]: 12,
};

const STATE_WORDS: Readonly<Record<MeasurementState, string>> = {
  [MeasurementState.DRAFT]: "is still a draft",
  [MeasurementState.SUBMITTED]: "is submitted but not verified",
  [MeasurementState.VERIFIED]: "is verified",
  [MeasurementState.RETURNED]: "was returned",
};

/** The days of a period that are a measurement's. */
export const periodOf = (row: CountedRow): Period => ({
  start: row.periodStart,
  end: row.periodEnd,
});

/** Whether a measurement is counted: in one of the states, and wholly within the period. */
export function isCounted(row: CountedRow, question: FigureQuestion): boolean {
  const { states, period } = question;
  return (
    row.periodStart >= period.start && row.periodEnd <= period.end && states.includes(row.state)
  );
}

/**
 * Where a contract has nothing that counts, within both the period asked for and its own. Cut into
 * the months, quarters or years in which figures are due; without a frequency, whole stretches.
 */
export function missingPeriods(
  contract: ContractInScope,
  rows: readonly CountedRow[],
  frequency: Frequency | null,
  question: FigureQuestion,
): readonly MissingPeriod[] {
  const expected = intersection(question.period, contract.period);
  if (!expected) return [];
  const counted = rows.filter((row) => isCounted(row, question));
  const gaps = uncovered(expected, counted.map(periodOf));
  const pieces = frequency
    ? gaps.flatMap((gap) => cut(gap, MONTHS_OF[frequency], firstMonth(rows, frequency, question)))
    : gaps;
  const others = rows.filter((row) => !isCounted(row, question));
  return pieces.map((period) => {
    const isDue = period.end < question.today;
    const inTheWay = others.find((row) => overlaps(periodOf(row), period));
    const prefix = question.contracts.length > 1 ? `${contract.reference}: ` : "";
    const words = once(() => prefix + inWords(period, isDue, inTheWay, question));
    return {
      ...{ contract, period, isDue },
      get words() {
        return words();
      },
    };
  });
}

function inWords(
  period: Period,
  isDue: boolean,
  inTheWay: CountedRow | undefined,
  question: FigureQuestion,
): string {
  if (inTheWay) {
    const measured = `the measurement for ${describePeriod(periodOf(inTheWay))}`;
    return question.states.includes(inTheWay.state)
      ? `${measured} reaches beyond the period asked for, and was not counted`
      : `${measured} ${STATE_WORDS[inTheWay.state]}, and was not counted`;
  }
  return isDue
    ? `no measurement for ${describePeriod(period)}`
    : `no measurement yet for ${describePeriod(period)}, which is not over`;
}

/** Cuts a stretch where a month of the rhythm begins. */
function cut(gap: Period, step: number, anchor: number): Period[] {
  const pieces: Period[] = [];
  for (let start = gap.start; ; start = addDays(pieces.at(-1)!.end, 1)) {
    const into = (((monthNumber(start) - anchor) % step) + step) % step;
    const end = endOfMonth(start, step - into - 1);
    if (end >= gap.end) return [...pieces, { start, end: gap.end }];
    pieces.push({ start, end });
  }
}

/**
 * A month in which the rhythm of the figures begins: that of a whole figure there is, else January
 * for quarters, and the month of the period asked for where years are due.
 */
function firstMonth(
  rows: readonly CountedRow[],
  frequency: Frequency,
  question: FigureQuestion,
): number {
  const whole = rows.find((row) => isWhole(periodOf(row), MONTHS_OF[frequency]));
  if (whole) return monthNumber(whole.periodStart);
  return frequency === Frequency.YEARLY ? monthNumber(question.period.start) : 0;
}

/** Whether a period is so many whole months. */
export function isWhole(period: Period, months: number): boolean {
  return (
    period.start.endsWith("-01") &&
    period.end === endOfMonth(period.end) &&
    monthsTouched(period) === months
  );
}
