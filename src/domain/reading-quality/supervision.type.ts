import { Field, ID, ObjectType } from "type-graphql";
import { TellsOf } from "../../audit/person-level";
import { encodeId } from "../../graphql/global-id";
import { Node } from "../../graphql/node.type";
import { DateScalar, DateTimeScalar } from "../../graphql/scalars";
import { TellsWho } from "../../graphql/show-subjects";
import type { SupervisionEntity } from "./supervision.entity";

@TellsOf("supervision", ({ row }: Supervision) => ({ readings: [row.readingId] }))
@ObjectType({ implements: Node, description: "That a reading was discussed in supervision." })
export class Supervision extends Node {
  constructor(readonly row: SupervisionEntity) {
    super();
  }

  @Field(() => ID, { description: "Opaque id, `sup_…`." })
  override get id(): string {
    return encodeId("supervision", this.row.id);
  }

  @Field(() => DateScalar, { description: "The day on which it was discussed." })
  get discussedOn(): string {
    return this.row.discussedOn;
  }

  @Field(() => String, {
    nullable: true,
    description: "What came of it. Private to the provider.",
  })
  get note(): string | null {
    return this.row.note;
  }

  @TellsWho()
  @Field(() => String, { description: "Who recorded it." })
  get recordedBy(): string {
    return this.row.recordedBy;
  }

  @Field(() => DateTimeScalar, { description: "When it was recorded." })
  get recordedAt(): Date {
    return this.row.recordedAt;
  }
}

/** For lists. */
export const toSupervision = (row: SupervisionEntity): Supervision => new Supervision(row);
