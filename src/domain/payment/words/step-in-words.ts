import { counted } from "../../evidence/words";
import { inMoney } from "../../money-words";
import type { Entitlement } from "../../rate-card/terms";
import type { CalculatedLine, TraceDetail, TraceStep } from "../calculation";

/** A step, and what is needed to say it in words. */
export interface StepInWords {
  readonly step: TraceStep;
  readonly line: CalculatedLine;
  /** Of the metric in the version that priced the line; null where none did. */
  readonly entitlement: Entitlement | null;
  /** ISO 4217; empty where no version priced the line: then there is no amount either. */
  readonly currency: string;
  /** Whether the reader may know what tells of the person. */
  readonly seesPerson: boolean;
  /** Whether the reader may know what other providers' claims come to. */
  readonly seesOthers: boolean;
  /** What a claim is called, by its key. */
  readonly nameOf: (claimId: string) => string;
}

/** What is known of a step of one kind. */
export type Detail<Kind extends TraceDetail["kind"]> = Extract<TraceDetail, { kind: Kind }>;

/** "1 outcome", "3 outcomes". */
export const outcomes = (quantity: number): string => counted(quantity, "outcome");

/** "1 whole month", "6 whole months". */
export const months = (count: number): string => counted(count, "whole month");

/** "1,200.00 GBP". */
export const money = ({ currency }: StepInWords, amountMinor: number): string =>
  inMoney(amountMinor, currency);

/** What is left of the line after the step: "2 outcomes, 1,200.00 GBP". */
export const left = (told: StepInWords): string =>
  `${outcomes(told.step.quantityOut)}, ${money(told, told.step.amountOutMinor)}`;
