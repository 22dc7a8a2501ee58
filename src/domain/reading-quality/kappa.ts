/** How far apart two scores count as: any whole number above 0 for two that differ. */
export type Weight = (a: number, b: number) => number;

/** Each point of difference counts the same. */
export const linear: Weight = (a, b) => Math.abs(a - b);

/** Two points of difference count four times as much as one. */
export const quadratic: Weight = (a, b) => (a - b) ** 2;

/** What two workers gave for the same thing. */
export type ScorePair = readonly [first: number, second: number];

/** Why there is no kappa. */
export enum NoKappa {
  NONE = "none",
  TOO_FEW = "too_few",
  NO_VARIANCE = "no_variance",
}

/** How alike pairs of scores are. Kappas are 1 at most, 0 for no more than chance, and may be below. */
export interface Agreement {
  /** Pairs of scores; null where withheld. */
  readonly pairs: number | null;
  /** Share of pairs that are the same, 0 to 1; null for no pairs or too few. */
  readonly same: number | null;
  /** Share of pairs at most one point apart. */
  readonly withinOne: number | null;
  readonly linear: number | null;
  readonly quadratic: number | null;
  /** Why there is no kappa; null where there is one. */
  readonly none: NoKappa | null;
}

/**
 * Cohen's weighted kappa (Psychological Bulletin 70, 1968): 1 - (observed disagreement) / (that
 * expected by chance from each worker's own scores), each disagreement counted by its weight. Null
 * where chance alone would bring no disagreement: both gave one and the same score throughout.
 */
export function weightedKappa(pairs: readonly ScorePair[], weight: Weight): number | null {
  const first = tally(pairs.map(([a]) => a));
  const second = tally(pairs.map(([, b]) => b));
  const observed = pairs.reduce((sum, [a, b]) => sum + weight(a, b), 0);
  let expected = 0;
  for (const [a, m] of first) for (const [b, n] of second) expected += weight(a, b) * m * n;
  if (expected === 0) return null;
  return 1 - (observed * pairs.length) / expected;
}

/** How alike pairs of scores are, where there are at least `minimum` of them. */
export function agreementOf(
  pairs: readonly ScorePair[],
  minimum: number,
  of = pairs.length,
): Agreement {
  const none = { pairs: pairs.length, same: null, withinOne: null, linear: null, quadratic: null };
  if (pairs.length === 0) return { ...none, none: NoKappa.NONE };
  if (of < minimum) return { ...none, none: NoKappa.TOO_FEW };
  const share = (most: number): number =>
    pairs.filter(([a, b]) => Math.abs(a - b) <= most).length / pairs.length;
  const kappa = weightedKappa(pairs, linear);
  return {
    ...{ pairs: pairs.length, same: share(0), withinOne: share(1) },
    ...{ linear: kappa, quadratic: weightedKappa(pairs, quadratic) },
    none: kappa === null ? NoKappa.NO_VARIANCE : null,
  };
}

function tally(scores: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const score of scores) counts.set(score, (counts.get(score) ?? 0) + 1);
  return counts;
}
