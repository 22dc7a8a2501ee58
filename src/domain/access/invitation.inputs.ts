import { ArgsType, Field, ID, InputType, ObjectType } from "type-graphql";
import { Role } from "../../auth/role";
import { PageArgs } from "../../graphql/connection";
import { MutationInput } from "../../graphql/mutation.inputs";
import { resultUnion } from "../../graphql/problems.type";
import { DateScalar } from "../../graphql/scalars";
import { InvitationState } from "./invitation.entity";
import { Invitation } from "./invitation.type";
import { RoleGrantSuccess } from "./role-grant.inputs";

@ArgsType()
export class OrganisationInvitationsArgs extends PageArgs {
  @Field(() => InvitationState, { nullable: true, description: "Only those in this state." })
  state?: InvitationState | null;
}

@InputType({ description: "Somebody to invite to an organisation, and what they are to be." })
export class InvitePersonInput extends MutationInput {
  @Field(() => ID, { description: "To which organisation." })
  organisation!: string;

  @Field(() => Role, { description: "What they are to be; it must fit the organisation's kinds." })
  role!: Role;

  @Field(() => String, {
    description: "Who is invited, as you know them (1 to 300 characters): for the list.",
  })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "Their e-mail address: for the list. Nothing is sent: give them the code yourself.",
  })
  email?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      "For this contract of the organisation alone; left out: for all of them. Not for " +
      "administrators and keyworkers.",
  })
  contract?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "Which worker of the organisation a keyworker is: their caseload is that one's.",
  })
  worker?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "First day of the role; left out: the day on which they accept.",
  })
  startsOn?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Last day of the role; left out: without end.",
  })
  endsOn?: string | null;
}

@InputType({ description: "The code of an invitation." })
export class AcceptInvitationInput extends MutationInput {
  @Field(() => String, { description: "The code that you were given, `gti_…`." })
  code!: string;
}

@InputType({ description: "An invitation to take back." })
export class WithdrawInvitationInput extends MutationInput {
  @Field(() => ID, { description: "Which invitation." })
  invitation!: string;
}

@ObjectType({ description: "The invitation, and the code that accepts it." })
export class InvitePersonSuccess {
  constructor(invitation: Invitation, invitationCode: string | null, link: string | null) {
    this.invitation = invitation;
    this.invitationCode = invitationCode;
    this.link = link;
  }

  @Field(() => Invitation, { description: "The invitation." })
  readonly invitation: Invitation;

  @Field(() => String, {
    nullable: true,
    description:
      "What the person gives to `acceptInvitation`, within 14 days. Told this once: it is kept " +
      "nowhere. Null where the request is a repeat.",
  })
  readonly invitationCode: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "A page of this server where the person signs in and accepts; null where the server does not " +
      "know its own address, or the request is a repeat.",
  })
  readonly link: string | null;
}

@ObjectType({ description: "The invitation as it is now." })
export class WithdrawInvitationSuccess {
  constructor(invitation: Invitation) {
    this.invitation = invitation;
  }

  @Field(() => Invitation, { description: "The invitation as it is now." })
  readonly invitation: Invitation;
}

export const InvitePersonResult = resultUnion("InvitePerson", InvitePersonSuccess);
export const AcceptInvitationResult = resultUnion("AcceptInvitation", RoleGrantSuccess);
export const WithdrawInvitationResult = resultUnion(
  "WithdrawInvitation",
  WithdrawInvitationSuccess,
);
