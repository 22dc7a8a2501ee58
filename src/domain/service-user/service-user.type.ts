import { Field, ID, ObjectType } from "type-graphql";
import { TellsOf } from "../../audit/person-level";
import { connectionType } from "../../graphql/connection";
import { encodeId } from "../../graphql/global-id";
import { Node } from "../../graphql/node.type";
import type { ServiceUserEntity } from "./service-user.entity";

@TellsOf("service_user", ({ row }: ServiceUser) => ({ serviceUsers: [row.id] }))
@ObjectType({
  implements: Node,
  description:
    "A person whom a provider supports, known here by a pseudonym alone: another one with each " +
    "provider.",
})
export class ServiceUser extends Node {
  constructor(readonly row: ServiceUserEntity) {
    super();
  }

  @Field(() => ID, { description: "Opaque id, `usr_…`." })
  override get id(): string {
    return encodeId("serviceUser", this.row.id);
  }

  @Field(() => String, {
    description: "What they are shown by, e.g. `P-7K3M-9QX2-VD0A-4F6T-HW81`.",
  })
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
