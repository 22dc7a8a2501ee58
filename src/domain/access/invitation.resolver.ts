import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { OperationContext } from "../../context";
import { present } from "../../db/loaders";
import type { Connection } from "../../graphql/connection";
import { listConnection } from "../../graphql/list";
import { Contract } from "../contract/contract.type";
import { Organisation } from "../organisation/organisation.type";
import { Worker } from "../worker/worker.type";
import { OrganisationInvitationsArgs } from "./invitation.inputs";
import { invitationsOfOrganisation } from "./invitation.repository";
import { Invitation, InvitationConnection, toInvitation } from "./invitation.type";

@Resolver(() => Invitation)
export class InvitationResolver {
  @FieldResolver(() => Organisation, { description: "To which organisation." })
  async organisation(
    @Ctx() context: OperationContext,
    @Root() { row }: Invitation,
  ): Promise<Organisation> {
    const { byId } = context.loaders.organisation;
    return new Organisation(await present(byId.load(row.organisationId)));
  }

  @FieldResolver(() => Contract, {
    nullable: true,
    description: "The only contract that the role is for; null: all of the organisation's.",
  })
  async contract(
    @Ctx() context: OperationContext,
    @Root() { row }: Invitation,
  ): Promise<Contract | null> {
    if (row.contractId === null) return null;
    const found = await context.loaders.contract.byId.load(row.contractId);
    return found && new Contract(found);
  }

  @FieldResolver(() => Worker, {
    nullable: true,
    description: "The worker who a keyworker is to be; null for other roles.",
  })
  async worker(
    @Ctx() context: OperationContext,
    @Root() { row }: Invitation,
  ): Promise<Worker | null> {
    if (row.workerId === null) return null;
    const found = await context.loaders.worker.byId.load(row.workerId);
    return found && new Worker(found);
  }
}

@Resolver(() => Organisation)
export class OrganisationInvitationsResolver {
  @FieldResolver(() => InvitationConnection, {
    description: "Who was invited, the newest first. For its administrators; none for others.",
  })
  invitations(
    @Ctx() context: OperationContext,
    @Root() { row }: Organisation,
    @Args(() => OrganisationInvitationsArgs) args: OrganisationInvitationsArgs,
  ): Promise<Connection<Invitation>> {
    return listConnection(
      context,
      invitationsOfOrganisation(args.state),
      row.id,
      args,
      toInvitation,
    );
  }
}
