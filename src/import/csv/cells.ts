import { isDay } from "../../domain/period";
import type { FaultCode, FaultDetail } from "../fault";
import { suggest } from "../suggest";

/** What is wrong with a cell. */
export class CellFault {
  constructor(
    readonly code: FaultCode,
    readonly detail: FaultDetail = {},
  ) {}
}

/** Reads a cell that is not empty: its value as PostgreSQL reads it, or what is wrong with it. */
export type ReadCell = (text: string) => string | CellFault;

const MAX_TITLE = 300;
const MAX_TEXT = 10_000;
const DECIMAL = /^-?\d{1,15}(\.\d{1,9})?$/;
const WHOLE = /^-?\d{1,15}$/;
const MOST_DAYS_REMEMBERED = 50_000;

/** A name, title or reference: at most 300 characters. */
export const title: ReadCell = (text) =>
  text.length <= MAX_TITLE ? text : new CellFault("TOO_LONG", { most: MAX_TITLE });

/** A longer text: at most 10,000 characters. */
export const longText: ReadCell = (text) =>
  text.length <= MAX_TEXT ? text : new CellFault("TOO_LONG", { most: MAX_TEXT });

const days = new Map<string, boolean>();

/** A day of the calendar, `YYYY-MM-DD`. */
export const day: ReadCell = (text) => {
  let isKnown = days.get(text);
  if (isKnown === undefined) {
    if (days.size >= MOST_DAYS_REMEMBERED) days.clear();
    isKnown = isDay(text);
    days.set(text, isKnown);
  }
  return isKnown ? text : new CellFault("NOT_A_DAY");
};

/** An exact decimal: at most 15 digits before the point and 9 after it. */
export const decimal: ReadCell = (text) =>
  DECIMAL.test(text) ? text : new CellFault("NOT_A_NUMBER");

/** One of these words. */
export function word(accepted: readonly string[]): ReadCell {
  const known = new Set(accepted);
  return (text) => {
    if (known.has(text)) return text;
    return new CellFault("UNKNOWN_WORD", { accepted, suggestion: suggest(text, accepted) });
  };
}

/** Some of these words, with `;` between them; a list in PostgreSQL's notation. */
export function wordList(accepted: readonly string[]): ReadCell {
  const one = word(accepted);
  return (text) => {
    const words = text.split(";").map((part) => part.trim());
    const fault = words.map(one).find((result) => result instanceof CellFault);
    return fault ?? `{${[...new Set(words)].join(",")}}`;
  };
}

/** A whole number from `least` to `most`. */
export function wholeNumber(text: string, least: number, most: number): string | CellFault {
  if (!WHOLE.test(text)) {
    return new CellFault(DECIMAL.test(text) ? "NOT_WHOLE" : "NOT_A_NUMBER", { least, most });
  }
  const value = Number(text);
  return value >= least && value <= most
    ? String(value)
    : new CellFault("OUTSIDE_THE_SCALE", { least, most });
}
