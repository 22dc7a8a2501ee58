import { ArgsType, Field, Float, Int, ObjectType, registerEnumType } from "type-graphql";
import { DateScalar, DateTimeScalar } from "../../graphql/scalars";
import { Star } from "../star/star.type";
import { DEFAULT_MINIMUM } from "./evidence-request";
import { QualitySignalCode, type QualitySignal as QualitySignalData } from "./quality-signals";

registerEnumType(QualitySignalCode, {
  name: "QualitySignalCode",
  description: "What in the making of readings is looked at, with the unit of its figure.",
  valuesConfig: {
    FIRST_SCORES_DRIFT_DOWN: {
      description: "Points by which people's first readings change in a year; below 0: they fall.",
    },
    ALL_AREAS_ALIKE: {
      description: "Share (0 to 1) of readings with the same score in all of three or more areas.",
    },
    MANY_READINGS_ON_ONE_DAY: { description: "Most readings by one worker on one day." },
    WORKER_ONLY_SHARE: { description: "Share (0 to 1) of readings scored by a worker alone." },
    AREAS_NEVER_SCORED: { description: "Number of areas that nobody scored." },
  },
});

@ObjectType({
  description: "A prompt to ask about how readings are made. Never an accusation.",
})
export class QualitySignal {
  constructor(private readonly signal: QualitySignalData) {}

  @Field(() => QualitySignalCode, { description: "What is looked at." })
  get code(): QualitySignalCode {
    return this.signal.code;
  }

  @Field(() => Star, { description: "Readings of this Star." })
  get star(): Star {
    return new Star(this.signal.star);
  }

  @Field(() => Int, {
    nullable: true,
    description: "Readings that it rests on; null where withheld.",
  })
  get n(): number | null {
    return this.signal.n;
  }

  @Field(() => Float, {
    nullable: true,
    description: "In the unit that the code states; null where the readings are too few to tell.",
  })
  get figure(): number | null {
    return this.signal.figure;
  }

  @Field(() => Boolean, {
    description: "Whether it is withheld from this viewer: it would be about too few people.",
  })
  get suppressed(): boolean {
    return this.signal.isWithheld;
  }

  @Field(() => Boolean, { description: "Whether it stands out enough to ask; false if withheld." })
  get isNotable(): boolean {
    return this.signal.isNotable;
  }

  @Field(() => String, { description: "What was found, in words." })
  get inWords(): string {
    return this.signal.inWords;
  }

  @Field(() => String, { description: "What to ask." })
  get question(): string {
    return this.signal.question;
  }

  @Field(() => String, {
    nullable: true,
    description:
      "With which words to ask it of the contract: a text for `askQuestion`, without figures, since " +
      "others read it. Null where nothing stands out, or it is withheld.",
  })
  get opensQuestion(): string | null {
    return this.signal.opensQuestion;
  }
}

@ArgsType()
export class QualitySignalsArgs {
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "Answer with what was known at this instant. Default: now.",
  })
  asOf?: Date | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Only readings up to this day. Default: today, or the day of `asOf`.",
  })
  to?: string | null;

  @Field(() => Int, {
    defaultValue: DEFAULT_MINIMUM,
    description: "Fewest readings that a figure is given for, from 1.",
  })
  minimum!: number;
}
