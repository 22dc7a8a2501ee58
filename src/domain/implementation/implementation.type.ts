import { Field, Float, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { encodeId } from "../../graphql/global-id";
import { Node } from "../../graphql/node.type";
import { DateScalar, DateTimeScalar } from "../../graphql/scalars";
import { TellsWho } from "../../graphql/show-subjects";
import { isTooEarly, UnknownBecause, type EarliestDate, type Timing } from "./earliest-date";
import { earliestInWords } from "./earliest-in-words";
import type { ImplementationPlanEntity } from "./implementation-plan.entity";
import { StepKind, StepState, type ImplementationStep as StepData } from "./implementation-step";

registerEnumType(StepKind, {
  name: "ImplementationStepKind",
  description: "What a step of bringing a Star into a service is about.",
  valuesConfig: {
    LICENCES: { description: "Licences are bought, where the Star needs them." },
    TRAINING: { description: "Workers and managers are trained." },
    CHAMPIONS: { description: "Some workers are freed to help the others with it." },
    STEERING_GROUP: { description: "Those who decide about it meet, the commissioner among them." },
    PILOT: { description: "Some workers try it with some people, and say what has to change." },
    FIRST_READINGS: { description: "People who come have their first reading." },
    FIRST_REVIEWS: { description: "The first of them come to their second reading." },
    FIRST_DISTANCE: { description: "The first distance travelled is looked at together." },
    QUALITY_ASSURANCE: { description: "Readings are discussed, and held against case files." },
  },
});

registerEnumType(StepState, {
  name: "ImplementationStepState",
  description: "Where a step stands.",
  valuesConfig: {
    PLANNED: { description: "It is still to come." },
    UNDER_WAY: { description: "It was begun." },
    DONE: { description: "It is done." },
    DROPPED: { description: "It will not be done." },
  },
});

registerEnumType(UnknownBecause, {
  name: "EarliestDateUnknownBecause",
  description: "Why the day from which data can mean something is not known.",
  valuesConfig: {
    NO_TRAINING: { description: "The plan has neither training nor a pilot." },
    WITHHELD: { description: "The rate would be about so few people that it is withheld." },
    NO_RATE: { description: "Nobody has two readings to compare yet." },
  },
});

@ObjectType({ description: "A step of an implementation plan." })
export class ImplementationStep {
  constructor(
    readonly data: StepData,
    place: number,
  ) {
    this.place = place;
  }

  @Field(() => Int, { description: "Its place in the plan, from 1." })
  readonly place: number;

  @Field(() => StepKind, { description: "What it is about." })
  get kind(): StepKind {
    return this.data.kind;
  }

  @Field(() => DateScalar, { description: "The day it begins, as planned." })
  get startsOn(): string {
    return this.data.startsOn;
  }

  @Field(() => DateScalar, { description: "The day it ends, as planned." })
  get endsOn(): string {
    return this.data.endsOn;
  }

  @Field(() => String, { description: "Who sees to it: a role or a team." })
  get owner(): string {
    return this.data.owner;
  }

  @Field(() => StepState, { description: "Where it stands." })
  get state(): StepState {
    return this.data.state;
  }

  @Field(() => DateScalar, { nullable: true, description: "The day it was done; null until then." })
  get doneOn(): string | null {
    return this.data.doneOn;
  }

  @Field(() => String, { nullable: true, description: "What else there is to say." })
  get note(): string | null {
    return this.data.note;
  }
}

@ObjectType({
  description:
    "From when on the data of a Star in a service can mean something, and what that rests on: " +
    "training and pilot, the Star's review interval, and enough pairs of readings at the rate at " +
    "which people came since the contract began.",
})
export class EarliestMeaning {
  constructor(
    private readonly date: EarliestDate,
    private readonly timing: Timing,
  ) {}

  @Field(() => DateScalar, { nullable: true, description: "The day; null where it is not known." })
  get on(): string | null {
    return this.date.on;
  }

  @Field(() => UnknownBecause, {
    nullable: true,
    description: "Why it is not known; null where it is.",
  })
  get unknownBecause(): UnknownBecause | null {
    return this.date.unknownBecause;
  }

  @Field(() => Boolean, { description: "Whether it is too early to tell today." })
  get isTooEarly(): boolean {
    return isTooEarly(this.date, this.timing.day);
  }

  @Field(() => String, { description: "How it is worked out, in words with the numbers." })
  get inWords(): string {
    return earliestInWords(this.date, this.timing);
  }

  @Field(() => DateScalar, {
    nullable: true,
    description:
      "When training and pilot are over; late ones today at the earliest. Null without either.",
  })
  get readyOn(): string | null {
    return this.date.readyOn;
  }

  @Field(() => Int, {
    nullable: true,
    description: "Days from one reading to the next; null for a Star without a review interval.",
  })
  get reviewIntervalDays(): number | null {
    return this.timing.intervalDays;
  }

  @Field(() => DateScalar, {
    nullable: true,
    description: "Both together: no earlier than this day, whatever the rate.",
  })
  get notBefore(): string | null {
    return this.date.notBefore;
  }

  @Field(() => Int, {
    nullable: true,
    description: "Engagements with the service since the contract began; null where withheld.",
  })
  get started(): number | null {
    return this.timing.counts?.started ?? null;
  }

  @Field(() => Int, {
    nullable: true,
    description: "Those of them with two readings to compare; null where withheld.",
  })
  get paired(): number | null {
    return this.timing.counts?.paired ?? null;
  }

  @Field(() => Float, {
    nullable: true,
    description: "People who start in a month; null where withheld, or nobody did.",
  })
  get startedPerMonth(): number | null {
    return this.date.startedPerMonth;
  }

  @Field(() => Float, {
    nullable: true,
    description:
      "Share of them who have two readings to compare, 0 to 1; null where withheld, or nobody started.",
  })
  get pairedShare(): number | null {
    return this.date.pairedShare;
  }

  @Field(() => Int, {
    nullable: true,
    description: "Pairs that are still wanted; null where withheld.",
  })
  get stillWanted(): number | null {
    return this.date.stillWanted;
  }

  @Field(() => Float, {
    nullable: true,
    description:
      "Months until there are enough pairs, from `notBefore` or today, whichever is later; null " +
      "where it is not known.",
  })
  get monthsToEnough(): number | null {
    return this.date.monthsToEnough;
  }
}

@ObjectType({ description: "A number of an implementation plan: who set it, when and why." })
export class ImplementationPlanNumber {
  constructor(private readonly row: ImplementationPlanEntity) {}

  @Field(() => Int, { description: "1 for the first, and so on." })
  get number(): number {
    return this.row.number;
  }

  @Field(() => String, { nullable: true, description: "Why; null for a first one without." })
  get reason(): string | null {
    return this.row.reason;
  }

  @TellsWho()
  @Field(() => String, { description: "Who set it." })
  get setBy(): string {
    return this.row.setBy;
  }

  @Field(() => DateTimeScalar, {
    description: "When. Ask for the plans `asOf` then to read it whole.",
  })
  get setAt(): Date {
    return this.row.setAt;
  }
}

@ObjectType({
  implements: Node,
  description:
    "How a Star is brought into a service: steps with days, owners and where they stand. Each " +
    "change is a new number; those before stay readable.",
})
export class ImplementationPlan extends Node {
  constructor(readonly row: ImplementationPlanEntity) {
    super();
  }

  @Field(() => ID, { description: "Opaque id, `imp_…`, of this number of the plan." })
  override get id(): string {
    return encodeId("implementationPlan", this.row.id);
  }

  @Field(() => Int, { description: "1 for the first, and so on: the highest is in force." })
  get number(): number {
    return this.row.number;
  }

  @Field(() => [ImplementationStep], { description: "Its steps, as they were given." })
  get steps(): ImplementationStep[] {
    return this.row.steps.map((step, i) => new ImplementationStep(step, i + 1));
  }

  @Field(() => Int, {
    description: "How many pairs of readings are wanted before a figure can mean something.",
  })
  get enoughPairs(): number {
    return this.row.enoughPairs;
  }

  @Field(() => String, { nullable: true, description: "Why; null for a first one without." })
  get reason(): string | null {
    return this.row.reason;
  }

  @TellsWho()
  @Field(() => String, { description: "Who set it." })
  get setBy(): string {
    return this.row.setBy;
  }

  @Field(() => DateTimeScalar, { description: "When." })
  get setAt(): Date {
    return this.row.setAt;
  }
}
