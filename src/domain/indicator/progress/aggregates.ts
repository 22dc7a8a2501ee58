import { quotient } from "../../measurement/figure";
import { describeDay, describePeriod } from "../../period";
import { divide, Exact, sum, toExact } from "../exact";
import { Aggregation } from "../indicator.entity";
import { display, isPercent } from "../unit";
import {
  FigureStatus,
  type CountedRow,
  type FigureDefinition,
  type FigureQuestion,
} from "./figure.types";
import { periodOf } from "./missing-periods";

/** What the counted measurements come to. */
export interface Aggregate {
  /** Why there is no value; null where there is one. */
  readonly status: FigureStatus | null;
  readonly value: Exact | null;
  readonly numerator: Exact | null;
  readonly denominator: Exact | null;
  readonly counted: readonly CountedRow[];
  /** Whether measurements of the period could not be used. */
  readonly hasLeftOut: boolean;
  /** For people; made when they are asked for. */
  readonly notes: () => readonly string[];
}

type Aggregator = (
  definition: FigureDefinition,
  rows: readonly CountedRow[],
  question: FigureQuestion,
) => Aggregate;

/** How each kind of indicator becomes one figure. */
export const AGGREGATES: Readonly<Record<Aggregation, Aggregator>> = {
  [Aggregation.FLOW]: flow,
  [Aggregation.STOCK]: stock,
  [Aggregation.RATIO]: ratio,
  [Aggregation.AVERAGE]: average,
};

const ZERO = new Exact("0");

const NOTHING: Aggregate = Object.freeze({
  status: FigureStatus.NO_MEASUREMENT,
  value: null,
  numerator: null,
  denominator: null,
  counted: [],
  hasLeftOut: false,
  notes: () => [],
});

function flow(
  _definition: FigureDefinition,
  rows: readonly CountedRow[],
  question: FigureQuestion,
): Aggregate {
  const { usable, leftOut } = partition(rows, (row) => row.value !== null);
  const rest = without(leftOut, "no value", question);
  if (usable.length === 0) return { ...NOTHING, ...rest };
  const value = sumOf(usable, (row) => row.value!);
  return { ...NOTHING, ...rest, status: null, value, counted: usable };
}

function stock(
  definition: FigureDefinition,
  rows: readonly CountedRow[],
  question: FigureQuestion,
): Aggregate {
  const { usable, leftOut } = partition(rows, (row) => row.value !== null);
  const last = [...Map.groupBy(usable, (row) => row.contractId).values()].map(latest);
  const rest = without(leftOut, "no value", question);
  if (last.length === 0) return { ...NOTHING, ...rest };
  const known = (row: CountedRow): string => {
    const figure = display(toExact(row.value!), definition);
    return `${referenceOf(row, question)}: last known ${figure}, on ${describeDay(row.periodEnd)}.`;
  };
  const notes = () => [...last.map(known), ...rest.notes()];
  const found = { ...NOTHING, ...rest, counted: last, notes };
  if (last.length > 1 && isPercent(definition.unit)) {
    const why = "Percentages of several contracts cannot be added up: ask for one contract.";
    return { ...found, status: FigureStatus.NOT_ADDITIVE, notes: () => [why, ...notes()] };
  }
  return { ...found, status: null, value: sumOf(last, (row) => row.value!) };
}

function ratio(
  definition: FigureDefinition,
  rows: readonly CountedRow[],
  question: FigureQuestion,
): Aggregate {
  const { usable, leftOut } = partition(rows, (row) => row.numerator !== null);
  const rest = without(leftOut, "no numerator and denominator", question);
  if (usable.length === 0) return { ...NOTHING, ...rest };
  const numerator = sumOf(usable, (row) => row.numerator!);
  const denominator = sumOf(usable, (row) => row.denominator!);
  const value = quotient(numerator, denominator, definition.unit);
  const found = { ...NOTHING, ...rest, value, numerator, denominator, counted: usable };
  if (value) return { ...found, status: null };
  const why = "The denominators add up to 0: there is nothing to take a share of.";
  return { ...found, status: FigureStatus.NO_DENOMINATOR, notes: () => [why, ...rest.notes()] };
}

function average(
  _definition: FigureDefinition,
  rows: readonly CountedRow[],
  question: FigureQuestion,
): Aggregate {
  if (rows.length === 1 && rows[0]!.denominator === null) {
    const [row] = rows;
    const notes = () => [`${nameOf(row!, question)} does not say how many it rests on.`];
    return { ...NOTHING, status: null, value: toExact(row!.value), counted: rows, notes };
  }
  const { usable, leftOut } = partition(
    rows,
    (row) => row.denominator !== null && toExact(row.denominator).gt("0"),
  );
  const rest = without(leftOut, "no number of people (n) to weigh them by", question);
  if (usable.length === 0) {
    return { ...NOTHING, ...rest, ...(rows.length > 0 && { status: FigureStatus.NO_WEIGHTS }) };
  }
  const denominator = sumOf(usable, (row) => row.denominator!);
  const numerator = usable.map(sumBehind).reduce((a, b) => a.plus(b), ZERO);
  const value = divide(numerator, denominator);
  return { ...NOTHING, ...rest, status: null, value, numerator, denominator, counted: usable };
}

/** The sum that a mean was taken of: as stated, or mean times n. */
function sumBehind(row: CountedRow): Exact {
  if (row.numerator !== null) return toExact(row.numerator);
  return toExact(row.value!).times(toExact(row.denominator!));
}

function partition(
  rows: readonly CountedRow[],
  isUsable: (row: CountedRow) => boolean,
): { usable: CountedRow[]; leftOut: CountedRow[] } {
  const [usable, leftOut]: [CountedRow[], CountedRow[]] = [[], []];
  for (const row of rows) (isUsable(row) ? usable : leftOut).push(row);
  return { usable, leftOut };
}

function without(
  leftOut: readonly CountedRow[],
  lacking: string,
  question: FigureQuestion,
): Pick<Aggregate, "hasLeftOut" | "notes"> {
  if (leftOut.length === 0) return { hasLeftOut: false, notes: NOTHING.notes };
  const notes = () => {
    const names = leftOut.map((row) => nameOf(row, question)).join("; ");
    return [`Left out, because they have ${lacking}: ${names}.`];
  };
  return { hasLeftOut: true, notes };
}

const sumOf = (rows: readonly CountedRow[], figure: (row: CountedRow) => string): Exact =>
  sum(rows.map(figure));

const latest = (rows: readonly CountedRow[]): CountedRow =>
  rows.reduce((last, row) => (row.periodEnd > last.periodEnd ? row : last));

const referenceOf = (row: CountedRow, question: FigureQuestion): string =>
  question.contracts.find((contract) => contract.id === row.contractId)?.reference ?? "A contract";

const nameOf = (row: CountedRow, question: FigureQuestion): string =>
  `${referenceOf(row, question)}, ${describePeriod(periodOf(row))}`;
