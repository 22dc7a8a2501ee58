import { isSafe } from "../../../disclosure/policy";

/** Whose outcomes changed in a month, or with an import: agreed, reviewed or replaced. */
export interface ReachedChange {
  /** From when on it is told. */
  readonly at: Date;
  /** Numbers that stand for people, the same in all changes. */
  readonly people: readonly number[];
}

/**
 * The last instant up to another as of which protected viewers are told of outcomes: one by which
 * nobody or at least `threshold` different people had something changed since the one before, so that
 * answers of two days never differ by a few people. Null: none yet. `changes` come in order.
 */
export function lastReachedRelease(
  changes: readonly ReachedChange[],
  threshold: number,
  until: Date,
): Date | null {
  let release: Date | null = null;
  let waiting = new Set<number>();
  for (const { at, people } of changes) {
    if (at > until) break;
    waiting = new Set([...waiting, ...people]);
    if (waiting.size === 0 || !isSafe(waiting.size, threshold)) continue;
    release = at;
    waiting = new Set();
  }
  return release;
}
