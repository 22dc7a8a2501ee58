import { Field, ID, ObjectType } from "type-graphql";
import { encodeId } from "../../graphql/global-id";
import { Node } from "../../graphql/node.type";
import { Period } from "../../graphql/period.type";
import { DateTimeScalar, DecimalScalar } from "../../graphql/scalars";
import { TellsWho } from "../../graphql/show-subjects";
import type { TargetEntity } from "./target.entity";

@ObjectType({
  implements: Node,
  description:
    "What an indicator is to reach in a period, as somebody set it. A revision is a new target; " +
    "the old one stays readable.",
})
export class Target extends Node {
  constructor(readonly row: TargetEntity) {
    super();
  }

  @Field(() => ID, { description: "Opaque id, `tgt_…`." })
  override get id(): string {
    return encodeId("target", this.row.id);
  }

  @Field(() => Period, { description: "The period it is for." })
  get period(): Period {
    return new Period({ start: this.row.periodStart, end: this.row.periodEnd });
  }

  @Field(() => DecimalScalar, {
    nullable: true,
    description: "In the indicator's unit; null where this entry withdraws the target.",
  })
  get value(): string | null {
    return this.row.value;
  }

  @Field(() => Boolean, { description: "Whether this entry withdraws the target of its period." })
  get isWithdrawal(): boolean {
    return this.row.value === null;
  }

  @Field(() => String, {
    nullable: true,
    description:
      "What the number means in the Star's journey of change; always there where the indicator " +
      "is a Star score.",
  })
  get explanation(): string | null {
    return this.row.explanation;
  }

  @Field(() => String, {
    nullable: true,
    description: "Why it was revised or withdrawn; null for a first one.",
  })
  get reason(): string | null {
    return this.row.reason;
  }

  @TellsWho()
  @Field(() => String, { description: "Who set it." })
  get setBy(): string {
    return this.row.setBy;
  }

  @Field(() => DateTimeScalar, { description: "When it was set." })
  get setAt(): Date {
    return this.row.setAt;
  }
}
