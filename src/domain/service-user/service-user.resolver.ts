import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { Requires } from "../../auth/requires";
import type { OperationContext } from "../../context";
import { present } from "../../db/loaders";
import type { Connection } from "../../graphql/connection";
import { decodeOptionalId } from "../../graphql/global-id";
import { listConnection } from "../../graphql/list";
import { Organisation } from "../organisation/organisation.type";
import {
  OrganisationServiceUsersArgs,
  ServiceUserArgs,
  ServiceUsersArgs,
} from "./service-user.inputs";
import { findServiceUser } from "./service-user-lookup";
import { serviceUsers, serviceUsersOfOrganisation } from "./service-user.repository";
import { ServiceUser, ServiceUserConnection, toServiceUser } from "./service-user.type";

@Resolver(() => ServiceUser)
export class ServiceUserResolver {
  @Requires("person.read")
  @Query(() => ServiceUser, {
    nullable: true,
    description:
      "One person, by id, by provider and pseudonym, or by what the provider's own case system " +
      "knows them by; null when there is none.",
  })
  async serviceUser(
    @Ctx() context: OperationContext,
    @Args(() => ServiceUserArgs) args: ServiceUserArgs,
  ): Promise<ServiceUser | null> {
    const row = await findServiceUser(context, args);
    return row && new ServiceUser(row);
  }

  @Requires("person.read")
  @Query(() => ServiceUserConnection, {
    description: "People by pseudonym, in the order of their pseudonyms. For providers alone.",
  })
  serviceUsers(
    @Ctx() context: OperationContext,
    @Args(() => ServiceUsersArgs) args: ServiceUsersArgs,
  ): Promise<Connection<ServiceUser>> {
    const organisationId = decodeOptionalId("organisation", args.provider);
    const list = serviceUsers({ organisationId, search: args.search });
    return listConnection(context, list, null, args, toServiceUser);
  }

  @FieldResolver(() => Organisation, { description: "The provider that knows them." })
  async provider(
    @Ctx() context: OperationContext,
    @Root() { row }: ServiceUser,
  ): Promise<Organisation> {
    const { byId } = context.loaders.organisation;
    return new Organisation(await present(byId.load(row.organisationId)));
  }
}

@Resolver(() => Organisation)
export class OrganisationServiceUsersResolver {
  @FieldResolver(() => ServiceUserConnection, {
    description: "The people it supports, by pseudonym. For the provider alone.",
  })
  serviceUsers(
    @Ctx() context: OperationContext,
    @Root() { row }: Organisation,
    @Args(() => OrganisationServiceUsersArgs) args: OrganisationServiceUsersArgs,
  ): Promise<Connection<ServiceUser>> {
    const list = serviceUsersOfOrganisation({ search: args.search });
    return listConnection(context, list, row.id, args, toServiceUser);
  }
}
