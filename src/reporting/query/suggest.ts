/** Most characters of a name that somebody mistyped which are compared. */
const LONGEST = 64;

/**
 * A question for what was meant instead of a name, e.g. ` Did you mean mean_change?`; where nothing is
 * near, the names that there are, unless they are many.
 */
export function suggestion(name: string, known: readonly string[]): string {
  const near = known
    .map((candidate) => ({ candidate, steps: distance(name.slice(0, LONGEST), candidate) }))
    .filter(({ candidate, steps }) => steps <= Math.max(1, Math.floor(candidate.length * 0.4)))
    .sort((one, other) => one.steps - other.steps)
    .slice(0, 3)
    .map(({ candidate }) => candidate);
  if (near.length > 0) return ` Did you mean ${near.join(" or ")}?`;
  return known.length > 0 && known.length <= 40 ? ` There are ${known.join(", ")}.` : "";
}

/** Letters to change, add or leave out (Levenshtein), whatever their case. */
function distance(one: string, other: string): number {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
