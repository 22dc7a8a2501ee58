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
    const started = sum(waiting.map((one) => one.started));
    if (started > 0 && started < threshold) continue;
    if (!isEnough(waiting, threshold, EVERY_STAR)) continue;
    waiting = [];
    if (!isEnough(ofStar, threshold, star)) continue;
    found.push(change.at);
    ofStar = [];
  }
  return found;
}

function isEnough(changes: readonly Change[], threshold: number, star: string): boolean {
  const paired = sum(changes.map((change) => change.paired.get(star) ?? 0));
  if (paired > 0) return paired >= threshold;
  const most = Math.max(...changes.map((change) => change.active.get(star) ?? 0));
  return most === 0 || most >= threshold || sum(changes.map((one) => one.started)) >= threshold;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
