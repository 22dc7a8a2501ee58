import { plus } from "../money";
import type { Calculation, CalculationInput } from "./calculation";
import { applyCaps } from "./caps/apply-caps";
import { CardsInForce } from "./cards/cards-in-force";
import { claimsInOrder } from "./claims-in-order";
import { earn } from "./entitlement/earn";
import { Line } from "./line";
import { setPrices } from "./price/set-prices";

/**
 * What is owed ("Payments" of the evidence rules): claims after the rules of entitlement, then
 * priced, less what is not the service's own doing, then capped in the contract's order; each step
 * is written to the trace of its line. It covers everything from the contract's first day to the
 * period's end: what is achieved on a day is priced by the version in force on that day, and capped
 * by the version in force at the period's end. The order in which claims are given changes nothing.
 *
 * @throws RangeError without a rate card, with cards in several currencies, or where an amount is too
 * large to be kept exactly
 */
export function calculate(input: CalculationInput): Calculation {
  const { period, basis } = input;
  const cards = new CardsInForce(input.cards);
  const lines = claimsInOrder(input).map(
    (claim) => new Line(claim, cards.on(claim.achievedOn), claim.achievedOn >= period.start),
  );
  earn(lines, input.relapses);
  setPrices(lines);
  applyCaps(lines, cards.on(period.end)?.terms.caps ?? [], input);
  return {
    period,
    currency: cards.currency,
    basis,
    totalMinor: totalOf(lines.filter(({ isInPeriod }) => isInPeriod)),
    cumulativeMinor: totalOf(lines),
    lines,
  };
}

const totalOf = (lines: readonly Line[]): number =>
  lines.reduce((total, { amountMinor }) => plus(total, amountMinor), 0);
