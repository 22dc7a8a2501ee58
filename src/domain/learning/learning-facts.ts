import type { LearningRule } from "./learning-rule";

/** A count; null where it is withheld. */
export type Told = number | null;

/** A mean change, with its interval where there is one. */
export interface ChangeFacts {
  /** People behind it; null where withheld. */
  readonly n: Told;
  readonly meanChange: number;
  readonly interval: { readonly low: number; readonly high: number } | null;
}

/** What is known of one area of a Star under a contract. */
export interface AreaFacts {
  readonly name: string;
  /** People scored in both readings. */
  readonly n: Told;
  readonly decreased: Told;
  /** People whose first score was below the top. */
  readonly roomToImprove: Told;
  /** People by stage at first (rows) and latest (columns). */
  readonly matrix: readonly (readonly Told[])[];
  /** People by stage at first, and at latest. */
  readonly baseline: readonly Told[];
  readonly latest: readonly Told[];
}

/** What is known of a Star under a contract as a whole. */
export interface StarFacts {
  readonly starId: string;
  readonly name: string;
  /** Of the journey, in order. */
  readonly stages: readonly string[];
  readonly engagements: Told;
  readonly pairs: Told;
  readonly endedAfterOneReading: Told;
  /** Readings that count, and those of them by a worker alone. */
  readonly readings: Told;
  readonly workerOnly: Told;
  readonly areas: readonly AreaFacts[];
}

/** For how many people of a service there are two readings. */
export interface CoverageFacts {
  readonly serviceId: string;
  readonly service: string;
  readonly starId: string;
  readonly star: string;
  readonly engagements: Told;
  readonly pairs: Told;
}

/** How far an indicator has come. */
export interface IndicatorFacts {
  readonly title: string;
  /** Which way it should go; null where it should stay. */
  readonly wanted: "rise" | "fall" | null;
  /** Actual less baseline, as a number; null where one of them is not there or withheld. */
  readonly moved: number | null;
  /** Share of the way to the target; null where there is none. */
  readonly share: number | null;
  /** Whether the time of the target is over. */
  readonly isOver: boolean;
  readonly hasTarget: boolean;
  /** The times for which a measurement is due and missing, in words. */
  readonly overdue: readonly string[];
  /** Figure, baseline and target in words. */
  readonly inWords: string;
}

/** What is known of an outcome, or another node, of a model of the contract. */
export interface NodeFacts {
  /** The same through all versions. */
  readonly lineageId: string;
  readonly title: string;
  /** What Stars that are mapped to it say, where there are enough people. */
  readonly stars: readonly (ChangeFacts & { readonly starId: string; readonly name: string })[];
  readonly indicators: readonly IndicatorFacts[];
  /** What pays for it, with how many claims were accepted. */
  readonly paid: readonly { readonly title: string; readonly accepted: Told }[];
}

/** A signal that stands out (E13). */
export interface SignalFacts {
  readonly rule: LearningRule.READINGS_SIGNAL | LearningRule.CLAIMS_SIGNAL;
  /** Which one, and of claims of which metric. */
  readonly code: string;
  /** Null for one of claims. */
  readonly starId: string | null;
  readonly about: string;
  readonly n: Told;
  readonly figure: number | null;
  readonly inWords: string;
  readonly question: string;
}

/** Everything that rules look at, of one contract: figures as the viewer is given them. */
export interface LearningFacts {
  readonly stars: readonly StarFacts[];
  readonly services: readonly CoverageFacts[];
  readonly nodes: readonly NodeFacts[];
  readonly signals: readonly SignalFacts[];
}

/** A question that a rule suggests, with the figure behind it. Never a grade. */
export interface Suggestion {
  readonly rule: LearningRule;
  /** The area, indicator or metric that it is about, by name; null where it is about none alone. */
  readonly subject: string | null;
  /** In plain words. */
  readonly question: string;
  /** The figure in words, with what it is of. */
  readonly figure: string;
  /** The figure as a number: see the rule for its unit; null where it is none. */
  readonly value: number | null;
  /** How many people, engagements or readings it rests on; null where it rests on none, or withheld. */
  readonly n: number | null;
  readonly serviceId: string | null;
  readonly starId: string | null;
  readonly nodeLineageId: string | null;
}

/** Makes questions of figures that may be told. Pure. */
export type SuggestingRule = (facts: LearningFacts) => readonly Suggestion[];

/** Of nothing in particular. */
export const UNTIED = {
  ...{ serviceId: null, starId: null, nodeLineageId: null, subject: null },
} as const;
