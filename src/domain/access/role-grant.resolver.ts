import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { Requires } from "../../auth/requires";
import type { OperationContext } from "../../context";
import type { Connection } from "../../graphql/connection";
import { decodeOptionalId } from "../../graphql/global-id";
import { listConnection } from "../../graphql/list";
import { Contract } from "../contract/contract.type";
import { Organisation } from "../organisation/organisation.type";
import { CurrentViewer } from "../viewer/viewer.type";
import { Worker } from "../worker/worker.type";
import { OrganisationRoleGrantsArgs, OwnRoleGrantsArgs, RoleGrantsArgs } from "./role-grant.inputs";
import { roleGrants, roleGrantsOfOrganisation } from "./role-grant.repository";
import { RoleGrant, RoleGrantConnection, toRoleGrant } from "./role-grant.type";

@Resolver(() => RoleGrant)
export class RoleGrantResolver {
  @Requires("role.read")
  @Query(() => RoleGrantConnection, {
    description:
      "Who may do what: your own roles, and those of organisations that you administer. In the " +
      "order of their holders' subjects.",
  })
  roleGrants(
    @Ctx() context: OperationContext,
    @Args(() => RoleGrantsArgs) args: RoleGrantsArgs,
  ): Promise<Connection<RoleGrant>> {
    const organisationId = decodeOptionalId("organisation", args.organisation);
    const list = roleGrants({ ...args, organisationId });
    return listConnection(context, list, null, args, toRoleGrant);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "The holder's name; null: they never signed in.",
  })
  async name(@Ctx() context: OperationContext, @Root() { row }: RoleGrant): Promise<string | null> {
    return (await context.loaders.roleGrant.nameOf.load(row.subject))?.name ?? null;
  }

  @FieldResolver(() => Organisation, {
    nullable: true,
    description: "For which organisation; null: an administrator of the whole deployment.",
  })
  async organisation(
    @Ctx() context: OperationContext,
    @Root() { row }: RoleGrant,
  ): Promise<Organisation | null> {
    if (row.organisationId === null) return null;
    const found = await context.loaders.organisation.byId.load(row.organisationId);
    return found && new Organisation(found);
  }

  @FieldResolver(() => Contract, {
    nullable: true,
    description: "The only contract that it is for; null: all of the organisation's.",
  })
  async contract(
    @Ctx() context: OperationContext,
    @Root() { row }: RoleGrant,
  ): Promise<Contract | null> {
    if (row.contractId === null) return null;
    const found = await context.loaders.contract.byId.load(row.contractId);
    return found && new Contract(found);
  }

  @FieldResolver(() => Worker, {
    nullable: true,
    description: "The worker who a keyworker is; null for other roles.",
  })
  async worker(
    @Ctx() context: OperationContext,
    @Root() { row }: RoleGrant,
  ): Promise<Worker | null> {
    if (row.workerId === null) return null;
    const found = await context.loaders.worker.byId.load(row.workerId);
    return found && new Worker(found);
  }
}

@Resolver(() => Organisation)
export class OrganisationRoleGrantsResolver {
  @FieldResolver(() => RoleGrantConnection, {
    description:
      "Who may do what here: everybody's roles for its administrators, your own for you. In the " +
      "order of their holders' subjects.",
  })
  roleGrants(
    @Ctx() context: OperationContext,
    @Root() { row }: Organisation,
    @Args(() => OrganisationRoleGrantsArgs) args: OrganisationRoleGrantsArgs,
  ): Promise<Connection<RoleGrant>> {
    return listConnection(context, roleGrantsOfOrganisation(args), row.id, args, toRoleGrant);
  }
}

@Resolver(() => CurrentViewer)
export class ViewerRoleGrantsResolver {
  @FieldResolver(() => RoleGrantConnection, {
    description: "What you are, to which organisations; that which ended or was revoked, too.",
  })
  roleGrants(
    @Ctx() context: OperationContext,
    @Root() { subject }: CurrentViewer,
    @Args(() => OwnRoleGrantsArgs) args: OwnRoleGrantsArgs,
  ): Promise<Connection<RoleGrant>> {
    const { role, isInForce } = args;
    return listConnection(
      context,
      roleGrants({ role, isInForce, subject }),
      null,
      args,
      toRoleGrant,
    );
  }
}
