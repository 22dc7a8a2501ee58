import Big from "big.js";

/**
 * Exact decimals: sums and products lose nothing, a division keeps 40 digits after the point and
 * rounds half-up. Never made from a float.
 */
export const Exact = Big();
Exact.DP = 40;
Exact.RM = 1; // half-up, away from zero
Exact.PE = 60; // plain notation for every number that can be entered
Exact.NE = -60;
Exact.strict = true; // a float is refused instead of carrying its error in

export type Exact = Big;

/** Digits after the point of a `Decimal` in an answer. */
export const ANSWER_PLACES = 9;

/** A number for an answer: at most nine digits after the point, half-up, no trailing zeros. */
export function toAnswer(value: Exact): string {
  return value.round(ANSWER_PLACES, 1).toFixed();
}

/** The exact number that a decimal text stands for; null for null. */
export function toExact(text: string): Exact;
export function toExact(text: string | null): Exact | null;
export function toExact(text: string | null): Exact | null {
  return text === null ? null : new Exact(text);
}
