import { Field, InputType, Int } from "type-graphql";
import { DecimalScalar } from "../../graphql/scalars";
import type { Comparison, OncePerPerson } from "./terms";
import { BaselineOf, EarnedAgain } from "./words-of-terms";

@InputType({ description: "That a metric is paid once for a person." })
export class OncePerPersonInput {
  @Field(() => EarnedAgain, {
    defaultValue: EarnedAgain.NEVER,
    description: "Whether it can be earned again.",
  })
  again!: OncePerPerson["again"];

  @Field(() => Int, {
    nullable: true,
    description:
      "Whole months for which it must hold before it is earned again, 1 or more; left out: as the " +
      "first time.",
  })
  againAfterMonths?: number | null;
}

@InputType({ description: "Several needs of one person, of which enough went well." })
export class CompositeInput {
  @Field(() => Int, { description: "At least so many needs were met, 1 or more." })
  atLeast!: number;

  @Field(() => [String], {
    defaultValue: [],
    description: "Names of the needs that count; empty: whatever needs a claim names.",
  })
  of!: string[];

  @Field(() => Boolean, {
    defaultValue: false,
    description: "Whether none of the needs named may have gone otherwise.",
  })
  allPositive!: boolean;
}

@InputType({ description: "A share and where it is from." })
export class SourcedShareInput {
  @Field(() => DecimalScalar, { description: 'From 0 to 1: `"0.2"` is a fifth.' })
  share!: string;

  @Field(() => String, { description: "Where the figure is from, e.g. a study or an evaluation." })
  source!: string;
}

@InputType({ description: "What part of a cohort would have achieved it in any case." })
export class BaselineInput extends SourcedShareInput {
  @Field(() => BaselineOf, { description: "What kind of figure it is." })
  of!: NonNullable<Comparison["baseline"]>["of"];
}

@InputType({ description: "What would have happened anyway; each part may be left out." })
export class ComparisonInput {
  @Field(() => BaselineInput, {
    nullable: true,
    description:
      "Taken off first: the part of the cohort that would have achieved it. For metrics that count " +
      "outcomes; a claim then states its cohort.",
  })
  baseline?: BaselineInput | null;

  @Field(() => SourcedShareInput, {
    nullable: true,
    description: "Taken off next: the share of what is left that would have happened anyway.",
  })
  deadweight?: SourcedShareInput | null;

  @Field(() => SourcedShareInput, {
    nullable: true,
    description: "What of the rest is this service's own doing: that share is paid.",
  })
  attribution?: SourcedShareInput | null;
}

@InputType({ description: "When a claim is earned. What is left out is not asked." })
export class EntitlementInput {
  @Field(() => OncePerPersonInput, {
    nullable: true,
    description: "That it is paid once for a person.",
  })
  oncePerPerson?: OncePerPersonInput | null;

  @Field(() => [String], {
    defaultValue: [],
    description:
      "References of metrics of this card that the same person must have earned by the same day.",
  })
  after!: string[];

  @Field(() => Int, {
    nullable: true,
    description:
      "Whole months for which it must have held, 1 or more, from the day on which it began, or " +
      "began anew after a relapse.",
  })
  sustainedMonths?: number | null;

  @Field(() => CompositeInput, {
    nullable: true,
    description: "Several needs of one person, of which enough went well.",
  })
  composite?: CompositeInput | null;

  @Field(() => ComparisonInput, {
    nullable: true,
    description: "What would have happened anyway, each with its source.",
  })
  comparison?: ComparisonInput | null;
}
