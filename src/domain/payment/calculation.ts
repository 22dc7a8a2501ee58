import type { ClaimState } from "../claim/claim-state";
import type { Period } from "../period";
import type { Cap, PriceRule, RateCardTerms } from "../rate-card/terms";

/** All that payments are calculated from. The calculation looks at nothing else. */
export interface CalculationInput {
  /** The contract's first and last day: periods of caps are counted from the first. */
  readonly contractPeriod: Period;
  /** The period asked about; claims achieved after its end are not looked at. */
  readonly period: Period;
  /** Versions that price claims, by the day they take effect. One currency. */
  readonly cards: readonly RateCardTerms[];
  /** People engaged by the period's end. */
  readonly participants: number;
  readonly basis: ClaimBasis;
  readonly claims: readonly ClaimFacts[];
  readonly relapses: readonly RelapseFacts[];
}

/** Which claims count. */
export enum ClaimBasis {
  /** Verified, and what came of it: what is owed. */
  VERIFIED = "verified",
  /** Those still to be decided as well: what would be owed if all were verified. */
  SUBMITTED = "submitted",
}

/** One claim as it stood. */
export interface ClaimFacts {
  readonly id: string;
  /** Key of the metric through all versions of the card. */
  readonly metricId: string;
  readonly providerId: string;
  readonly area: string | null;
  /** The same for all claims about one person, and for nobody else; null for an aggregate claim. */
  readonly personKey: string | null;
  /** Outcomes claimed: 1 for a person. */
  readonly quantity: number;
  /** People among whom an aggregate claim's outcomes were achieved. */
  readonly cohort: number | null;
  /** What sliding scales, thresholds and levels look at; an exact decimal. */
  readonly value: string | null;
  readonly needs: readonly NeedFacts[];
  /** The day from which it held, where it must be sustained. */
  readonly startedOn: string | null;
  readonly achievedOn: string;
  /** Order among claims achieved on one day: an ISO instant, in all claims with as many digits. */
  readonly submittedAt: string;
  readonly state: ClaimState;
  /** Who is paid for it, by agreed shares that sum to 1; exact decimals. Empty: the provider. */
  readonly shares: readonly { readonly organisationId: string; readonly share: string }[];
}

export interface NeedFacts {
  readonly need: string;
  readonly isPositive: boolean;
}

/** Something that had been achieved and was lost again. */
export interface RelapseFacts {
  readonly personKey: string;
  readonly metricId: string;
  readonly relapsedOn: string;
}

/** What is owed, and how it comes about. */
export interface Calculation {
  readonly period: Period;
  readonly currency: string;
  readonly basis: ClaimBasis;
  /** What is owed for what was achieved in the period: the sum over its lines. */
  readonly totalMinor: number;
  /** The same from the contract's first day to the period's end. */
  readonly cumulativeMinor: number;
  /**
   * One for each claim that counts, in the order of calculation: day achieved, time submitted, id.
   * Those of earlier periods are there too: caps and tiers run on.
   */
  readonly lines: readonly CalculatedLine[];
}

/** One claim on its way through the rules. */
export interface CalculatedLine {
  readonly claim: ClaimFacts;
  /** The version that priced it; null: none was in force, or it has no such metric. */
  readonly card: RateCardTerms | null;
  readonly isInPeriod: boolean;
  /** In order. Each takes what the one before gave; the last gives the line's amount. */
  readonly steps: readonly TraceStep[];
  /** Outcomes that are paid for, the last of them perhaps in part. */
  readonly paidQuantity: number;
  readonly amountMinor: number;
  /** The amount by who is paid; they sum to it exactly. Empty for no amount. */
  readonly recipients: readonly { readonly organisationId: string; readonly amountMinor: number }[];
}

/** What one rule made of a line. Minor units; amounts are 0 before the price. */
export interface TraceStep {
  readonly rule: TraceRule;
  readonly quantityIn: number;
  readonly quantityOut: number;
  readonly amountInMinor: number;
  readonly amountOutMinor: number;
  readonly detail: TraceDetail;
}

/** Which rule a step of the trace is of. */
export enum TraceRule {
  NO_RATE = "no_rate",
  ORDER = "order",
  COMPOSITE = "composite",
  SUSTAINED = "sustained",
  ONCE_PER_PERSON = "once_per_person",
  COMPARISON = "comparison",
  PRICE = "price",
  DEADWEIGHT = "deadweight",
  ATTRIBUTION = "attribution",
  METRIC_CAP = "metric_cap",
  PERSON_CAP = "person_cap",
  SHARE_CAP = "share_cap",
  PERIOD_CAP = "period_cap",
  CONTRACT_CAP = "contract_cap",
}

/** What was found about earning something again. */
export interface EarnedAgain {
  /** The last relapse since the earlier claim's achievement; null: none, so it is not earned again. */
  readonly relapsedOn: string | null;
  /** The day from which it held again: that of the relapse, or on which it began if that is later. */
  readonly from: string | null;
  /** Whole months from then to its achievement. */
  readonly months: number;
  /** Whole months agreed; null: as the first time. */
  readonly required: number | null;
}

/** What a step's words are made of. */
export type TraceDetail =
  | { readonly kind: "no_rate" }
  | { readonly kind: "order"; readonly missing: readonly string[] }
  | { readonly kind: "composite"; readonly positive: number; readonly named: number }
  | {
      readonly kind: "sustained";
      readonly from: string | null;
      readonly months: number;
      readonly required: number;
      /** Whether the clock started anew after a relapse. */
      readonly isRestarted: boolean;
    }
  | {
      readonly kind: "once_per_person";
      readonly earlierClaimId: string | null;
      /** Where there is an earlier one and it can be earned again after a relapse. */
      readonly again: EarnedAgain | null;
    }
  | {
      readonly kind: "comparison";
      /** Outcomes that would have come about anyway; null where the claim names no cohort. */
      readonly expected: string | null;
    }
  | {
      readonly kind: "price";
      readonly price: PriceRule;
      readonly value: string | null;
      /** Outcomes of the metric earned before this line, where tiers go by it. */
      readonly earnedBefore: number | null;
    }
  | { readonly kind: "share"; readonly share: string; readonly source: string }
  | {
      readonly kind: "cap";
      readonly cap: Cap;
      /** What was left under it before this line: outcomes or minor units; null where it has no such limit. */
      readonly countLeft: number | null;
      readonly amountLeftMinor: number | null;
    };
