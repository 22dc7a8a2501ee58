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

/**
 * The instants at which answers to protected viewers move on. Between two of them either nobody or at
 * least `threshold` people are new, and so for pairs of each Star: two answers of different days
 * never differ by the few who came in between. `changes` come in order, put together per month or
 * import.
 */
export function releases(changes: readonly Change[], threshold: number): Date[] {
  const found: Date[] = [];
  let waiting: Change[] = [];
  for (const change of changes) {
    waiting.push(change);
    if (!isEnough(waiting, threshold)) continue;
    found.push(change.at);
    waiting = [];
  }
  return found;
}

function isEnough(changes: readonly Change[], threshold: number): boolean {
  const started = sum(changes.map((change) => change.started));
  if (started > 0 && started < threshold) return false;
  const stars = new Set(
    changes.flatMap(({ active, paired }) => [...active.keys(), ...paired.keys()]),
  );
  return [...stars].every((star) => {
    const paired = sum(changes.map((change) => change.paired.get(star) ?? 0));
    if (paired > 0) return paired >= threshold;
    const most = Math.max(...changes.map((change) => change.active.get(star) ?? 0));
    return most === 0 || started >= threshold || most >= threshold;
  });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
