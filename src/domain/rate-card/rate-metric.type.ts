import { Field, ID, ObjectType } from "type-graphql";
import { encodeId } from "../../graphql/global-id";
import { Node } from "../../graphql/node.type";
import { PriceRule, toPriceRule } from "./price-rule.type";
import type { RateMetricRow } from "./rate-metric.repository";
import { MetricCounts, type Rate as RateTerms } from "./terms";

@ObjectType({ description: "A price, for whom and where." })
export class Rate {
  constructor(
    readonly terms: RateTerms,
    private readonly currency: string,
  ) {}

  @Field(() => String, {
    nullable: true,
    description: "The area that it is for, as claims name it; null: everywhere.",
  })
  get area(): string | null {
    return this.terms.area;
  }

  @Field(() => PriceRule, { description: "How the price comes about." })
  get price(): PriceRule {
    return toPriceRule(this.terms.price, this.currency);
  }
}

@ObjectType({ description: "What to bear in mind where money depends on Star scores." })
export class PriceCaution {
  constructor(text: string, explanation: string | null) {
    this.text = text;
    this.explanation = explanation;
  }

  @Field(() => String, { description: "What holds for any price on Star scores." })
  readonly text: string;

  @Field(() => String, {
    nullable: true,
    description:
      "What these scores mean in that journey, in the words of who agreed the price; null where an " +
      "indicator became a Star score only later.",
  })
  readonly explanation: string | null;
}

@ObjectType({
  implements: Node,
  description: "What one version of a rate card pays for one metric, and when it is earned.",
})
export class RateMetric extends Node {
  constructor(readonly row: RateMetricRow) {
    super();
  }

  @Field(() => ID, { description: "Opaque id, `rtm_…`; each version has its own." })
  override get id(): string {
    return encodeId("rateMetric", this.row.id);
  }

  @Field(() => String, {
    description: "What the contract calls the metric, the same in every version.",
  })
  get reference(): string {
    return this.row.reference;
  }

  @Field(() => String, { description: "What it is." })
  get title(): string {
    return this.row.title;
  }

  @Field(() => String, {
    nullable: true,
    description: "Its definition, and the evidence that a claim needs; null where none is given.",
  })
  get description(): string | null {
    return this.row.description;
  }

  @Field(() => MetricCounts, { description: "What a claim is about." })
  get counts(): MetricCounts {
    return this.row.counts;
  }

  @Field(() => Boolean, {
    description: "Whether claims take the change of the whole Star of its mapping.",
  })
  get wholeStar(): boolean {
    return this.row.wholeStar;
  }

  @Field(() => String, {
    nullable: true,
    description:
      "What the scores mean in the Star's journey of change, and why they are paid for; always " +
      "there where the price sits on Star scores.",
  })
  get explanation(): string | null {
    return this.row.explanation;
  }

  @Field(() => [Rate], {
    description:
      "Its prices. Of those that fit a claim the one for its party and area holds, then the one for " +
      "its party, then for its area, then the one for all.",
  })
  get rates(): Rate[] {
    return this.row.rates.map((rate) => new Rate(rate, this.row.currency));
  }
}
