import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { connectionType } from "../../graphql/connection";
import { encodeId } from "../../graphql/global-id";
import { Node } from "../../graphql/node.type";
import { Period } from "../../graphql/period.type";
import { DateTimeScalar } from "../../graphql/scalars";
import { TellsWho } from "../../graphql/show-subjects";
import { SpotCheckState, type SpotCheckEntity } from "./spot-check.entity";

registerEnumType(SpotCheckState, {
  name: "SpotCheckState",
  description: "Where a spot check stands.",
  valuesConfig: {
    ASKED: { description: "It waits for the provider." },
    ANSWERED: { description: "The provider looked, and answered." },
    WITHDRAWN: { description: "It was taken back." },
  },
});

@ObjectType({
  implements: Node,
  description:
    "A commissioner asks a provider to look at a sample of readings. The provider sees which; the " +
    "commissioner is told counts, and of nobody. No reading is drawn for two spot checks.",
})
export class SpotCheck extends Node {
  constructor(readonly row: SpotCheckEntity) {
    super();
  }

  @Field(() => ID, { description: "Opaque id, `spc_…`." })
  override get id(): string {
    return encodeId("spotCheck", this.row.id);
  }

  @Field(() => String, { description: "What the commissioner wants to know." })
  get question(): string {
    return this.row.question;
  }

  @Field(() => Period, { description: "Of readings taken on these days." })
  get period(): Period {
    return new Period({ start: this.row.periodStart, end: this.row.periodEnd });
  }

  @Field(() => String, { description: "What the draw begins from: the same draws the same." })
  get seed(): string {
    return this.row.seed;
  }

  @Field(() => Int, {
    description: "How many readings are to be drawn, or as many as there are in whole steps.",
  })
  get size(): number {
    return this.row.size;
  }

  @Field(() => SpotCheckState, { description: "Where it stands." })
  get state(): SpotCheckState {
    return this.row.state;
  }

  @Field(() => String, {
    nullable: true,
    description: "What the provider says to it; null until it is answered.",
  })
  get answer(): string | null {
    return this.row.answer;
  }

  @TellsWho()
  @Field(() => String, { description: "Who asked." })
  get askedBy(): string {
    return this.row.askedBy;
  }

  @Field(() => DateTimeScalar, { description: "When it was asked." })
  get askedAt(): Date {
    return this.row.askedAt;
  }

  @TellsWho()
  @Field(() => String, { nullable: true, description: "Who answered; null until then." })
  get answeredBy(): string | null {
    return this.row.answeredBy;
  }

  @Field(() => DateTimeScalar, { nullable: true, description: "When; null until it is answered." })
  get answeredAt(): Date | null {
    return this.row.answeredAt;
  }

  @Field(() => Int, { description: "Grows with each change: give it back when you edit." })
  get version(): number {
    return this.row.version;
  }
}

/** For lists. */
export const toSpotCheck = (row: SpotCheckEntity): SpotCheck => new SpotCheck(row);

export const SpotCheckConnection = connectionType("SpotCheck", "spot checks", () => SpotCheck);
