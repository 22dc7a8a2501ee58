import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { OperationContext } from "../../context";
import { present } from "../../db/loaders";
import type { Connection } from "../../graphql/connection";
import { decodeId, decodeOptionalId } from "../../graphql/global-id";
import { listConnection } from "../../graphql/list";
import { byIdOrNames } from "../../graphql/lookup";
import { Organisation } from "../organisation/organisation.type";
import {
  OrganisationServiceUsersArgs,
  ServiceUserArgs,
  ServiceUsersArgs,
} from "./service-user.inputs";
import { pseudonymKey } from "./service-user.loaders";
import { serviceUsers, serviceUsersOfOrganisation } from "./service-user.repository";
import { ServiceUser, ServiceUserConnection, toServiceUser } from "./service-user.type";

@Resolver(() => ServiceUser)
export class ServiceUserResolver {
  @Query(() => ServiceUser, {
    nullable: true,
    description: "One person, by id or by provider and pseudonym; null when there is none.",
  })
  async serviceUser(
    @Ctx() context: OperationContext,
    @Args(() => ServiceUserArgs) { id, provider, pseudonym }: ServiceUserArgs,
  ): Promise<ServiceUser | null> {
    const { byId, byPseudonym } = context.loaders.serviceUser;
    const row = await byIdOrNames(
      id,
      { provider, pseudonym },
      (key) => byId.load(decodeId("serviceUser", key)),
      (by, name) => byPseudonym.load(pseudonymKey(decodeId("organisation", by), name)),
    );
    return row && new ServiceUser(row);
  }

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
