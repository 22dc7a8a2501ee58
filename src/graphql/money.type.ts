import { Field, InputType, ObjectType } from "type-graphql";
import { GraphQLSafeInt } from "graphql-scalars";

@ObjectType({ description: "An amount of money, exact." })
export class Money {
  constructor(amountMinor: number, currency: string) {
    this.amountMinor = amountMinor;
    this.currency = currency;
  }

  @Field(() => GraphQLSafeInt, {
    description: "In the currency's smallest unit: 1250 is £12.50 where the currency is GBP.",
  })
  readonly amountMinor: number;

  @Field(() => String, { description: "ISO 4217 code, e.g. `GBP`." })
  readonly currency: string;
}

@InputType({ description: "An amount of money, exact." })
export class MoneyInput {
  @Field(() => GraphQLSafeInt, {
    description: "In the currency's smallest unit, at least 0: 1250 is £12.50.",
  })
  amountMinor!: number;

  @Field(() => String, { description: "ISO 4217 code of three capital letters, e.g. `GBP`." })
  currency!: string;
}
