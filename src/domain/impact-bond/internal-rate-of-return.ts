/** Money that moved on a day: below 0 where it was paid in, above 0 where it came back. */
export interface DatedFlow {
  readonly on: string;
  /** Whole minor units. */
  readonly amountMinor: number;
}

/** Whether there is a rate, or why there is none. */
export enum RateStatus {
  GIVEN = "given",
  NO_FLOWS = "no_flows",
  NOTHING_BACK = "nothing_back",
  NOTHING_PAID_IN = "nothing_paid_in",
  SEVERAL_RATES = "several_rates",
  NO_RATE = "no_rate",
}

/** The effective annual rate at which what came back is worth what was paid in. */
export interface RateOfReturn {
  readonly status: RateStatus;
  /** `"0.05"` is 5% a year, to six places; null where the status says why. */
  readonly rate: string | null;
}

const { GIVEN, NO_FLOWS, NOTHING_BACK, NOTHING_PAID_IN, SEVERAL_RATES, NO_RATE } = RateStatus;

const PLACES = 6;
const MS_OF_A_DAY = 86_400_000;
const DAYS_OF_A_YEAR = 365;

/** Rates from -99.9999% to 100,000,000% are looked at, as growth: the logarithm of 1 + rate. */
const LEAST_GROWTH = Math.log(1e-6);
const MOST_GROWTH = Math.log(1e6);
/** Where the flows change sign more than once, roots are looked for in steps of about half a percent. */
const STEPS = 5_000;
const HALVINGS = 100;

/**
 * The internal rate of return of dated flows: effective annual, by actual days of years of 365. Flows
 * of one day are one. Null where they all have one sign, where no rate brings their value to 0, and
 * where several do: then none of them says how good it was.
 */
export function internalRateOfReturn(flows: readonly DatedFlow[]): RateOfReturn {
  const days = byDay(flows);
  if (days.length === 0) return none(NO_FLOWS);
  if (days.every(({ amount }) => amount < 0)) return none(NOTHING_BACK);
  if (days.every(({ amount }) => amount > 0)) return none(NOTHING_PAID_IN);
  const last = days.at(-1)!.years;
  // As of the last day where money shrinks, so that no power is too large: the sign is the same.
  const value = (growth: number): number => {
    const from = growth < 0 ? last : 0;
    return days.reduce(
      (sum, { amount, years }) => sum + amount * Math.exp(growth * (from - years)),
      0,
    );
  };
  const brackets = bracketsOf(value, signChanges(days) === 1 ? 1 : STEPS);
  if (brackets.length === 0) return none(NO_RATE);
  if (brackets.length > 1) return none(SEVERAL_RATES);
  return { status: GIVEN, rate: toRate(bisect(value, brackets[0]!)) };
}

const none = (status: RateStatus): RateOfReturn => ({ status, rate: null });

interface Day {
  readonly amount: number;
  /** Since the first flow. */
  readonly years: number;
}

function byDay(flows: readonly DatedFlow[]): Day[] {
  const sums = [...Map.groupBy(flows, ({ on }) => on)]
    .map(([on, some]) => ({ on, amount: some.reduce((sum, one) => sum + one.amountMinor, 0) }))
    .filter(({ amount }) => amount !== 0)
    .sort((a, b) => (a.on < b.on ? -1 : 1));
  const first = sums[0];
  return sums.map(({ on, amount }) => {
    const days = (Date.parse(on) - Date.parse(first!.on)) / MS_OF_A_DAY;
    return { amount, years: days / DAYS_OF_A_YEAR };
  });
}

/** With one change of sign there is one root at most (Descartes' rule of signs). */
function signChanges(days: readonly Day[]): number {
  return days.filter((day, i) => i > 0 && day.amount > 0 !== days[i - 1]!.amount > 0).length;
}

type Bracket = readonly [low: number, high: number];

/** Stretches of growth over which the value changes its sign. */
function bracketsOf(value: (growth: number) => number, steps: number): Bracket[] {
  const width = (MOST_GROWTH - LEAST_GROWTH) / steps;
  const found: Bracket[] = [];
  let [low, before] = [LEAST_GROWTH, value(LEAST_GROWTH)];
  for (let step = 1; step <= steps; step++) {
    const high = LEAST_GROWTH + step * width;
    const after = value(high);
    // A root right on the edge belongs to the stretch that ends in it.
    if (after === 0 || (before !== 0 && before > 0 !== after > 0)) found.push([low, high]);
    [low, before] = [high, after];
  }
  return found;
}

function bisect(value: (growth: number) => number, [low, high]: Bracket): number {
  const isHighPositive = value(high) > 0;
  let [from, to] = [low, high];
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (from + to) / 2;
    const there = value(middle);
    if (there === 0) return middle;
    if (there > 0 === isHighPositive) to = middle;
    else from = middle;
  }
  return (from + to) / 2;
}

function toRate(growth: number): string {
  const text = Math.expm1(growth).toFixed(PLACES);
  return Number(text) === 0 ? (0).toFixed(PLACES) : text;
}
