/** How surely an estimate from a sample lies within its margin: two-sided, from the normal curve. */
const Z: ReadonlyMap<number, number> = new Map([
  [0.8, 1.2816],
  [0.9, 1.6449],
  [0.95, 1.96],
  [0.98, 2.3263],
  [0.99, 2.5758],
]);

/** The confidences that may be asked for. */
export const CONFIDENCES: readonly number[] = [...Z.keys()];

/** The confidence that margins are stated at where nobody asks for another. */
export const USUAL_CONFIDENCE = 0.95;

/**
 * How many standard errors a margin is wide.
 *
 * @throws RangeError for a confidence that is none of `CONFIDENCES`
 */
export function standardErrors(confidence: number): number {
  const z = Z.get(confidence);
  if (z === undefined) throw new RangeError(`no confidence of ${confidence}`);
  return z;
}

/** What a share is to be estimated with. */
export interface Precision {
  /** Half the width of the interval, as a share: above 0, at most 0.5. */
  readonly margin: number;
  /** Standard errors; see `standardErrors`. */
  readonly z: number;
}

/**
 * How many of a population to look at, so that a share is estimated within the margin whatever it
 * is: Cochran's size for a share of one half, with his correction for a finite population (Sampling
 * Techniques, 3rd edition 1977, sections 4.4 and 4.5: n0 = z² p q / d², n = n0 / (1 + (n0 - 1) / N)).
 *
 * @param population from 1
 * @returns whole, rounded up, at most the population
 */
export function sampleSize({ margin, z }: Precision, population: number): number {
  const n0 = (z * z * 0.25) / (margin * margin);
  const n = n0 / (1 + (n0 - 1) / population);
  return Math.min(population, Math.ceil(n - ROUNDING));
}

/** What sums of floats may be off by: a size that comes out whole is not rounded up. */
const ROUNDING = 1e-9;

/**
 * By how much a share found in a sample may be off, at most (for a share of one half).
 *
 * @param population null: as if it were without end, which is on the safe side
 * @returns a share from 0 (all were looked at) to 1; null for a sample of nobody
 */
export function marginOf(
  size: number,
  population: number | null,
  z = standardErrors(USUAL_CONFIDENCE),
): number | null {
  if (size < 1) return null;
  const left = population === null || population <= 1 ? null : population - size;
  const correction = left === null ? (population === 1 ? 0 : 1) : left / (population! - 1);
  return Math.min(1, z * Math.sqrt((0.25 / size) * Math.max(0, correction)));
}
