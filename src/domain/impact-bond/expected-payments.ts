import { portion, ratio } from "../money";
import { calculate } from "../payment/calculate";
import { ClaimBasis, type ClaimFacts } from "../payment/calculation";
import type { Period } from "../period";
import { ClaimState } from "../claim/claim-state";
import {
  MetricCounts,
  type Cap,
  type MetricTerms,
  type PriceRule,
  type RateCardTerms,
} from "../rate-card/terms";
import type { ExpectedFlow } from "./waterfall";

/** What a plan expects of a period that is still to come. */
export interface ExpectedLine {
  /** Key of the metric through all versions of the card; null: of all together. */
  readonly metricId: string | null;
  readonly period: Period;
  readonly claims: number | null;
  readonly amountMinor: number;
  readonly recipientId: string | null;
}

/** From what outcome payments to come are worked out. */
export interface ExpectationInput {
  readonly contractPeriod: Period;
  readonly cards: readonly RateCardTerms[];
  readonly lines: readonly ExpectedLine[];
  /** Share of what is planned that is achieved: an exact decimal, 1 for all of it. */
  readonly achievement: string;
  /** Claims that were earned and paid for before: they have used up tiers and caps. */
  readonly past: readonly ClaimFacts[];
}

/** Outcome payments to come, and how they come about. */
export interface Expectation {
  /** On the last day of each line's period. */
  readonly payments: readonly ExpectedFlow[];
  /** Lines that were priced by the rate card, and those that were taken by their amounts. */
  readonly pricedLines: number;
  readonly amountLines: number;
  readonly claimsExpected: number;
}

/** More claims than that are not calculated one by one: their lines count by amount. */
const MOST_CLAIMS = 20_000;

/** Prices that need no value of each claim. */
const PRICED_BY_COUNT: readonly PriceRule["kind"][] = ["unit", "tiers", "assessment_fee"];

/**
 * What a plan's lines come to where a share of them is achieved: through the prices and caps of the
 * rate card where a line says how many claims, else by its amount. Claims that are expected count as
 * earned, each of somebody else, on the last day of their period.
 */
export function expectedPayments(input: ExpectationInput): Expectation {
  const share = ratio(input.achievement);
  const counted = input.lines.map((line) => ({
    line,
    claims: line.claims === null ? 0 : portion(line.claims, share),
    metric: metricOf(input.cards, line),
  }));
  const total = counted.reduce((sum, { claims }) => sum + claims, 0);
  const isPriced = ({ line, metric }: (typeof counted)[number]): boolean =>
    total <= MOST_CLAIMS && line.claims !== null && metric !== null && isPricedByCount(metric);
  const priced = counted.filter(isPriced);
  const byAmount = counted.filter((one) => !isPriced(one));
  const claims = priced.flatMap(({ line, metric, claims: many }, i) =>
    claimsOf(line, metric!, many, `${i}`),
  );
  return {
    payments: [
      ...paymentsOf(input, claims),
      ...byAmount.map(({ line }) => ({
        on: line.period.end,
        amountMinor: portion(line.amountMinor, share),
      })),
    ],
    pricedLines: priced.length,
    amountLines: byAmount.length,
    claimsExpected: priced.reduce((sum, one) => sum + one.claims, 0),
  };
}

function paymentsOf(
  { contractPeriod, cards, past }: ExpectationInput,
  claims: readonly ClaimFacts[],
): ExpectedFlow[] {
  if (claims.length === 0) return [];
  const days = claims.map(({ achievedOn }) => achievedOn).sort();
  const expected = new Set(claims.map(({ id }) => id));
  const { lines } = calculate({
    contractPeriod,
    period: { start: contractPeriod.start, end: days.at(-1)! },
    cards: cards.map(asEarned),
    participants: 0,
    basis: ClaimBasis.VERIFIED,
    claims: [...past, ...claims],
    relapses: [],
  });
  const own = lines.filter(({ claim }) => expected.has(claim.id));
  return [...Map.groupBy(own, ({ claim }) => claim.achievedOn)].map(([on, some]) => ({
    on,
    amountMinor: some.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
  }));
}

/** The version that prices a line, and its metric there. */
function metricOf(cards: readonly RateCardTerms[], line: ExpectedLine): MetricTerms | null {
  const card = cards.filter(({ effectiveFrom }) => effectiveFrom <= line.period.end).at(-1);
  return card?.metrics.find(({ metricId }) => metricId === line.metricId) ?? null;
}

const isPricedByCount = ({ rates }: MetricTerms): boolean =>
  rates.length > 0 && rates.every(({ price }) => PRICED_BY_COUNT.includes(price.kind));

/** A card by which everything that is claimed is earned; what is taken off and capped stays. */
function asEarned(card: RateCardTerms): RateCardTerms {
  const metrics = card.metrics.map((metric) => {
    const { comparison } = metric.entitlement;
    return {
      ...metric,
      entitlement: {
        ...{ oncePerPerson: null, after: [], sustainedMonths: null, composite: null },
        comparison: comparison && { ...comparison, baseline: null },
      },
    };
  });
  return { ...card, metrics, caps: card.caps.filter((cap) => !isOfParticipants(cap)) };
}

/** How many people will be engaged is not planned, so that a share of them is no number yet. */
const isOfParticipants = (cap: Cap): boolean =>
  cap.kind === "share" && cap.of === "participants" && cap.stated === null;

function claimsOf(
  line: ExpectedLine,
  metric: MetricTerms,
  claims: number,
  key: string,
): ClaimFacts[] {
  if (claims === 0) return [];
  const fact = (id: string, personKey: string | null, quantity: number): ClaimFacts => ({
    ...{ id, personKey, quantity, metricId: metric.metricId, area: null, cohort: null },
    ...{ value: null, needs: [], startedOn: null, achievedOn: line.period.end },
    ...{ submittedAt: "", state: ClaimState.VERIFIED, providerId: line.recipientId ?? "" },
    shares: [{ organisationId: line.recipientId ?? "", share: "1" }],
  });
  if (metric.counts === MetricCounts.OUTCOMES) return [fact(`expected ${key}`, null, claims)];
  return Array.from({ length: claims }, (_, i) =>
    fact(`expected ${key} ${i}`, `expected ${key} ${i}`, 1),
  );
}
