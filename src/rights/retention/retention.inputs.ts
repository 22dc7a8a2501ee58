import { ArgsType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { Contract } from "../../domain/contract/contract.type";
import { PageArgs } from "../../graphql/connection";
import { MutationInput } from "../../graphql/mutation.inputs";
import { resultUnion } from "../../graphql/problems.type";
import { DateScalar } from "../../graphql/scalars";
import { RetentionNotice } from "./retention.type";

@ArgsType()
export class RetentionNoticesArgs extends PageArgs {
  @Field(() => ID, { description: "The provider whose people they are." })
  provider!: string;
}

@InputType({ description: "How long people are kept is set." })
export class SetRetentionInput extends MutationInput {
  @Field(() => ID, { description: "For the people of which contract." })
  contract!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      "Months after the end of an engagement, 1 to 1200; null: no end is set, and people are kept.",
  })
  months?: number | null;

  @Field(() => String, { description: "Why; never about a person." })
  reason!: string;
}

@ObjectType({ description: "How long people are kept was set." })
export class SetRetentionSuccess {
  constructor(contract: Contract) {
    this.contract = contract;
  }

  @Field(() => Contract, { description: "The contract as it is now." })
  readonly contract: Contract;
}

export const SetRetentionResult = resultUnion("SetRetention", SetRetentionSuccess);

@InputType({ description: "Somebody who was announced is not to be erased yet, or is again." })
export class HoldServiceUserInput extends MutationInput {
  @Field(() => ID, { description: "Who." })
  serviceUser!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Last day on which they may not be erased; null: let them go.",
  })
  until?: string | null;

  @Field(() => String, { nullable: true, description: "Why, e.g. a legal claim; with `until`." })
  reason?: string | null;
}

@ObjectType({ description: "Somebody is held on to, or let go." })
export class HoldServiceUserSuccess {
  constructor(notice: RetentionNotice) {
    this.notice = notice;
  }

  @Field(() => RetentionNotice, { description: "The notice as it is now." })
  readonly notice: RetentionNotice;
}

export const HoldServiceUserResult = resultUnion("HoldServiceUser", HoldServiceUserSuccess);
