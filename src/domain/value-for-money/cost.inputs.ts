import { Field, ID, InputType, ObjectType } from "type-graphql";
import { MoneyInput } from "../../graphql/money.type";
import { MutationInput } from "../../graphql/mutation.inputs";
import { PeriodInput } from "../../graphql/period.type";
import { resultUnion } from "../../graphql/problems.type";
import { CostPer } from "./cost-alternative.entity";
import { ContractCost, CostAlternative } from "./cost.type";

@InputType({ description: "What a service costs besides what is paid for outcomes." })
export class StateCostInput extends MutationInput {
  @Field(() => ID, { description: "Of which contract." })
  contract!: string;

  @Field(() => String, { description: "What it is for, e.g. `Managing the contract`." })
  title!: string;

  @Field(() => MoneyInput, { description: "How much, in the contract's currency." })
  amount!: MoneyInput;

  @Field(() => PeriodInput, { description: "The days it is for." })
  period!: PeriodInput;

  @Field(() => Boolean, {
    description: "Whether it is part of the cost; if not, it is named as left out.",
  })
  isIncluded!: boolean;

  @Field(() => String, { description: "Where the figure is from." })
  source!: string;
}

@InputType({ description: "A stated cost to withdraw, in the open." })
export class WithdrawCostInput extends MutationInput {
  @Field(() => ID, { description: "Which cost: its id." })
  cost!: string;

  @Field(() => String, { description: "Why." })
  reason!: string;
}

@ObjectType({ description: "The cost as it is stated." })
export class CostSuccess {
  constructor(cost: ContractCost) {
    this.cost = cost;
  }

  @Field(() => ContractCost, { description: "The cost as it is stated." })
  readonly cost: ContractCost;
}

@InputType({ description: "What else the money could buy." })
export class StateAlternativeInput extends MutationInput {
  @Field(() => ID, { description: "Beside which contract." })
  contract!: string;

  @Field(() => String, { description: "What it is, e.g. `A year of temporary housing`." })
  title!: string;

  @Field(() => CostPer, { description: "Per what." })
  per!: CostPer;

  @Field(() => String, {
    nullable: true,
    description: "Reference of the outcome metric, for a cost of its outcomes alone.",
  })
  metric?: string | null;

  @Field(() => MoneyInput, { description: "What it costs each, in the contract's currency." })
  amount!: MoneyInput;

  @Field(() => String, { description: "Where the figure is from." })
  source!: string;
}

@InputType({ description: "A stated alternative to withdraw, in the open." })
export class WithdrawAlternativeInput extends MutationInput {
  @Field(() => ID, { description: "Which alternative: its id." })
  alternative!: string;

  @Field(() => String, { description: "Why." })
  reason!: string;
}

@ObjectType({ description: "The alternative as it is stated." })
export class AlternativeSuccess {
  constructor(alternative: CostAlternative) {
    this.alternative = alternative;
  }

  @Field(() => CostAlternative, { description: "The alternative as it is stated." })
  readonly alternative: CostAlternative;
}

export const StateCostResult = resultUnion("StateCost", CostSuccess);
export const WithdrawCostResult = resultUnion("WithdrawCost", CostSuccess);
export const StateAlternativeResult = resultUnion("StateAlternative", AlternativeSuccess);
export const WithdrawAlternativeResult = resultUnion("WithdrawAlternative", AlternativeSuccess);
