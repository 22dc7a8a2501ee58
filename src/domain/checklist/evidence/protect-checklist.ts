import { isSafe } from "../../../disclosure/policy";
import type { AreaTally, Tally } from "./checklist-tally";

/** Of one item or area: null where it is withheld. */
export interface GivenTally {
  readonly need: number | null;
  /** Only where the need is told. */
  readonly achieved: number | null;
}

/** What of one area of a checklist is given. */
export interface GivenArea {
  readonly people: number | null;
  readonly any: GivenTally;
  readonly items: ReadonlyMap<string, GivenTally>;
}

/** Some of a contract's people, who share a value of each dimension. */
export interface TallyPart {
  /** By dimension. */
  readonly values: ReadonlyMap<string, string>;
  readonly tally: AreaTally;
}

const WITHHELD: GivenTally = Object.freeze({ need: null, achieved: null });

/** Nothing is withheld. */
export const exactArea = ({ people, any, items }: AreaTally): GivenArea => ({ people, any, items });

export const nothingGiven = ({ items }: AreaTally): GivenArea => ({
  ...{ people: null, any: WITHHELD },
  items: new Map([...items.keys()].map((item) => [item, WITHHELD])),
});

/**
 * What is given of everybody in one contract: each item divides people into those without the need,
 * those who achieved it and those who have not, and none of the three is told, nor follows, where it
 * is small. The area as a whole is told only beside all of its items, and where what it says beyond
 * them is not about a few.
 */
export function protectArea(tally: AreaTally, threshold: number): GivenArea {
  const { engaged, people } = tally;
  if (!isSafe(people, threshold) || !isSafe(engaged - people, threshold)) {
    return nothingGiven(tally);
  }
  const items = new Map(
    [...tally.items].map(([item, one]) => [item, protectTally(one, people, threshold)]),
  );
  return { people, items, any: protectAny(tally, items, threshold) };
}

/** Who needed it is told before who achieved it. */
function protectTally({ need, achieved }: Tally, people: number, threshold: number): GivenTally {
  const areSafe = (...counts: readonly number[]): boolean =>
    counts.every((n) => isSafe(n, threshold));
  if (!areSafe(need, people - need)) return WITHHELD;
  return { need, achieved: areSafe(achieved, need - achieved) ? achieved : null };
}

function protectAny(
  { any, items, people }: AreaTally,
  given: ReadonlyMap<string, GivenTally>,
  threshold: number,
): GivenTally {
  const shown = protectTally(any, people, threshold);
  const isApart = (kind: keyof Tally): boolean => {
    // Beside the others, the whole would bound an item that is withheld.
    if ([...given.values()].some((one) => one[kind] === null)) return false;
    // Who needs something other than an item, and who needs more than one, follow from the sums.
    const each = [...items.values()].map((one) => one[kind]);
    const all = each.reduce((sum, one) => sum + one, 0);
    return [...each.map((one) => any[kind] - one), all - any[kind]].every((n) =>
      isSafe(n, threshold),
    );
  };
  if (shown.need === null || !isApart("need")) return WITHHELD;
  return { need: shown.need, achieved: isApart("achieved") ? shown.achieved : null };
}

/**
 * The dimensions by which people may be divided: in the order given, each that leaves nobody or enough
 * people, recorded and not, in every part together with those before it.
 */
export function safeDimensions(
  parts: readonly TallyPart[],
  dimensions: readonly string[],
  threshold: number,
): readonly string[] {
  return dimensions.reduce<readonly string[]>((chosen, dimension) => {
    const tried = [...chosen, dimension];
    const isEnough = [...Map.groupBy(parts, keyBy(tried)).values()].every((some) => {
      const sum = (value: (one: AreaTally) => number): number =>
        some.reduce((so, { tally }) => so + value(tally), 0);
      const [engaged, people] = [sum((one) => one.engaged), sum((one) => one.people)];
      return [engaged, people, engaged - people].every((n) => isSafe(n, threshold));
    });
    return isEnough ? tried : chosen;
  }, []);
}

