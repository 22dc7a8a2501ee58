import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { Requires } from "../../auth/requires";
import type { OperationContext } from "../../context";
import { present } from "../../db/loaders";
import { decodeId } from "../../graphql/global-id";
import { mutate } from "../../graphql/mutate";
import { addContractParty, removeContractParty } from "./contract-party.service";
import {
  AddContractPartyInput,
  AddContractPartyResult,
  ChangeContractInput,
  ChangeContractResult,
  ChangeContractStatusInput,
  ChangeContractStatusResult,
  ContractSuccess,
  CreateContractInput,
  CreateContractResult,
  RemoveContractPartyInput,
  RemoveContractPartyResult,
  type ContractPartyInput,
} from "./contract.inputs";
import { changeContract, changeContractStatus, createContract } from "./contract.service";
import { Contract } from "./contract.type";

@Resolver()
export class ContractEditsResolver {
  @Requires("contract.create")
  @Mutation(() => CreateContractResult, { description: "Enters a contract as a draft." })
  createContract(
    @Ctx() context: OperationContext,
    @Arg("input", () => CreateContractInput, { description: "The contract to enter." })
    input: CreateContractInput,
  ) {
    const commissionerId = decodeId("organisation", input.commissioner);
    const parties = input.parties.map(toNewParty);
    return mutate(context, {
      name: "createContract",
      input,
      work: (session) => createContract(session, { ...input, commissionerId, parties }),
      answer: (id) => success(context, id),
    });
  }

  @Requires("contract.change")
  @Mutation(() => ChangeContractResult, { description: "Changes a contract's terms." })
  changeContract(
    @Ctx() context: OperationContext,
    @Arg("input", () => ChangeContractInput, { description: "Which, and what to change." })
    input: ChangeContractInput,
  ) {
    const id = decodeId("contract", input.contract);
    return mutate(context, {
      name: "changeContract",
      input,
      work: (session) => changeContract(session, id, input.version, input.changes),
      answer: () => success(context, id),
    });
  }

  @Requires("contract.change")
  @Mutation(() => ChangeContractStatusResult, {
    description: "Moves a contract to another status; who, when and why is kept.",
  })
  changeContractStatus(
    @Ctx() context: OperationContext,
    @Arg("input", () => ChangeContractStatusInput, { description: "Which, where to, and why." })
    input: ChangeContractStatusInput,
  ) {
    const id = decodeId("contract", input.contract);
    return mutate(context, {
      name: "changeContractStatus",
      input,
      work: (session) => changeContractStatus(session, id, input.version, input),
      answer: () => success(context, id),
    });
  }

  @Requires("contract.change")
  @Mutation(() => AddContractPartyResult, { description: "Adds an organisation to a contract." })
  addContractParty(
    @Ctx() context: OperationContext,
    @Arg("input", () => AddContractPartyInput, { description: "Which contract, and who." })
    input: AddContractPartyInput,
  ) {
    const id = decodeId("contract", input.contract);
    const party = toNewParty(input.party);
    return mutate(context, {
      name: "addContractParty",
      input,
      work: (session) => addContractParty(session, id, input.version, party),
      answer: () => success(context, id),
    });
  }

  @Requires("contract.change")
  @Mutation(() => RemoveContractPartyResult, {
    description: "Takes an organisation's part out of a contract.",
  })
  removeContractParty(
    @Ctx() context: OperationContext,
    @Arg("input", () => RemoveContractPartyInput, { description: "Which contract, which part." })
    input: RemoveContractPartyInput,
  ) {
    const id = decodeId("contract", input.contract);
    const partyId = decodeId("contractParty", input.party);
    return mutate(context, {
      name: "removeContractParty",
      input,
      work: (session) => removeContractParty(session, id, input.version, partyId),
      answer: () => success(context, id),
    });
  }
}

function toNewParty({ organisation, role, lot }: ContractPartyInput) {
  return { organisationId: decodeId("organisation", organisation), role, lot };
}

async function success(context: OperationContext, id: string): Promise<ContractSuccess> {
  return new ContractSuccess(new Contract(await present(context.loaders.contract.byId.load(id))));
}
