import { Field, Int, ObjectType } from "type-graphql";
import type { StarStageEntity } from "../star/star-stage.entity";
import { StarStage } from "../star/star.type";
import type { ShownJourney } from "./figures";

@ObjectType({ description: "People who were at one stage at baseline and at one at the latest." })
export class StageMove {
  constructor(from: StarStage, to: StarStage, people: number | null) {
    this.from = from;
    this.to = to;
    this.people = people;
  }

  @Field(() => StarStage, { description: "Stage at baseline." })
  readonly from: StarStage;

  @Field(() => StarStage, { description: "Stage at the latest reading." })
  readonly to: StarStage;

  @Field(() => Int, {
    nullable: true,
    description: "How many people; 0 where nobody, null where it is withheld.",
  })
  readonly people: number | null;

  @Field(() => Boolean, { description: "Whether the number is withheld." })
  get suppressed(): boolean {
    return this.people === null;
  }
}

@ObjectType({ description: "How many people were at a stage at baseline, and at the latest." })
export class StageSnapshot {
  constructor(stage: StarStage, baseline: number | null, latest: number | null) {
    this.stage = stage;
    this.baseline = baseline;
    this.latest = latest;
  }

  @Field(() => StarStage, { description: "The stage." })
  readonly stage: StarStage;

  @Field(() => Int, {
    nullable: true,
    description: "People at this stage at baseline; null where withheld.",
  })
  readonly baseline: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "People at this stage at the latest reading; null where withheld.",
  })
  readonly latest: number | null;

  @Field(() => Boolean, { description: "Whether one of the numbers is withheld." })
  get suppressed(): boolean {
    return this.baseline === null || this.latest === null;
  }
}

@ObjectType({
  description: "Between which stages of the journey of change people moved, in one area.",
})
export class JourneyOfChange {
  private readonly stages: readonly StarStage[];

  constructor(
    private readonly journey: ShownJourney,
    stages: readonly StarStageEntity[],
  ) {
    this.stages = stages.map((stage) => new StarStage(stage));
  }

  @Field(() => Int, {
    nullable: true,
    description: "People who moved forward by a stage or more; null where withheld.",
  })
  get movedForward(): number | null {
    return this.journey.forward;
  }

  @Field(() => Int, {
    nullable: true,
    description: "People at the same stage both times; null where withheld.",
  })
  get stayed(): number | null {
    return this.journey.same;
  }

  @Field(() => Int, {
    nullable: true,
    description: "People who moved back by a stage or more; null where withheld.",
  })
  get movedBack(): number | null {
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

  @Field(() => Boolean, { description: "Whether some of it is withheld: null there, and not 0." })
  get suppressed(): boolean {
    const { forward, same, back, baseline, latest, matrix } = this.journey;
    return [forward, same, back, ...baseline, ...latest, ...matrix.flat()].includes(null);
  }
}
