import { addDays } from "../period";
import { StepKind, StepState, type ImplementationStep } from "./implementation-step";

/** How many people came and how many of them have two readings to compare, over a stretch of time. */
export interface PairCounts {
  /** Engagements that started. */
  readonly started: number;
  /** Engagements with two readings to compare (E2). */
  readonly paired: number;
  /** The first day of the stretch, and the last. */
  readonly from: string;
  readonly to: string;
}

/** What the earliest date rests on. */
export interface Timing {
  readonly steps: readonly ImplementationStep[];
  /** Days from one reading to the next as the Star has them; null for a Star without reviews. */
  readonly intervalDays: number | null;
  /** How many pairs make a figure that can mean something. */
  readonly enoughPairs: number;
  /** Null where counts are withheld. */
  readonly counts: PairCounts | null;
  /** The day it is. */
  readonly day: string;
}

/** What keeps the earliest date from being known. */
export enum UnknownBecause {
  /** Neither training nor a pilot is planned. */
  NO_TRAINING = "no_training",
  WITHHELD = "withheld",
  /** Nobody has two readings to compare yet. */
  NO_RATE = "no_rate",
}

/** When data can begin to mean something, with its parts. */
export interface EarliestDate {
  /** When workers are trained and the pilot is over. */
  readonly readyOn: string | null;
  /** When the first who come then can have a second reading: no earlier, whatever the rate. */
  readonly notBefore: string | null;
  /** Pairs that are still wanted; null where it is not known how many there are. */
  readonly stillWanted: number | null;
  /** People who start in a month. */
  readonly startedPerMonth: number | null;
  /** Share of them who have two readings to compare, 0 to 1. */
  readonly pairedShare: number | null;
  /** Months until there are enough pairs at this rate, from the later of `notBefore` and today. */
  readonly monthsToEnough: number | null;
  /** The date; null where it is not known. */
  readonly on: string | null;
  readonly unknownBecause: UnknownBecause | null;
}

/** The average month of the Gregorian calendar, in days: 146,097 days in 400 years. */
const DAYS_PER_MONTH = 30.436875;

/** More than there are up to the last day that can be written. */
const MOST_DAYS = 4_000_000;

/**
 * The earliest date at which the data of a Star can mean something in a service: workers are trained
 * and the pilot is over, then the Star's review interval, then as long as it takes until there are
 * enough pairs at the present rate, which is people started in a month times the share of them who
 * have two readings to compare. Pairs that are there already are not waited for.
 *
 * A step that is late ends today at the earliest.
 */
export function earliestDate(timing: Timing): EarliestDate {
  const { intervalDays, enoughPairs, counts, day } = timing;
  const readyOn = readyAt(timing);
  const notBefore = readyOn && addDays(readyOn, intervalDays ?? 0);
  const rate = counts && rateOf(counts);
  const stillWanted = counts && Math.max(0, enoughPairs - counts.paired);
  const perMonth = rate ? rate.startedPerMonth * rate.pairedShare : 0;
  const monthsToEnough = monthsUntil(stillWanted, perMonth);
  const from = notBefore !== null && notBefore < day && stillWanted !== 0 ? day : notBefore;
  const on =
    from === null || monthsToEnough === null
      ? null
      : addDays(from, Math.min(Math.ceil(monthsToEnough * DAYS_PER_MONTH), MOST_DAYS));
  return {
    ...{ readyOn, notBefore, stillWanted, monthsToEnough, on },
    startedPerMonth: rate?.startedPerMonth ?? null,
    pairedShare: rate?.pairedShare ?? null,
    unknownBecause: on === null ? whyUnknown(readyOn, counts) : null,
  };
}

/** Whether data up to a day are too early to tell by what is known of the date. */
export function isTooEarly({ notBefore, on, unknownBecause }: EarliestDate, day: string): boolean {
  if (notBefore === null) return false;
  if (day < notBefore) return true;
  // There is nobody to compare: later than any day that is known.
  if (unknownBecause === UnknownBecause.NO_RATE) return true;
  return on !== null && day < on;
}

/** The last day of training and pilot; null where neither is planned. */
function readyAt({ steps, day }: Timing): string | null {
  const ends = steps
    .filter(({ kind }) => kind === StepKind.TRAINING || kind === StepKind.PILOT)
    .flatMap((step) => endOf(step, day));
  return ends.toSorted().at(-1) ?? null;
}

function endOf({ state, doneOn, endsOn }: ImplementationStep, day: string): string[] {
  if (state === StepState.DROPPED) return [];
  if (state === StepState.DONE) return [doneOn ?? endsOn];
  return [endsOn < day ? day : endsOn];
}

function rateOf({ started, paired, from, to }: PairCounts) {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
  if (started === 0 || days <= 0) return null;
  return { startedPerMonth: (started / days) * DAYS_PER_MONTH, pairedShare: paired / started };
}

function monthsUntil(stillWanted: number | null, perMonth: number): number | null {
  if (stillWanted === null) return null;
  if (stillWanted === 0) return 0;
  return perMonth > 0 ? stillWanted / perMonth : null;
}

function whyUnknown(readyOn: string | null, counts: PairCounts | null): UnknownBecause {
  if (readyOn === null) return UnknownBecause.NO_TRAINING;
  return counts === null ? UnknownBecause.WITHHELD : UnknownBecause.NO_RATE;
}
