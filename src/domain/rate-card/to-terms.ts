import { decodeId, decodeOptionalId } from "../../graphql/global-id";
import { toExact } from "../indicator/exact";
import type { CapInput } from "./cap.inputs";
import type { EntitlementInput, SourcedShareInput } from "./entitlement.inputs";
import type { LevelAdjustmentInput, PriceRuleInput } from "./price-rule.inputs";
import type {
  AgreeRateCardInput,
  MetricBindingInput,
  RateInput,
  RateMetricInput,
} from "./rate-card.inputs";
import type { Binding, CardToAgree, MetricToAgree } from "./agreed-card";
import type { Cap, Entitlement, LevelAdjustment, PriceRule, Rate } from "./terms";

/** The card that an input asks for. */
export function toCard(input: AgreeRateCardInput): CardToAgree {
  return {
    contractId: decodeId("contract", input.contract),
    effectiveFrom: input.effectiveFrom,
    currency: input.currency,
    reason: input.reason ?? null,
    follows: input.follows ?? null,
    metrics: input.metrics.map(toMetric),
    caps: input.caps.map(toCap),
  };
}

function toMetric(input: RateMetricInput): MetricToAgree {
  return {
    reference: input.reference,
    title: input.title,
    description: input.description ?? null,
    counts: input.counts,
    binding: toBinding(input.paysFor),
    explanation: input.explanation ?? null,
    rates: input.rates.map(toRate),
    entitlement: toEntitlement(input.entitlement ?? null),
  };
}

function toBinding({ node, indicator, mapping, wholeStarOf }: MetricBindingInput): Binding {
  if (node != null) return { to: "node", key: decodeId("node", node) };
  if (indicator != null) return { to: "indicator", key: decodeId("indicator", indicator) };
  if (mapping != null) return { to: "mapping", key: decodeId("mapping", mapping) };
  if (wholeStarOf != null) return { to: "wholeStarOf", key: decodeId("mapping", wholeStarOf) };
  throw pastOneOf();
}

function toRate({ party, area, price }: RateInput): Rate {
  return {
    partyId: decodeOptionalId("organisation", party) ?? null,
    area: area ?? null,
    price: toPrice(price),
  };
}

function toPrice(input: PriceRuleInput): PriceRule {
  const { unit, tiers, slidingScale, threshold, bonusAndDeduction, assessmentFee } = input;
  if (unit) return { kind: "unit", ...unit };
  if (tiers) {
    return { kind: "tiers", tiers: tiers.map((tier) => ({ ...tier, upTo: tier.upTo ?? null })) };
  }
  if (slidingScale) {
    const { fullPriceMinor, lo, hi, steps } = slidingScale;
    return {
      ...{ kind: "sliding_scale", fullPriceMinor, lo: plain(lo), hi: plain(hi) },
      steps: steps?.map(({ from, share }) => ({ from: plain(from), share: plain(share) })) ?? null,
    };
  }
  if (threshold) {
    return { kind: "threshold", ...threshold, threshold: plain(threshold.threshold) };
  }
  if (bonusAndDeduction) {
    const { priceMinor, bonus, deduction } = bonusAndDeduction;
    return {
      ...{ kind: "bonus_deduction", priceMinor },
      ...{ bonus: toAdjustment(bonus), deduction: toAdjustment(deduction) },
    };
  }
  if (assessmentFee) return { kind: "assessment_fee", ...assessmentFee };
  throw pastOneOf();
}

function toAdjustment(input: LevelAdjustmentInput | null | undefined): LevelAdjustment | null {
  if (!input) return null;
  const { level, perUnitMinor, maximumMinor } = input;
  return { level: plain(level), perUnitMinor, maximumMinor: maximumMinor ?? null };
}

function toEntitlement(input: EntitlementInput | null): Entitlement {
  const { oncePerPerson: once, composite, comparison } = input ?? {};
  return {
    oncePerPerson: once ? { ...once, againAfterMonths: once.againAfterMonths ?? null } : null,
    after: input?.after ?? [],
    sustainedMonths: input?.sustainedMonths ?? null,
    composite: composite ? { ...composite } : null,
    comparison: comparison
      ? {
          baseline: toSourced(comparison.baseline),
          deadweight: toSourced(comparison.deadweight),
          attribution: toSourced(comparison.attribution),
        }
      : null,
  };
}

function toSourced<Share extends SourcedShareInput>(input: Share | null | undefined): Share | null {
  return input ? { ...input, share: plain(input.share) } : null;
}

function toCap({ metric, person, share, period, contract }: CapInput): Cap {
  if (metric) {
    const { count, amountMinor } = metric;
    return {
      ...{ kind: "metric", metric: metric.metric },
      ...{ count: count ?? null, amountMinor: amountMinor ?? null },
    };
  }
  if (person) return { kind: "person", ...person };
  if (share) {
    return { kind: "share", ...share, share: plain(share.share), stated: share.stated ?? null };
  }
  if (period) return { kind: "period", ...period };
  if (contract) return { kind: "contract", ...contract };
  throw pastOneOf();
}

/** A decimal without digits that say nothing, so that the same card is known again. */
const plain = (decimal: string): string => toExact(decimal).toFixed();

const pastOneOf = (): Error => new Error("an input of one kind came past @oneOf without any");
