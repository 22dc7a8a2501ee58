import { Field, Int, ObjectType } from "type-graphql";
import type { StarStageEntity } from "../star/star-stage.entity";
import { StarStage } from "../star/star.type";
import type { Journey } from "./area-statistics";

@ObjectType({ description: "People who were at one stage at baseline and at one at the latest." })
export class StageMove {
  constructor(from: StarStage, to: StarStage, people: number) {
    this.from = from;
    this.to = to;
    this.people = people;
  }

  @Field(() => StarStage, { description: "Stage at baseline." })
  readonly from: StarStage;

  @Field(() => StarStage, { description: "Stage at the latest reading." })
  readonly to: StarStage;

  @Field(() => Int, { description: "How many people; 0 where nobody." })
  readonly people: number;
}

@ObjectType({ description: "How many people were at a stage at baseline, and at the latest." })
export class StageSnapshot {
  constructor(stage: StarStage, baseline: number, latest: number) {
    this.stage = stage;
    this.baseline = baseline;
    this.latest = latest;
  }

  @Field(() => StarStage, { description: "The stage." })
  readonly stage: StarStage;

  @Field(() => Int, { description: "People at this stage at baseline." })
  readonly baseline: number;

  @Field(() => Int, { description: "People at this stage at the latest reading." })
  readonly latest: number;
}

@ObjectType({
  description: "Between which stages of the journey of change people moved, in one area.",
})
export class JourneyOfChange {
  private readonly stages: readonly StarStage[];

  constructor(
    private readonly journey: Journey,
    stages: readonly StarStageEntity[],
  ) {
    this.stages = stages.map((stage) => new StarStage(stage));
  }

  @Field(() => Int, { description: "People who moved forward by a stage or more." })
  get movedForward(): number {
    return this.journey.forward;
  }

  @Field(() => Int, { description: "People at the same stage both times." })
  get stayed(): number {
    return this.journey.same;
  }

  @Field(() => Int, { description: "People who moved back by a stage or more." })
  get movedBack(): number {
    return this.journey.back;
  }

  @Field(() => [StageMove], {
    description: "Every stage at baseline with every stage at the latest, lowest first.",
  })
  get moves(): StageMove[] {
    return this.stages.flatMap((from, i) =>
      this.stages.map((to, j) => new StageMove(from, to, this.journey.matrix[i]![j]!)),
    );
  }

  @Field(() => [StageSnapshot], { description: "People per stage then and now, lowest first." })
  get snapshot(): StageSnapshot[] {
    return this.stages.map(
      (stage, i) => new StageSnapshot(stage, this.journey.baseline[i]!, this.journey.latest[i]!),
    );
  }
}
