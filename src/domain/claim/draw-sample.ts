import { largestRemainder } from "../largest-remainder";
import { inSeededOrder } from "../seeded-order";

/** A claim that may be drawn. */
export interface Drawable {
  readonly id: string;
  readonly metricId: string;
}

/**
 * Draws a sample of claims, divided by metric; the same seed draws the same of the same claims.
 *
 * 1. Each metric gets one place, where the sample has one for each; else those with most claims do.
 * 2. The other places go to the metrics by how many claims each has beyond that one: whole places
 *    first, what is left by the largest remainder, then by the metric's key.
 * 3. Within a metric, claims are put in the order of the SHA-256 of `<seed>:<id of the claim after its
 *    prefix>`, in hexadecimal digits, and the first are drawn.
 *
 * @param size from 1 to the number of claims
 * @returns keys of the claims drawn
 */
export function drawSample(claims: readonly Drawable[], size: number, seed: string): string[] {
  const strata = [...Map.groupBy(claims, ({ metricId }) => metricId)]
    .map(([metricId, of]) => ({ metricId, of }))
    .sort((a, b) => b.of.length - a.of.length || (a.metricId < b.metricId ? -1 : 1));
  const places = placesOf(
    strata.map(({ of }) => of.length),
    size,
  );
  return strata.flatMap(({ of }, i) =>
    inSeededOrder(of, seed)
      .slice(0, places[i])
      .map(({ id }) => id),
  );
}

/** Places in the sample for each metric; `counts` go down. */
function placesOf(counts: readonly number[], size: number): number[] {
  const firsts = counts.map((_, i) => (i < size ? 1 : 0));
  const left = size - Math.min(size, counts.length);
  const beyond = counts.map((count) => count - 1);
  const all = beyond.reduce((a, b) => a + b, 0);
  if (left === 0 || all === 0) return firsts;
  const more = largestRemainder(beyond, left);
  return firsts.map((first, i) => first + more[i]!);
}
