import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Money } from "../../graphql/money.type";
import { Period } from "../../graphql/period.type";
import { DateTimeScalar } from "../../graphql/scalars";
import { Star } from "../star/star.type";
import type { StarEntity } from "../star/star.entity";
import { CostPer } from "./cost-alternative.entity";
import { CostAlternative } from "./cost.type";
import type { CostItem as CostItemData } from "./cost-items";
import { UnitCostStatus, type UnitCost as UnitCostData } from "./unit-cost";
import { costInWords, unitCostInWords } from "./value-in-words";
import type { ValueForMoney as ValueForMoneyData } from "./value-for-money.service";

registerEnumType(UnitCostStatus, {
  name: "UnitCostStatus",
  description: "Whether there is a cost for each, or why there is none.",
  valuesConfig: {
    GIVEN: { description: "There is one." },
    NO_COST: { description: "Nothing was paid and no cost is stated." },
    NOBODY: { description: "There is nobody, or no outcome, to divide by." },
    WITHHELD: { description: "Withheld from this viewer, as few people may stand behind it." },
  },
});

@ObjectType({ description: "A part of what a service costs, or of what is left out of it." })
export class CostItem {
  constructor(readonly item: CostItemData) {}

  @Field(() => String, { description: "What it is for." })
  get title(): string {
    return this.item.title;
  }

  @Field(() => Money, { description: "How much." })
  get amount(): Money {
    return new Money(this.item.amountMinor, this.item.currency);
  }

  @Field(() => Period, {
    nullable: true,
    description: "The days it is for; null for payments, which are those of the days asked for.",
  })
  get period(): Period | null {
    return this.item.period && new Period(this.item.period);
  }

  @Field(() => String, { description: "Where the figure is from." })
  get source(): string {
    return this.item.source;
  }

  @Field(() => String, { nullable: true, description: "Why it is left out; null where it is not." })
  get leftOutBecause(): string | null {
    return this.item.leftOutBecause;
  }
}

@ObjectType({
  description:
    "The cost over how many people or outcomes it was for, beside alternatives that were stated. A " +
    "figure to talk about, not a verdict.",
})
export class UnitCost {
  constructor(
    readonly value: ValueForMoneyData,
    readonly data: UnitCostData,
    readonly of: CostPer,
    readonly starEntity: StarEntity | null = null,
    readonly metricReference: string | null = null,
  ) {}

  @Field(() => CostPer, { description: "What the cost is divided by." })
  get per(): CostPer {
    return this.of;
  }

  @Field(() => UnitCostStatus, { description: "Whether there is one, or why not." })
  get status(): UnitCostStatus {
    return this.data.status;
  }

  @Field(() => Star, {
    nullable: true,
    description: "The Star, in one edition, by which people improved; null for others.",
  })
  get star(): Star | null {
    return this.starEntity && new Star(this.starEntity);
  }

  @Field(() => String, { nullable: true, description: "Reference of the metric; null for others." })
  get metric(): string | null {
    return this.metricReference;
  }

  @Field(() => Int, { nullable: true, description: "How many; null if withheld." })
  get n(): number | null {
    return this.data.n;
  }

  @Field(() => Money, {
    nullable: true,
    description: "The cost for each, rounded half-up. Null where the status says why.",
  })
  get each(): Money | null {
    const { eachMinor } = this.data;
    return eachMinor === null ? null : new Money(eachMinor, this.value.currency);
  }

  @Field(() => String, { description: "In words, with what was divided by what." })
  get inWords(): string {
    return unitCostInWords(this);
  }

  @Field(() => [CostAlternative], {
    description: "What else the money could buy, as stated, with where each figure is from.",
  })
  get alternatives(): CostAlternative[] {
    const { alternatives } = this.value.facts;
    return alternatives
      .filter((one) => one.per === this.of)
      .filter((one) => one.outcomeMetricId === null || this.isOfMetric(one.outcomeMetricId))
      .map((one) => new CostAlternative(one));
  }

  private isOfMetric(id: string): boolean {
    const metrics = this.value.facts.cards.flatMap((card) => card.metrics);
    return metrics.some((one) => one.metricId === id && one.reference === this.metricReference);
  }
}

@ObjectType({
  description:
    "What a contract cost, over the people and outcomes it was for, beside stated alternatives. It " +
    "compares nothing itself.",
})
export class ValueForMoney {
  constructor(readonly data: ValueForMoneyData) {}

  @Field(() => Period, {
    nullable: true,
    description: "The days it is about; null: from the beginning until `asOf`.",
  })
  get period(): Period | null {
    const { asked } = this.data.facts;
    return asked && new Period(asked);
  }

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "The instant of knowledge; null: now.",
  })
  get asOf(): Date | null {
    return this.data.facts.asOf;
  }

  @Field(() => Money, { nullable: true, description: "The whole cost; null if withheld." })
  get cost(): Money | null {
    const { costMinor, currency } = this.data;
    return costMinor === null ? null : new Money(costMinor, currency);
  }

  @Field(() => [CostItem], { description: "What is in the cost. Empty if the cost is withheld." })
  get includes(): CostItem[] {
    return this.items(true);
  }

  @Field(() => [CostItem], { description: "What was stated and is not in the cost, and why." })
  get leavesOut(): CostItem[] {
    return this.items(false);
  }

  @Field(() => String, { description: "What the cost is made of, in words." })
  get costInWords(): string {
    return costInWords(this.data);
  }

  @Field(() => UnitCost, {
    description:
      "Over the people who took up the service. Viewers of aggregates are told engagements instead, " +
      "for all of the time: somebody who came twice counts twice.",
  })
  get perPersonEngaged(): UnitCost {
    return new UnitCost(this.data, this.data.perPersonEngaged, CostPer.PERSON_ENGAGED);
  }

  @Field(() => [UnitCost], {
    description:
      "Over the people whose mean over the whole Star rose between their first and last reading: by " +
      "Star and edition, never across them.",
  })
  get perPersonImproved(): UnitCost[] {
    return this.data.perPersonImproved.map(
      ({ star, cost }) => new UnitCost(this.data, cost, CostPer.PERSON_IMPROVED, star),
    );
  }

  @Field(() => [UnitCost], {
    description:
      "Over the outcomes of each metric that were claimed and verified; fees for assessing somebody " +
      "are no outcomes. The cost is the whole one each time: it is not divided among metrics.",
  })
  get perOutcome(): UnitCost[] {
    return this.data.perOutcome.map(
      ({ metric, cost }) => new UnitCost(this.data, cost, CostPer.OUTCOME_ACHIEVED, null, metric),
    );
  }

  private items(isIncluded: boolean): CostItem[] {
    if (this.data.costMinor === null) return [];
    const some = this.data.items.filter((item) => item.isIncluded === isIncluded);
    return some.map((item) => new CostItem(item));
  }
}
