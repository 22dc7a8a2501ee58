import { ArgsType, Field, Float, Int, ObjectType, registerEnumType } from "type-graphql";
import { PeriodInput } from "../../graphql/period.type";
import { DEFAULT_MINIMUM } from "../evidence/evidence-request";
import { ClaimSignalCode, type ClaimSignal as ClaimSignalData } from "./claim-signals";

registerEnumType(ClaimSignalCode, {
  name: "ClaimSignalCode",
  description: "What about claims paid by Star scores is looked at, with the unit of its figure.",
  valuesConfig: {
    FIRST_SCORES_DRIFT_DOWN: {
      description:
        "Points by which first readings of people claimed for change in a year; below 0: they fall.",
    },
    LAST_SCORE_JUST_PAST: {
      description:
        "Of people whose change lies within a tenth of the scale of what is paid for (a threshold, a " +
        "step, `lo` or `hi`): share (0 to 1) just past it. About half is what chance gives.",
    },
    ALL_AREAS_ALIKE: {
      description:
        "Share (0 to 1) of the readings that claims rest on with one score in all of three or more " +
        "areas.",
    },
    WORKER_ONLY_SHARE: {
      description: "Share (0 to 1) of the readings that claims rest on scored by a worker alone.",
    },
    MANY_READINGS_ON_ONE_DAY: {
      description: "Most readings that claims rest on, by one worker on one day.",
    },
    READINGS_FOR_CLAIMANTS_ONLY: {
      description:
        "Readings after the first, for each person claimed for, less those for each other person " +
        "with a reading.",
    },
    WITHDRAWN_SINCE: { description: "Claims that rest on a reading which was withdrawn since." },
  },
});

@ObjectType({
  description: "A prompt to ask about claims paid by Star scores. Never an accusation.",
})
export class ClaimSignal {
  constructor(readonly data: ClaimSignalData) {}

  @Field(() => ClaimSignalCode, { description: "What is looked at." })
  get code(): ClaimSignalCode {
    return this.data.code;
  }

  @Field(() => Int, {
    nullable: true,
    description: "Readings, people or claims that it rests on; null where withheld.",
  })
  get n(): number | null {
    return this.data.n;
  }

  @Field(() => Float, {
    nullable: true,
    description: "In the unit that the code states; null where there are too few to tell.",
  })
  get figure(): number | null {
    return this.data.figure;
  }

  @Field(() => Boolean, {
    description: "Whether it is withheld from this viewer: it would be about too few people.",
  })
  get suppressed(): boolean {
    return this.data.isWithheld;
  }

  @Field(() => Boolean, { description: "Whether it stands out enough to ask; false if withheld." })
  get isNotable(): boolean {
    return this.data.isNotable;
  }

  @Field(() => String, { description: "What was found, in words." })
  get inWords(): string {
    return this.data.inWords;
  }

  @Field(() => String, { description: "What to ask." })
  get question(): string {
    return this.data.question;
  }
}

@ArgsType()
export class ClaimSignalsArgs {
  @Field(() => PeriodInput, {
    nullable: true,
    description:
      "Only claims of what was achieved in these days; not for who may see figures about enough " +
      "people only.",
  })
  period?: PeriodInput | null;

  @Field(() => Int, {
    defaultValue: DEFAULT_MINIMUM,
    description: "Fewest that a figure is given for, from 1.",
  })
  minimum!: number;
}
