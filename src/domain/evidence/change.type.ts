import { Field, Float, Int, ObjectType } from "type-graphql";
import type { Interval } from "./change";
import type { ShownChange } from "./figures";

@ObjectType({
  description:
    "Where a mean plausibly lies: from many groups like this one, 95 in 100 such intervals would " +
    "hold the true mean (Student's t). In scale points.",
})
export class ConfidenceInterval {
  constructor({ low, high }: Interval) {
    this.low = low;
    this.high = high;
  }

  @Field(() => Float, { description: "Lower end, in scale points." })
  readonly low: number;

  @Field(() => Float, { description: "Upper end, in scale points." })
  readonly high: number;
}

/** The GraphQL object of an interval that may be missing. */
export const toInterval = (interval: Interval | null | undefined): ConfidenceInterval | null =>
  interval ? new ConfidenceInterval(interval) : null;

@ObjectType({
  description:
    "Distance travelled between two readings, in points of the Star's scale. All figures are about " +
    "the same people, so that mean latest minus mean baseline is the mean change.",
})
export class MeanChange {
  constructor(private readonly change: ShownChange) {}

  @Field(() => Int, {
    nullable: true,
    description:
      "People scored in both readings, counted per engagement; null where the number is withheld " +
      "because others would follow from it. The means are then rough, to one decimal.",
  })
  get n(): number | null {
    return this.change.n;
  }

  @Field(() => Float, { description: "Mean score at baseline." })
  get meanBaseline(): number {
    return this.change.meanBaseline;
  }

  @Field(() => Float, { description: "Mean score at the latest reading." })
  get meanLatest(): number {
    return this.change.meanLatest;
  }

  @Field(() => Float, { description: "Mean of latest minus baseline; below 0 is a slip-back." })
  get meanChange(): number {
    return this.change.meanChange;
  }

  @Field(() => Float, {
    nullable: true,
    description: "Sample standard deviation of the changes (n - 1); null for one person.",
  })
  get standardDeviation(): number | null {
    return this.change.sdChange;
  }

  @Field(() => ConfidenceInterval, {
    nullable: true,
    description:
      "95% confidence interval of the mean change; null for one person, and where `n` is withheld.",
  })
  get interval(): ConfidenceInterval | null {
    return toInterval(this.change.interval);
  }
}
