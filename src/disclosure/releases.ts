import { isSafe } from "./policy";

/** What changed about a contract's people at one instant, as counts of engagements. */
export interface Change {
  readonly at: Date;
  /** Engagements that became known. */
  readonly started: number;
  /** By Star: engagements that came to have two readings to compare. */
  readonly paired: ReadonlyMap<string, number>;
  /** By Star: engagements with any reading entered, completed or withdrawn, or a correction. */
  readonly active: ReadonlyMap<string, number>;
}

/** What changed about the people of one part of a contract at one instant. */
export interface PartChange extends Change {
  /** What tells the part from others, by dimension. */
  readonly values: ReadonlyMap<string, string>;
}

/** An instant at which answers about groups move on, and the dimensions by which they are told. */
export interface GroupRelease {
  readonly at: Date;
  readonly dimensions: readonly string[];
}

/** The Star that stands for what concerns all of them, e.g. a correction of an engagement. */
export const EVERY_STAR = "";

/**
 * The instants at which answers about a Star move on for protected viewers. Between two of them
 * either nobody or at least `threshold` people are new, and so for pairs of the Star: two answers of
 * different days never differ by the few who came in between. All Stars of a contract move on at some
 * of the same instants, so that their numbers of people cannot be subtracted either. `changes` come
 * in order, put together per month or import.
 */
export function releases(changes: readonly Change[], threshold: number, star: string): Date[] {
  const found: Date[] = [];
  let waiting: Change[] = [];
  let ofStar: Change[] = [];
  for (const change of changes) {
    waiting.push(change);
    ofStar.push(change);
    if (!isSafe(startedIn(waiting), threshold)) continue;
    if (!isEnough(waiting, threshold, EVERY_STAR)) continue;
    waiting = [];
    if (!isEnough(ofStar, threshold, star)) continue;
    found.push(change.at);
    ofStar = [];
  }
  return found;
}

/**
 * Those of the `moments` at which answers about groups of people move on: in each group that the
 * dimensions tell apart nobody or enough people are new since the one before. A dimension stays in
 * use from its first release on, so that any two answers about one group differ by nobody or enough.
 */
export function groupReleases(
  moments: readonly Date[],
  changes: readonly PartChange[],
  dimensions: readonly string[],
  threshold: number,
  star: string,
): GroupRelease[] {
  const found: GroupRelease[] = [];
  for (const at of moments) {
    const last = found.at(-1);
    const known = changes.filter((change) => change.at <= at);
    const fresh = known.filter((change) => !last || change.at > last.at);
    const isTold = (tried: readonly string[]): boolean =>
      groupsOf(known, tried).every((some) => isSafe(startedIn(some), threshold)) &&
      groupsOf(fresh, tried).every(
        (some) =>
          isSafe(startedIn(some), threshold) &&
          [star, EVERY_STAR].every((one) => isEnough(some, threshold, one)),
      );
    const used = last?.dimensions ?? [];
    if (!isTold(used)) continue;
    const more = dimensions.filter((dimension) => !used.includes(dimension));
    const told = more.reduce(
      (chosen, one) => (isTold([...chosen, one]) ? [...chosen, one] : chosen),
      used,
    );
    found.push({ at, dimensions: told });
  }
  return found;
}

function groupsOf(changes: readonly PartChange[], dimensions: readonly string[]): PartChange[][] {
  const key = ({ values }: PartChange): string =>
    dimensions.map((one) => values.get(one)).join("\u001f");
  return [...Map.groupBy(changes, key).values()];
}

const startedIn = (changes: readonly Change[]): number => sum(changes.map((one) => one.started));

function isEnough(changes: readonly Change[], threshold: number, star: string): boolean {
  const paired = sum(changes.map((change) => change.paired.get(star) ?? 0));
  if (paired > 0) return paired >= threshold;
  const most = Math.max(...changes.map((change) => change.active.get(star) ?? 0));
  return most === 0 || most >= threshold || startedIn(changes) >= threshold;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
