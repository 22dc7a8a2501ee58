import { GraphQLError } from "graphql";
import { Arg, Field, Int, ObjectType } from "type-graphql";
import { DateScalar, DateTimeScalar } from "../../graphql/scalars";
import { StageMove } from "../evidence/journey-of-change.type";
import { Disclosure } from "../evidence/protection/disclosure.type";
import { Star, StarArea, StarStage } from "../star/star.type";
import { CAUTIONS, gapsInWords } from "./journey-plan-words";
import { stagesOf, type JourneyPlan as Plan, type StageOfPlan } from "./journey-plan";
import { hasGaps, type ShownArea } from "./shown-plan";
import { StageStatement } from "./stage-statement.type";

@ObjectType({ description: "People at one stage of one area, and which services work with it." })
export class JourneyPlanStage {
  constructor(
    stage: StarStage,
    private readonly data: StageOfPlan,
  ) {
    this.stage = stage;
  }

  @Field(() => StarStage, { description: "The stage." })
  readonly stage: StarStage;

  @Field(() => Int, { nullable: true, description: "People at it now; null where withheld." })
  get people(): number | null {
    return this.data.now;
  }

  @Field(() => Int, {
    nullable: true,
    description: "People at it a year before; null where withheld.",
  })
  get peopleYearBefore(): number | null {
    return this.data.then;
  }

  @Field(() => Int, {
    nullable: true,
    description: "People at it now who were not here a year before; null where withheld.",
  })
  get joined(): number | null {
    return this.data.joined;
  }

  @Field(() => Int, {
    nullable: true,
    description: "People at it a year before who are not here any more; null where withheld.",
  })
  get left(): number | null {
    return this.data.left;
  }

  @Field(() => [StageStatement], {
    description: "What services say that they work with it, in force, by the services' names.",
  })
  get statements(): StageStatement[] {
    return this.data.statements.map((row) => new StageStatement(row));
  }

  @Field(() => Boolean, {
    nullable: true,
    description:
      "Whether people are here and no service says that it works with them. Null where the number " +
      "of people is withheld.",
  })
  get withoutService(): boolean | null {
    return this.data.isGap;
  }

  @Field(() => Boolean, { description: "Whether one of the numbers is withheld." })
  get suppressed(): boolean {
    const { now, then, joined, left } = this.data;
    return [now, then, joined, left].includes(null);
  }
}

@ObjectType({ description: "Where people are on the journey of one area of a Star." })
export class JourneyPlanArea {
  private readonly stageTypes: readonly StarStage[];

  constructor(
    readonly plan: Plan,
    readonly data: ShownArea,
  ) {
    this.stageTypes = plan.definition.stages.map((stage) => new StarStage(stage));
  }

  @Field(() => StarArea, { description: "The area." })
  get area(): StarArea {
    const { areas } = this.plan.definition;
    return new StarArea(areas.find(({ position }) => position === this.data.area)!);
  }

  @Field(() => [JourneyPlanStage], { description: "Its stages, lowest first." })
  get stages(): JourneyPlanStage[] {
    return stagesOf(this.plan, this.data).map(
      (stage, i) => new JourneyPlanStage(this.stageTypes[i]!, stage),
    );
  }

  @Field(() => Int, {
    nullable: true,
    description:
      "People who are here now and not scored in the area: without a reading that counts, or with " +
      "one that leaves it out; null where withheld.",
  })
  get notScored(): number | null {
    return this.data.notScoredNow;
  }

  @Field(() => Int, {
    nullable: true,
    description: "The same a year before; null where withheld.",
  })
  get notScoredYearBefore(): number | null {
    return this.data.notScoredThen;
  }

  @Field(() => [StageMove], {
    description:
      "From which stage a year before to which now, of people who were here and scored on both " +
      "days: every stage with every stage, lowest first.",
  })
  get flows(): StageMove[] {
    return this.stageTypes.flatMap((from, i) =>
      this.stageTypes.map((to, j) => new StageMove(from, to, this.data.flows[i]![j]!)),
    );
  }
}

