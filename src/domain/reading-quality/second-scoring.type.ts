import { Field, ID, ObjectType } from "type-graphql";
import { TellsOf } from "../../audit/person-level";
import { encodeId } from "../../graphql/global-id";
import { Node } from "../../graphql/node.type";
import { DateScalar, DateTimeScalar } from "../../graphql/scalars";
import { TellsWho } from "../../graphql/show-subjects";
import type { SecondScoringEntity } from "./second-scoring.entity";

@TellsOf("second_scoring", ({ row }: SecondScoring) => ({ readings: [row.readingId] }))
@ObjectType({
  implements: Node,
  description:
    "The same case scored by a second worker, who had not seen the first scores. It counts in no " +
    "evidence: it tells how alike two workers score.",
})
export class SecondScoring extends Node {
  constructor(readonly row: SecondScoringEntity) {
    super();
  }

  @Field(() => ID, { description: "Opaque id, `sec_…`." })
  override get id(): string {
    return encodeId("secondScoring", this.row.id);
  }

  @Field(() => DateScalar, { description: "The day on which it was scored again." })
  get scoredOn(): string {
    return this.row.scoredOn;
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
export const toSecondScoring = (row: SecondScoringEntity): SecondScoring => new SecondScoring(row);
