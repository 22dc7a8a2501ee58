import type { Amount } from "../contract/contract-checks";

/** By which words somebody is spoken of. */
export enum Pronouns {
  SHE = "she",
  HE = "he",
  THEY = "they",
}

/** For how long a budget is. */
export enum BudgetPeriod {
  WEEK = "week",
  MONTH = "month",
  YEAR = "year",
}

/** Somebody who helps the person of a case, and how. */
export interface CaseHelper {
  readonly who: string;
  readonly how: string | null;
}

/** What can be spent, and in which time. */
export interface CaseBudget extends Amount {
  readonly per: BudgetPeriod;
}

/** The facts about an invented person; lists are empty where nothing is known. */
export interface TrainingStory {
  readonly name: string;
  readonly pronouns: Pronouns;
  readonly situation: string;
  readonly whatMatters: readonly string[];
  readonly strengths: readonly string[];
  readonly whoHelps: readonly CaseHelper[];
  readonly needs: readonly string[];
  readonly services: readonly string[];
  readonly budget: CaseBudget | null;
  readonly outcomes: readonly string[];
}