@ObjectType({
  description:
    "Where the people of a contract are on the journey of a Star, now and a year before, and which " +
    "services work with whom: to plan what to buy next. Counted are engagements that are open on the " +
    "day: that began on or before it, and have no end or one after it. Somebody is at the stage of " +
    "their latest reading that counts, up to that day.",
})
export class JourneyPlan {
  constructor(readonly plan: Plan) {}

  @Field(() => Star, { description: "The Star, in one edition." })
  get star(): Star {
    return new Star(this.plan.definition.star);
  }

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The day that is "now". Protected figures are of the last day before the one asked for at ' +
      "which enough people's data had changed; null where there is none yet.",
  })
  get on(): string | null {
    return this.plan.now;
  }

  @Field(() => DateScalar, {
    nullable: true,
    description:
      "The day a year before, or for protected figures the last before that which can be told of; " +
      "null where there is none.",
  })
  get yearBefore(): string | null {
    return this.plan.then;
  }

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "The instant of knowledge that was asked for; null for now.",
  })
  get asOf(): Date | null {
    return this.plan.asOf;
  }

  @Field(() => Int, {
    nullable: true,
    description: "People with an open engagement now; null where withheld.",
  })
  get people(): number | null {
    return this.plan.people.now;
  }

  @Field(() => Int, { nullable: true, description: "A year before; null where withheld." })
  get peopleYearBefore(): number | null {
    return this.plan.people.then;
  }

  @Field(() => Int, {
    nullable: true,
    description: "People who were here on both days; null where withheld.",
  })
  get stayed(): number | null {
    return this.plan.people.stayed;
  }

  @Field(() => Int, {
    nullable: true,
    description: "People who are here now and were not a year before; null where withheld.",
  })
  get joined(): number | null {
    return this.plan.people.joined;
  }

  @Field(() => Int, {
    nullable: true,
    description: "People who were here a year before and are not now; null where withheld.",
  })
  get left(): number | null {
    return this.plan.people.left;
  }

  @Field(() => [JourneyPlanArea], { description: "Every area of the Star, in its order." })
  areas(
    @Arg("codes", () => [String], {
      nullable: true,
      description: "Only the areas with these codes, e.g. `home`; default: all.",
    })
    codes?: string[] | null,
  ): JourneyPlanArea[] {
    const areas = this.plan.people.areas.map((area) => new JourneyPlanArea(this.plan, area));
    const known = areas.map(({ area }) => area.code);
    const unknown = codes?.find((code) => !known.includes(code));
    if (unknown !== undefined) {
      throw new GraphQLError(
        `There is no area "${unknown.slice(0, 40)}": give one of ${known.join(", ")}.`,
        { extensions: { code: "BAD_USER_INPUT" } },
      );
    }
    return areas.filter((_, i) => !codes || codes.includes(known[i]!));
  }

  @Field(() => [StageStatement], {
    description: "What services say that they work with, in force, by the services' names.",
  })
  get statements(): StageStatement[] {
    return this.plan.statements.map((row) => new StageStatement(row));
  }

  @Field(() => [String], {
    description:
      "Where people are and no service says that it works with them, in words, by area. Withheld " +
      "numbers are left out.",
  })
  get gaps(): readonly string[] {
    return gapsInWords(this.plan);
  }

  @Field(() => Boolean, { description: "Whether some of it is withheld: null there, and not 0." })
  get suppressed(): boolean {
    return hasGaps(this.plan.people);
  }

  @Field(() => Disclosure, { description: "How the figures are protected." })
  get disclosure(): Disclosure {
    return new Disclosure(this.plan.disclosure);
  }

  @Field(() => [String], { description: "How to read it, and what it cannot tell." })
  get cautions(): readonly string[] {
    return CAUTIONS;
  }
}
