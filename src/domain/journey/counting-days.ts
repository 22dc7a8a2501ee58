import { isSafe } from "../../disclosure/policy";

/** What happened to a contract's people in one month of their lives, as counts of engagements. */
export interface LifeMonth {
  /** The month's last day. */
  readonly on: string;
  readonly started: number;
  readonly ended: number;
  /** Engagements that ended or had a reading. */
  readonly active: number;
}

/**
 * The days of which protected viewers are told where people are: ends of months between which nobody
 * or at least `threshold` began, and so for those who left, while somebody came, moved or left. As
 * with the instants of evidence, two answers of different days so never differ by the few who came or
 * left in between.
 *
 * @param months in order
 * @param until the day up to which everything is known: a month that is not over is left out
 */
export function countingDays(
  months: readonly LifeMonth[],
  threshold: number,
  until: string,
): string[] {
  const found: string[] = [];
  let waiting: LifeMonth[] = [];
  for (const month of months.filter(({ on }) => on <= until)) {
    waiting.push(month);
    if (!areEnough(waiting, threshold)) continue;
    found.push(month.on);
    waiting = [];
  }
  return found;
}

function areEnough(months: readonly LifeMonth[], threshold: number): boolean {
  const sum = (value: (month: LifeMonth) => number): number =>
    months.reduce((so, month) => so + value(month), 0);
  const started = sum((month) => month.started);
  const ended = sum((month) => month.ended);
  // Somebody may be read in several months, and begins and ends once.
  const active = Math.max(...months.map((month) => month.active));
  const isAnybody = Math.max(started, ended, active) >= threshold;
  return isAnybody && isSafe(started, threshold) && isSafe(ended, threshold);
}

/** The last of the days up to one of them; null for none. */
export function lastOf(days: readonly string[], day: string): string | null {
  return days.filter((one) => one <= day).at(-1) ?? null;
}

/** The same day a year before; of 29 February the 28th. */
export function yearBefore(day: string): string {
  const year = String(Number(day.slice(0, 4)) - 1).padStart(4, "0");
  return day.endsWith("-02-29") ? `${year}-02-28` : `${year}${day.slice(4)}`;
}
