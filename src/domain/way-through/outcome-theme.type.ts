import { Field, ID, Int, ObjectType } from "type-graphql";
import { encodeId } from "../../graphql/global-id";
import { Node } from "../../graphql/node.type";
import { DateTimeScalar } from "../../graphql/scalars";
import { TellsWho } from "../../graphql/show-subjects";
import type { OutcomeThemeEntity } from "./outcome-theme.entity";

@ObjectType({
  implements: Node,
  description: "A theme that outcomes agreed with people are told by. It never changes.",
})
export class OutcomeTheme extends Node {
  constructor(readonly row: OutcomeThemeEntity) {
    super();
  }

  @Field(() => ID, { description: "Opaque id, `thm_…`." })
  override get id(): string {
    return encodeId("outcomeTheme", this.row.id);
  }

  @Field(() => String, { description: "Short and stable, e.g. `WELLBEING`." })
  get code(): string {
    return this.row.code;
  }

  @Field(() => String, { description: "As people call it." })
  get title(): string {
    return this.row.title;
  }

  @Field(() => String, { nullable: true, description: "What belongs to it; null: nobody said." })
  get description(): string | null {
    return this.row.description;
  }

  @Field(() => Int, { description: "Its place among the themes, from 1." })
  get position(): number {
    return this.row.position;
  }

  @TellsWho()
  @Field(() => String, {
    description: "Who defined it; `golden-thread`: it came with the product.",
  })
  get definedBy(): string {
    return this.row.definedBy;
  }

  @Field(() => DateTimeScalar, { description: "When it was defined." })
  get definedAt(): Date {
    return this.row.definedAt;
  }
}
