import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { encodeId } from "../../graphql/global-id";
import { Node } from "../../graphql/node.type";
import { LinkStrength, type LinkEntity } from "./link.entity";

registerEnumType(LinkStrength, {
  name: "LinkStrength",
  description: "On what it rests that one box leads to another.",
  valuesConfig: {
    ASSUMED: { description: "Somebody expects it; nothing is known yet." },
    PRACTICE: { description: "Workers see it happen." },
    LOCAL_DATA: { description: "Figures of this place or service show it." },
    RESEARCH: { description: "Published research shows it." },
  },
});

@ObjectType({
  implements: Node,
  description: "One arrow of a logic model: `from` leads to `to`.",
})
export class Link extends Node {
  constructor(readonly row: LinkEntity) {
    super();
  }

  @Field(() => ID, { description: "Opaque id, `lnk_…`; each version has its own." })
  override get id(): string {
    return encodeId("link", this.row.id);
  }

  @Field(() => ID, {
    description: "What the same arrow has in common in every version of the model, `lnk_…`.",
  })
  get lineage(): string {
    return encodeId("link", this.row.lineageId);
  }

  @Field(() => String, {
    nullable: true,
    description: "Why the one should lead to the other; null where nobody has said.",
  })
  get rationale(): string | null {
    return this.row.rationale;
  }

  @Field(() => String, {
    nullable: true,
    description: "What must hold for it to work; null where nobody has said.",
  })
  get assumptions(): string | null {
    return this.row.assumptions;
  }

  @Field(() => LinkStrength, { description: "On what it rests." })
  get strength(): LinkStrength {
    return this.row.strength;
  }
}
