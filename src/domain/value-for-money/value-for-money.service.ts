import type { ContractEntity } from "../contract/contract.entity";
import { isSafe, rounded, type DisclosurePolicy } from "../../disclosure/policy";
import { engagedAtRelease } from "../evidence/protection/engaged-at-release";
import type { ContractGuard } from "../evidence/protection/release-times";
import type { StarEvidence } from "../evidence/star-evidence";
import type { StarEntity } from "../star/star.entity";
import type { Period } from "../period";
import type { RateCardTerms } from "../rate-card/terms";
import { NO_CURRENCY } from "../no-currency";
import type { ContractCostEntity } from "./contract-cost.entity";
import type { CostAlternativeEntity } from "./cost-alternative.entity";
import { costItems, costOf, type CostItem } from "./cost-items";
import { unitCost, type UnitCost } from "./unit-cost";
import type { CountedOutcomes, ImprovedPeople } from "./value-for-money.repository";

/** How the viewer is shown a contract. */
export interface Sight {
  /** Null where people are counted exactly for the viewer. */
  readonly guard: ContractGuard | null;
  /** Whether the viewer is told totals of claims and payments only, of enough people. */
  readonly areTotalsGuarded: boolean;
  /** Whether of these what was paid is withheld. */
  readonly areTotalsWithheld: boolean;
  readonly policy: DisclosurePolicy | null;
}

/** All that is read of a contract. */
export interface ValueFacts {
  readonly contract: ContractEntity;
  /** The days asked for; null: from the beginning. */
  readonly asked: Period | null;
  readonly asOf: Date | null;
  readonly days: Period;
  readonly paidMinor: number;
  readonly costs: readonly ContractCostEntity[];
  readonly alternatives: readonly CostAlternativeEntity[];
  readonly outcomes: readonly CountedOutcomes[];
  readonly cards: readonly RateCardTerms[];
  readonly engaged: number;
  readonly evidence: readonly StarEvidence[];
  /** In the order of the evidence. */
  readonly improved: readonly Omit<ImprovedPeople, "scopeNumber">[];
  readonly sight: Sight;
}

/** What a service cost, over whom and what it was for. No verdict (D1). */
export interface ValueForMoney {
  readonly facts: ValueFacts;
  readonly currency: string;
  readonly items: readonly CostItem[];
  /** Null where it is withheld. */
  readonly costMinor: number | null;
  readonly perPersonEngaged: UnitCost;
  readonly perPersonImproved: readonly { readonly star: StarEntity; readonly cost: UnitCost }[];
  readonly perOutcome: readonly { readonly metric: string; readonly cost: UnitCost }[];
  /** Whether figures about people are withheld as parts of the contract's time were asked for. */
  readonly isPartOfTime: boolean;
}

/** Works value for money out from what was read. */
export function valueForMoney(facts: ValueFacts): ValueForMoney {
  const { contract, sight, asked, days, paidMinor, costs, evidence } = facts;
  const currency =
    contract.currency ?? costs[0]?.currency ?? facts.cards[0]?.currency ?? NO_CURRENCY;
  const items = costItems(costs, paidMinor, currency, days);
  const isPartOfTime = sight.guard !== null && asked !== null;
  const costMinor = areTotalsHeld(sight, asked) ? null : costOf(items);
  const isStated = items.some((item) => item.isIncluded && item.amountMinor !== 0);
  const over = (n: number | null): UnitCost => unitCost(costMinor, n, isStated);
  return {
    ...{ facts, currency, items, costMinor, isPartOfTime },
    perPersonEngaged: over(engagedShown(facts)),
    perPersonImproved: evidence.map((one, i) => ({
      star: one.definition.star,
      cost: over(improvedShown(facts, one, facts.improved[i]!)),
    })),
    perOutcome: outcomesShown(facts).map(({ reference, n }) => ({
      metric: reference,
      cost: over(n),
    })),
  };
}

/** Totals of few people, and those of parts of the time, which could be subtracted. */
function areTotalsHeld(sight: Sight, asked: Period | null): boolean {
  return sight.areTotalsWithheld || (sight.areTotalsGuarded && asked !== null);
}

/** For protected viewers as at the last release, as evidence counts: by engagements. */
function engagedShown({ sight, asked, asOf, engaged }: ValueFacts): number | null {
  const { guard, policy } = sight;
  if (!guard || !policy) return engaged;
  return asked === null ? engagedAtRelease(guard, policy, asOf) : null;
}

function improvedShown(
  { sight, asked }: ValueFacts,
  evidence: StarEvidence,
  { pairs, improved }: Omit<ImprovedPeople, "scopeNumber">,
): number | null {
  const { guard, policy } = sight;
  if (!guard || !policy) return improved;
  const { pairs: shownPairs, movedForwardInAnyArea: moved } = evidence.statistics;
  if (asked !== null || !evidence.disclosure?.asAt) return null;
  if (shownPairs === null || evidence.wholeStar === null || moved === null) return null;
  // Nobody may follow from the numbers beside it: who did not improve, or did in one area alone.
  const apart = [improved, pairs - improved, Math.abs(moved - improved)];
  const isApart = apart.every((n) => isSafe(n, guard.threshold));
  return isApart ? rounded(improved, policy) : null;
}

/**
 * Metrics but those that are fees. Viewers of totals are told how many are paid for by what is
 * calculated, where those of few people wait for others: numbers beside it could be subtracted.
 */
function outcomesShown({ sight, outcomes, cards }: ValueFacts) {
  return outcomes
    .filter(({ reference }) => !isFee(cards, reference))
    .map(({ reference, outcomes: n }) => ({ reference, n: sight.areTotalsGuarded ? null : n }));
}

/** Whether a metric is paid for assessing somebody, and so is no outcome. */
function isFee(cards: readonly RateCardTerms[], reference: string): boolean {
  const all = cards.flatMap(({ metrics }) => metrics.filter((one) => one.reference === reference));
  const rates = all.at(-1)?.rates ?? [];
  return rates.length > 0 && rates.every(({ price }) => price.kind === "assessment_fee");
}
