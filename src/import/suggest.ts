/** The known word that a typing slip was most likely meant to be; null when none is close. */
export function suggest(typed: string, known: Iterable<string>): string | null {
  const word = simplify(typed);
  let best: string | null = null;
  // A third of the letters may differ, so that short words are not taken for each other.
  let least = Math.floor(word.length / 3) + 1;
  for (const candidate of known) {
    const distance = editDistance(word, simplify(candidate), least);
    if (distance >= least) continue;
    best = candidate;
    least = distance;
  }
  return best;
}

const simplify = (text: string): string => text.toLowerCase().replace(/[\s_-]+/g, "_");

/**
 * Letters to add, leave out, replace or swap with their neighbour to make `b` of `a`, counted up to
 * `limit`.
 */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1];
      current[j] = Math.min(
        previous[j]! + 1,
        current[j - 1]! + 1,
        previous[j - 1]! + (isSame ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        current[j] = Math.min(current[j]!, beforePrevious[j - 2]! + 1);
      }
    }
    beforePrevious = previous;
    previous = current;
  }
  return previous[b.length]!;
}
