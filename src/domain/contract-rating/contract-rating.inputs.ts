import { Field, ID, InputType, ObjectType } from "type-graphql";
import { MutationInput } from "../../graphql/mutation.inputs";
import { resultUnion } from "../../graphql/problems.type";
import { DecimalScalar } from "../../graphql/scalars";
import { Contract } from "../contract/contract.type";

@InputType({ description: "Cut-offs by which a contract is rated on an indicator." })
export class SetContractKpiInput extends MutationInput {
  @Field(() => ID, { description: "Which contract." })
  contract!: string;

  @Field(() => ID, { description: "Which indicator, of a model that is attached to it." })
  indicator!: string;

  @Field(() => DecimalScalar, {
    description: 'Share of the way to the target from which it is good, e.g. `"1"`; 0 to 10.',
  })
  goodFrom!: string;

  @Field(() => DecimalScalar, {
    description: 'From which it is approaching the target, e.g. `"0.9"`; below `goodFrom`.',
  })
  approachingFrom!: string;

  @Field(() => DecimalScalar, {
    description: 'From which it requires improvement, e.g. `"0.75"`; below `approachingFrom`.',
  })
  improvementFrom!: string;

  @Field(() => String, {
    nullable: true,
    description: "Why; needed where it revises cut-offs, which stay readable.",
  })
  reason?: string | null;
}

@InputType({ description: "A rating to withdraw, in the open." })
export class WithdrawContractKpiInput extends MutationInput {
  @Field(() => ID, { description: "Which contract." })
  contract!: string;

  @Field(() => ID, { description: "Which indicator." })
  indicator!: string;

  @Field(() => String, { description: "Why." })
  reason!: string;
}

@ObjectType({ description: "The contract with its ratings." })
export class ContractKpiSuccess {
  constructor(contract: Contract) {
    this.contract = contract;
  }

  @Field(() => Contract, { description: "The contract, whose `ratings` go by what is agreed now." })
  readonly contract: Contract;
}

export const SetContractKpiResult = resultUnion("SetContractKpi", ContractKpiSuccess);
export const WithdrawContractKpiResult = resultUnion("WithdrawContractKpi", ContractKpiSuccess);
