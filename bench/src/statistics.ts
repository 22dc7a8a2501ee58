/** The value that so many percent of ordered values do not exceed. */
export function percentile(ordered: readonly number[], percent: number): number {
  return ordered[Math.min(ordered.length - 1, Math.floor((ordered.length * percent) / 100))]!;
}

/** The middle value; of an even number, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const ordered = [...values].sort((a, b) => a - b);
  const middle = ordered.length / 2;
  return (ordered[Math.ceil(middle) - 1]! + ordered[Math.floor(middle)]!) / 2;
}
