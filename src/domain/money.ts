import { type Exact, toExact, toWhole } from "./indicator/exact";

/*
 * Amounts are whole minor units (pence, cents) as safe integers, never below 0. Where a rule
 * divides, the quotient is exact until it is rounded once, half-up.
 */

/** An exact fraction of whole numbers; `below` is over 0. */
export interface Ratio {
  readonly above: bigint;
  readonly below: bigint;
}

/** A decimal such as `"0.25"` as a fraction. */
export function ratio(decimal: string): Ratio {
  const [above, digits] = toWhole(toExact(decimal));
  return { above, below: 10n ** BigInt(digits) };
}

/** `dividend / divisor`, both at least 0. */
export function ratioOf(dividend: Exact, divisor: Exact): Ratio {
  const [above, aboveDigits] = toWhole(dividend);
  const [below, belowDigits] = toWhole(divisor);
  return { above: above * 10n ** BigInt(belowDigits), below: below * 10n ** BigInt(aboveDigits) };
}

/** What is left of 1. */
export const rest = ({ above, below }: Ratio): Ratio => ({ above: below - above, below });

/** A part of a number of minor units, outcomes or people, rounded half-up to a whole one. */
export function portion(whole: number, { above, below }: Ratio): number {
  return toSafe((2n * BigInt(whole) * above + below) / (2n * below));
}

/** The same, rounded down. */
export function portionDown(whole: number, { above, below }: Ratio): number {
  return toSafe((BigInt(whole) * above) / below);
}

/**
 * So many at a price each.
 *
 * @throws RangeError where the amount is too large to be kept exactly
 */
export const times = (priceMinor: number, quantity: number): number => safe(priceMinor * quantity);

/**
 * The sum of two amounts.
 *
 * @throws RangeError where the sum is too large to be kept exactly
 */
export const plus = (a: number, b: number): number => safe(a + b);

/**
 * An amount in shares (decimals of any sum over 0): each rounded down, then what is left over by
 * one minor unit each to those of the largest remainders, of equal ones to the first. The shares
 * sum to the amount.
 */
export function split(amountMinor: number, shares: readonly string[]): number[] {
  const weights = toWeights(shares);
  const total = weights.reduce((so, weight) => so + weight, 0n);
  if (total <= 0n) throw new RangeError("Shares of an amount must come to more than nothing.");
  const products = weights.map((weight) => BigInt(amountMinor) * weight);
  const parts = products.map((product) => toSafe(product / total));
  let left = amountMinor - parts.reduce((so, part) => so + part, 0);
  const byRemainder = products
    .map((product, place) => ({ remainder: product % total, place }))
    .sort((a, b) => compare(b.remainder, a.remainder) || a.place - b.place);
  for (const { place } of byRemainder) {
    if (left === 0) break;
    parts[place]! += 1;
    left -= 1;
  }
  return parts;
}

/** Decimals as whole numbers of one unit. */
function toWeights(shares: readonly string[]): bigint[] {
  const wholes = shares.map((share) => toWhole(toExact(share)));
  const places = Math.max(0, ...wholes.map(([, digits]) => digits));
  return wholes.map(([whole, digits]) => whole * 10n ** BigInt(places - digits));
}

const compare = (a: bigint, b: bigint): number => (a < b ? -1 : Number(a > b));

const toSafe = (value: bigint): number => safe(Number(value));

function safe(value: number): number {
  if (Number.isSafeInteger(value)) return value;
  throw new RangeError(`An amount of ${value} minor units is too large to be kept exactly.`);
}