/** What tells the parts apart that some of the dimensions make. */
export const keyBy =
  (dimensions: readonly string[]) =>
  ({ values }: TallyPart): string =>
    dimensions.map((one) => values.get(one)).join("\u001f");

/**
 * What is given of some parts: a figure that is given of everybody, and could be given of each part.
 *
 * @param whole what is given of everybody
 * @param parts all parts, by dimensions that are safe
 * @param chosen all of them together
 */
export function protectParts(
  whole: GivenArea,
  parts: readonly AreaTally[],
  chosen: AreaTally,
  threshold: number,
): GivenArea {
  return onlyWhere(chosen, [whole, ...parts.map((part) => protectArea(part, threshold))]);
}

/**
 * What is given of people's records of a period: what is given of everybody's and of theirs, and
 * differs from each wider period by nobody or by enough.
 */
export function protectPeriod(
  asked: AreaTally,
  wider: readonly AreaTally[],
  whole: GivenArea,
  threshold: number,
): GivenArea {
  const isApart = (read: (one: AreaTally) => readonly number[]): boolean =>
    wider.every((one) => isFarEnough(read(asked), read(one), threshold));
  const parts =
    (tallyOf: (one: AreaTally) => Tally) =>
    (one: AreaTally): readonly number[] => {
      const { need, achieved } = tallyOf(one);
      return [one.people - need, need - achieved, achieved];
    };
  const told = (tallyOf: (one: AreaTally) => Tally): GivenTally =>
    isApart(parts(tallyOf)) ? tallyOf(asked) : WITHHELD;
  if (!isApart((one) => [one.people])) return nothingGiven(asked);
  const apart: GivenArea = {
    people: asked.people,
    any: told((one) => one.any),
    items: new Map(
      [...asked.items.keys()].map((item) => [item, told((one) => one.items.get(item)!)]),
    ),
  };
  return onlyWhere(asked, [whole, protectArea(asked, threshold), apart]);
}

/** As two counts of the same people differ: somebody who changed places is in both. */
function isFarEnough(a: readonly number[], b: readonly number[], threshold: number): boolean {
  const differences = a.map((n, i) => n - b[i]!);
  const all = differences.reduce((sum, n) => sum + Math.abs(n), 0);
  if (all === 0) return true;
  const net = Math.abs(differences.reduce((sum, n) => sum + n, 0));
  return isSafe(net, threshold) && (all + net) / 2 >= threshold;
}

/** The figures of a tally that every one of the answers gives. */
function onlyWhere(tally: AreaTally, answers: readonly GivenArea[]): GivenArea {
  const only = (one: Tally, of: (given: GivenArea) => GivenTally): GivenTally => {
    const isTold = (kind: keyof Tally): boolean =>
      answers.every((given) => of(given)[kind] !== null);
    if (!isTold("need")) return WITHHELD;
    return { need: one.need, achieved: isTold("achieved") ? one.achieved : null };
  };
  if (answers.some(({ people }) => people === null)) return nothingGiven(tally);
  return {
    people: tally.people,
    any: only(tally.any, ({ any }) => any),
    items: new Map(
      [...tally.items].map(([item, one]) => [item, only(one, ({ items }) => items.get(item)!)]),
    ),
  };
}

/** What is given of several contracts together: withheld where one withholds it. */
export function together(all: readonly GivenArea[]): GivenArea {
  return all.reduce((a, b) => ({
    people: plus(a.people, b.people),
    any: plusTally(a.any, b.any),
    items: new Map([...a.items].map(([item, one]) => [item, plusTally(one, b.items.get(item)!)])),
  }));
}

const plusTally = (a: GivenTally, b: GivenTally): GivenTally => ({
  need: plus(a.need, b.need),
  achieved: plus(a.achieved, b.achieved),
});

const plus = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? null : a + b;
