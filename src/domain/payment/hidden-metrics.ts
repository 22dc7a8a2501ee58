import { isSafe } from "../../disclosure/policy";
import { endOfMonth } from "../period";
import type { CalculatedLine } from "./calculation";
import { closedEnds, endsOf, peopleIn } from "./closed-ends";

/** The metrics that are withheld in whatever ends or begins with the end of a month. */
interface HiddenAt {
  /** Empty: before anything was achieved. */
  readonly end: string;
  readonly metricIds: ReadonlySet<string>;
}

/**
 * Tells of a day which metrics are withheld in totals that end or begin there. It depends on the day
 * alone and not on the rest of the period, for what is told of one period is subtracted from what is
 * told of another: what metrics come to that are withheld on either of two days follows from the
 * rest, and is of nobody or of enough people between the two.
 *
 * @param isTold of which days totals over all metrics are told
 */
export function hiddenMetrics(
  lines: readonly CalculatedLine[],
  isTold: (day: string) => boolean,
  threshold: number,
): (day: string) => ReadonlySet<string> {
  const byMetric = Map.groupBy(lines, ({ claim }) => claim.metricId);
  const closed = new Map([...byMetric].map(([id, some]) => [id, closedEnds(some, threshold)]));
  const months = new Map([...byMetric].map(([id, some]) => [id, byMonth(some)]));
  const known: HiddenAt[] = [{ end: "", metricIds: new Set() }];
  for (const end of endsOf(lines)) {
    if (!isTold(end)) continue;
    const hidden = new Set([...closed].flatMap(([id, isClosed]) => (isClosed(end) ? [] : [id])));
    while (known.some((earlier) => addMore(hidden, earlier, end, months, threshold)));
    known.push({ end, metricIds: hidden });
  }
  return (day) => known.filter(({ end }) => end <= day).at(-1)!.metricIds;
}

/** Lines of each metric by the ends of their months. */
type Months = ReadonlyMap<string, ReadonlyMap<string, readonly CalculatedLine[]>>;

const byMonth = (lines: readonly CalculatedLine[]) =>
  Map.groupBy(lines, ({ claim }) => endOfMonth(claim.achievedOn));

/** Withholds one more metric where few people follow from two days; false where none do. */
function addMore(
  hidden: Set<string>,
  earlier: HiddenAt,
  end: string,
  months: Months,
  threshold: number,
): boolean {
  const either = new Set([...hidden, ...earlier.metricIds]);
  const days = { after: earlier.end, end };
  if (isSafe(peopleIn(between(months, either, days), threshold), threshold)) return false;
  const [next] = [...months.keys()]
    .filter((id) => !either.has(id))
    .map((id) => ({ id, people: peopleIn(between(months, [id], days)) }))
    .filter(({ people }) => people > 0)
    .sort((a, b) => a.people - b.people);
  // Of all together there are enough, or they would not be told.
  if (!next) return false;
  hidden.add(next.id);
  return true;
}

function* between(
  months: Months,
  metricIds: Iterable<string>,
  days: { readonly after: string; readonly end: string },
): Iterable<CalculatedLine> {
  for (const id of metricIds) {
    for (const [end, lines] of months.get(id)!) {
      if (end > days.after && end <= days.end) yield* lines;
    }
  }
}
