/** Things of two states, told apart into those of one state and those of both. */
export interface Matched<T> {
  readonly added: readonly T[];
  readonly removed: readonly T[];
  readonly kept: readonly { readonly before: T; readonly after: T }[];
}

/**
 * Pairs what is the same thing in both states: by the first key, and what is then left by the next
 * (an arrow that was taken away and drawn again is no change).
 */
export function matchUp<T>(
  before: readonly T[],
  after: readonly T[],
  ...keys: readonly {
    readonly before: (thing: T) => string;
    readonly after: (thing: T) => string;
  }[]
): Matched<T> {
  const kept: { before: T; after: T }[] = [];
  const removed = new Set(before);
  const added = new Set(after);
  for (const key of keys) {
    const known = new Map([...removed].map((thing) => [key.before(thing), thing]));
    for (const thing of added) {
      const match = known.get(key.after(thing));
      if (match === undefined || !removed.delete(match)) continue;
      added.delete(thing);
      kept.push({ before: match, after: thing });
    }
  }
  return { added: [...added], removed: [...removed], kept };
}
