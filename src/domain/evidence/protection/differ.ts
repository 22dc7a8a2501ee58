import { isSafe } from "../../../disclosure/policy";
import { sumsOf } from "../area-statistics";
import type { ScoreCell, StarStatistics } from "../sufficient-statistics";
import { wholeStarSums } from "../whole-star";
import type { Count, Given, GivenArea } from "./given";
import { areMeansSafe } from "./protect-area";
import { isApart as areApart, nothingGiven, type Guard } from "./protect-scope";

/**
 * What is given of an answer by another rule or for a period, beside wider answers that may be asked
 * for too: only what differs from each of them by nobody or by at least the threshold. Tables are
 * withheld, for their cells may differ by fewer.
 */
export function protectVariant(
  asked: StarStatistics,
  wider: readonly StarStatistics[],
  whole: Given,
  guard: Guard,
): Given {
  const { threshold } = guard;
  const isApart = (value: (one: StarStatistics) => number): boolean =>
    wider.every((one) => isSafe(Math.abs(value(one) - value(asked)), threshold));
  if (whole.engagements === null || !isSafe(asked.engagements, threshold)) {
    return nothingGiven(guard);
  }
  if (!isApart((one) => one.engagements)) return nothingGiven(guard);
  const areas = new Map(
    guard.areas.map((area) => [area, variantArea(area, asked, wider, whole, guard)]),
  );
  const hasPairs =
    whole.pairs !== null &&
    [asked.pairs, asked.engagements - asked.pairs].every((n) => isSafe(n, threshold)) &&
    isApart((one) => one.pairs) &&
    areApart(asked.pairs, areas, threshold);
  const sums = wholeStarSums(asked.wholeStar);
  const hasWhole =
    whole.wholeStar !== null &&
    isSafe(sums.n, threshold) &&
    isApart((one) => wholeStarSums(one.wholeStar).n) &&
    guard.areas.every((area) => wider.every((one) => isFarEnough(area, asked, one, threshold)));
  const isExact =
    hasPairs &&
    whole.wholeStar!.isExact &&
    isSafe(asked.pairs - sums.n, threshold) &&
    areApart(sums.n, areas, threshold);
  return {
    ...nothingGiven(guard),
    engagements: asked.engagements,
    pairs: hasPairs ? asked.pairs : null,
    wholeStar: hasWhole ? { sums, isExact } : null,
    areas,
  };
}

function variantArea(
  area: number,
  asked: StarStatistics,
  wider: readonly StarStatistics[],
  whole: Given,
  { scale, threshold }: Guard,
): GivenArea | null {
  const given = whole.areas.get(area);
  if (!given) return null;
  const sums = sumsOf(ofArea(asked, area));
  const isEnough =
    isSafe(sums.n, threshold) &&
    isSafe(asked.engagements - sums.n, threshold) &&
    areMeansSafe(sums, scale, threshold) &&
    wider.every((one) => isFarEnough(area, asked, one, threshold));
  if (!isEnough) return null;
  const counts = [...given.counts.keys()].map((name): [string, Count] => [name, null]);
  return { counts: new Map(counts), sums, medianChange: null };
}

/**
 * Whether two answers differ, in one area, by nobody or by enough people: where `d` people are in one
 * and not in the other or have other scores there, the cells differ by at most twice `d` in all.
 */
function isFarEnough(
  area: number,
  a: StarStatistics,
  b: StarStatistics,
  threshold: number,
): boolean {
  const [one, other] = [byScores(ofArea(a, area)), byScores(ofArea(b, area))];
  const differences = [...new Set([...one.keys(), ...other.keys()])].map(
    (key) => (one.get(key) ?? 0) - (other.get(key) ?? 0),
  );
  const all = differences.reduce((sum, n) => sum + Math.abs(n), 0);
  if (all === 0) return true;
  const net = Math.abs(differences.reduce((sum, n) => sum + n, 0));
  return isSafe(net, threshold) && (all + net) / 2 >= threshold;
}

const ofArea = ({ cells }: StarStatistics, area: number): ScoreCell[] =>
  cells.filter((cell) => cell.area === area);

function byScores(cells: readonly ScoreCell[]): Map<string, number> {
  return new Map(cells.map((cell) => [`${cell.baseline} ${cell.latest}`, cell.people]));
}
