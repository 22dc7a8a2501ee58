import { addDays, endOfMonth, startOfMonth } from "../period";
import { invalid } from "../refusal";
import type { Calculation, CalculatedLine } from "./calculation";
import { ClaimBasis } from "./calculation";
import type { PaymentQuestion } from "./calculated-contract";
import { closedEnds } from "./closed-ends";
import { hiddenMetrics } from "./hidden-metrics";
import type { Tally } from "./totals";

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
  const lines = paidAlone(calculation.lines);
  const all = closedEnds(lines, threshold);
  const before = addDays(period.start, -1);
  const isPeriodShown = all(before) && all(period.end);
  const hiddenOn = hiddenMetrics(lines, all, threshold);
  const hidden = new Set([...hiddenOn(before), ...hiddenOn(period.end)]);
  const metricIds = isPeriodShown ? lines.map(({ claim }) => claim.metricId) : [];
  return {
    isPeriodShown,
    isCumulativeShown: all(period.end),
    metricIds: new Set(metricIds.filter((id) => !hidden.has(id))),
  };
}

/** Lines that something is paid for: who is not paid for is not told of in totals. */
export const paidAlone = (lines: readonly CalculatedLine[]): readonly CalculatedLine[] =>
  lines.filter(({ amountMinor }) => amountMinor > 0);

/** A tally of such lines, without the outcomes of them that are not paid for. */
export const withoutUnpaid = (tally: Tally): Tally => ({ ...tally, claimed: tally.paid });
