import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { Role } from "../../auth/role";
import { connectionType } from "../../graphql/connection";
import { encodeId } from "../../graphql/global-id";
import { Node } from "../../graphql/node.type";
import { DateScalar, DateTimeScalar } from "../../graphql/scalars";
import { InvitationState } from "./invitation.entity";
import type { InvitationRow } from "./invitation.repository";
import { stateOf } from "./invitation.service";

registerEnumType(InvitationState, {
  name: "InvitationState",
  description: "What has become of an invitation.",
  valuesConfig: {
    OPEN: { description: "Whoever has the code can accept it." },
    ACCEPTED: { description: "Somebody has the role." },
    WITHDRAWN: { description: "An administrator took it back." },
    EXPIRED: { description: "Nobody accepted it in time." },
  },
});

@ObjectType({
  implements: Node,
  description:
    "A role that waits for whoever holds the code. There for the organisation's administrators.",
})
export class Invitation extends Node {
  constructor(readonly row: InvitationRow) {
    super();
  }

  @Field(() => ID, { description: "Opaque id, `inv_…`. It is not the code." })
  override get id(): string {
    return encodeId("invitation", this.row.id);
  }

  @Field(() => InvitationState, { description: "What has become of it." })
  get state(): InvitationState {
    return stateOf(this.row, new Date());
  }

  @Field(() => String, { description: "Who is invited, as the administrator knows them." })
  get name(): string {
    return this.row.name;
  }

  @Field(() => String, {
    nullable: true,
    description: "Their e-mail address, where the administrator gave it. Nothing is sent there.",
  })
  get email(): string | null {
    return this.row.email;
  }

  @Field(() => Role, { description: "What they are to be." })
  get role(): Role {
    return this.row.role;
  }

  @Field(() => DateScalar, {
    nullable: true,
    description: "First day of the role; null: the day on which it is accepted.",
  })
  get startsOn(): string | null {
    return this.row.startsOn;
  }

  @Field(() => DateScalar, {
    nullable: true,
    description: "Last day of the role; null: without end.",
  })
  get endsOn(): string | null {
    return this.row.endsOn;
  }

  @Field(() => String, { description: "Who invited: their subject." })
  get invitedBy(): string {
    return this.row.invitedBy;
  }

  @Field(() => DateTimeScalar, { description: "When they were invited." })
  get invitedAt(): Date {
    return this.row.invitedAt;
  }

  @Field(() => DateTimeScalar, { description: "Until when it can be accepted." })
  get expiresAt(): Date {
    return this.row.expiresAt;
  }

  @Field(() => String, { nullable: true, description: "Who accepted it; null: nobody has." })
  get acceptedBy(): string | null {
    return this.row.acceptedBy;
  }

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When it was accepted; null: it was not.",
  })
  get acceptedAt(): Date | null {
    return this.row.acceptedAt;
  }

  @Field(() => String, { nullable: true, description: "Who withdrew it; null: nobody has." })
  get withdrawnBy(): string | null {
    return this.row.withdrawnBy;
  }

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When it was withdrawn; null: it was not.",
  })
  get withdrawnAt(): Date | null {
    return this.row.withdrawnAt;
  }
}

/** For lists. */
export const toInvitation = (row: InvitationRow): Invitation => new Invitation(row);

export const InvitationConnection = connectionType("Invitation", "invitations", () => Invitation);
