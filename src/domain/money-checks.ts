import type { Checks } from "./checks";
import type { Amount } from "./contract/contract-checks";

const CURRENCY = /^[A-Z]{3}$/;

/** What an amount must be. */
export interface AmountRules {
  /** Fewest minor units: 0 unless said otherwise. */
  readonly least?: number;
  /** The only currency that it may be in; null: any. */
  readonly currency?: string | null;
}

/** Notes what is wrong with an amount of money. */
export function checkAmount(
  checks: Checks,
  { amountMinor, currency }: Amount,
  path: readonly string[],
  { least = 0, currency: expected = null }: AmountRules = {},
): void {
  checks.that(
    Number.isSafeInteger(amountMinor) && amountMinor >= least,
    [...path, "amountMinor"],
    "OUT_OF_RANGE",
    `amountMinor is ${amountMinor}: give a whole number of minor units, at least ${least}.`,
  );
  checks.that(
    CURRENCY.test(currency),
    [...path, "currency"],
    "UNKNOWN_CURRENCY",
    `"${currency}" is not a currency code: give three capital letters, e.g. GBP.`,
  );
  if (expected === null || !CURRENCY.test(currency)) return;
  checks.that(
    currency === expected,
    [...path, "currency"],
    "OTHER_CURRENCY",
    `The amount is in ${currency}, yet the contract is in ${expected}: amounts are never converted.`,
  );
}
