import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { TellsOf } from "../../audit/person-level";
import { encodeId } from "../../graphql/global-id";
import { Node } from "../../graphql/node.type";
import { DateScalar, DateTimeScalar } from "../../graphql/scalars";
import { TellsWho } from "../../graphql/show-subjects";
import { WayStepKind, type Helper, type WayStepEntity } from "./way-step.entity";

registerEnumType(WayStepKind, {
  name: "WayStepKind",
  description: "A step of somebody's way through a service. Steps may come again.",
  valuesConfig: {
    ENQUIRY: { description: "Somebody asks, for themselves or for another." },
    ASSESSMENT: { description: "What is there, what is missing, what matters to the person." },
    PLAN: { description: "The care and support plan: what is to be different, who does what." },
    DELIVERY: { description: "Help as it is given." },
    MONITORING: { description: "Looking, on the way, whether it helps." },
    REVIEW: { description: "Talking over with the person what was reached, and what comes next." },
  },
});

@ObjectType({ description: "Somebody who helps a person: family, friends, neighbours, services." })
export class WhoHelps {
  constructor(private readonly helper: Helper) {}

  @Field(() => String, { description: "Who, e.g. `her sister`." })
  get who(): string {
    return this.helper.who;
  }

  @Field(() => String, { nullable: true, description: "What they do; null: nobody said." })
  get how(): string | null {
    return this.helper.how;
  }
}

@TellsOf("way_step", ({ row }: WayStep) => ({ engagements: [row.engagementId] }))
@ObjectType({
  implements: Node,
  description: "One step of somebody's way through a service, and what was learned of them in it.",
})
export class WayStep extends Node {
  constructor(readonly row: WayStepEntity) {
    super();
  }

  @Field(() => ID, { description: "Opaque id, `way_…`." })
  override get id(): string {
    return encodeId("wayStep", this.row.id);
  }

  @Field(() => WayStepKind, { description: "Which step." })
  get step(): WayStepKind {
    return this.row.step;
  }

  @Field(() => DateScalar, { description: "The day on which it happened." })
  get happenedOn(): string {
    return this.row.happenedOn;
  }

  @Field(() => String, { nullable: true, description: "What happened; null: nobody said." })
  get note(): string | null {
    return this.row.note;
  }

  @Field(() => [String], { description: "What matters to the person, as they say it." })
  get whatMatters(): readonly string[] {
    return this.row.details.whatMatters ?? [];
  }

  @Field(() => [String], { description: "Strengths and capacities: what the person can and does." })
  get strengths(): readonly string[] {
    return this.row.details.strengths ?? [];
  }

  @Field(() => [WhoHelps], { description: "Who helps, besides and within services." })
  get whoHelps(): WhoHelps[] {
    return (this.row.details.whoHelps ?? []).map((helper) => new WhoHelps(helper));
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
