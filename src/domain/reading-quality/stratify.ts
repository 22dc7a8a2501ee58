import { largestRemainder } from "../largest-remainder";
import { inSeededOrder } from "../seeded-order";

/** Something that may be drawn; null where it belongs to no part. */
export interface Drawable {
  readonly id: string;
  readonly stratum: string | null;
}

/**
 * Draws a sample: the parts of the population have places in proportion to how many they are (largest
 * remainder, then the larger part, then by name), and within a part the first in seeded order are
 * drawn. All in one part is a plain random draw. The same seed draws the same of the same.
 *
 * @param size from 0 to the number of things
 * @returns what was drawn, part by part
 */
export function drawStratified<T extends Drawable>(
  things: readonly T[],
  size: number,
  seed: string,
): T[] {
  const strata = [...Map.groupBy(things, ({ stratum }) => stratum ?? "")].sort(
    ([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1),
  );
  const places = largestRemainder(
    strata.map(([, own]) => own.length),
    size,
  );
  return strata.flatMap(([, own], i) => inSeededOrder(own, seed).slice(0, places[i]));
}
