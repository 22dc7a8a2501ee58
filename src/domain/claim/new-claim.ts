import type { NeedFacts } from "../payment/calculation";
import type { ClaimShare } from "./claim.entity";
import type { ClaimTerms } from "./claim-terms.repository";

/** Something achieved, as a provider claims it. Days are ISO dates, decimals exact texts. */
export interface NewClaim {
  /** Reference of the metric on the rate card. */
  readonly metric: string;
  readonly engagementId: string | null;
  readonly quantity: number | null;
  readonly cohort: number | null;
  readonly value: string | null;
  readonly area: string | null;
  readonly achievedOn: string;
  readonly startedOn: string | null;
  readonly needs: readonly NeedFacts[];
  readonly reference: string | null;
  readonly note: string | null;
  /** Null: the provider that claims takes all of it. */
  readonly shares: readonly ClaimShare[] | null;
}

/** Claims of one provider, or of several that somebody works for, under one contract. */
export interface Submission {
  readonly contractId: string;
  /** Who claims what is claimed as a number; null where there is one that can. */
  readonly providerId: string | null;
  readonly claims: readonly NewClaim[];
  /** Fewest people that a mean of Star scores may be about. */
  readonly fewest: number;
}

/** The engagement that a claim is about. */
export interface ClaimedEngagement {
  readonly id: string;
  readonly contractId: string;
  readonly serviceId: string;
  readonly providerId: string;
  /** Null for somebody who was erased. */
  readonly serviceUserId: string | null;
  readonly startedOn: string;
}

/** A claim of the input, together with what it names. */
export interface PlacedClaim {
  readonly claim: NewClaim;
  /** Place in the input, from 0. */
  readonly place: number;
  /** Of the rate card in force on the day; null where it has no such metric. */
  readonly terms: ClaimTerms | null;
  readonly engagement: ClaimedEngagement | null;
  /** Who claims; null where that cannot be told. */
  readonly providerId: string | null;
}

/** What a claim is worth by the readings that it rests on. */
export interface StarValue {
  readonly value: string;
  /** People behind the value of a claim about nobody in particular. */
  readonly n: number | null;
  readonly baselineReadingId: string | null;
  readonly latestReadingId: string | null;
}

/** What readings say of a claim: a value, or why there is none, in words. */
export type Told = StarValue | string;

/** Where a claim stands in the input of the mutation. */
export const pathOf = (place: number): readonly string[] => ["input", "claims", String(place)];
