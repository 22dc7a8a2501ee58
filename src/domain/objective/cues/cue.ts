import { pattern, type Pattern } from "../matching";
import type { ObjectiveKind } from "../classification";

/** Points per kind: above 0 towards it, below 0 away from it. */
export type Points = Readonly<Partial<Record<ObjectiveKind, number>>>;

/** A pattern of words that says something about the kind, and why. */
export interface Cue {
  readonly pattern: Pattern;
  readonly points: Points;
  /** In plain words, as the end of "… because it". */
  readonly why: string;
}

/** A cue; for the writing of `source` see `pattern`. */
export function cue(source: string, points: Points, why: string): Cue {
  return { pattern: pattern(source), points, why };
}
