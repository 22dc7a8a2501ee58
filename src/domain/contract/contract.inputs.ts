import { ArgsType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { PageArgs } from "../../graphql/connection";
import { MoneyInput } from "../../graphql/money.type";
import { MutationInput } from "../../graphql/mutation.inputs";
import { resultUnion } from "../../graphql/problems.type";
import { DateScalar } from "../../graphql/scalars";
import { PartyRole } from "./contract-party.entity";
import { ContractStatus } from "./contract.entity";
import { Contract } from "./contract.type";

@ArgsType()
export class OrganisationContractsArgs extends PageArgs {
  @Field(() => [ContractStatus], { nullable: true, description: "Only contracts in one of these." })
  status?: ContractStatus[] | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Only contracts whose period covers this day.",
  })
  on?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Only those whose title or reference contains this text, in either case.",
  })
  search?: string | null;
}

@ArgsType()
export class ContractsArgs extends OrganisationContractsArgs {
  @Field(() => ID, { nullable: true, description: "Only those that this organisation buys." })
  commissioner?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "Only those in which this organisation is a party.",
  })
  party?: string | null;

  @Field(() => [PartyRole], {
    nullable: true,
    description: "With `party`: only where it has one of these roles.",
  })
  roles?: PartyRole[] | null;
}

@InputType({ description: "An organisation's part in a contract." })
export class ContractPartyInput {
  @Field(() => ID, { description: "Which organisation." })
  organisation!: string;

  @Field(() => PartyRole, { description: "What it is in the contract." })
  role!: PartyRole;

  @Field(() => String, {
    nullable: true,
    description: "Reference of the lot that it is about, where it is not the whole contract.",
  })
  lot?: string | null;
}

@InputType({ description: "A part of a contract that is let apart." })
export class ContractLotInput {
  @Field(() => String, { description: "Its short name, unique in the contract." })
  reference!: string;

  @Field(() => String, { description: "What it covers." })
  title!: string;
}

@InputType({ description: "A contract to enter; it begins as a draft." })
export class CreateContractInput extends MutationInput {
  @Field(() => String, { description: "The commissioner's reference, unique." })
  reference!: string;

  @Field(() => String, { description: "What it is about." })
  title!: string;

  @Field(() => ID, { description: "The organisation that buys." })
  commissioner!: string;

  @Field(() => DateScalar, { description: "First day of its period." })
  startsOn!: string;

  @Field(() => DateScalar, { description: "Last day of its period, not before the first." })
  endsOn!: string;

  @Field(() => MoneyInput, { nullable: true, description: "Its whole value." })
  value?: MoneyInput | null;

  @Field(() => String, { nullable: true, description: "Its Open Contracting id." })
  ocdsId?: string | null;

  @Field(() => [ContractPartyInput], { defaultValue: [], description: "Who else takes part." })
  parties!: ContractPartyInput[];

  @Field(() => [ContractLotInput], { defaultValue: [], description: "Its lots, if any." })
  lots!: ContractLotInput[];
}

@InputType({ description: "What to change; what is left out stays as it is." })
export class ContractChangesInput {
  @Field(() => String, { nullable: true, description: "What it is about." })
  title?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "First day of its period." })
  startsOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Last day of its period." })
  endsOn?: string | null;

  @Field(() => MoneyInput, { nullable: true, description: "Its whole value." })
  value?: MoneyInput | null;

  @Field(() => String, { nullable: true, description: "Its Open Contracting id." })
  ocdsId?: string | null;
}

@InputType({ description: "Which contract, as you read it." })
export class ContractEditInput extends MutationInput {
  @Field(() => ID, { description: "Which contract: its id." })
  contract!: string;

  @Field(() => Int, { description: "The version that you read before editing." })
  version!: number;
}

@InputType({ description: "A change of a contract's terms." })
export class ChangeContractInput extends ContractEditInput {
  @Field(() => ContractChangesInput, { description: "What to change." })
  changes!: ContractChangesInput;
}

@InputType({ description: "A move of a contract to another status." })
export class ChangeContractStatusInput extends ContractEditInput {
  @Field(() => ContractStatus, {
    description:
      "The new status. A draft becomes active or is terminated; an active contract ends on or " +
      "after its last day, or is terminated before.",
  })
  to!: ContractStatus;

  @Field(() => String, { nullable: true, description: "Why; needed to terminate." })
  reason?: string | null;
}

@InputType({ description: "An organisation to add to a contract." })
export class AddContractPartyInput extends ContractEditInput {
  @Field(() => ContractPartyInput, { description: "Who, and as what." })
  party!: ContractPartyInput;
}

@InputType({ description: "A part to take out of a contract." })
export class RemoveContractPartyInput extends ContractEditInput {
  @Field(() => ID, { description: "Which part: the party's id, `pty_…`." })
  party!: string;
}

@ObjectType({ description: "The contract as it is now." })
export class ContractSuccess {
  constructor(contract: Contract) {
    this.contract = contract;
  }

  @Field(() => Contract, { description: "The contract as it is now." })
  readonly contract: Contract;
}

export const CreateContractResult = resultUnion("CreateContract", ContractSuccess);
export const ChangeContractResult = resultUnion("ChangeContract", ContractSuccess);
export const ChangeContractStatusResult = resultUnion("ChangeContractStatus", ContractSuccess);
export const AddContractPartyResult = resultUnion("AddContractParty", ContractSuccess);
export const RemoveContractPartyResult = resultUnion("RemoveContractParty", ContractSuccess);
