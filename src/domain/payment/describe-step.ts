import { describeDay } from "../period";
import type { CalculatedLine, TraceDetail, TraceStep } from "./calculation";
import { describeCap } from "./words/cap";
import { describeBaseline, describeOwnDoing } from "./words/comparison";
import {
  describeNeeds,
  describeOnce,
  describeOrder,
  describeSustained,
} from "./words/person-rules";
import { describePrice } from "./words/price";
import { outcomes, type StepInWords } from "./words/step-in-words";

/** Who reads a step; see `StepInWords`. */
export interface StepReader {
  readonly seesPerson: boolean;
  readonly seesOthers?: boolean;
  readonly nameOf?: (claimId: string) => string;
}

/**
 * A step of the trace in plain words: what came in, which rule, what went out; which cap bit, and by
 * how much. What tells of a person (values, days on which something began, needs, other claims) is
 * said only where `seesPerson`: a payer is told the rule and its result. What claims of other
 * providers left of a limit, or counted before in a tier, is said only where `seesOthers`.
 */
export function describeStep(
  step: TraceStep,
  line: CalculatedLine,
  { seesPerson, seesOthers = true, nameOf = (claimId) => claimId }: StepReader,
): string {
  const { card, claim } = line;
  const metric = card?.metrics.find(({ metricId }) => metricId === claim.metricId);
  const told: StepInWords = {
    step,
    line,
    entitlement: metric?.entitlement ?? null,
    currency: card?.currency ?? "",
    seesPerson: seesPerson || claim.personKey === null,
    seesOthers,
    nameOf,
  };
  return inWords(told, step.detail);
}

function inWords(told: StepInWords, detail: TraceDetail): string {
  switch (detail.kind) {
    case "no_rate":
      return describeNoRate(told);
    case "order":
      return describeOrder(told, detail);
    case "composite":
      return describeNeeds(told, detail);
    case "sustained":
      return describeSustained(told, detail);
    case "once_per_person":
      return describeOnce(told, detail);
    case "comparison":
      return describeBaseline(told, detail);
    case "price":
      return describePrice(told, detail);
    case "share":
      return describeOwnDoing(told, detail);
    case "cap":
      return describeCap(told, detail);
  }
}

function describeNoRate({ line: { card, claim } }: StepInWords): string {
  const area = claim.area === null ? "" : ` in ${claim.area}`;
  const why =
    card === null
      ? `No version of the rate card prices this metric on ${describeDay(claim.achievedOn)}`
      : `Version ${card.number} of the rate card has no rate for this provider${area}`;
  return `${why}: ${outcomes(claim.quantity)} claimed, nothing is owed.`;
}
