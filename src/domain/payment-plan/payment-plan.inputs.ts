import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { MoneyInput } from "../../graphql/money.type";
import { MutationInput } from "../../graphql/mutation.inputs";
import { PeriodInput } from "../../graphql/period.type";
import { resultUnion } from "../../graphql/problems.type";
import { Contract } from "../contract/contract.type";
import { PaymentCommitment } from "./payment-commitment.type";
import { PaymentPlan } from "./payment-plan.type";

@InputType({ description: "What is expected of a period." })
export class PaymentPlanLineInput {
  @Field(() => String, {
    nullable: true,
    description:
      "Reference of the outcome metric, as the contract's rate card names it; leave it out for all " +
      "together.",
  })
  metric?: string | null;

  @Field(() => PeriodInput, {
    description: "The days it is about. Of one metric, payer and recipient they do not overlap.",
  })
  period!: PeriodInput;

  @Field(() => Int, {
    nullable: true,
    description: "How many outcomes are expected to be claimed, from 0.",
  })
  claims?: number | null;

  @Field(() => MoneyInput, {
    description: "How much is expected to be paid, in the contract's currency.",
  })
  amount!: MoneyInput;

  @Field(() => ID, {
    nullable: true,
    description: "Who pays: the commissioner, a party, or whoever committed to pay.",
  })
  payer?: string | null;

  @Field(() => ID, { nullable: true, description: "Who is paid: a party of the contract." })
  recipient?: string | null;
}

@InputType({
  description: "Expected claims and payments, in the place of the plan that is in force.",
})
export class PlanPaymentsInput extends MutationInput {
  @Field(() => ID, { description: "Under which contract." })
  contract!: string;

  @Field(() => String, { nullable: true, description: "What the contract calls the plan." })
  reference?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Why; needed where it supersedes another plan, which stays readable.",
  })
  reason?: string | null;

  @Field(() => [PaymentPlanLineInput], {
    description: "All that is expected, 1 to 1,000 lines: nothing is taken over from before.",
  })
  lines!: PaymentPlanLineInput[];
}

@ObjectType({ description: "The plan in force now." })
export class PlanPaymentsSuccess {
  constructor(plan: PaymentPlan, contract: Contract) {
    this.plan = plan;
    this.contract = contract;
  }

  @Field(() => PaymentPlan, { description: "The plan in force now." })
  readonly plan: PaymentPlan;

  @Field(() => Contract, { description: "The contract it is for." })
  readonly contract: Contract;
}

@InputType()
abstract class CommitmentTermsInput {
  @Field(() => MoneyInput, {
    nullable: true,
    description: "At most, in the contract's currency; none where no most is stated.",
  })
  maximum?: MoneyInput | null;

  @Field(() => PeriodInput, { nullable: true, description: "For when." })
  period?: PeriodInput | null;

  @Field(() => String, {
    nullable: true,
    description: "A remark. Everybody who follows the contract reads it.",
  })
  note?: string | null;
}

@InputType({ description: "A promise to pay for outcomes." })
export class PaymentCommitmentTermsInput extends CommitmentTermsInput {}

@InputType({ description: "What to change; what is left out stays, null takes it away." })
export class PaymentCommitmentChangesInput extends CommitmentTermsInput {}

@InputType({ description: "Who promised to pay how much for outcomes." })
export class CommitPaymentInput extends MutationInput {
  @Field(() => ID, { description: "Under which contract." })
  contract!: string;

  @Field(() => ID, { description: "Who pays: an organisation." })
  payer!: string;

  @Field(() => String, { description: "A short name, unique in the contract." })
  reference!: string;

  @Field(() => PaymentCommitmentTermsInput, { description: "What was promised." })
  terms!: PaymentCommitmentTermsInput;
}

@InputType({ description: "A change of a promise to pay." })
export class ChangePaymentCommitmentInput extends MutationInput {
  @Field(() => ID, { description: "Which commitment: its id." })
  commitment!: string;

  @Field(() => Int, { description: "The version that you read before." })
  version!: number;

  @Field(() => PaymentCommitmentChangesInput, { description: "What to change." })
  changes!: PaymentCommitmentChangesInput;
}

@ObjectType({ description: "The commitment as it is now." })
export class PaymentCommitmentSuccess {
  constructor(commitment: PaymentCommitment) {
    this.commitment = commitment;
  }

  @Field(() => PaymentCommitment, { description: "The commitment as it is now." })
  readonly commitment: PaymentCommitment;
}

export const PlanPaymentsResult = resultUnion("PlanPayments", PlanPaymentsSuccess);
export const CommitPaymentResult = resultUnion("CommitPayment", PaymentCommitmentSuccess);
export const ChangePaymentCommitmentResult = resultUnion(
  "ChangePaymentCommitment",
  PaymentCommitmentSuccess,
);
