import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { Requires } from "../../auth/requires";
import type { OperationContext } from "../../context";
import { present } from "../../db/loaders";
import { decodeId, decodeOptionalId } from "../../graphql/global-id";
import { mutate } from "../../graphql/mutate";
import { invitationLink } from "./invitation-link";
import {
  AcceptInvitationInput,
  AcceptInvitationResult,
  InvitePersonInput,
  InvitePersonResult,
  InvitePersonSuccess,
  WithdrawInvitationInput,
  WithdrawInvitationResult,
  WithdrawInvitationSuccess,
} from "./invitation.inputs";
import { acceptInvitation, invitePerson, withdrawInvitation } from "./invitation.service";
import { Invitation } from "./invitation.type";
import { RoleGrantSuccess } from "./role-grant.inputs";
import { RoleGrant } from "./role-grant.type";

@Resolver()
export class InvitationEditsResolver {
  @Requires("role.grant")
  @Mutation(() => InvitePersonResult, {
    description:
      "Offers a role to somebody whose subject you do not know: they accept it once they signed in.",
  })
  invitePerson(
    @Ctx() context: OperationContext,
    @Arg("input", () => InvitePersonInput, { description: "Who is to be what, to whom." })
    input: InvitePersonInput,
  ) {
    const { role, name, email, startsOn, endsOn } = input;
    const organisationId = decodeId("organisation", input.organisation);
    const contractId = decodeOptionalId("contract", input.contract);
    const workerId = decodeOptionalId("worker", input.worker);
    const offer = { organisationId, contractId, workerId, role, name, email, startsOn, endsOn };
    let made: string | null = null;
    return mutate(context, {
      name: "invitePerson",
      input,
      // The code is no part of the outcome, which is kept for the idempotency key.
      work: async (session) => {
        const { id, code } = await invitePerson(session, offer);
        made = code;
        return id;
      },
      answer: async (id) => {
        const link = made && invitationLink(context.publicUrl, made);
        return new InvitePersonSuccess(await load(context, id), made, link);
      },
    });
  }

  @Requires("invitation.accept")
  @Mutation(() => AcceptInvitationResult, {
    description: "Takes the role that an invitation offers. For everybody who is signed in.",
  })
  acceptInvitation(
    @Ctx() context: OperationContext,
    @Arg("input", () => AcceptInvitationInput, { description: "The code that you were given." })
    input: AcceptInvitationInput,
  ) {
    return mutate(context, {
      name: "acceptInvitation",
      input,
      work: (session) => acceptInvitation(session, input.code),
      answer: async (id) => {
        const row = await present(context.loaders.roleGrant.byId.load(id));
        return new RoleGrantSuccess(new RoleGrant(row));
      },
    });
  }

  @Requires("role.grant")
  @Mutation(() => WithdrawInvitationResult, {
    description: "Takes an invitation back: its code is worth nothing any more.",
  })
  withdrawInvitation(
    @Ctx() context: OperationContext,
    @Arg("input", () => WithdrawInvitationInput, { description: "Which invitation." })
    input: WithdrawInvitationInput,
  ) {
    const id = decodeId("invitation", input.invitation);
    return mutate(context, {
      name: "withdrawInvitation",
      input,
      work: (session) => withdrawInvitation(session, id),
      answer: async () => new WithdrawInvitationSuccess(await load(context, id)),
    });
  }
}

async function load(context: OperationContext, id: string): Promise<Invitation> {
  return new Invitation(await present(context.loaders.invitation.byId.load(id)));
}
