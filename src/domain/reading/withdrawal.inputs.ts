import { Field, ID, InputType, ObjectType } from "type-graphql";
import { MutationInput } from "../../graphql/mutation.inputs";
import { resultUnion } from "../../graphql/problems.type";
import { Withdrawal } from "./withdrawal.type";

@InputType({ description: "A reading that is a mistake." })
export class RequestWithdrawalInput extends MutationInput {
  @Field(() => ID, { description: "Which reading." })
  reading!: string;

  @Field(() => String, { description: "Why it is a mistake. A slip back is none." })
  reason!: string;
}

@InputType({ description: "A request to approve, by another person than asked for it." })
export class ApproveWithdrawalInput extends MutationInput {
  @Field(() => ID, { description: "Which request." })
  withdrawal!: string;

  @Field(() => String, { nullable: true, description: "Anything to say about it." })
  note?: string | null;
}

@InputType({ description: "A request to refuse, by another person than asked for it." })
export class RefuseWithdrawalInput extends MutationInput {
  @Field(() => ID, { description: "Which request." })
  withdrawal!: string;

  @Field(() => String, { description: "Why the reading stands." })
  reason!: string;
}

@ObjectType({ description: "The request as it is now." })
export class WithdrawalSuccess {
  constructor(withdrawal: Withdrawal) {
    this.withdrawal = withdrawal;
  }

  @Field(() => Withdrawal, { description: "The request as it is now." })
  readonly withdrawal: Withdrawal;
}

export const RequestWithdrawalResult = resultUnion("RequestWithdrawal", WithdrawalSuccess);
export const ApproveWithdrawalResult = resultUnion("ApproveWithdrawal", WithdrawalSuccess);
export const RefuseWithdrawalResult = resultUnion("RefuseWithdrawal", WithdrawalSuccess);
