/** Days from `start` to `end`, both included, as `YYYY-MM-DD`. */
export interface Period {
  readonly start: string;
  readonly end: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

const MONTHS =
  "January February March April May June July August September October November December".split(
    " ",
  );

/** What contracts without an end are given as their last day. */
const LAST_DAY = "9999-12-31";

/** The day `days` after (or, negative, before) a day, at most the last of the year 9999. */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return toDay(date);
}

const MAX_KNOWN_DAYS = 10_000;
const knownDays = new Map<string, string>();

/** `addDays(day, 1)`, remembered: ends of months and quarters come again and again. */
function dayAfter(day: string): string {
  const known = knownDays.get(day);
  if (known !== undefined) return known;
  if (knownDays.size >= MAX_KNOWN_DAYS) knownDays.clear();
  const next = addDays(day, 1);
  knownDays.set(day, next);
  return next;
}

/** Whether a text is a day of the years 1 to 9999: `2026-02-31` is none. */
export function isDay(text: string): boolean {
  if (!DAY.test(text) || text < "0001") return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** The first day of the month of a day. */
export function startOfMonth(day: string): string {
  return `${day.slice(0, 7)}-01`;
}

/** The last day of the month `months` after (or before) the month of a day. */
export function endOfMonth(day: string, months = 0): string {
  const date = new Date(`${startOfMonth(day)}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + months + 1, 0);
  return toDay(date);
}

/** The same day so many months later, or the last day of that month where it has no such day. */
export function addMonths(day: string, months: number): string {
  const last = endOfMonth(day, months);
  return day.slice(8) < last.slice(8) ? `${last.slice(0, 8)}${day.slice(8)}` : last;
}

/** How many calendar months a period touches. */
export function monthsTouched({ start, end }: Period): number {
  return monthNumber(end) - monthNumber(start) + 1;
}

/** Months since the year 0, so that months can be subtracted. */
export function monthNumber(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

export const overlaps = (a: Period, b: Period): boolean => a.start <= b.end && b.start <= a.end;

/** Whether `inner` lies wholly within `outer`. */
export const contains = (outer: Period, inner: Period): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

export const isSamePeriod = (a: Period, b: Period): boolean =>
  a.start === b.start && a.end === b.end;

/** The days of both, or null when there are none. */
export function intersection(a: Period, b: Period): Period | null {
  if (!overlaps(a, b)) return null;
  return { start: a.start > b.start ? a.start : b.start, end: a.end < b.end ? a.end : b.end };
}

/** The stretches of `whole` that none of `parts` covers, in order. */
export function uncovered(whole: Period, parts: readonly Period[]): Period[] {
  const gaps: Period[] = [];
  let next = whole.start;
  for (const part of inOrder(parts)) {
    if (part.start > whole.end) break;
    if (part.start > next) gaps.push({ start: next, end: addDays(part.start, -1) });
    if (part.end >= whole.end) return gaps;
    if (part.end >= next) next = dayAfter(part.end);
  }
  return [...gaps, { start: next, end: whole.end }];
}

/** Periods by their start; most come so. */
function inOrder(parts: readonly Period[]): readonly Period[] {
  const isOrdered = parts.every((part, i) => i === 0 || parts[i - 1]!.start <= part.start);
  return isOrdered ? parts : [...parts].sort((a, b) => (a.start < b.start ? -1 : 1));
}

/** A period as people say it: "July to September 2025", or by days where it is not whole months. */
export function describePeriod({ start, end }: Period): string {
  const isWholeMonths = start.endsWith("-01") && end === endOfMonth(end);
  const isOneYear = start.slice(0, 4) === end.slice(0, 4);
  if (!isWholeMonths) {
    if (start === end) return describeDay(start);
    return `${isOneYear ? dayAndMonth(start) : describeDay(start)} to ${describeDay(end)}`;
  }
  const last = `${monthName(end)} ${end.slice(0, 4)}`;
  if (start.slice(0, 7) === end.slice(0, 7)) return last;
  return `${monthName(start)}${isOneYear ? "" : ` ${start.slice(0, 4)}`} to ${last}`;
}

/** A day as people say it: "5 July 2025". */
export function describeDay(day: string): string {
  return `${dayAndMonth(day)} ${day.slice(0, 4)}`;
}

/** A date as a day that can be written: later ones have more digits and sort before all others. */
const toDay = (date: Date): string =>
  date.getUTCFullYear() > 9999 ? LAST_DAY : date.toISOString().slice(0, 10);

const monthName = (day: string): string => MONTHS[Number(day.slice(5, 7)) - 1]!;

const dayAndMonth = (day: string): string => `${Number(day.slice(8))} ${monthName(day)}`;
