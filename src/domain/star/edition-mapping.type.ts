import { Field, ID, ObjectType } from "type-graphql";
import { connectionType } from "../../graphql/connection";
import { encodeId } from "../../graphql/global-id";
import { Node } from "../../graphql/node.type";
import { DateTimeScalar } from "../../graphql/scalars";
import { TellsWho } from "../../graphql/show-subjects";
import type { EditionMappingEntity } from "./edition-mapping.entity";
import { StarArea } from "./star.type";

@ObjectType({
  implements: Node,
  description:
    "A declaration that areas of one Star may be read as areas of another, typically of two " +
    "editions. It is never applied unless asked for, and what applies it says so.",
})
export class EditionMapping extends Node {
  constructor(readonly row: EditionMappingEntity) {
    super();
  }

  @Field(() => ID, { description: "Opaque id, `edm_…`." })
  override get id(): string {
    return encodeId("editionMapping", this.row.id);
  }

  @Field(() => String, { description: "Why these areas may be read as each other." })
  get reason(): string {
    return this.row.reason;
  }

  @TellsWho()
  @Field(() => String, { description: "Who declared it." })
  get declaredBy(): string {
    return this.row.declaredBy;
  }

  @Field(() => DateTimeScalar, { description: "When it was declared here." })
  get declaredAt(): Date {
    return this.row.declaredAt;
  }
}

/** For lists. */
export const toEditionMapping = (row: EditionMappingEntity): EditionMapping =>
  new EditionMapping(row);

export const EditionMappingConnection = connectionType(
  "EditionMapping",
  "edition mappings",
  () => EditionMapping,
);

@ObjectType({ description: "Two areas that may be read as each other." })
export class EditionMappingArea {
  constructor(from: StarArea, to: StarArea) {
    this.from = from;
    this.to = to;
  }

  @Field(() => StarArea, { description: "The area of the one Star." })
  readonly from: StarArea;

  @Field(() => StarArea, { description: "The area of the other." })
  readonly to: StarArea;
}
