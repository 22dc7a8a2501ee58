import { shorten } from "../fault";

/** What was done about something that the source does not say, or not as it should be said. */
export enum FindingEffect {
  /** The project is not landed. */
  NOT_LANDED = "not_landed",
  /** A row, or a cell of it, is not landed. */
  LEFT_OUT = "left_out",
  /** Kept as a remark of the contract, in the source's own words. */
  KEPT_IN_WORDS = "kept_in_words",
  /** Landed otherwise than it was written, or with what the source leaves open filled in. */
  NORMALISED = "normalised",
}

const { NOT_LANDED, LEFT_OUT, KEPT_IN_WORDS, NORMALISED } = FindingEffect;

/** What is found in the files, and what becomes of it. Codes are stable, for programs. */
export const FINDING_EFFECTS = {
  ABSENT_FILE: LEFT_OUT,
  UNKNOWN_PROJECT: LEFT_OUT,
  DUPLICATE_PROJECT: LEFT_OUT,
  DUPLICATE_ORGANISATION: LEFT_OUT,
  NO_REFERENCE: LEFT_OUT,
  NO_NAME: NORMALISED,
  TEXT_SHORTENED: NORMALISED,
  // of a project as a contract
  NO_COMMISSIONER: NOT_LANDED,
  NO_START: NOT_LANDED,
  COMMISSIONER_NOT_PUBLIC: NORMALISED,
  COMMISSIONER_FROM_FUND: NORMALISED,
  START_ASSUMED: NORMALISED,
  END_ASSUMED: NORMALISED,
  END_BEFORE_START: NORMALISED,
  PERIOD_WIDENED: NORMALISED,
  UNKNOWN_STAGE: NORMALISED,
  NO_PROVIDER: NORMALISED,
  DUPLICATE_OCID: LEFT_OUT,
  // of cells
  IMPOSSIBLE_DATE: KEPT_IN_WORDS,
  DATE_REWRITTEN: NORMALISED,
  NO_PERIOD: KEPT_IN_WORDS,
  PERIOD_BACKWARDS: KEPT_IN_WORDS,
  UNKNOWN_ORGANISATION: NORMALISED,
  SEVERAL_ORGANISATIONS: NORMALISED,
  NO_ORGANISATION: LEFT_OUT,
  NO_AMOUNT: LEFT_OUT,
  AMOUNT_IN_WORDS: KEPT_IN_WORDS,
  AMOUNT_REWRITTEN: NORMALISED,
  AMOUNT_ROUNDED: NORMALISED,
  NEGATIVE_AMOUNT: KEPT_IN_WORDS,
  NO_CURRENCY: KEPT_IN_WORDS,
  UNKNOWN_CURRENCY: KEPT_IN_WORDS,
  CURRENCY_REWRITTEN: NORMALISED,
  CURRENCY_FROM_PROJECT: NORMALISED,
  OTHER_CURRENCY: KEPT_IN_WORDS,
  // of metrics, prices and results
  METRICS_NUMBERED: NORMALISED,
  UNKNOWN_METRIC: KEPT_IN_WORDS,
  NO_METRIC: KEPT_IN_WORDS,
  NO_PRICE: LEFT_OUT,
  PRICE_IN_TIERS: NORMALISED,
  PRICE_TWICE: KEPT_IN_WORDS,
  MAXIMUM_PER_PERSON: NORMALISED,
  CAP_IN_WORDS: KEPT_IN_WORDS,
  RESULT_IN_WORDS: KEPT_IN_WORDS,
  NO_RESULT: LEFT_OUT,
  DUPLICATE_RESULT: KEPT_IN_WORDS,
  RESULT_UNDER_DRAFT: KEPT_IN_WORDS,
  // of payments, plans and services
  NO_PAYMENT_TYPE: NORMALISED,
  NOTHING_PAID: LEFT_OUT,
  PAYER_ASSUMED: NORMALISED,
  RECIPIENT_ASSUMED: NORMALISED,
  NO_RECIPIENT: KEPT_IN_WORDS,
  UNKNOWN_PLAN: NORMALISED,
  PLAN_WITHOUT_AMOUNTS: LEFT_OUT,
  DUPLICATE_PLAN: LEFT_OUT,
  PERIOD_TWICE: NORMALISED,
  CLAIMS_NOT_WHOLE: LEFT_OUT,
  ROWS_NUMBERED: NORMALISED,
  // of what is known from before
  STATUS_STAYS: LEFT_OUT,
  COMMISSIONER_STAYS: LEFT_OUT,
  MODEL_STAYS: LEFT_OUT,
  RESULT_GONE: LEFT_OUT,
} as const satisfies Readonly<Record<string, FindingEffect>>;

export type FindingCode = keyof typeof FINDING_EFFECTS;

/** Something in the files that is not landed as it stands there. */
export interface Finding {
  readonly file: string;
  /** Physical line on which the row begins, 1 for the first; null: of the whole file. */
  readonly line: number | null;
  /** Reference of the project; null: of none. */
  readonly project: string | null;
  /** Heading of the column; null: the whole row. */
  readonly field: string | null;
  /** What stood there, shortened. */
  readonly value: string | null;
  readonly code: FindingCode;
  readonly effect: FindingEffect;
  /** What is the matter, and what was done about it. */
  readonly message: string;
}

/** Where something stands: a row, or a file as a whole. */
export interface Place {
  readonly file: string;
  readonly line: number | null;
}

/** What a finding says beyond its place and code. */
export interface FindingFacts {
  readonly project?: string | null;
  readonly field?: string | null;
  readonly value?: string | null;
}

/** Collects findings in the order in which they are made. */
export class Findings {
  readonly all: Finding[];

  constructor(found: readonly Finding[] = []) {
    this.all = [...found];
  }

  note(place: Place, code: FindingCode, message: string, facts: FindingFacts = {}): void {
    const { project = null, field = null, value = null } = facts;
    const { file, line } = place;
    this.all.push({
      ...{ file, line, project, field, value: value === null ? null : shorten(value) },
      ...{ code, effect: FINDING_EFFECTS[code], message },
    });
  }
}
