import { MeasurementState } from "../../measurement/measurement.entity";
import { describePeriod, intersection } from "../../period";
import { once } from "../../once";
import { Aggregation } from "../indicator.entity";
import { AGGREGATES, type Aggregate } from "./aggregates";
import {
  FigureStatus,
  type CountedRow,
  type Figure,
  type FigureDefinition,
  type FigureQuestion,
  type MissingPeriod,
  type StateCount,
} from "./figure.types";
import { isCounted, missingPeriods, periodOf } from "./missing-periods";

const RULES: Readonly<Record<Aggregation, string>> = {
  flow: "Sum of the figures of all periods and contracts.",
  stock:
    "Last known figure in the period, added up over contracts; figures of different periods are " +
    "never added.",
  ratio:
    "Sum of numerators divided by sum of denominators, over all periods and contracts; " +
    "percentages are never averaged.",
  average: "Mean over all periods and contracts, weighted by how many each figure rests on.",
};

/**
 * Measurements as one figure (evidence rule "Indicators"; D7). `rows` may hold other states and
 * periods that reach beyond what is asked: they are told apart here, so that the answer can say so.
 * Words are made when they are asked for.
 *
 * @param scope what else to say of the contracts that it is about
 */
export function rollUp(
  definition: FigureDefinition,
  question: FigureQuestion,
  rows: readonly CountedRow[],
  scope: readonly string[] = [],
): Figure {
  const { known, usable, withheld } = tellApart(rows, question);
  const aggregate = AGGREGATES[definition.aggregation](definition, usable, question);
  const missing = once(() => allMissing(definition, known, question));
  const hasGaps = (): boolean =>
    missing().length > 0 || aggregate.hasLeftOut || withheld.length > 0;
  const states = once(() => countStates(known, question));
  const notes = once(() => [
    ...aggregate.notes(),
    ...withheldNotes(withheld),
    ...scopeNotes(question),
    ...scope,
  ]);
  return {
    ...{ value: aggregate.value, numerator: aggregate.numerator },
    ...{ denominator: aggregate.denominator, counted: aggregate.counted },
    ...{ withheld: withheld.length, question, definition },
    get status() {
      if (usable.length === 0 && withheld.length > 0) return FigureStatus.WITHHELD;
      if (question.contracts.length === 0) return FigureStatus.NO_CONTRACT;
      if (aggregate.status !== null) return aggregate.status;
      return hasGaps() ? FigureStatus.PARTIAL : FigureStatus.COMPLETE;
    },
    get missing() {
      return missing();
    },
    get isShort() {
      if (definition.aggregation === Aggregation.FLOW) return hasGaps();
      return definition.aggregation === Aggregation.STOCK && lacksContract(aggregate, question);
    },
    get states() {
      return states();
    },
    get rule() {
      return `${RULES[definition.aggregation]} Counted: ${stateWords(question.states)} figures.`;
    },
    get notes() {
      return notes();
    },
  };
}

/** Rows of the contracts and the period asked for; of those that count, which are withheld. */
function tellApart(rows: readonly CountedRow[], question: FigureQuestion) {
  const { contracts, period } = question;
  const inScope = new Set(contracts.map(({ id }) => id));
  const known: CountedRow[] = [];
  const usable: CountedRow[] = [];
  const withheld: CountedRow[] = [];
  for (const row of rows) {
    if (row.periodStart > period.end || row.periodEnd < period.start) continue;
    if (!inScope.has(row.contractId)) continue;
    known.push(row);
    if (isCounted(row, question)) (row.isWithheld ? withheld : usable).push(row);
  }
  return { known, usable, withheld };
}

function allMissing(
  { frequency }: FigureDefinition,
  known: readonly CountedRow[],
  question: FigureQuestion,
): readonly MissingPeriod[] {
  const [only, ...others] = question.contracts;
  if (only && others.length === 0) return missingPeriods(only, known, frequency, question);
  const byContract = Map.groupBy(known, (row) => row.contractId);
  return question.contracts.flatMap((contract) =>
    missingPeriods(contract, byContract.get(contract.id) ?? [], frequency, question),
  );
}

function withheldNotes(rows: readonly CountedRow[]): string[] {
  if (rows.length === 0) return [];
  const periods = rows.map((row) => describePeriod(periodOf(row))).join("; ");
  return [`Withheld and left out, because they are about too few people: ${periods}.`];
}

/** Whether a contract that runs in the period has no figure in the sum. */
function lacksContract({ counted }: Aggregate, { contracts, period }: FigureQuestion): boolean {
  const having = new Set(counted.map((row) => row.contractId));
  return contracts.some(
    (contract) => !having.has(contract.id) && intersection(contract.period, period) !== null,
  );
}

function countStates(rows: readonly CountedRow[], question: FigureQuestion): StateCount[] {
  return Object.values(MeasurementState)
    .map((state) => ({
      state,
      count: rows.filter((row) => row.state === state).length,
      isCounted: question.states.includes(state),
    }))
    .filter(({ count, isCounted: counts }) => count > 0 || counts);
}

function scopeNotes({ contracts, period }: FigureQuestion): string[] {
  if (contracts.length === 0) {
    return ["No contract to answer for: the model is attached to none of those asked for."];
  }
  return contracts
    .filter((contract) => !intersection(contract.period, period))
    .map((contract) => `${contract.reference} does not run in this period.`);
}

/** "verified and submitted". */
export function stateWords(states: readonly MeasurementState[]): string {
  const words = [...states].sort((a, b) => b.localeCompare(a));
  return words.length < 2
    ? words.join("")
    : `${words.slice(0, -1).join(", ")} and ${words.at(-1)!}`;
}
