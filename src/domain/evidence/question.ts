/** Which reading a person's change is measured from (E2). */
export enum BaselineRule {
  FIRST = "first",
  LOWER_OF_FIRST_TWO = "lower_of_first_two",
}

/** Narrows engagements by a fact: its value must be one of these. */
export interface FactFilter {
  /** Name of the fact, e.g. `age_band`. */
  readonly fact: string;
  /** Values that pass; an empty text stands for "not recorded". */
  readonly values: readonly string[];
}

/** What is asked of readings, whatever the contracts and the Star. */
export interface ReadingQuestion {
  readonly baselineRule: BaselineRule;
  /** Least days between baseline and latest, from 0. */
  readonly minimumDays: number;
  /** Instant of knowledge: what was entered later is not seen. Null for all that is known now. */
  readonly asOf: Date | null;
  /** First day of the period that the latest reading must lie in; null for no such day. */
  readonly from: string | null;
  /** Readings taken after this day are not seen. */
  readonly to: string;
  /** A review still missing counts as missed when its time was over before this day. */
  readonly dueBefore: string;
  readonly excludeRetrospective: boolean;
  /** Keys of the services to narrow to; null for all. */
  readonly serviceIds: readonly string[] | null;
  /** All of them must hold. */
  readonly where: readonly FactFilter[];
  /** Whether readings of other editions are read as the Star's where somebody declared how (D4). */
  readonly applyEditionMapping: boolean;
  /** Where contracts are looked at in parts: scopes then name parts in the place of contracts. */
  readonly split?: Split;
}

/** Contracts divided by facts of their engagements, and by service where that is asked for. */
export interface Split {
  readonly contractIds: readonly string[];
  readonly facts: readonly string[];
  readonly byService: boolean;
}

/** Whose readings of which Star: one answer, never across Stars. */
export interface StarScope {
  /** Keys of contracts. */
  readonly contractIds: readonly string[];
  readonly starId: string;
}
