import { Args, ArgsType, Ctx, Field, FieldResolver, Resolver, Root } from "type-graphql";
import type { OperationContext } from "../../context";
import { PageArgs, type Connection } from "../../graphql/connection";
import { listConnection } from "../../graphql/list";
import { Organisation } from "../organisation/organisation.type";
import { peopleOfOrganisation } from "./organisation-person.repository";
import {
  OrganisationPerson,
  OrganisationPersonConnection,
  toOrganisationPerson,
} from "./organisation-person.type";
import { holderKey } from "./role-grant.loaders";
import { RoleGrant, toRoleGrant } from "./role-grant.type";

@ArgsType()
class OrganisationPeopleArgs extends PageArgs {
  @Field(() => Boolean, {
    defaultValue: false,
    description: "Also those whose every role here ended or was revoked.",
  })
  former!: boolean;
}

@Resolver(() => OrganisationPerson)
export class OrganisationPersonResolver {
  @FieldResolver(() => [RoleGrant], {
    description: "What they are here, or were, oldest first.",
  })
  async roleGrants(
    @Ctx() context: OperationContext,
    @Root() { row }: OrganisationPerson,
  ): Promise<RoleGrant[]> {
    const { byHolder } = context.loaders.roleGrant;
    return (await byHolder.load(holderKey(row.organisationId, row.subject))).map(toRoleGrant);
  }
}

@Resolver(() => Organisation)
export class OrganisationPeopleResolver {
  @FieldResolver(() => OrganisationPersonConnection, {
    description:
      "Who holds a role here now, or will, in the order of their names. For its administrators; " +
      "nobody for others.",
  })
  people(
    @Ctx() context: OperationContext,
    @Root() { row }: Organisation,
    @Args(() => OrganisationPeopleArgs) args: OrganisationPeopleArgs,
  ): Promise<Connection<OrganisationPerson>> {
    return listConnection(
      context,
      peopleOfOrganisation(args.former),
      row.id,
      args,
      toOrganisationPerson,
    );
  }
}
