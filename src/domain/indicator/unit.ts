import type { Exact } from "./exact";

const PERCENT = /^\s*(%|per\s?cent)/i;
const CURRENCY_SIGN = /^\s*[£$€]\s*$/;

const MONEY = /[£$€]|\b(gbp|usd|eur|pounds?|euros?|dollars?|pence)\b/i;
/** Units of what is no person, nor somebody's event. In doubt people are protected. */
const THINGS =
  /\b(minutes?|hours?|days?|weeks?|months?|years?|points?|miles?|km|posts?|fte|flats?|homes?|beds?|places?|evenings?|sessions?|workshops?)\b/i;

const PEOPLE =
  /\b(people|persons?|individuals?|clients?|users?|participants?|residents?|tenants?|adults?|child|children|famil(y|ies)|households?|(wo)?m[ae]n|parents?|carers?|learners?|patients?)\b/i;
const PER = /\b(per|each|every) \w+/gi;

/** Whether figures are amounts of money. */
export const isMoney = (unit: string): boolean => MONEY.test(unit);

/**
 * Whether figures count people, or what happened to them, e.g. `people` or `visits`: all units but
 * money, percentages, times, points and a provider's own posts, places and sessions.
 */
export const countsPeople = (unit: string): boolean =>
  !isMoney(unit) && !isPercent(unit) && (PEOPLE.test(unit.replace(PER, "")) || !THINGS.test(unit));

/** What showing a figure needs to know of its indicator. */
export interface Shown {
  readonly unit: string;
  /** Digits after the point, 0 to 6. */
  readonly decimals: number;
}

/** Whether figures are percentages, e.g. `%` or `% of tenancies`: a ratio is then times 100. */
export function isPercent(unit: string): boolean {
  return PERCENT.test(unit);
}

/** A figure as people read it: "12.5%", "£342.73", "1,920 sessions". Rounded half-up. */
export function display(value: Exact, { unit, decimals }: Shown): string {
  const number = grouped(value.toFixed(decimals, 1));
  if (isPercent(unit)) return `${number}${unit.trim()}`;
  if (CURRENCY_SIGN.test(unit)) return number.replace(/^-?/, (sign) => `${sign}${unit.trim()}`);
  return `${number} ${unit.trim()}`;
}

/** The text with commas between thousands; a zero loses its minus. */
function grouped(text: string): string {
  const [whole, fraction] = text.split(".");
  const digits = whole!.replace(/\B(?=(\d{3})+$)/g, ",");
  const number = fraction === undefined ? digits : `${digits}.${fraction}`;
  return /[1-9]/.test(number) ? number : number.replace("-", "");
}
