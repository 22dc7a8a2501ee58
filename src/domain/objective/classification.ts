/** What a statement in a plan is about. The order is the one in which ties are listed. */
export const OBJECTIVE_KINDS = ["outcome", "output", "process", "input"] as const;

/**
 * What a statement in a plan is about: an *outcome* is a result, a change in circumstances; an
 * *output* is services produced in a given time; a *process* is a procedure, a method or means; an
 * *input* is a contribution or an effort.
 */
export type ObjectiveKind = (typeof OBJECTIVE_KINDS)[number];

/** Whose or which change an outcome is. */
export type OutcomeTypeHint =
  "service_user" | "population" | "social_value" | "economic" | "efficiency" | "legal_compliance";

/** A stretch of the text: UTF-16 offsets, `end` is exclusive, so `text.slice(start, end)`. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** Words of the text that pulled towards one kind or away from it. */
export interface DecidingWords {
  /** The words as they stand in the text; words that are apart are joined by " … ". */
  readonly words: string;
  /** Where they stand, in the order of the text. */
  readonly spans: readonly TextSpan[];
  readonly pull: "towards" | "away";
  /** Points added or taken, always above 0. Some 1 is a hint, 2 or more is strong. */
  readonly strength: number;
  /** Why, in plain words. */
  readonly why: string;
}

/** How far a text speaks for one kind. */
export interface KindShare {
  readonly kind: ObjectiveKind;
  /** 0..1; the four shares of an answer sum to 1. No probability: it says which pull was stronger. */
  readonly share: number;
  /** Strongest first. Empty when nothing in the text spoke for or against this kind. */
  readonly words: readonly DecidingWords[];
}

/** `undecided`: the first two are close together, or nothing in the text decides. */
export type Sureness = "high" | "moderate" | "low" | "undecided";

/** Why a text cannot be told at all. */
export interface ObjectiveProblem {
  readonly code: "REQUIRED" | "TOO_LONG" | "NOT_ENGLISH";
  /** What is wrong and what would be accepted. */
  readonly message: string;
}

/** Something worth knowing about the text beside its kind. */
export interface ObjectiveNote {
  readonly code: "SEVERAL_OBJECTIVES" | "READ_AS" | "ONE_WORD" | "NOTHING_DECIDES" | "EFFICIENCY";
  readonly message: string;
}

/** One of several objectives found in a text. */
export interface ObjectivePart extends TextSpan {
  readonly text: string;
  /** The kind this part alone speaks for most. */
  readonly kind: ObjectiveKind;
  readonly sureness: Sureness;
}

/** What a text is, by how it is worded. */
export interface ObjectiveClassification {
  readonly text: string;
  /** All four kinds, the likeliest first. Equal shares of 0.25 when there is a problem. */
  readonly kinds: readonly KindShare[];
  readonly sureness: Sureness;
  /** The answer in a sentence or two. */
  readonly explanation: string;
  /** Which type of outcome, when outcome is first or close to it and the words tell; else null. */
  readonly outcomeType: OutcomeTypeHint | null;
  /** The objectives of a text that holds several; empty when it holds one. */
  readonly parts: readonly ObjectivePart[];
  readonly notes: readonly ObjectiveNote[];
  /** Null when the text could be read. */
  readonly problem: ObjectiveProblem | null;
}
