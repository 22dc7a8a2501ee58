import { plusSums, type ChangeSums } from "../change";
import type { ReadingCounts, UnpairedReason } from "../sufficient-statistics";

/** A count that may be given; null where it is withheld. */
export type Count = number | null;

/** What of one area is given: counts by name (see `area-groups`), and sums behind the means. */
export interface GivenArea {
  readonly counts: ReadonlyMap<string, Count>;
  readonly sums: ChangeSums;
  /** Null where it is withheld, or is of several contracts, whose middle cannot be put together. */
  readonly medianChange: number | null;
}

/** People's own readings beside the worker's, as far as they are given. */
export interface GivenGap {
  readonly readings: number;
  readonly people: number;
  readonly gapSum: number;
  readonly ownHigher: Count;
  readonly ownLower: Count;
}

/** Reviews, as far as they are given. */
export interface GivenReviews {
  readonly due: Count;
  readonly onTime: Count;
  readonly early: Count;
  readonly late: Count;
  readonly missed: Count;
}

/**
 * What of the statistics of one contract and Star a protected viewer is given. An answer about
 * several contracts is the sum of what is given of each: nothing follows from it that did not follow
 * before.
 */
export interface Given {
  readonly engagements: Count;
  readonly pairs: Count;
  /** Pairs by engagements to one decimal, where their number is withheld; null for none. */
  readonly share: Count;
  readonly unpaired: Readonly<Record<UnpairedReason, Count>>;
  readonly endedAfterOneReading: Count;
  readonly movedForwardInAnyArea: Count;
  /** Null where it is withheld. */
  readonly wholeStar: GivenWholeStar | null;
  /** By the area's position; null where the area is withheld. */
  readonly areas: ReadonlyMap<number, GivenArea | null>;
  readonly readings: Readonly<Record<keyof ReadingCounts, Count>>;
  readonly reviews: GivenReviews;
  /** By the area's position; null where withheld; areas without own readings are not in it. */
  readonly gaps: ReadonlyMap<number, GivenGap | null>;
}

/** The whole Star's sums. Where its number of people would give others away, it is told roughly. */
export interface GivenWholeStar {
  readonly sums: ChangeSums;
  readonly isExact: boolean;
}

/** Both together; withheld where either is. */
export function plus(a: Count, b: Count): Count {
  return a === null || b === null ? null : a + b;
}

/** What is given of several contracts, which must be at least one, put together. */
export function together(all: readonly Given[]): Given {
  return all.reduce((a, b) => ({
    engagements: plus(a.engagements, b.engagements),
    pairs: plus(a.pairs, b.pairs),
    share: null,
    unpaired: plusEach(a.unpaired, b.unpaired),
    endedAfterOneReading: plus(a.endedAfterOneReading, b.endedAfterOneReading),
    movedForwardInAnyArea: plus(a.movedForwardInAnyArea, b.movedForwardInAnyArea),
    wholeStar: plusWhole(a.wholeStar, b.wholeStar),
    areas: plusMaps(a.areas, b.areas, plusArea),
    readings: plusEach(a.readings, b.readings),
    reviews: plusEach(a.reviews, b.reviews),
    gaps: plusMaps(a.gaps, b.gaps, plusGap),
  }));
}

function plusEach<T extends { readonly [K in keyof T]: Count }>(a: T, b: T): T {
  const keys = Object.keys(a) as (keyof T)[];
  return Object.fromEntries(keys.map((key) => [key, plus(a[key], b[key])])) as T;
}

function plusMaps<T>(
  a: ReadonlyMap<number, T | null>,
  b: ReadonlyMap<number, T | null>,
  add: (x: T, y: T) => T,
): ReadonlyMap<number, T | null> {
  const keys = [...new Set([...a.keys(), ...b.keys()])];
  return new Map(
    keys.map((key) => {
      const [x, y] = [a.get(key), b.get(key)];
      if (x === undefined || y === undefined) return [key, x ?? y ?? null];
      return [key, x === null || y === null ? null : add(x, y)];
    }),
  );
}

function plusArea(a: GivenArea, b: GivenArea): GivenArea {
  const counts = [...a.counts].map(([name, count]): [string, Count] => [
    name,
    plus(count, b.counts.get(name) ?? null),
  ]);
  const [only, other] = a.sums.n === 0 ? [b, a] : [a, b];
  return {
    counts: new Map(counts),
    sums: plusSums(a.sums, b.sums),
    medianChange: other.sums.n === 0 ? only.medianChange : null,
  };
}

function plusGap(a: GivenGap, b: GivenGap): GivenGap {
  return {
    readings: a.readings + b.readings,
    people: a.people + b.people,
    gapSum: a.gapSum + b.gapSum,
    ownHigher: plus(a.ownHigher, b.ownHigher),
    ownLower: plus(a.ownLower, b.ownLower),
  };
}

function plusWhole(a: GivenWholeStar | null, b: GivenWholeStar | null): GivenWholeStar | null {
  // From rough means together, and those of the one, would follow how many the other are.
  if (!a?.isExact || !b?.isExact) return null;
  return { sums: plusSums(a.sums, b.sums), isExact: true };
}
