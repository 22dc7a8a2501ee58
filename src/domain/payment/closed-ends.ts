import { isSafe } from "../../disclosure/policy";
import { endOfMonth } from "../period";
import type { CalculatedLine } from "./calculation";

/** The ends of the months in which something was achieved, in order. */
export const endsOf = (lines: readonly CalculatedLine[]): readonly string[] =>
  [...new Set(lines.map(({ claim }) => endOfMonth(claim.achievedOn)))].sort();

/** Tells of a day whether what was achieved by then may be told: enough people since such a day. */
export function closedEnds(
  lines: readonly CalculatedLine[],
  threshold: number,
): (day: string) => boolean {
  const months = Map.groupBy(lines, ({ claim }) => endOfMonth(claim.achievedOn));
  const ends = [...months.keys()].sort();
  const open = new Set<string>();
  let waiting: CalculatedLine[] = [];
  for (const end of ends) {
    waiting = [...waiting, ...months.get(end)!];
    if (isSafe(peopleIn(waiting, threshold), threshold)) waiting = [];
    else open.add(end);
  }
  // Between two ends nothing changes.
  return (day) => {
    const last = ends.filter((end) => end <= day).at(-1);
    return last === undefined || !open.has(last);
  };
}

/**
 * People behind lines: each person once, and each outcome paid for of a claim that names nobody.
 *
 * @param enough where more than that need not be counted
 */
export function peopleIn(lines: Iterable<CalculatedLine>, enough = Infinity): number {
  const persons = new Set<string>();
  let others = 0;
  for (const { claim, paidQuantity } of lines) {
    if (claim.personKey === null) others += paidQuantity;
    else persons.add(claim.personKey);
    if (persons.size + others >= enough) break;
  }
  return persons.size + others;
}
