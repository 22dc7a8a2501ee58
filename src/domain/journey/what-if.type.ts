import { ArgsType, Field, Float, Int, ObjectType } from "type-graphql";
import type { WhatIf } from "./what-if";

@ArgsType()
export class WhatIfArgs {
  @Field(() => [Int], {
    description: "Stages that the service is to work with, by position: 1 for the lowest.",
  })
  stages!: number[];

  @Field(() => Int, { description: "People that may begin in a year, 0 to 1,000,000." })
  placesPerYear!: number;

  @Field(() => Float, {
    description:
      "Share of those who take part that you expect to move forward a stage or more, 0 to 1. Your " +
      "expectation: the product foretells none.",
  })
  shareThatMoves!: number;
}

@ObjectType({
  description:
    "What a specification would mean for the people who are here now, if all held that it assumes. " +
    "Never a promise, and no target.",
})
export class JourneyWhatIf {
  constructor(private readonly data: WhatIf) {}

  @Field(() => Int, {
    nullable: true,
    description:
      "People at these stages now; null where withheld, and so for what follows from it.",
  })
  get there(): number | null {
    return this.data.there;
  }

  @Field(() => Int, {
    nullable: true,
    description: "Of them, people who came within the year; null where withheld.",
  })
  get arrivals(): number | null {
    return this.data.arrivals;
  }

  @Field(() => Int, {
    nullable: true,
    description: "Of those there, people who would find a place within a year.",
  })
  get covered(): number | null {
    return this.data.covered;
  }

  @Field(() => Int, {
    nullable: true,
    description: "Of those there, people who would find none within a year.",
  })
  get withoutPlace(): number | null {
    return this.data.withoutPlace;
  }

  @Field(() => Int, {
    nullable: true,
    description: "Places of a year beyond those who are there now.",
  })
  get placesLeft(): number | null {
    return this.data.placesLeft;
  }

  @Field(() => Int, {
    nullable: true,
    description: "People with a place who would move, by the share that you expect, rounded down.",
  })
  get expectedToMove(): number | null {
    return this.data.expectedToMove;
  }

  @Field(() => Int, {
    nullable: true,
    description:
      "What was seen over the year, to hold your share against: people at these stages a year " +
      "before and scored now, who moved forward; null where withheld.",
  })
  get movedForward(): number | null {
    return this.data.movedForward;
  }

  @Field(() => Int, {
    nullable: true,
    description: "Of how many that is: at these stages a year before, and scored now.",
  })
  get movedForwardOf(): number | null {
    return this.data.movedForwardOf;
  }

  @Field(() => Float, {
    nullable: true,
    description:
      "Years until everybody who is there now had a place, rounded up to a tenth; null where " +
      "withheld, or without places.",
  })
  get years(): number | null {
    return this.data.years;
  }

  @Field(() => [String], { description: "What it takes for granted." })
  get assumes(): readonly string[] {
    return this.data.assumes;
  }
}
