import { isSafe } from "../../../disclosure/policy";
import { sumsOf } from "../area-statistics";
import type { StarStatistics } from "../sufficient-statistics";
import { wholeStarSums } from "../whole-star";
import { DIRECTIONS } from "./area-groups";
import type { Count, Given, GivenArea } from "./given";
import { areMeansSafe } from "./protect-area";
import { nothingGiven, NO_READINGS, NO_REVIEWS, type Guard } from "./protect-scope";

/** One part of a contract: its people share a value of each dimension. */
export interface Part {
  /** By dimension. */
  readonly values: ReadonlyMap<string, string>;
  readonly statistics: StarStatistics;
}

/**
 * The dimensions by which a contract may be divided: in the order given, each that leaves nobody or
 * enough people in every part together with those before it. Everything that is then told is a sum of
 * parts with enough people, and so is every difference of two answers.
 */
export function safeDimensions(
  parts: readonly Part[],
  dimensions: readonly string[],
  threshold: number,
): readonly string[] {
  return dimensions.reduce<readonly string[]>((chosen, dimension) => {
    const tried = [...chosen, dimension];
    const isEnough = divide(parts, tried).every(
      ({ statistics: { engagements, wholeStar } }) =>
        isSafe(engagements, threshold) && isSafe(wholeStarSums(wholeStar).n, threshold),
    );
    return isEnough ? tried : chosen;
  }, []);
}

/** The parts put together to those that some of the dimensions tell apart. */
export function divide(parts: readonly Part[], dimensions: readonly string[]): Part[] {
  const key = ({ values }: Part): string => dimensions.map((one) => values.get(one)).join("\u001f");
  return [...Map.groupBy(parts, key).values()].map((some) => ({
    values: some[0]!.values,
    statistics: put(some.map(({ statistics }) => statistics)),
  }));
}

/** As far as narrowed answers need it. */
function put(all: readonly StarStatistics[]): StarStatistics {
  const sum = (value: (one: StarStatistics) => number): number =>
    all.reduce((so, one) => so + value(one), 0);
  return {
    ...all[0]!,
    engagements: sum((one) => one.engagements),
    pairs: sum((one) => one.pairs),
    cells: all.flatMap((one) => one.cells),
    wholeStar: all.flatMap((one) => one.wholeStar),
  };
}

/**
 * What is given of some of a contract's parts. A figure is given for some of them only where it is
 * given for the whole and could be given for every one of them.
 *
 * @param parts all parts, by dimensions that are safe
 */
export function protectNarrowed(
  whole: Given,
  parts: readonly Part[],
  isChosen: (part: Part) => boolean,
  guard: Guard,
): Given {
  const { threshold } = guard;
  const chosen = parts.filter(isChosen);
  const every = (test: (one: StarStatistics) => boolean): boolean =>
    parts.every(({ statistics }) => test(statistics));
  if (whole.engagements === null) return nothingGiven(guard);
  const total = (value: (one: StarStatistics) => number): number =>
    chosen.reduce((sum, { statistics }) => sum + value(statistics), 0);
  const hasPairs =
    whole.pairs !== null &&
    every(
      ({ pairs, engagements }) =>
        isSafe(pairs, threshold) && isSafe(engagements - pairs, threshold),
    );
  const areas = new Map(
    [...whole.areas].map(([area, given]): [number, GivenArea | null] => [
      area,
      given && narrowArea(area, given, parts, chosen, hasPairs, guard),
    ]),
  );
  return {
    ...nothingGiven(guard),
    engagements: total((one) => one.engagements),
    pairs: hasPairs ? total((one) => one.pairs) : null,
    wholeStar: narrowWhole(whole, parts, chosen, hasPairs, areas, guard),
    areas,
    ...{ readings: NO_READINGS, reviews: NO_REVIEWS },
  };
}

function narrowWhole(
  whole: Given,
  parts: readonly Part[],
  chosen: readonly Part[],
  hasPairs: boolean,
  areas: Given["areas"],
  { threshold }: Guard,
): Given["wholeStar"] {
  const told = [...areas].flatMap(([area, given]) => (given ? [area] : []));
  const people = parts.map(({ statistics }) => wholeStarSums(statistics.wholeStar).n);
  if (!whole.wholeStar || !people.every((n) => isSafe(n, threshold))) return null;
  const isApart = parts.every(({ statistics }, i) =>
    [statistics.pairs, ...told.map((area) => scoredIn(statistics, area))].every((n) =>
      isSafe(Math.abs(n - people[i]!), threshold),
    ),
  );
  return {
    sums: wholeStarSums(chosen.flatMap(({ statistics }) => statistics.wholeStar)),
    isExact: whole.wholeStar.isExact && hasPairs && isApart,
  };
}

const scoredIn = ({ cells }: StarStatistics, area: number): number =>
  sumsOf(cells.filter((cell) => cell.area === area)).n;

function narrowArea(
  area: number,
  whole: GivenArea,
  parts: readonly Part[],
  chosen: readonly Part[],
  hasPairs: boolean,
  { scale, threshold }: Guard,
): GivenArea | null {
  const of = ({ statistics }: Part) => statistics.cells.filter((cell) => cell.area === area);
  const isEach = parts.every((part) => {
    const sums = sumsOf(of(part));
    const { engagements, pairs } = part.statistics;
    const others = [engagements - sums.n, ...(hasPairs ? [pairs - sums.n] : [])];
    return (
      isSafe(sums.n, threshold) &&
      areMeansSafe(sums, scale, threshold) &&
      others.every((n) => isSafe(n, threshold))
    );
  });
  if (!isEach) return null;
  const countIn = (part: Part, sign: number): number =>
    of(part)
      .filter(({ baseline, latest }) => Math.sign(latest - baseline) === sign)
      .reduce((sum, { people }) => sum + people, 0);
  const signs = [1, 0, -1];
  const hasDirections =
    DIRECTIONS.every((name) => (whole.counts.get(name) ?? null) !== null) &&
    parts.every((part) => signs.every((sign) => isSafe(countIn(part, sign), threshold)));
  const counts = [...whole.counts.keys()].map((name): [string, Count] => {
    const place = DIRECTIONS.findIndex((direction) => direction === name);
    if (place < 0 || !hasDirections) return [name, null];
    return [name, chosen.reduce((sum, part) => sum + countIn(part, signs[place]!), 0)];
  });
  return { counts: new Map(counts), sums: sumsOf(chosen.flatMap(of)), medianChange: null };
}
