import { withholdParts } from "../../disclosure/complement";
import { isSafe } from "../../disclosure/policy";
import { addDays, endOfMonth, startOfMonth } from "../period";
import { invalid } from "../refusal";
import type { Calculation, CalculatedLine } from "./calculation";
import { ClaimBasis } from "./calculation";
import type { PaymentQuestion } from "./calculated-contract";

/**
 * The question that a viewer of totals may ask: whole months, of verified claims, by the cards in
 * force, as they stood when this month began. Answers to finer questions could be subtracted.
 *
 * @param now the day it is
 * @throws Refusal `ValidationFailed` saying what would be accepted
 */
export function askedOfTotals(question: PaymentQuestion, now: string): PaymentQuestion {
  const { period, rateCardNumber, asOf, basis } = question;
  if (period.start !== startOfMonth(period.start) || period.end !== endOfMonth(period.end)) {
    throw refuse("period", "Give whole months: those of days could be subtracted from each other.");
  }
  if (asOf)
    throw refuse("asOf", "Leave `asOf` out: claims count as they stood when this month began.");
  if (rateCardNumber !== null) {
    throw refuse("rateCardVersion", "Leave `rateCardVersion` out: the cards in force are used.");
  }
  if (basis !== ClaimBasis.VERIFIED) {
    throw refuse("basis", "Ask for verified claims: those still to be decided are few at a time.");
  }
  return { ...question, asOf: new Date(`${startOfMonth(now)}T00:00:00Z`) };
}

const refuse = (path: string, message: string) =>
  invalid([{ path: [path], code: "NOT_ALLOWED_FOR_AGGREGATES", message }]);

/** Which figures of a calculation may be shown to a viewer of totals. */
export interface ShownTotals {
  readonly isPeriodShown: boolean;
  readonly isCumulativeShown: boolean;
  /** Keys of the metrics whose amounts are shown. */
  readonly metricIds: ReadonlySet<string>;
}

/**
 * Which totals have enough people behind them, and differ by enough from those of every other run of
 * months: a month that adds fewer waits, with all that ends or begins there, for those that follow.
 * Of the metrics as many more are withheld as keep the small ones from being worked out.
 */
export function shownTotals(calculation: Calculation, threshold: number): ShownTotals {
  const { period } = calculation;
  const lines = calculation.lines.filter(({ amountMinor }) => amountMinor > 0);
  const all = closedEnds(lines, threshold);
  const before = addDays(period.start, -1);
  const isPeriodShown = all(before) && all(period.end);
  const byMetric = [...Map.groupBy(lines, ({ claim }) => claim.metricId)];
  const people = byMetric.map(([, some]) => {
    const isClosed = closedEnds(some, threshold);
    // One that is to be withheld counts as one person, so that others are withheld beside it.
    if (!isPeriodShown || !isClosed(before) || !isClosed(period.end)) return 1;
    return peopleIn(some.filter(({ isInPeriod }) => isInPeriod));
  });
  const shown = withholdParts(people, threshold);
  return {
    isPeriodShown,
    isCumulativeShown: all(period.end),
    metricIds: new Set(byMetric.flatMap(([id], i) => (shown[i] === null ? [] : [id]))),
  };
}

/** Tells of a day whether what was achieved by then may be told: enough people since such a day. */
function closedEnds(lines: readonly CalculatedLine[], threshold: number): (day: string) => boolean {
  const months = Map.groupBy(lines, ({ claim }) => endOfMonth(claim.achievedOn));
  const ends = [...months.keys()].sort();
  const open = new Set<string>();
  let waiting: CalculatedLine[] = [];
  for (const end of ends) {
    waiting = [...waiting, ...months.get(end)!];
    if (isSafe(peopleIn(waiting), threshold)) waiting = [];
    else open.add(end);
  }
  // Between two ends nothing changes.
  return (day) => {
    const last = ends.filter((end) => end <= day).at(-1);
    return last === undefined || !open.has(last);
  };
}

/** People behind lines: each person once, and each outcome of a claim that names nobody. */
function peopleIn(lines: readonly CalculatedLine[]): number {
  const persons = new Set<string>();
  let others = 0;
  for (const { claim } of lines) {
    if (claim.personKey === null) others += claim.quantity;
    else persons.add(claim.personKey);
  }
  return persons.size + others;
}
