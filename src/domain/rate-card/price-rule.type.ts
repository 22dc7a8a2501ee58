import { Field, Int, InterfaceType, ObjectType } from "type-graphql";
import { Money } from "../../graphql/money.type";
import { DecimalScalar } from "../../graphql/scalars";
import type {
  AssessmentFee as AssessmentFeeTerms,
  BonusAndDeduction as BonusAndDeductionTerms,
  LevelAdjustment as LevelAdjustmentTerms,
  PriceRule as PriceRuleTerms,
  SlidingScale as SlidingScaleTerms,
  ThresholdPrice as ThresholdPriceTerms,
  TieredPrice as TieredPriceTerms,
  UnitPrice as UnitPriceTerms,
} from "./terms";
import { priceInWords } from "./words/price-in-words";
import { ThresholdComparison } from "./words-of-terms";

@InterfaceType({ description: "How a price comes about." })
export abstract class PriceRule<Terms extends PriceRuleTerms = PriceRuleTerms> {
  constructor(
    protected readonly terms: Terms,
    protected readonly currency: string,
  ) {}

  @Field(() => String, { description: "The rule in plain words, with its amounts." })
  get inWords(): string {
    return priceInWords(this.terms, this.currency);
  }

  protected money(amountMinor: number): Money {
    return new Money(amountMinor, this.currency);
  }
}

@ObjectType({ implements: PriceRule, description: "So much for each." })
export class UnitPrice extends PriceRule<UnitPriceTerms> {
  @Field(() => Money, { description: "What each is paid." })
  get price(): Money {
    return this.money(this.terms.priceMinor);
  }
}

@ObjectType({ description: "A price up to a count." })
export class PriceTier {
  constructor(upTo: number | null, price: Money) {
    this.upTo = upTo;
    this.price = price;
  }

  @Field(() => Int, {
    nullable: true,
    description: "Up to which one, counted over the whole contract; null: without end.",
  })
  readonly upTo: number | null;

  @Field(() => Money, { description: "What each of these is paid." })
  readonly price: Money;
}

@ObjectType({
  implements: PriceRule,
  description: "The first so many at one price, the next at another; beyond the last nothing.",
})
export class TieredPrice extends PriceRule<TieredPriceTerms> {
  @Field(() => [PriceTier], { description: "The tiers, by growing count." })
  get tiers(): PriceTier[] {
    return this.terms.tiers.map((tier) => new PriceTier(tier.upTo, this.money(tier.priceMinor)));
  }
}

@ObjectType({ description: "A share of the price, from a value on." })
export class ScaleStep {
  constructor({ from, share }: { readonly from: string; readonly share: string }) {
    this.from = from;
    this.share = share;
  }

  @Field(() => DecimalScalar, { description: "The value from which it holds." })
  readonly from: string;

  @Field(() => DecimalScalar, { description: "The share of the full price, 0 to 1." })
  readonly share: string;
}

@ObjectType({
  implements: PriceRule,
  description: "More of the price, the higher the value of a claim.",
})
export class SlidingScale extends PriceRule<SlidingScaleTerms> {
  @Field(() => Money, { description: "The full price of each." })
  get fullPrice(): Money {
    return this.money(this.terms.fullPriceMinor);
  }

  @Field(() => DecimalScalar, { description: "Below this value nothing is paid." })
  get lo(): string {
    return this.terms.lo;
  }

  @Field(() => DecimalScalar, { description: "From this value on the full price is paid." })
  get hi(): string {
    return this.terms.hi;
  }

  @Field(() => [ScaleStep], {
    nullable: true,
    description: "The contract's own steps; null where the share rises evenly from `lo` to `hi`.",
  })
  get steps(): ScaleStep[] | null {
    return this.terms.steps?.map((step) => new ScaleStep(step)) ?? null;
  }
}

@ObjectType({ implements: PriceRule, description: "All or nothing, by the value of a claim." })
export class ThresholdPrice extends PriceRule<ThresholdPriceTerms> {
  @Field(() => ThresholdComparison, { description: "What is asked of the value." })
  get comparison(): ThresholdPriceTerms["comparison"] {
    return this.terms.comparison;
  }

  @Field(() => DecimalScalar, { description: "The value it is held against." })
  get threshold(): string {
    return this.terms.threshold;
  }

  @Field(() => Money, { description: "What each is paid." })
  get price(): Money {
    return this.money(this.terms.priceMinor);
  }
}

@ObjectType({ description: "What is added, or taken off, for each whole unit beyond a level." })
export class LevelAdjustment {
  constructor(
    private readonly terms: LevelAdjustmentTerms,
    private readonly currency: string,
  ) {}

  @Field(() => DecimalScalar, { description: "The agreed level of the claim's value." })
  get level(): string {
    return this.terms.level;
  }

  @Field(() => Money, { description: "For each whole unit of value beyond the level." })
  get perUnit(): Money {
    return new Money(this.terms.perUnitMinor, this.currency);
  }

  @Field(() => Money, { nullable: true, description: "At most so much; null: no limit." })
  get maximum(): Money | null {
    const { maximumMinor } = this.terms;
    return maximumMinor === null ? null : new Money(maximumMinor, this.currency);
  }
}

@ObjectType({
  implements: PriceRule,
  description: "A price, with more above an agreed level and less below another; never below 0.",
})
export class BonusAndDeduction extends PriceRule<BonusAndDeductionTerms> {
  @Field(() => Money, { description: "What each is paid at the level." })
  get price(): Money {
    return this.money(this.terms.priceMinor);
  }

  @Field(() => LevelAdjustment, { nullable: true, description: "What is added above a level." })
  get bonus(): LevelAdjustment | null {
    return this.terms.bonus && new LevelAdjustment(this.terms.bonus, this.currency);
  }

  @Field(() => LevelAdjustment, { nullable: true, description: "What is taken off below a level." })
  get deduction(): LevelAdjustment | null {
    return this.terms.deduction && new LevelAdjustment(this.terms.deduction, this.currency);
  }
}

@ObjectType({
  implements: PriceRule,
  description: "Paid for assessing somebody, whatever comes of it: no outcome.",
})
export class AssessmentFee extends PriceRule<AssessmentFeeTerms> {
  @Field(() => Money, { description: "What each assessment is paid." })
  get price(): Money {
    return this.money(this.terms.priceMinor);
  }
}

/** The rule as the GraphQL type of its kind. */
export function toPriceRule(terms: PriceRuleTerms, currency: string): PriceRule {
  switch (terms.kind) {
    case "unit":
      return new UnitPrice(terms, currency);
    case "tiers":
      return new TieredPrice(terms, currency);
    case "sliding_scale":
      return new SlidingScale(terms, currency);
    case "threshold":
      return new ThresholdPrice(terms, currency);
    case "bonus_deduction":
      return new BonusAndDeduction(terms, currency);
    case "assessment_fee":
      return new AssessmentFee(terms, currency);
  }
}

/** All kinds of prices; only the interface leads to them. */
export const PRICE_RULE_TYPES = [
  UnitPrice,
  TieredPrice,
  SlidingScale,
  ThresholdPrice,
  BonusAndDeduction,
  AssessmentFee,
];
