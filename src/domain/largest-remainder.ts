/**
 * Divides places in proportion to weights: whole places first, and those left to the largest
 * remainders (Hamilton's method); of equal remainders the earlier weight comes first.
 *
 * @param weights whole, from 0, with something above 0 among them where there are places
 * @returns places for each weight, which add up to `places`
 */
export function largestRemainder(weights: readonly number[], places: number): number[] {
  const all = weights.reduce((a, b) => a + b, 0);
  if (all === 0) return weights.map(() => 0);
  const whole = weights.map((weight) => Math.floor((weight * places) / all));
  const rest = places - whole.reduce((a, b) => a + b, 0);
  const byRemainder = weights
    .map((weight, i) => ({ i, remainder: (weight * places) % all }))
    .sort((a, b) => b.remainder - a.remainder || a.i - b.i);
  const lucky = new Set(byRemainder.slice(0, rest).map(({ i }) => i));
  return whole.map((count, i) => count + (lucky.has(i) ? 1 : 0));
}
