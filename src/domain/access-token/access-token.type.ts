import { Field, ID, ObjectType } from "type-graphql";
import type { Scope } from "../../auth/viewer";
import { connectionType } from "../../graphql/connection";
import { encodeId } from "../../graphql/global-id";
import { Node } from "../../graphql/node.type";
import { DateTimeScalar } from "../../graphql/scalars";
import { AccessScope } from "../viewer/access-scope";
import type { AccessTokenRow } from "./access-token.repository";
import { statusOf } from "./access-token.service";

@ObjectType({
  implements: Node,
  description:
    "What a program proves with that it asks on somebody's behalf. The token itself was shown once, " +
    "when it was made, and is kept nowhere.",
})
export class AccessToken extends Node {
  constructor(readonly row: AccessTokenRow) {
    super();
  }

  @Field(() => ID, { description: "Opaque id, `tok_…`." })
  override get id(): string {
    return encodeId("accessToken", this.row.id);
  }

  @Field(() => String, { description: "What it is for, in its owner's words." })
  get name(): string {
    return this.row.name;
  }

  @Field(() => String, { description: "The person, or program, on whose behalf it asks." })
  get subject(): string {
    return this.row.subject;
  }

  @Field(() => [AccessScope], { description: "What it allows at the most." })
  get scopes(): readonly Scope[] {
    return this.row.scopes;
  }

  @Field(() => String, { description: "Who made it." })
  get createdBy(): string {
    return this.row.createdBy;
  }

  @Field(() => DateTimeScalar, { description: "When it was made." })
  get createdAt(): Date {
    return this.row.createdAt;
  }

  @Field(() => DateTimeScalar, { description: "When it stops letting anybody in." })
  get expiresAt(): Date {
    return this.row.expiresAt;
  }

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When it was used last, to the minute; null: never.",
  })
  get lastUsedAt(): Date | null {
    return this.row.lastUsedAt;
  }

  @Field(() => String, { nullable: true, description: "Who revoked it; null: nobody did." })
  get revokedBy(): string | null {
    return this.row.revokedBy;
  }

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was revoked; null: never." })
  get revokedAt(): Date | null {
    return this.row.revokedAt;
  }

  @Field(() => Boolean, {
    description: "Whether it lets somebody in: neither expired nor revoked.",
  })
  get isActive(): boolean {
    return statusOf(this.row, new Date()) === "active";
  }
}

/** For lists. */
export const toAccessToken = (row: AccessTokenRow): AccessToken => new AccessToken(row);

export const AccessTokenConnection = connectionType(
  "AccessToken",
  "access tokens",
  () => AccessToken,
);
