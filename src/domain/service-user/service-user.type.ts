import { Field, ID, ObjectType } from "type-graphql";
import { connectionType } from "../../graphql/connection";
import { encodeId } from "../../graphql/global-id";
import { Node } from "../../graphql/node.type";
import type { ServiceUserEntity } from "./service-user.entity";

@ObjectType({
  implements: Node,
  description: "A person whom a provider supports, known here by the provider's pseudonym alone.",
})
export class ServiceUser extends Node {
  constructor(readonly row: ServiceUserEntity) {
    super();
  }

  @Field(() => ID, { description: "Opaque id, `usr_…`." })
  override get id(): string {
    return encodeId("serviceUser", this.row.id);
  }

  @Field(() => String, { description: "The provider's name for the person, e.g. `P00166`." })
  get pseudonym(): string {
    return this.row.pseudonym;
  }
}

/** For lists. */
export const toServiceUser = (row: ServiceUserEntity): ServiceUser => new ServiceUser(row);

export const ServiceUserConnection = connectionType(
  "ServiceUser",
  "service users",
  () => ServiceUser,
);
