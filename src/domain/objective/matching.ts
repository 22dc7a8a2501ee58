import type { Unit } from "./reading";

/** One place in a pattern: the words or tags that fit, and how many units may stand before it. */
interface Place {
  readonly words: ReadonlySet<string>;
  readonly tags: readonly string[];
  readonly gap: number;
}

/** A pattern of words, ready to be looked for. */
export interface Pattern {
  readonly places: readonly Place[];
  readonly isAtStart: boolean;
}

/**
 * Reads a pattern: places separated by blanks; `@tag` any word that plays the part, other words as
 * they stand, `a|b` either, `~3` up to three units between, `^` first unit of a sentence.
 */
export function pattern(source: string): Pattern {
  const isAtStart = source.startsWith("^");
  const places: Place[] = [];
  let gap = 0;
  for (const part of source.replace("^", "").trim().split(/\s+/)) {
    if (part.startsWith("~")) gap = Number(part.slice(1));
    else places.push({ ...alternatives(part), gap });
    if (!part.startsWith("~")) gap = 0;
  }
  return { places, isAtStart };
}

function alternatives(part: string): Pick<Place, "words" | "tags"> {
  const all = part.split("|");
  const tags = all.filter((one) => one.startsWith("@")).map((one) => one.slice(1));
  const words = all.filter((one) => !one.startsWith("@")).map((one) => one.replaceAll("_", " "));
  return { words: new Set(words), tags };
}

/**
 * The first place where a pattern fits, as indexes into `units`; null when it fits nowhere.
 * Gaps never reach over a sentence mark, so the work per unit has a fixed bound.
 */
export function firstMatch(
  { places, isAtStart }: Pattern,
  units: readonly Unit[],
): number[] | null {
  for (let start = 0; start < units.length; start += 1) {
    if (isAtStart && start > 0 && !units[start - 1]!.tags.has("stop")) continue;
    const match = matchFrom(places, 0, units, start);
    if (match !== null) return match;
  }
  return null;
}

function matchFrom(
  places: readonly Place[],
  at: number,
  units: readonly Unit[],
  start: number,
): number[] | null {
  const place = places[at];
  if (place === undefined) return [];
  for (let skipped = 0; skipped <= place.gap; skipped += 1) {
    const unit = units[start + skipped];
    if (unit === undefined) return null;
    if (fits(place, unit)) {
      const rest = matchFrom(places, at + 1, units, start + skipped + 1);
      if (rest !== null) return [start + skipped, ...rest];
    }
    if (unit.tags.has("stop")) return null;
  }
  return null;
}

function fits(place: Place, unit: Unit): boolean {
  return place.words.has(unit.norm) || place.tags.some((tag) => unit.tags.has(tag));
}
