import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { StarArea, StarStage } from "../star/star.type";
import type { ReadingPlaceRow } from "./reading.loaders";
import { Reading } from "./reading.type";

@ObjectType({ description: "The score of one area in a reading." })
export class ReadingScore {
  constructor(area: StarArea, score: number | null, stage: StarStage | null) {
    this.area = area;
    this.score = score;
    this.stage = stage;
  }

  @Field(() => StarArea, { description: "The area." })
  readonly area: StarArea;

  @Field(() => Int, { nullable: true, description: "In points of the scale; null: not scored." })
  readonly score: number | null;

  @Field(() => StarStage, {
    nullable: true,
    description: "The stage of the journey of change that the score is in; null: not scored.",
  })
  readonly stage: StarStage | null;
}

/** First, review and closing readings are told by order. */
export enum ReadingOccasion {
  FIRST = "first",
  REVIEW = "review",
  CLOSING = "closing",
}

registerEnumType(ReadingOccasion, {
  name: "ReadingOccasion",
  description: "What a reading is in the order of those of its engagement and Star.",
  valuesConfig: {
    FIRST: { description: "The first of them." },
    REVIEW: { description: "Between the first and the end." },
    CLOSING: { description: "The last of several, and the engagement has ended." },
  },
});

@ObjectType({
  description: "Where a reading stands among those of its engagement and Star that count.",
})
export class ReadingPlace {
  constructor(private readonly row: ReadingPlaceRow) {}

  @Field(() => Int, { description: "1 for the first, by day and then by entry." })
  get number(): number {
    return this.row.number;
  }

  @Field(() => Int, { description: "How many there are." })
  get total(): number {
    return this.row.total;
  }

  @Field(() => ReadingOccasion, { description: "First, review or closing." })
  get occasion(): ReadingOccasion {
    const { number, total, hasEnded } = this.row;
    if (number === 1) return ReadingOccasion.FIRST;
    return number === total && hasEnded ? ReadingOccasion.CLOSING : ReadingOccasion.REVIEW;
  }
}

@ObjectType({ description: "One area as the person and as the worker saw it on one day." })
export class AreaGap {
  constructor(area: StarArea, own: number | null, worker: number | null) {
    this.area = area;
    this.own = own;
    this.worker = worker;
  }

  @Field(() => StarArea, { description: "The area." })
  readonly area: StarArea;

  @Field(() => Int, { nullable: true, description: "The person's own score; null: not scored." })
  readonly own: number | null;

  @Field(() => Int, { nullable: true, description: "The worker's score; null: not scored." })
  readonly worker: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "The person's own score less the worker's; null where one is missing.",
  })
  get difference(): number | null {
    return this.own === null || this.worker === null ? null : this.own - this.worker;
  }
}

@ObjectType({
  description:
    "The person's own reading beside the worker's of the same day: the gap is itself something to " +
    "ask about.",
})
export class ReadingGap {
  constructor(own: Reading, worker: Reading, areas: AreaGap[]) {
    this.own = own;
    this.worker = worker;
    this.areas = areas;
  }

  @Field(() => Reading, { description: "The person's own reading." })
  readonly own: Reading;

  @Field(() => Reading, { description: "The reading agreed by a worker." })
  readonly worker: Reading;

  @Field(() => [AreaGap], { description: "All areas, in the Star's order." })
  readonly areas: AreaGap[];
}
