import { ClaimState } from "../../../src/domain/claim/claim-state";
import {
  type CalculationInput,
  ClaimBasis,
  type ClaimFacts,
} from "../../../src/domain/payment/calculation";
import type { MetricTerms, PriceRule, RateCardTerms } from "../../../src/domain/rate-card/terms";
import { limit } from "./naive-caps";
import { monthsOn, NANO, nano, rounded } from "./naive-numbers";
import { amountOf } from "./naive-prices";

/*
 * The rules of payment once more, written for being read: every question is answered from the claims
 * anew, however long that takes. Nothing of the calculation's own code is used.
 */

/** A claim on its way: what each count of its outcomes is worth, and what is left. */
export interface Slow {
  readonly claim: ClaimFacts;
  readonly metric: MetricTerms | null;
  readonly price: PriceRule | null;
  readonly earned: number;
  readonly worth: readonly number[];
  quantity: number;
  amount: number;
}

const COUNTED: Record<ClaimBasis, readonly ClaimState[]> = {
  [ClaimBasis.VERIFIED]: [ClaimState.VERIFIED, ClaimState.PAYABLE, ClaimState.PAID],
  [ClaimBasis.SUBMITTED]: Object.values(ClaimState).filter(
    (state) => state !== ClaimState.REJECTED && state !== ClaimState.WITHDRAWN,
  ),
};

/** Amounts and outcomes paid, by claim. */
export function naivePayments(
  input: CalculationInput,
): Record<string, { amount: number; quantity: number }> {
  const key = (claim: ClaimFacts) => [claim.achievedOn, claim.submittedAt, claim.id].join(" ");
  const claims = input.claims
    .filter(
      ({ state, achievedOn }) =>
        COUNTED[input.basis].includes(state) && achievedOn <= input.period.end,
    )
    .sort((a, b) => (key(a) < key(b) ? -1 : 1));
  const judge = new Judge(input, claims);
  const lines = claims.map((claim) => judge.line(claim));
  for (const cap of cardOn(input, input.period.end)?.caps ?? []) limit(cap, lines, input);
  return Object.fromEntries(
    lines.map(({ claim, amount, quantity }) => [claim.id, { amount, quantity }]),
  );
}

function cardOn({ cards }: CalculationInput, on: string): RateCardTerms | undefined {
  const begun = cards.filter(({ effectiveFrom }) => effectiveFrom <= on);
  return begun.sort((a, b) => b.number - a.number)[0];
}

class Judge {
  constructor(
    private readonly input: CalculationInput,
    private readonly claims: readonly ClaimFacts[],
  ) {}

  line(claim: ClaimFacts): Slow {
    const metric = this.metric(claim);
    const price = this.price(claim);
    const earned = this.outcomes(claim);
    const before = this.before(claim)
      .filter(({ metricId }) => metricId === claim.metricId)
      .reduce((sum, one) => sum + this.outcomes(one), 0);
    const worth = Array.from({ length: earned + 1 }, (_, n) =>
      price && metric ? this.own(metric, amountOf(price, n, claim.value, before)) : 0,
    );
    const last = price?.kind === "tiers" ? price.tiers.at(-1)!.upTo : null;
    const priced =
      last === null || last === undefined ? earned : Math.max(0, Math.min(earned, last - before));
    return {
      claim,
      metric,
      price,
      earned,
      worth,
      quantity: worth[earned] === 0 ? 0 : priced,
      amount: worth[earned]!,
    };
  }

  private own({ entitlement: { comparison } }: MetricTerms, amount: number): number {
    const dead = comparison?.deadweight?.share ?? "0";
    const left = rounded(BigInt(amount) * (NANO - nano(dead)), NANO);
    return rounded(BigInt(left) * nano(comparison?.attribution?.share ?? "1"), NANO);
  }

  private metric(claim: ClaimFacts): MetricTerms | null {
    const card = cardOn(this.input, claim.achievedOn);
    return card?.metrics.find(({ metricId }) => metricId === claim.metricId) ?? null;
  }

  private price(claim: ClaimFacts): PriceRule | null {
    const fitting = (this.metric(claim)?.rates ?? []).filter(
      ({ partyId, area }) =>
        (partyId === null || partyId === claim.providerId) &&
        (area === null || area === claim.area),
    );
    const points = (partyId: string | null, area: string | null) =>
      (partyId === null ? 0 : 2) + (area === null ? 0 : 1);
    return (
      fitting.sort((a, b) => points(b.partyId, b.area) - points(a.partyId, a.area))[0]?.price ??
      null
    );
  }

  private before(claim: ClaimFacts): readonly ClaimFacts[] {
    return this.claims.slice(0, this.claims.indexOf(claim));
  }

  private outcomes(claim: ClaimFacts): number {
    if (!this.isEarned(claim)) return 0;
    const baseline = this.metric(claim)?.entitlement.comparison?.baseline;
    if (!baseline || claim.personKey !== null) return claim.quantity;
    if (claim.cohort === null) return 0;
    const left = BigInt(claim.quantity) * NANO - nano(baseline.share) * BigInt(claim.cohort);
    return left < 0n ? 0 : rounded(left, NANO);
  }

  private isEarned(claim: ClaimFacts): boolean {
    const metric = this.metric(claim);
    if (!metric || !this.price(claim)) return false;
    const { after, composite, sustainedMonths, oncePerPerson } = metric.entitlement;
    const card = cardOn(this.input, claim.achievedOn)!;
    const hasOthers = after.every((reference) => {
      const other = card.metrics.find((one) => one.reference === reference)?.metricId;
      return this.claims.some(
        (one) =>
          one.metricId === other &&
          one.personKey === claim.personKey &&
          one.achievedOn <= claim.achievedOn &&
          this.isEarned(one),
      );
    });
    if (!hasOthers) return false;
    if (composite) {
      const { of, atLeast, allPositive } = composite;
      const names = new Set(
        claim.needs.map(({ need }) => need).filter((need) => of.length === 0 || of.includes(need)),
      );
      const well = [...names].filter((name) =>
        claim.needs.every(({ need, isPositive }) => need !== name || isPositive),
      );
      if (well.length < atLeast || (allPositive && well.length < names.size)) return false;
    }
    const relapses = this.input.relapses
      .filter(
        ({ personKey, metricId }) => personKey === claim.personKey && metricId === claim.metricId,
      )
      .map(({ relapsedOn }) => relapsedOn)
      .filter((on) => on <= claim.achievedOn)
      .sort();
    if (sustainedMonths !== null) {
      const { startedOn } = claim;
      if (startedOn === null) return false;
      const from = relapses.filter((on) => on > startedOn).at(-1) ?? startedOn;
      if (monthsOn(from, sustainedMonths) > claim.achievedOn) return false;
    }
    const earlier = this.before(claim).findLast(
      (one) =>
        one.metricId === claim.metricId && one.personKey === claim.personKey && this.isEarned(one),
    );
    if (!oncePerPerson || !earlier || claim.personKey === null) return true;
    const relapse = relapses.filter((on) => on > earlier.achievedOn).at(-1);
    if (oncePerPerson.again === "never" || relapse === undefined) return false;
    const from = claim.startedOn !== null && claim.startedOn > relapse ? claim.startedOn : relapse;
    const { againAfterMonths } = oncePerPerson;
    return againAfterMonths === null || monthsOn(from, againAfterMonths) <= claim.achievedOn;
  }
}
