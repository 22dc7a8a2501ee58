import type { Period } from "../period";
import type { RateCardTerms } from "../rate-card/terms";
import type { Calculation, ClaimBasis, ClaimFacts } from "./calculation";

/** What is to be calculated. */
export interface PaymentQuestion {
  /** What is achieved in it is the answer's total. */
  readonly period: Period;
  /** The number of the version that prices everything; null: those in force. */
  readonly rateCardNumber: number | null;
  /** The instant of knowledge; null: now. */
  readonly asOf: Date | null;
  readonly basis: ClaimBasis;
  /** Whether claims in all states are given beside, and people counted. */
  readonly isWhole?: boolean;
}

/** What a calculation gave, and what it was asked. */
export interface CalculatedContract {
  readonly contractId: string;
  readonly calculation: Calculation;
  /** The versions that it priced by. */
  readonly cards: readonly RateCardTerms[];
  /** What was read: claims that count, or all of them where asked for. */
  readonly claims: readonly ClaimFacts[];
  /** People engaged by the period's end; null where nobody asked. */
  readonly participants: number | null;
  /** As of when; asked again with it, the answer is the same. */
  readonly asOf: Date;
}
