import { vocabularyWords } from "./lexicon";
import { LOOKALIKES } from "./vocabulary/common";

const SHORTEST = 6;
const LONGEST = Math.max(...vocabularyWords().map(({ length }) => length));

let knownVariants: Map<string, string[]> | null = null;

/**
 * The words of the vocabulary by their variants. Two words one slip apart share a variant with one
 * letter left out, so that looking up the variants of a word costs its length, not the size of the
 * vocabulary. Made at the first objective, not at the start.
 */
function wordsByVariant(): Map<string, string[]> {
  if (knownVariants) return knownVariants;
  knownVariants = new Map();
  for (const word of vocabularyWords()) {
    if (word.length < SHORTEST) continue;
    for (const variant of variants(word)) {
      knownVariants.set(variant, [...(knownVariants.get(variant) ?? []), word]);
    }
  }
  return knownVariants;
}

/**
 * The one word of the vocabulary that a word was most likely meant to be: a letter missing, doubled,
 * wrong or swapped with its neighbour, the first letter right. Null when there is none or the word
 * is too short to tell.
 */
export function meantWord(word: string): string | null {
  if (word.length < SHORTEST - 1 || word.length > LONGEST + 1 || LOOKALIKES.has(word)) return null;
  const meant = new Set<string>();
  for (const variant of variants(word)) {
    for (const known of wordsByVariant().get(variant) ?? []) {
      if (known[0] === word[0] && isOneSlip(word, known)) meant.add(known);
    }
  }
  return meant.size > 0 ? [...meant].sort(byClosestLength(word))[0]! : null;
}

function byClosestLength(word: string): (a: string, b: string) => number {
  const distance = (other: string): number => Math.abs(other.length - word.length);
  return (a, b) => distance(a) - distance(b) || (a < b ? -1 : 1);
}

function variants(word: string): Set<string> {
  const shorter = new Set([word]);
  for (let at = 0; at < word.length; at += 1) shorter.add(word.slice(0, at) + word.slice(at + 1));
  return shorter;
}

/** "experience" is no slip of "experienced": only its ending differs. */
function isOtherEnding(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.slice(0, -1) === long.slice(0, short.length - 1);
}

function isOneSlip(typed: string, known: string): boolean {
  if (isOtherEnding(typed, known)) return false;
  let head = 0;
  while (head < typed.length && typed[head] === known[head]) head += 1;
  const rest = [typed.slice(head), known.slice(head)] as const;
  if (rest[0].slice(1) === rest[1] || rest[1].slice(1) === rest[0]) return true;
  if (rest[0].slice(1) === rest[1].slice(1)) return true;
  return (
    rest[0][0] === rest[1][1] && rest[0][1] === rest[1][0] && rest[0].slice(2) === rest[1].slice(2)
  );
}
