import type { Checks } from "../../checks";
import { toExact } from "../../indicator/exact";

export type Path = readonly string[];

const DECIMAL = /^-?\d{1,15}(\.\d{1,9})?$/;
const MAX_NAMES = 200;

/** An amount: whole minor units from 0 on. */
export function checkAmount(checks: Checks, amountMinor: number | null, path: Path): void {
  checks.that(
    amountMinor === null || (Number.isSafeInteger(amountMinor) && amountMinor >= 0),
    path,
    "NOT_AN_AMOUNT",
    `An amount is a whole number of minor units from 0 to ${Number.MAX_SAFE_INTEGER}, not ` +
      `${amountMinor}.`,
  );
}

/** A whole number from 1 on. */
export function checkCount(checks: Checks, count: number | null, path: Path): void {
  checks.that(
    count === null || (Number.isSafeInteger(count) && count >= 1),
    path,
    "NOT_A_COUNT",
    `${path.at(-1)} is a whole number from 1 on, not ${count}.`,
  );
}

/** Whether a text is a decimal; notes it where it is none. */
export function checkDecimal(checks: Checks, text: string, path: Path): boolean {
  const isDecimal = DECIMAL.test(text);
  checks.that(
    isDecimal,
    path,
    "NOT_A_DECIMAL",
    `${path.at(-1)} is a decimal such as 1.4, not "${text}".`,
  );
  return isDecimal;
}

/** A decimal from 0 to 1. */
export function checkShare(checks: Checks, text: string, path: Path): void {
  if (!checkDecimal(checks, text, path)) return;
  const share = toExact(text);
  checks.that(
    share.gte("0") && share.lte("1"),
    path,
    "NOT_A_SHARE",
    `A share is from 0 to 1, e.g. 0.25 for a quarter, not ${text}.`,
  );
}

/** Texts of a list: not blank, none twice, at most 200. */
export function checkNames(checks: Checks, names: readonly string[], path: Path): void {
  if (!checks.count(names, MAX_NAMES, path)) return;
  names.forEach((name, i) => {
    checks.title(name, [...path, String(i)]);
    checks.that(
      names.indexOf(name) === i,
      [...path, String(i)],
      "TWICE",
      `"${name}" is there twice: leave one out.`,
    );
  });
}
