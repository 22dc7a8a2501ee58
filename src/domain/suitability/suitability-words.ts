import { andList, counted } from "../evidence/words";
import { describeDay } from "../period";
import { CRITERIA, type SuitabilityCriterion } from "./suitability-criteria";
import { SuitabilityConclusion as Conclusion } from "./suitability-review.entity";

/** A conclusion in the middle of a sentence. */
export const CONCLUSION_WORDS: Readonly<Record<Conclusion, string>> = {
  [Conclusion.FITS]: "fits",
  [Conclusion.TALK_FIRST]: "talk first",
  [Conclusion.CONSIDER_SOMETHING_ELSE]: "consider something else",
};

/** What a review came to, for a commissioner. */
export interface ReviewInWords {
  readonly conclusion: Conclusion | null;
  readonly decidedBy: readonly SuitabilityCriterion[];
  /** The last day that it counts; null for an open one. */
  readonly validUntil: string | null;
  /** Whether a later review was concluded. */
  readonly isSuperseded: boolean;
  /** How many answers are not there yet. */
  readonly missing: number;
  /** The day it is. */
  readonly day: string;
}

/** What a review came to, what decided it, and until when it counts. */
export function reviewInWords({
  conclusion,
  decidedBy,
  validUntil,
  isSuperseded,
  missing,
  day,
}: ReviewInWords): string {
  if (conclusion === null || validUntil === null) {
    return missing === 0
      ? "Everything is answered: the commissioner can conclude it."
      : `It is open: ${counted(missing, "answer is", "answers are")} still to come.`;
  }
  const says = SAYS[conclusion](andList(decidedBy.map((one) => CRITERIA[one].inShort)));
  if (isSuperseded) return `${says} A later review took its place.`;
  const until =
    validUntil >= day
      ? `It counts until ${describeDay(validUntil)}.`
      : `It counted until ${describeDay(validUntil)}: review it again.`;
  return `${says} ${until}`;
}

const SAYS: Readonly<Record<Conclusion, (decidedBy: string) => string>> = {
  [Conclusion.FITS]: () =>
    "It fits: each side says yes to what a Star cannot do without, and nobody says no to the rest.",
  [Conclusion.TALK_FIRST]: (criteria) =>
    `Talk first: not everybody says, without reserve where it is needed, that ${criteria}.`,
  [Conclusion.CONSIDER_SOMETHING_ELSE]: (criteria) =>
    `Consider something else: each side says no to this, that ${criteria}. Another way to know what ` +
    "changes suits the service better.",
};
