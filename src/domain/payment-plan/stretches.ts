import { contains, type Period } from "../period";

/**
 * Periods of a plan as stretches of time that have no day in common: periods that overlap, as a
 * year and its quarters, are one. What happened on a day is held against one of them and no other.
 */
export function stretches(periods: readonly Period[]): readonly Period[] {
  const found: Period[] = [];
  for (const period of periods.toSorted((a, b) => (a.start < b.start ? -1 : 1))) {
    const last = found.at(-1);
    if (!last || period.start > last.end) found.push(period);
    else if (period.end > last.end) found[found.length - 1] = { ...last, end: period.end };
  }
  return found;
}

/** The place of the stretch that a period lies in. */
export function placeOf(all: readonly Period[], period: Period): number {
  return all.findIndex((stretch) => contains(stretch, period));
}
