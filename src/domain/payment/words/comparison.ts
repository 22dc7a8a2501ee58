import { TraceRule } from "../calculation";
import { type Detail, money, outcomes, type StepInWords } from "./step-in-words";

/** What a cohort would have achieved anyway. */
export function describeBaseline(told: StepInWords, { expected }: Detail<"comparison">): string {
  const { step, line, entitlement } = told;
  if (expected === null) {
    return "The claim names no cohort, so what would have come about anyway is not known: not earned.";
  }
  const { share = "", source = "" } = entitlement?.comparison?.baseline ?? {};
  return (
    `Of a cohort of ${line.claim.cohort}, ${expected} would have achieved it anyway (a share of ` +
    `${share}; ${source}). Of ${outcomes(step.quantityIn)} claimed, ${step.quantityOut} ` +
    `${step.quantityOut === 1 ? "counts" : "count"}.`
  );
}

/** Deadweight, or attribution. */
export function describeOwnDoing(told: StepInWords, { share, source }: Detail<"share">): string {
  const { rule, amountInMinor, amountOutMinor } = told.step;
  const what =
    rule === TraceRule.DEADWEIGHT
      ? `A share of ${share} would have happened anyway`
      : `A share of ${share} is this service's own doing`;
  return `${what} (${source}): of ${money(told, amountInMinor)}, ${money(told, amountOutMinor)} stays.`;
}
