import { Field, Float, Int, ObjectType } from "type-graphql";
import { DecimalScalar } from "../../graphql/scalars";
import { ChangeBand } from "../star/band-set.type";
import type { StarStageEntity } from "../star/star-stage.entity";
import { StarArea } from "../star/star.type";
import { MeanChange } from "./change.type";
import { JourneyOfChange } from "./journey-of-change.type";
import type { AreaEvidence as AreaEvidenceData } from "./star-evidence";
import type { ShownAreaStatistics, ShownGap } from "./figures";

@ObjectType({ description: "Which way people went in one area." })
export class Directions {
  constructor(private readonly counts: ShownAreaStatistics) {}

  @Field(() => Int, { nullable: true, description: "People whose score rose." })
  get increased(): number | null {
    return this.counts.increased;
  }

  @Field(() => Int, { nullable: true, description: "People whose score is the same." })
  get same(): number | null {
    return this.counts.same;
  }

  @Field(() => Int, {
    nullable: true,
    description: "People whose score fell. A slip-back is news, not an error.",
  })
  get decreased(): number | null {
    return this.counts.decreased;
  }

  @Field(() => Int, {
    nullable: true,
    description: "Of those with the same score, people at the top of the scale both times.",
  })
  get maintainedAtTop(): number | null {
    return this.counts.maintainedAtTop;
  }

  @Field(() => Int, {
    nullable: true,
    description: "People who began below the top, so that a rise could show.",
  })
  get roomToImprove(): number | null {
    return this.counts.roomToImprove;
  }

  @Field(() => Boolean, { description: "Whether some of it is withheld: null there, and not 0." })
  get suppressed(): boolean {
    const { increased, same, decreased, maintainedAtTop, roomToImprove } = this.counts;
    return [increased, same, decreased, maintainedAtTop, roomToImprove].includes(null);
  }
}

@ObjectType({ description: "How many people's change lies in a band." })
export class BandCount {
  constructor(band: ChangeBand, people: number | null) {
    this.band = band;
    this.people = people;
  }

  @Field(() => ChangeBand, { description: "The band." })
  readonly band: ChangeBand;

  @Field(() => Int, { nullable: true, description: "How many people; null where it is withheld." })
  readonly people: number | null;

  @Field(() => Boolean, { description: "Whether the number is withheld." })
  get suppressed(): boolean {
    return this.people === null;
  }
}

@ObjectType({
  description:
    "People's own readings beside the worker's of the same day, in one area. They are never " +
    "counted in change; the gap is a matter to talk about.",
})
export class OwnReadingGap {
  constructor(
    private readonly gap: ShownGap,
    private readonly minimum: number,
  ) {}

  @Field(() => Int, {
    nullable: true,
    description: "Days on which both scored the area, over all people; null where withheld.",
  })
  get readings(): number | null {
    return this.gap.readings;
  }

  @Field(() => Int, {
    nullable: true,
    description: "People behind them, counted per engagement; null where withheld.",
  })
  get people(): number | null {
    return this.gap.people;
  }

  @Field(() => Float, {
    nullable: true,
    description:
      "Mean of own score minus the worker's, in scale points: above 0 where people see themselves " +
      "further on. Null with fewer people than the minimum.",
  })
  get meanGap(): number | null {
    return this.isEnough ? this.gap.meanGap : null;
  }

  @Field(() => Int, {
    nullable: true,
    description: "Own score above the worker's. Null with fewer people than the minimum.",
  })
  get ownHigher(): number | null {
    return this.isEnough ? this.gap.ownHigher : null;
  }

  @Field(() => Int, {
    nullable: true,
    description: "Own score below the worker's. Null with fewer people than the minimum.",
  })
  get ownLower(): number | null {
    return this.isEnough ? this.gap.ownLower : null;
  }

  @Field(() => Boolean, { description: "Whether some of it is withheld." })
  get suppressed(): boolean {
    const { people, ownHigher, ownLower } = this.gap;
    return [people, ownHigher, ownLower].includes(null);
  }

  private get isEnough(): boolean {
    return this.gap.people !== null && this.gap.people >= this.minimum;
  }
}

@ObjectType({
  description:
    "What one area of a Star says. With fewer people than the minimum there is no figure: `n` " +
    "says how many there are, and the rest is null.",
})
export class AreaEvidence {
  constructor(
    private readonly evidence: AreaEvidenceData,
    private readonly stages: readonly StarStageEntity[],
    private readonly minimum: number,
  ) {}

  @Field(() => StarArea, { description: "The area." })
  get area(): StarArea {
    return new StarArea(this.evidence.area);
  }

  @Field(() => DecimalScalar, {
    nullable: true,
    description: "Its weight in the outcome's figure; null in the evidence of a contract.",
  })
  get weight(): string | null {
    return this.evidence.weight;
  }

  @Field(() => Int, {
    nullable: true,
    description: "People scored in it in both readings, per engagement; null where withheld.",
  })
  get n(): number | null {
    return this.evidence.n;
  }

  @Field(() => Boolean, {
    description: "Whether the area is withheld from this viewer: no figure of it is given.",
  })
  get suppressed(): boolean {
    return this.evidence.n === null;
  }

  @Field(() => Boolean, { description: "Whether there are enough people for a figure." })
  get isSufficient(): boolean {
    return this.evidence.statistics !== null;
  }

  @Field(() => MeanChange, { nullable: true, description: "Means, change and their interval." })
  get change(): MeanChange | null {
    return this.evidence.statistics && new MeanChange(this.evidence.statistics.change);
  }

  @Field(() => Float, {
    nullable: true,
    description: "The middle change, in scale points; null also where it is withheld.",
  })
  get medianChange(): number | null {
    return this.evidence.statistics?.medianChange ?? null;
  }

  @Field(() => Directions, { nullable: true, description: "Which way people went." })
  get directions(): Directions | null {
    return this.evidence.statistics && new Directions(this.evidence.statistics);
  }

  @Field(() => JourneyOfChange, {
    nullable: true,
    description: "Between which stages people moved.",
  })
  get journey(): JourneyOfChange | null {
    const { statistics } = this.evidence;
    return statistics && new JourneyOfChange(statistics.journey, this.stages);
  }

  @Field(() => [BandCount], {
    nullable: true,
    description: "People by size of change; empty when no bands were asked for.",
  })
  get bands(): BandCount[] | null {
    const counts = this.evidence.statistics?.bands;
    return counts?.map(({ band, people }) => new BandCount(new ChangeBand(band), people)) ?? null;
  }

  @Field(() => OwnReadingGap, {
    nullable: true,
    description: "People's own readings beside the worker's; null where there are none.",
  })
  get ownReadings(): OwnReadingGap | null {
    const gap = this.evidence.ownReadings;
    return gap && new OwnReadingGap(gap, this.minimum);
  }
}
