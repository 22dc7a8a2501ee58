import { Field, ID, ObjectType } from "type-graphql";
import { encodeId } from "../../graphql/global-id";
import { Node } from "../../graphql/node.type";
import { DecimalScalar } from "../../graphql/scalars";
import type { MappingEntity } from "./mapping.entity";

@ObjectType({
  implements: Node,
  description: "A Star area bound to an outcome: where people's readings meet the logic model.",
})
export class Mapping extends Node {
  constructor(readonly row: MappingEntity) {
    super();
  }

  @Field(() => ID, { description: "Opaque id, `map_…`; each version has its own." })
  override get id(): string {
    return encodeId("mapping", this.row.id);
  }

  @Field(() => ID, {
    description: "What the same mapping has in common in every version of the model, `map_…`.",
  })
  get lineage(): string {
    return encodeId("mapping", this.row.lineageId);
  }

  @Field(() => DecimalScalar, {
    description: "How much the area counts among the areas of its outcome: above 0, often 1.",
  })
  get weight(): string {
    return this.row.weight;
  }

  @Field(() => String, {
    nullable: true,
    description: "What the area says about the outcome; null where its author has not said.",
  })
  get explanation(): string | null {
    return this.row.explanation;
  }
}
