import { Field, ObjectType, registerEnumType } from "type-graphql";
import { DateTimeScalar, DecimalScalar } from "../../graphql/scalars";
import { TellsWho } from "../../graphql/show-subjects";
import type { ContractRemarkEntity } from "../contract/contract-remark.entity";
import { Indicator } from "../indicator/indicator.type";
import type { IndicatorAnswer } from "../indicator/progress/figure.service";
import { IndicatorProgress } from "../indicator/progress/progress.type";
import type { KpiInForce } from "./contract-kpi.repository";
import { Grade, NotRated, rate, type Rating } from "./rating";
import { ratingInWords } from "./rating-in-words";

registerEnumType(Grade, {
  name: "ContractGrade",
  description: "How a contract stands on an indicator, by cut-offs that were agreed for it.",
  valuesConfig: {
    GOOD: { description: "At or above the share of the way agreed as good." },
    APPROACHING_TARGET: { description: "Below that, at or above the next cut-off." },
    REQUIRES_IMPROVEMENT: { description: "Below that, at or above the last cut-off." },
    INADEQUATE: { description: "Below the last cut-off." },
    OTHER: { description: "Not rated: see why." },
  },
});

registerEnumType(NotRated, {
  name: "NotRatedBecause",
  description: "Why a contract is not rated on an indicator.",
  valuesConfig: {
    NO_TARGET: { description: "Nobody set a target for the period." },
    NO_FIGURE: { description: "There is no verified figure." },
    NO_SHARE: { description: "There is no share of the way from a baseline to the target." },
    WITHHELD: {
      description: "The figure is about so few people that this viewer is not given it.",
    },
  },
});

@ObjectType({
  description:
    "How a contract stands on one of its indicators, by cut-offs that were agreed for it. It rates " +
    "the contract's indicator, not the service or its people.",
})
export class ContractRating {
  private readonly rating: Rating;

  constructor(
    readonly kpi: KpiInForce,
    /** Of this contract alone; null where it has no figure. */
    readonly answer: IndicatorAnswer | null,
  ) {
    this.rating = rate(answer?.figure ?? null, answer?.progress ?? null, kpi);
  }

  @Field(() => Grade, { description: "The grade." })
  get grade(): Grade {
    return this.rating.grade;
  }

  @Field(() => NotRated, { nullable: true, description: "Why it is not rated; null where it is." })
  get notRatedBecause(): NotRated | null {
    return this.rating.notRated;
  }

  @Field(() => String, { description: "In words, with the cut-offs and what it does not say." })
  get inWords(): string {
    return ratingInWords(this.rating, this.kpi);
  }

  @Field(() => Indicator, {
    nullable: true,
    description: "The indicator, as published by the instant asked about; null where it was not.",
  })
  get indicator(): Indicator | null {
    return this.answer && new Indicator(this.answer.indicator);
  }

  @Field(() => IndicatorProgress, {
    nullable: true,
    description:
      "The figure, the target and the share of the way, by verified measurements of this contract " +
      "alone; null where the indicator's model is not attached.",
  })
  get progress(): IndicatorProgress | null {
    return this.answer && new IndicatorProgress(this.answer);
  }

  @Field(() => DecimalScalar, {
    description: 'Share of the way to the target from which it is good: `"1"` is all of it.',
  })
  get goodFrom(): string {
    return this.kpi.goodFrom;
  }

  @Field(() => DecimalScalar, { description: "From which it is approaching the target." })
  get approachingFrom(): string {
    return this.kpi.approachingFrom;
  }

  @Field(() => DecimalScalar, {
    description: "From which it requires improvement; below: inadequate.",
  })
  get improvementFrom(): string {
    return this.kpi.improvementFrom;
  }

  @Field(() => String, { nullable: true, description: "Why the cut-offs were revised." })
  get reason(): string | null {
    return this.kpi.reason;
  }

  @TellsWho()
  @Field(() => String, { description: "Who set the cut-offs." })
  get setBy(): string {
    return this.kpi.setBy;
  }

  @Field(() => DateTimeScalar, { description: "When they were set." })
  get setAt(): Date {
    return this.kpi.setAt;
  }
}

@ObjectType({ description: "What a source says of a contract in words that fit no field." })
export class ContractRemark {
  constructor(readonly row: ContractRemarkEntity) {}

  @Field(() => String, { description: "Its short name, unique in the contract." })
  get reference(): string {
    return this.row.reference;
  }

  @Field(() => String, { description: "What it is about." })
  get subject(): string {
    return this.row.subject;
  }

  @Field(() => String, { description: "What is said." })
  get body(): string {
    return this.row.body;
  }

  @Field(() => String, { nullable: true, description: "Where it is from." })
  get source(): string | null {
    return this.row.source;
  }
}
