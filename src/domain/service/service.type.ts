import { Field, ID, Int, ObjectType } from "type-graphql";
import { encodeId } from "../../graphql/global-id";
import { Node } from "../../graphql/node.type";
import type { ServiceEntity } from "./service.entity";

@ObjectType({ implements: Node, description: "What a provider delivers under a contract." })
export class Service extends Node {
  constructor(readonly row: ServiceEntity) {
    super();
  }

  @Field(() => ID, { description: "Opaque id, `svc_…`." })
  override get id(): string {
    return encodeId("service", this.row.id);
  }

  @Field(() => String, { description: "Its name, unique in the contract, e.g. `Outreach`." })
  get name(): string {
    return this.row.name;
  }

  @Field(() => String, { nullable: true, description: "What it does, for whom and where." })
  get description(): string | null {
    return this.row.description;
  }

  @Field(() => Int, { description: "Grows with each change: give it back when you edit." })
  get version(): number {
    return this.row.version;
  }
}
