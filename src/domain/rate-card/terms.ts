/**
 * What one version of a contract's rate card says, as data. Amounts are whole minor units of the
 * card's currency (safe integers), decimals exact texts such as `"1.4"`, days ISO dates.
 */
export interface RateCardTerms {
  readonly id: string;
  /** 1 for the first version of the contract's card, and so on. */
  readonly number: number;
  /** ISO 4217. */
  readonly currency: string;
  /** What is achieved from this day on is priced by this version, until a later one takes over. */
  readonly effectiveFrom: string;
  readonly metrics: readonly MetricTerms[];
  /** In the order in which the contract applies them. */
  readonly caps: readonly Cap[];
}

/** What is paid for one outcome metric, and when it counts as earned. */
export interface MetricTerms {
  /** Key of the metric in this version. */
  readonly id: string;
  /** Key of the metric through all versions: claims name it. */
  readonly metricId: string;
  /** What the contract calls it, unique within the contract. */
  readonly reference: string;
  readonly title: string;
  readonly counts: MetricCounts;
  /** The rate for the claim's party and area, then for its party, then for its area, then for all. */
  readonly rates: readonly Rate[];
  readonly entitlement: Entitlement;
}

/** Whether claims of a metric are of one person each, or of a number of outcomes. */
export enum MetricCounts {
  PEOPLE = "people",
  OUTCOMES = "outcomes",
}

/** A price for whom and where. */
export interface Rate {
  /** Key of the organisation that it is for; null: all. */
  readonly partyId: string | null;
  /** As claims name it; null: everywhere. */
  readonly area: string | null;
  readonly price: PriceRule;
}

export type PriceRule =
  UnitPrice | TieredPrice | SlidingScale | ThresholdPrice | BonusAndDeduction | AssessmentFee;

/** So much for each. */
export interface UnitPrice {
  readonly kind: "unit";
  readonly priceMinor: number;
}

/** The first so many at one price, the next at another: by count over the whole contract. */
export interface TieredPrice {
  readonly kind: "tiers";
  /** `upTo` grows; it is null in the last tier alone, which then has no end. Beyond the last: nothing. */
  readonly tiers: readonly { readonly upTo: number | null; readonly priceMinor: number }[];
}

/**
 * A share of the full price by the claim's value: 0 below `lo`, 1 from `hi`, linear between (see
 * "Payments" of the evidence rules), or by the contract's own steps.
 */
export interface SlidingScale {
  readonly kind: "sliding_scale";
  readonly fullPriceMinor: number;
  readonly lo: string;
  readonly hi: string;
  /** Where given: the share of the last step whose `from` the value reaches; below the first: 0. */
  readonly steps: readonly { readonly from: string; readonly share: string }[] | null;
}

/** All or nothing, by the claim's value. */
export interface ThresholdPrice {
  readonly kind: "threshold";
  readonly comparison: "at_least" | "at_most";
  readonly threshold: string;
  readonly priceMinor: number;
}

/** A price, more above an agreed level of the claim's value and less below another; never below 0. */
export interface BonusAndDeduction {
  readonly kind: "bonus_deduction";
  readonly priceMinor: number;
  readonly bonus: LevelAdjustment | null;
  readonly deduction: LevelAdjustment | null;
}

/** So much for each whole unit of value beyond the level, at most `maximumMinor`. */
export interface LevelAdjustment {
  readonly level: string;
  readonly perUnitMinor: number;
  readonly maximumMinor: number | null;
}

/** Paid for assessing somebody, not for an outcome: shown apart from outcomes everywhere. */
export interface AssessmentFee {
  readonly kind: "assessment_fee";
  readonly priceMinor: number;
}

/** When a claim is earned. What is null or empty is not asked. */
export interface Entitlement {
  readonly oncePerPerson: OncePerPerson | null;
  /** References of metrics that the same person must have earned on the same day or before. */
  readonly after: readonly string[];
  /** Whole months from the day on which it began (or began anew after a relapse) to its achievement. */
  readonly sustainedMonths: number | null;
  readonly composite: Composite | null;
  readonly comparison: Comparison | null;
}

export interface OncePerPerson {
  /** Whether it can be earned again where there was a relapse since. */
  readonly again: "never" | "after_relapse";
  /** Whole months for which it must hold before it is earned again; null: as the first time. */
  readonly againAfterMonths: number | null;
}

/** Several needs of one person, of which enough went well. */
export interface Composite {
  /** At least so many of the needs were met. */
  readonly atLeast: number;
  /** Names of needs that count; empty: whatever the claim names. */
  readonly of: readonly string[];
  /** Whether none of those named may have gone otherwise. */
  readonly allPositive: boolean;
}

/** What would have happened anyway, each with where the figure is from. */
export interface Comparison {
  /** Share of the cohort that would have achieved it: taken off, never below 0. Aggregate claims only. */
  readonly baseline: (SourcedShare & { readonly of: "comparison_group" | "baseline_rate" }) | null;
  /** Share of what is left that would have happened anyway. */
  readonly deadweight: SourcedShare | null;
  /** Share of what is left that is this service's own doing. */
  readonly attribution: SourcedShare | null;
}

/** A share from 0 to 1 and its source in words. */
export interface SourcedShare {
  readonly share: string;
  readonly source: string;
}

export type CapPeriod = "month" | "quarter" | "year";

/** A limit. Periods are counted from the contract's first day. */
export type Cap =
  | {
      readonly kind: "metric";
      readonly metric: string;
      /** At most so many are paid; null: by money alone. */
      readonly count: number | null;
      readonly amountMinor: number | null;
    }
  | {
      readonly kind: "person";
      /** References of the metrics that count together; empty: all. */
      readonly metrics: readonly string[];
      readonly amountMinor: number;
    }
  | {
      readonly kind: "share";
      readonly metrics: readonly string[];
      /** From 0 to 1; the count it comes to is rounded down. */
      readonly share: string;
      /** Of the people engaged by the period's end, or of all outcomes that were earned. */
      readonly of: "participants" | "outcomes";
      /** The number that the contract states instead of counting; null: counted. */
      readonly stated: number | null;
    }
  | {
      readonly kind: "period";
      readonly period: CapPeriod;
      readonly metrics: readonly string[];
      readonly amountMinor: number;
    }
  | { readonly kind: "contract"; readonly amountMinor: number };
