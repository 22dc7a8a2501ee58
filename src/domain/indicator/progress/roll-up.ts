import { MeasurementState } from "../../measurement/measurement.entity";
import { describePeriod, intersection } from "../../period";
import type { Exact } from "../exact";
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
 * What is not asked for is not worked out.
 *
 * @param scope what else to say of the contracts that it is about
 */
export function rollUp(
  definition: FigureDefinition,
  question: FigureQuestion,
  rows: readonly CountedRow[],
  scope: readonly string[] = [],
): Figure {
  const told = tellApart(rows, question);
  const aggregate = AGGREGATES[definition.aggregation](definition, told.usable, question);
  return new RolledUp(definition, question, told, aggregate, scope);
}

/** Of a thousand figures in an answer few are asked for more than their values. */
class RolledUp implements Figure {
  private gaps: readonly MissingPeriod[] | undefined;

  constructor(
    readonly definition: FigureDefinition,
    readonly question: FigureQuestion,
    private readonly rows: ToldApart,
    private readonly aggregate: Aggregate,
    private readonly scope: readonly string[],
  ) {}

  get value(): Exact | null {
    return this.aggregate.value;
  }

  get numerator(): Exact | null {
    return this.aggregate.numerator;
  }

  get denominator(): Exact | null {
    return this.aggregate.denominator;
  }

  get counted(): readonly CountedRow[] {
    return this.aggregate.counted;
  }

  get withheld(): number {
    return this.rows.withheld.length;
  }

  get status(): FigureStatus {
    if (this.rows.usable.length === 0 && this.withheld > 0) return FigureStatus.WITHHELD;
    if (this.question.contracts.length === 0) return FigureStatus.NO_CONTRACT;
    if (this.aggregate.status !== null) return this.aggregate.status;
    return this.hasGaps ? FigureStatus.PARTIAL : FigureStatus.COMPLETE;
  }

  get missing(): readonly MissingPeriod[] {
    return (this.gaps ??= allMissing(this.definition, this.rows.known, this.question));
  }

  get isShort(): boolean {
    const { aggregation } = this.definition;
    if (aggregation === Aggregation.FLOW) return this.hasGaps;
    return aggregation === Aggregation.STOCK && lacksContract(this.aggregate, this.question);
  }

  get states(): readonly StateCount[] {
    return countStates(this.rows.known, this.question);
  }

  get rule(): string {
    const counted = `Counted: ${stateWords(this.question.states)} figures.`;
    return `${RULES[this.definition.aggregation]} ${counted}`;
  }

  get notes(): readonly string[] {
    return [
      ...this.aggregate.notes(),
      ...withheldNotes(this.rows.withheld),
      ...scopeNotes(this.question),
      ...this.scope,
    ];
  }

  private get hasGaps(): boolean {
    return this.missing.length > 0 || this.aggregate.hasLeftOut || this.withheld > 0;
  }
}

interface ToldApart {
  readonly known: readonly CountedRow[];
  readonly usable: readonly CountedRow[];
  readonly withheld: readonly CountedRow[];
}

/** Rows of the contracts and the period asked for; of those that count, which are withheld. */
function tellApart(rows: readonly CountedRow[], question: FigureQuestion): ToldApart {
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
