import { ArgsType, Field, Float, Int, ObjectType } from "type-graphql";
import { DateTimeScalar } from "../../graphql/scalars";
import { Reading } from "../reading/reading.type";
import { Star, StarArea, StarStage } from "../star/star.type";
import type { Journey, JourneyScore as JourneyScoreData, JourneyStep as Step } from "./journey";
import { BaselineRule } from "./question";

@ObjectType({ description: "One area of one reading of a person's journey." })
export class JourneyScore {
  constructor(private readonly data: JourneyScoreData) {}

  @Field(() => StarArea, { description: "The area." })
  get area(): StarArea {
    return new StarArea(this.data.area);
  }

  @Field(() => Int, { nullable: true, description: "Its score; null where it was not scored." })
  get score(): number | null {
    return this.data.score;
  }

  @Field(() => StarStage, { nullable: true, description: "The stage that the score lies in." })
  get stage(): StarStage | null {
    return this.data.stage && new StarStage(this.data.stage);
  }

  @Field(() => Int, {
    nullable: true,
    description:
      "Change since the baseline, in scale points; null up to the baseline, and where either was " +
      "not scored.",
  })
  get change(): number | null {
    return this.data.change;
  }
}

@ObjectType({ description: "One reading of a person's journey." })
export class JourneyStep {
  constructor(private readonly step: Step) {}

  @Field(() => Reading, { description: "The reading, with its notes and action plan." })
  get reading(): Reading {
    return new Reading(this.step.reading);
  }

  @Field(() => Boolean, {
    description: "Whether evidence counts it; a person's own reading is kept beside, not counted.",
  })
  get isCounted(): boolean {
    return this.step.isCounted;
  }

  @Field(() => Boolean, { description: "Whether change is measured from it." })
  get isBaseline(): boolean {
    return this.step.isBaseline;
  }

  @Field(() => Int, { nullable: true, description: "Days since the baseline; null up to it." })
  get daysSinceBaseline(): number | null {
    return this.step.daysSinceBaseline;
  }

  @Field(() => [JourneyScore], { description: "Every area of the Star, in its order." })
  get scores(): JourneyScore[] {
    return this.step.scores.map((score) => new JourneyScore(score));
  }

  @Field(() => Float, { nullable: true, description: "Mean of the areas scored; null for none." })
  get mean(): number | null {
    return this.step.mean;
  }
}

@ObjectType({
  description: "One person's readings of one Star during an engagement, in order, with the change.",
})
export class PersonalJourney {
  constructor(private readonly journey: Journey) {}

  @Field(() => Star, { description: "The Star, in one edition." })
  get star(): Star {
    return new Star(this.journey.definition.star);
  }

  @Field(() => [JourneyStep], { description: "Completed readings, earliest first." })
  get steps(): JourneyStep[] {
    return this.journey.steps.map((step) => new JourneyStep(step));
  }
}

@ArgsType()
export class JourneyArgs {
  @Field(() => BaselineRule, {
    defaultValue: BaselineRule.FIRST,
    description: "Which reading change is measured from.",
  })
  baselineRule!: BaselineRule;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "Tell it as it was known at this instant. Default: now.",
  })
  asOf?: Date | null;
}
