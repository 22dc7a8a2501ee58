import { Field, Float, Int, ObjectType, registerEnumType } from "type-graphql";
import { UNPAIRED_IN_WORDS } from "./derivation";
import type { ShownCounts } from "./figures";
import { UnpairedReason } from "./sufficient-statistics";

registerEnumType(UnpairedReason, {
  name: "UnpairedReason",
  description: "Why an engagement has no pair of readings: the first of these that holds.",
  valuesConfig: {
    NO_READING: { description: "No reading that counts up to the last day asked for." },
    ONE_READING: { description: "Only one to compare, or baseline and latest are the same one." },
    SAME_DATE: { description: "All to compare are of one day." },
    TOO_CLOSE: { description: "Fewer days between them than was asked for." },
    NONE_IN_PERIOD: { description: "The latest was before the period." },
  },
});

const share = (part: number | null, whole: number | null): number | null =>
  part === null || !whole ? null : part / whole;

const SUPPRESSED = "Whether some of it is withheld from this viewer: null there, and not 0.";

@ObjectType({ description: "How many engagements have no pair of readings for one reason." })
export class UnpairedCount {
  constructor(reason: UnpairedReason, engagements: number | null) {
    this.reason = reason;
    this.engagements = engagements;
  }

  @Field(() => UnpairedReason, { description: "The reason." })
  readonly reason: UnpairedReason;

  @Field(() => Int, {
    nullable: true,
    description: "How many engagements; 0 where none, null where it is withheld.",
  })
  readonly engagements: number | null;

  @Field(() => Boolean, { description: "Whether the number is withheld." })
  get suppressed(): boolean {
    return this.engagements === null;
  }

  @Field(() => String, { description: "The reason in words." })
  get words(): string {
    return UNPAIRED_IN_WORDS[this.reason];
  }
}

@ObjectType({ description: "For how many of those in scope there are two readings to compare." })
export class Coverage {
  constructor(private readonly statistics: ShownCounts) {}

  @Field(() => Int, {
    nullable: true,
    description: "Engagements in scope that started by the last day asked for.",
  })
  get engagements(): number | null {
    return this.statistics.engagements;
  }

  @Field(() => Int, {
    nullable: true,
    description: "Of them, those with a baseline and a latest reading.",
  })
  get pairs(): number | null {
    return this.statistics.pairs;
  }

  @Field(() => Float, {
    nullable: true,
    description:
      "Pairs by engagements, 0 to 1; null where there is no engagement, or withheld. Where the " +
      "number of pairs is withheld it may be there to one decimal.",
  })
  get share(): number | null {
    return this.statistics.share ?? share(this.statistics.pairs, this.statistics.engagements);
  }

  @Field(() => [UnpairedCount], { description: "The others, each for one reason." })
  get unpaired(): UnpairedCount[] {
    return Object.values(UnpairedReason).map(
      (reason) => new UnpairedCount(reason, this.statistics.unpaired[reason]),
    );
  }

  @Field(() => Boolean, { description: SUPPRESSED })
  get suppressed(): boolean {
    return [
      this.statistics.engagements,
      this.statistics.pairs,
      ...Object.values(this.statistics.unpaired),
    ].includes(null);
  }
}

@ObjectType({ description: "How the readings up to the last day asked for were completed." })
export class Involvement {
  constructor(private readonly counts: ShownCounts["readings"]) {}

  @Field(() => Int, {
    nullable: true,
    description: "Readings that count: completed, agreed by a worker.",
  })
  get eligible(): number | null {
    return this.counts.eligible;
  }

  @Field(() => Int, {
    nullable: true,
    description: "Of those that count, agreed by person and worker together.",
  })
  get collaborative(): number | null {
    return this.counts.collaborative;
  }

  @Field(() => Int, {
    nullable: true,
    description: "Of those that count, scored by a worker alone.",
  })
  get workerOnly(): number | null {
    return this.counts.workerOnly;
  }

  @Field(() => Float, {
    nullable: true,
    description: "Collaborative ones by those that count, 0 to 1; null where none counts.",
  })
  get share(): number | null {
    return share(this.counts.collaborative, this.counts.eligible);
  }

  @Field(() => Int, {
    nullable: true,
    description: "Scored looking back by or with a worker; counted unless they were left out.",
  })
  get retrospective(): number | null {
    return this.counts.retrospective;
  }

  @Field(() => Int, {
    nullable: true,
    description: "Completed by the person alone: kept beside, not counted.",
  })
  get serviceUserOnly(): number | null {
    return this.counts.serviceUserOnly;
  }

  @Field(() => Int, { nullable: true, description: "Begun and not completed: not counted." })
  get inProgress(): number | null {
    return this.counts.inProgress;
  }

  @Field(() => Int, { nullable: true, description: "Withdrawn as mistakes: not counted." })
  get withdrawn(): number | null {
    return this.counts.withdrawn;
  }

  @Field(() => Int, {
    nullable: true,
    description: "Of those that count, readings of another edition that were read as this one.",
  })
  get otherEdition(): number | null {
    return this.counts.otherEdition;
  }

  @Field(() => Boolean, { description: SUPPRESSED })
  get suppressed(): boolean {
    return Object.values(this.counts).includes(null);
  }
}

@ObjectType({ description: "Reviews against the Star's review interval and its tolerance." })
export class Timeliness {
  constructor(private readonly counts: ShownCounts["reviews"]) {}

  @Field(() => Int, {
    nullable: true,
    description: "Reviews that were due: those done, and those missed.",
  })
  get due(): number | null {
    return this.counts.due;
  }

  @Field(() => Int, {
    nullable: true,
    description: "Done within the interval, give or take the tolerance.",
  })
  get onTime(): number | null {
    return this.counts.onTime;
  }

  @Field(() => Int, { nullable: true, description: "Done sooner than that." })
  get early(): number | null {
    return this.counts.early;
  }

  @Field(() => Int, { nullable: true, description: "Done later than that." })
  get late(): number | null {
    return this.counts.late;
  }

  @Field(() => Int, {
    nullable: true,
    description: "Not done, although their time is over and the person stayed.",
  })
  get missed(): number | null {
    return this.counts.missed;
  }

  @Field(() => Float, {
    nullable: true,
    description: "On time by due, 0 to 1; null where none was due.",
  })
  get share(): number | null {
    return share(this.counts.onTime, this.due);
  }

  @Field(() => Boolean, { description: SUPPRESSED })
  get suppressed(): boolean {
    return Object.values(this.counts).includes(null);
  }
}
