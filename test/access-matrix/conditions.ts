/**
 * The ways to leave one part out of a condition as PostgreSQL spells it: an alternative of an `or`,
 * or one of the things that an `and` demands. Looks into brackets, not into subqueries.
 */
export function withoutOnePart(condition: string): string[] {
  const bare = withoutBrackets(condition.trim());
  for (const word of [" OR ", " AND "]) {
    const parts = split(bare, word);
    if (parts.length === 1) continue;
    const joined = (some: readonly string[]): string => some.map((part) => `(${part})`).join(word);
    return parts.flatMap((part, i) => [
      joined(parts.filter((_, other) => other !== i)),
      ...withoutOnePart(part).map((less) => joined(parts.with(i, less))),
    ]);
  }
  return [];
}

/** Splits where a word stands outside of all brackets. */
function split(text: string, word: string): string[] {
  const parts: string[] = [];
  let [depth, start] = [0, 0];
  for (let i = 0; i < text.length; i++) {
    if (text[i] === "(") depth++;
    if (text[i] === ")") depth--;
    if (depth > 0 || !text.startsWith(word, i)) continue;
    parts.push(text.slice(start, i));
    start = i + word.length;
  }
  return [...parts, text.slice(start)];
}

/** `((a))` as `a`; `(a) or (b)` as it is. */
function withoutBrackets(text: string): string {
  if (!text.startsWith("(")) return text;
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === "(") depth++;
    if (text[i] === ")") depth--;
    if (depth === 0 && i < text.length - 1) return text;
  }
  return withoutBrackets(text.slice(1, -1).trim());
}
