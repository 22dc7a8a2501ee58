import { monthNumber } from "./period";

/**
 * Whole months from one day to another, 0 where it is not later. A month is over on the same day of
 * the next one, or on its last day where it has no such day: 31 January to 28 February is one.
 */
export function wholeMonths(from: string, to: string): number {
  if (to <= from) return 0;
  const months = monthNumber(to) - monthNumber(from);
  const isReached = to.slice(8) >= from.slice(8) || isLastOfMonth(to);
  return isReached ? months : months - 1;
}

function isLastOfMonth(day: string): boolean {
  const last = new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0));
  return last.getUTCDate() === Number(day.slice(8));
}
