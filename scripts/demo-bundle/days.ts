/** A date as whole days since 1970-01-01: days can be added and compared. */
export type Day = number;

const MS_PER_DAY = 86_400_000;

/** From `2026-11-22`. */
export function day(iso: string): Day {
  return Date.parse(`${iso}T00:00:00Z`) / MS_PER_DAY;
}

/** To `2026-11-22`. */
export function iso(date: Day): string {
  return new Date(date * MS_PER_DAY).toISOString().slice(0, 10);
}

/** The last day that the demonstration knows of; nothing in the bundle is later but what was agreed ahead. */
export const TODAY = day("2026-11-22");

export interface Period {
  readonly start: string;
  readonly end: string;
}

function addMonths(month: string, count: number): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const index = year * 12 + number - 1 + count;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;
}

/** Whole periods of so many months, from the first month given up to and with the last. */
export function periods(first: string, last: string, months: number): readonly Period[] {
  const found: Period[] = [];
  for (let at = first; at <= last; at = addMonths(at, months)) {
    const next = addMonths(at, months);
    found.push({ start: `${at}-01`, end: iso(day(`${next}-01`) - 1) });
  }
  return found;
}
