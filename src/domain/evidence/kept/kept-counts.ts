/** Counts of one contract and Star as they are kept: each item once, with how much there is of it. */
export interface KeptCounts {
  /** See `kept-items.ts`. */
  readonly items: Float64Array;
  readonly amounts: Float64Array;
}

/** Nobody. */
export const NO_COUNTS = addUp([]);

/** Counts added up; what comes to nothing is left out. */
export function addUp(
  parts: readonly (readonly [items: ArrayLike<number>, amounts: ArrayLike<number>])[],
): KeptCounts {
  const sums = new Map<number, number>();
  for (const [items, amounts] of parts) {
    for (let i = 0; i < items.length; i++) {
      sums.set(items[i]!, (sums.get(items[i]!) ?? 0) + amounts[i]!);
    }
  }
  const left = [...sums].filter(([, amount]) => amount !== 0).sort(([a], [b]) => a - b);
  return {
    items: Float64Array.from(left, ([item]) => item),
    amounts: Float64Array.from(left, ([, amount]) => amount),
  };
}
