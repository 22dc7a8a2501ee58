import { GraphQLSafeInt } from "graphql-scalars";
import { Directive, Field, InputType, Int } from "type-graphql";
import { DecimalScalar } from "../../graphql/scalars";
import type { Cap, CapPeriod } from "./terms";
import { CapPeriodLength, ShareOf } from "./words-of-terms";

const AMOUNT = {
  description: "At most so much is paid, in the currency's smallest unit, 0 or more.",
};

const METRICS = {
  defaultValue: [],
  description: "References of the metrics that count together; empty: all.",
};

@InputType({ description: "A limit of one metric, by count or by money or both." })
export class MetricCapInput {
  @Field(() => String, { description: "Reference of the metric." })
  metric!: string;

  @Field(() => Int, { nullable: true, description: "At most so many are paid for, 0 or more." })
  count?: number | null;

  @Field(() => GraphQLSafeInt, { nullable: true, ...AMOUNT })
  amountMinor?: number | null;
}

@InputType({ description: "A limit of what is paid for any one person." })
export class PersonCapInput {
  @Field(() => [String], METRICS)
  metrics!: string[];

  @Field(() => GraphQLSafeInt, AMOUNT)
  amountMinor!: number;
}

@InputType({ description: "A limit by share, e.g. of participants through one route." })
export class ShareCapInput {
  @Field(() => [String], METRICS)
  metrics!: string[];

  @Field(() => DecimalScalar, {
    description: 'From 0 to 1: `"0.4"` is 40%. The count it comes to is rounded down.',
  })
  share!: string;

  @Field(() => ShareOf, { description: "What it is a share of." })
  of!: Extract<Cap, { kind: "share" }>["of"];

  @Field(() => Int, {
    nullable: true,
    description: "The number that the contract states for the whole; left out: counted.",
  })
  stated?: number | null;
}

@InputType({ description: "A limit of what is paid in any one period of the contract." })
export class PeriodCapInput {
  @Field(() => CapPeriodLength, { description: "How long a period is." })
  period!: CapPeriod;

  @Field(() => [String], METRICS)
  metrics!: string[];

  @Field(() => GraphQLSafeInt, AMOUNT)
  amountMinor!: number;
}

@InputType({ description: "A limit of what is paid under the contract in all." })
export class ContractCapInput {
  @Field(() => GraphQLSafeInt, AMOUNT)
  amountMinor!: number;
}

@Directive("@oneOf")
@InputType({ description: "A limit: give exactly one of these." })
export class CapInput {
  @Field(() => MetricCapInput, { nullable: true, description: "Of one metric." })
  metric?: MetricCapInput;

  @Field(() => PersonCapInput, { nullable: true, description: "Of any one person." })
  person?: PersonCapInput;

  @Field(() => ShareCapInput, { nullable: true, description: "By share of a whole." })
  share?: ShareCapInput;

  @Field(() => PeriodCapInput, { nullable: true, description: "Of any one period." })
  period?: PeriodCapInput;

  @Field(() => ContractCapInput, { nullable: true, description: "Of the contract in all." })
  contract?: ContractCapInput;
}
