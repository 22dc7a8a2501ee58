import type { StarAreaEntity } from "../star/star-area.entity";
import type { Agreement } from "./kappa";

/** What is asked of a case file. */
export enum AuditQuestion {
  INVOLVED_PERSON = "involved_person",
  SCORES_FIT_NOTES = "scores_fit_notes",
  ACTION_PLAN_FOLLOWS = "action_plan_follows",
}

/** A number that may be withheld. */
export type Shown = number | null;

/** How many readings were discussed in supervision, and of how many people. */
export interface SupervisedShare {
  readonly isWithheld: boolean;
  /** Numbers of people to the nearest so many; null for exact ones. */
  readonly nearest: number | null;
  readonly readings: Shown;
  readonly readingsDiscussed: Shown;
  readonly people: Shown;
  readonly peopleDiscussed: Shown;
  /** People with a reading discussed as a share of people with a reading, 0 to 1. */
  readonly share: Shown;
}

/** What was found of one question. */
export interface Answers {
  readonly question: AuditQuestion;
  readonly isWithheld: boolean;
  readonly nearest: number | null;
  /** Readings looked at. */
  readonly n: Shown;
  readonly yes: Shown;
  readonly no: Shown;
  readonly cannotTell: Shown;
  /** Shares of n, 0 to 1. */
  readonly yesShare: Shown;
  readonly noShare: Shown;
  readonly cannotTellShare: Shown;
}

/** What was found in readings that were drawn and held against their case files. */
export interface LookedAt {
  readonly answers: readonly Answers[];
  /** By how much a share may be off at 95%, at most, as a share; null where nothing is told. */
  readonly margin: Shown;
}

/** How alike two workers score an area, or all areas together. */
export interface ScoredTwice {
  readonly isWithheld: boolean;
  readonly nearest: number | null;
  /** People whose case was scored twice. */
  readonly people: Shown;
  readonly agreement: Agreement;
}

/** How alike two workers score the same case. */
export interface ScoringAgreement {
  readonly overall: ScoredTwice;
  readonly areas: readonly (ScoredTwice & { readonly area: StarAreaEntity })[];
}

/** Whether the readings behind evidence can be relied on. */
export interface DataQuality {
  readonly supervision: SupervisedShare;
  readonly audits: LookedAt;
  readonly spotChecks: LookedAt;
  readonly agreement: ScoringAgreement;
  /** Whether nothing is told of a part of the contract, or of another rule. */
  readonly isOfAPart: boolean;
  /** Fewest people that a figure may be about; null where nothing is protected. */
  readonly threshold: number | null;
}
