import { Field, ID, Int, ObjectType } from "type-graphql";
import { Role } from "../../auth/role";
import type { RoleGrantEntity } from "../../auth/role-grant.entity";
import { connectionType } from "../../graphql/connection";
import { encodeId } from "../../graphql/global-id";
import { Node } from "../../graphql/node.type";
import { DateScalar, DateTimeScalar } from "../../graphql/scalars";
import { today } from "../today";
import { isInForce } from "./in-force";

@ObjectType({
  implements: Node,
  description:
    "What somebody is, to an organisation as a whole, under one contract of it, or as one of its " +
    "workers; from a day to a day. There for its holder, and for administrators.",
})
export class RoleGrant extends Node {
  constructor(readonly row: RoleGrantEntity) {
    super();
  }

  @Field(() => ID, { description: "Opaque id, `rgt_…`." })
  override get id(): string {
    return encodeId("roleGrant", this.row.id);
  }

  @Field(() => String, { description: "Who holds it: their subject, as histories name them." })
  get subject(): string {
    return this.row.subject;
  }

  @Field(() => Role, { description: "What they are." })
  get role(): Role {
    return this.row.role;
  }

  @Field(() => DateScalar, { description: "First day on which it holds." })
  get startsOn(): string {
    return this.row.startsOn;
  }

  @Field(() => DateScalar, {
    nullable: true,
    description: "Last day on which it holds; null: without end.",
  })
  get endsOn(): string | null {
    return this.row.endsOn;
  }

  @Field(() => Boolean, {
    description: "Whether it holds now: it has begun, has not ended, and was not revoked.",
  })
  get isInForce(): boolean {
    return isInForce(this.row, today());
  }

  @Field(() => String, { description: "Who granted it, or invited to it: their subject." })
  get grantedBy(): string {
    return this.row.grantedBy;
  }

  @Field(() => DateTimeScalar, { description: "When it was granted." })
  get grantedAt(): Date {
    return this.row.grantedAt;
  }

  @Field(() => String, { nullable: true, description: "Who revoked it; null: nobody has." })
  get revokedBy(): string | null {
    return this.row.revokedBy;
  }

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When it was revoked, and held no more; null: it was not.",
  })
  get revokedAt(): Date | null {
    return this.row.revokedAt;
  }

  @Field(() => String, { nullable: true, description: "Why it was revoked; null: it was not." })
  get revokedReason(): string | null {
    return this.row.revokedReason;
  }

  @Field(() => Int, { description: "Grows with each change: give it back when you edit." })
  get version(): number {
    return this.row.version;
  }
}

/** For lists. */
export const toRoleGrant = (row: RoleGrantEntity): RoleGrant => new RoleGrant(row);

export const RoleGrantConnection = connectionType("RoleGrant", "role grants", () => RoleGrant);
