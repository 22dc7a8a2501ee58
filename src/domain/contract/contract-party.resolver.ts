import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { OperationContext } from "../../context";
import { present } from "../../db/loaders";
import type { Connection } from "../../graphql/connection";
import { listConnection } from "../../graphql/list";
import { Organisation } from "../organisation/organisation.type";
import { OrganisationContractsArgs } from "./contract.inputs";
import { contractsOfOrganisation } from "./contract.repository";
import {
  Contract,
  ContractConnection,
  ContractLot,
  ContractParty,
  toContract,
} from "./contract.type";

@Resolver(() => ContractParty)
export class ContractPartyResolver {
  @FieldResolver(() => Organisation, { description: "The organisation that takes part." })
  async organisation(@Root() party: ContractParty, @Ctx() context: OperationContext) {
    const { byId } = context.loaders.organisation;
    return new Organisation(await present(byId.load(party.row.organisationId)));
  }

  @FieldResolver(() => ContractLot, {
    nullable: true,
    description: "The lot that its part is about; null for the whole contract.",
  })
  async lot(@Root() party: ContractParty, @Ctx() context: OperationContext) {
    if (party.row.lotId === null) return null;
    return new ContractLot(await present(context.loaders.contract.lotById.load(party.row.lotId)));
  }
}

@Resolver(() => Organisation)
export class OrganisationContractsResolver {
  @FieldResolver(() => ContractConnection, {
    description: "Contracts that it buys or has a part in, in the order of their references.",
  })
  contracts(
    @Root() organisation: Organisation,
    @Ctx() context: OperationContext,
    @Args(() => OrganisationContractsArgs) args: OrganisationContractsArgs,
  ): Promise<Connection<Contract>> {
    const list = contractsOfOrganisation(args);
    return listConnection(context, list, organisation.row.id, args, toContract);
  }
}
