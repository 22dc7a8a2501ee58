import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { Requires } from "../../auth/requires";
import type { OperationContext } from "../../context";
import { present } from "../../db/loaders";
import { decodeId } from "../../graphql/global-id";
import { mutate } from "../../graphql/mutate";
import { Contract } from "../contract/contract.type";
import { Organisation } from "../organisation/organisation.type";
import {
  ChangeServiceInput,
  ChangeServiceResult,
  CreateServiceInput,
  CreateServiceResult,
  ServiceSuccess,
} from "./service.inputs";
import { changeService, createService } from "./service.service";
import { Service } from "./service.type";

@Resolver(() => Service)
export class ServiceResolver {
  @Requires("contract.read")
  @Query(() => Service, {
    nullable: true,
    description: "One service, by its id; null when there is none.",
  })
  async service(
    @Ctx() context: OperationContext,
    @Arg("id", () => ID, { description: "Its id." }) id: string,
  ): Promise<Service | null> {
    const row = await context.loaders.service.byId.load(decodeId("service", id));
    return row && new Service(row);
  }

  @FieldResolver(() => Contract, { description: "The contract under which it is delivered." })
  async contract(@Root() service: Service, @Ctx() context: OperationContext): Promise<Contract> {
    const { byId } = context.loaders.contract;
    return new Contract(await present(byId.load(service.row.contractId)));
  }

  @FieldResolver(() => Organisation, { description: "Who delivers it." })
  async provider(
    @Root() service: Service,
    @Ctx() context: OperationContext,
  ): Promise<Organisation> {
    const { byId } = context.loaders.organisation;
    return new Organisation(await present(byId.load(service.row.providerId)));
  }

  @Requires("service.create")
  @Mutation(() => CreateServiceResult, {
    description: "Enters what a provider delivers under a contract.",
  })
  createService(
    @Ctx() context: OperationContext,
    @Arg("input", () => CreateServiceInput, { description: "The service to enter." })
    input: CreateServiceInput,
  ) {
    const contractId = decodeId("contract", input.contract);
    const providerId = decodeId("organisation", input.provider);
    return mutate(context, {
      name: "createService",
      input,
      work: (session) => createService(session, { ...input, contractId, providerId }),
      answer: (id) => success(context, id),
    });
  }

  @Requires("service.change")
  @Mutation(() => ChangeServiceResult, { description: "Changes a service." })
  changeService(
    @Ctx() context: OperationContext,
    @Arg("input", () => ChangeServiceInput, { description: "Which, and what to change." })
    input: ChangeServiceInput,
  ) {
    const id = decodeId("service", input.service);
    return mutate(context, {
      name: "changeService",
      input,
      work: (session) => changeService(session, id, input.version, input.changes),
      answer: () => success(context, id),
    });
  }
}

async function success(context: OperationContext, id: string): Promise<ServiceSuccess> {
  return new ServiceSuccess(new Service(await present(context.loaders.service.byId.load(id))));
}
