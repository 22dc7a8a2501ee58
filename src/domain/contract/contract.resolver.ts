import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { Requires } from "../../auth/requires";
import type { OperationContext } from "../../context";
import { present } from "../../db/loaders";
import type { Connection } from "../../graphql/connection";
import { decodeId, decodeOptionalId } from "../../graphql/global-id";
import { listConnection } from "../../graphql/list";
import { byIdOrReference } from "../../graphql/lookup";
import { Organisation } from "../organisation/organisation.type";
import { Service } from "../service/service.type";
import { ContractsArgs } from "./contract.inputs";
import { PartyRole } from "./contract-party.entity";
import { contracts } from "./contract.repository";
import {
  Contract,
  ContractConnection,
  ContractLot,
  ContractParty,
  ContractStatusChange,
  toContract,
} from "./contract.type";

@Resolver(() => Contract)
export class ContractResolver {
  @Requires("contract.read")
  @Query(() => Contract, {
    nullable: true,
    description: "One contract, by its id or its reference; null when there is none.",
  })
  async contract(
    @Ctx() context: OperationContext,
    @Arg("id", () => ID, { nullable: true, description: "Its id." }) id?: string | null,
    @Arg("reference", () => ID, { nullable: true, description: "Its reference." })
    reference?: string | null,
  ): Promise<Contract | null> {
    const { byId, byReference } = context.loaders.contract;
    const row = await byIdOrReference(
      { id, reference },
      (key) => byId.load(decodeId("contract", key)),
      (key) => byReference.load(key),
    );
    return row && new Contract(row);
  }

  @Requires("contract.read")
  @Query(() => ContractConnection, { description: "Contracts, in the order of their references." })
  contracts(
    @Ctx() context: OperationContext,
    @Args(() => ContractsArgs) args: ContractsArgs,
  ): Promise<Connection<Contract>> {
    const list = contracts({
      ...args,
      commissionerId: decodeOptionalId("organisation", args.commissioner),
      partyId: decodeOptionalId("organisation", args.party),
    });
    return listConnection(context, list, null, args, toContract);
  }

  @FieldResolver(() => Organisation, { description: "The organisation that buys." })
  async commissioner(@Root() contract: Contract, @Ctx() context: OperationContext) {
    const { byId } = context.loaders.organisation;
    return new Organisation(await present(byId.load(contract.row.commissionerId)));
  }

  @FieldResolver(() => [ContractParty], {
    description: "Who takes part besides the commissioner, in the order they were added.",
  })
  async parties(
    @Root() contract: Contract,
    @Ctx() context: OperationContext,
    @Arg("role", () => PartyRole, { nullable: true, description: "Only parties in this role." })
    role?: PartyRole | null,
  ): Promise<ContractParty[]> {
    const rows = await context.loaders.contract.parties.load(contract.row.id);
    return rows.filter((row) => !role || row.role === role).map((row) => new ContractParty(row));
  }

  @FieldResolver(() => [ContractLot], { description: "Its lots; empty when it has none." })
  async lots(@Root() contract: Contract, @Ctx() context: OperationContext): Promise<ContractLot[]> {
    const rows = await context.loaders.contract.lots.load(contract.row.id);
    return rows.map((row) => new ContractLot(row));
  }

  @FieldResolver(() => [Service], {
    description: "What is delivered under it, in the order of names.",
  })
  async services(@Root() contract: Contract, @Ctx() context: OperationContext): Promise<Service[]> {
    const rows = await context.loaders.service.byContract.load(contract.row.id);
    return rows.map((row) => new Service(row));
  }

  @FieldResolver(() => [ContractStatusChange], {
    description: "How it came to its status: who moved it, when and why; oldest first.",
  })
  async statusHistory(
    @Root() contract: Contract,
    @Ctx() context: OperationContext,
  ): Promise<ContractStatusChange[]> {
    const rows = await context.loaders.contract.statusChanges.load(contract.row.id);
    return rows.map((row) => new ContractStatusChange(row));
  }
}
