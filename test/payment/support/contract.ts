import { ClaimState } from "../../../src/domain/claim/claim-state";
import { calculate } from "../../../src/domain/payment/calculate";
import {
  type CalculatedLine,
  type Calculation,
  type CalculationInput,
  ClaimBasis,
  type ClaimFacts,
} from "../../../src/domain/payment/calculation";
import {
  type Cap,
  type Entitlement,
  MetricCounts,
  type MetricTerms,
  type PriceRule,
  type RateCardTerms,
} from "../../../src/domain/rate-card/terms";

export const PROVIDER = "provider";

const NOTHING_ASKED: Entitlement = {
  oncePerPerson: null,
  after: [],
  sustainedMonths: null,
  composite: null,
  comparison: null,
};

export const ONCE: Partial<Entitlement> = {
  oncePerPerson: { again: "never", againAfterMonths: null },
};

export const unit = (priceMinor: number): PriceRule => ({ kind: "unit", priceMinor });

/** A metric that counts people, at one rate for all; its key is its reference in small letters. */
export function metric(
  reference: string,
  price: PriceRule,
  entitlement: Partial<Entitlement> = {},
  counts = MetricCounts.PEOPLE,
): MetricTerms {
  return {
    id: `${reference} of this version`,
    metricId: reference.toLowerCase(),
    reference,
    title: `Outcome ${reference}`,
    counts,
    rates: [{ partyId: null, area: null, price }],
    entitlement: { ...NOTHING_ASKED, ...entitlement },
  };
}

export function card(
  metrics: readonly MetricTerms[],
  caps: readonly Cap[] = [],
  more: Partial<RateCardTerms> = {},
): RateCardTerms {
  const effectiveFrom = "2024-01-01";
  return { id: "card", number: 1, currency: "GBP", effectiveFrom, metrics, caps, ...more };
}

/** A verified claim of one person's outcome. */
export function claim(id: string, more: Partial<ClaimFacts> = {}): ClaimFacts {
  return {
    id,
    metricId: "a",
    providerId: PROVIDER,
    area: null,
    personKey: `person of ${id}`,
    quantity: 1,
    cohort: null,
    value: null,
    needs: [],
    startedOn: null,
    achievedOn: "2024-06-01",
    submittedAt: "2024-07-01T09:00:00.000Z",
    state: ClaimState.VERIFIED,
    shares: [{ organisationId: PROVIDER, share: "1" }],
    ...more,
  };
}

/** A verified claim of a number of outcomes. */
export const aggregate = (
  id: string,
  quantity: number,
  more: Partial<ClaimFacts> = {},
): ClaimFacts => claim(id, { personKey: null, quantity, ...more });

/** Claims of so many people, each of one outcome, in order of their numbers. */
export const people = (count: number, more: Partial<ClaimFacts> = {}): ClaimFacts[] =>
  Array.from({ length: count }, (_, i) => claim(String(1000 + i), more));

/** What is calculated for the year 2024 of a contract of three years. */
export function calculated(
  terms: RateCardTerms,
  claims: readonly ClaimFacts[],
  more: Partial<CalculationInput> = {},
): Calculation {
  return calculate({
    contractPeriod: { start: "2024-01-01", end: "2026-12-31" },
    period: { start: "2024-01-01", end: "2024-12-31" },
    cards: [terms],
    participants: 0,
    basis: ClaimBasis.VERIFIED,
    claims,
    relapses: [],
    ...more,
  });
}

export function lineOf(calculation: Calculation, id: string): CalculatedLine {
  const line = calculation.lines.find((one) => one.claim.id === id);
  if (!line) throw new Error(`There is no line of claim ${id}.`);
  return line;
}

/** Amounts by claim. */
export const amounts = ({ lines }: Calculation): Record<string, number> =>
  Object.fromEntries(lines.map(({ claim: { id }, amountMinor }) => [id, amountMinor]));

/** A trace in short: rule, outcomes in and out, minor units in and out. */
export const trace = ({ steps }: CalculatedLine): readonly (readonly unknown[])[] =>
  steps.map((step) => [
    step.rule,
    step.quantityIn,
    step.quantityOut,
    step.amountInMinor,
    step.amountOutMinor,
  ]);

/** How many lines come to each amount. */
export function tally({ lines }: Calculation): Record<number, number> {
  const found: Record<number, number> = {};
  for (const { amountMinor } of lines) found[amountMinor] = (found[amountMinor] ?? 0) + 1;
  return found;
}
