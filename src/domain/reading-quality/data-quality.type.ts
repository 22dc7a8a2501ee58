import { Field, Float, Int, ObjectType, registerEnumType } from "type-graphql";
import {
  answersInWords,
  marginInWords,
  qualityInWords,
  supervisionInWords,
} from "./data-quality-words";
import {
  AuditQuestion,
  type Answers,
  type DataQuality as DataQualityData,
  type LookedAt,
  type SupervisedShare as SupervisedShareData,
} from "./data-quality";
import { NEAREST, SUPPRESSED } from "./figure-words";
import { USUAL_CONFIDENCE } from "./sample-size";
import { ScoringAgreement } from "./scoring-agreement.type";

registerEnumType(AuditQuestion, {
  name: "AuditQuestion",
  description: "What is asked of a case file about a reading.",
  valuesConfig: {
    INVOLVED_PERSON: { description: "Does it show that the person took part in the reading?" },
    SCORES_FIT_NOTES: { description: "Do the scores fit the notes?" },
    ACTION_PLAN_FOLLOWS: { description: "Does an action plan follow from the scores?" },
  },
});

@ObjectType({ description: "How many readings were discussed in supervision." })
export class SupervisedShare {
  constructor(private readonly data: SupervisedShareData) {}

  @Field(() => Int, {
    nullable: true,
    description: "Readings that count; null for viewers of aggregates.",
  })
  get readings(): number | null {
    return this.data.readings;
  }

  @Field(() => Int, {
    nullable: true,
    description: "Those of them that were discussed; null for viewers of aggregates.",
  })
  get readingsDiscussed(): number | null {
    return this.data.readingsDiscussed;
  }

  @Field(() => Int, {
    nullable: true,
    description:
      "People with a reading. For viewers of aggregates one that was withdrawn later counts as well.",
  })
  get people(): number | null {
    return this.data.people;
  }

  @Field(() => Int, {
    nullable: true,
    description: "People with a reading that was discussed; null for viewers of aggregates.",
  })
  get peopleDiscussed(): number | null {
    return this.data.peopleDiscussed;
  }

  @Field(() => Float, {
    nullable: true,
    description: "Share (0 to 1) of the people who had a reading discussed.",
  })
  get share(): number | null {
    return this.data.share;
  }

  @Field(() => Int, { nullable: true, description: NEAREST })
  get nearest(): number | null {
    return this.data.nearest;
  }

  @Field(() => Boolean, { description: SUPPRESSED })
  get suppressed(): boolean {
    return this.data.isWithheld;
  }

  @Field(() => String, { description: "In plain words." })
  get inWords(): string {
    return supervisionInWords(this.data);
  }
}

@ObjectType({ description: "What was found of one question in readings that were looked at." })
export class AuditAnswers {
  constructor(private readonly answers: Answers) {}

  @Field(() => AuditQuestion, { description: "What was asked of the case files." })
  get question(): AuditQuestion {
    return this.answers.question;
  }

  @Field(() => Int, { nullable: true, description: "Readings looked at." })
  get n(): number | null {
    return this.answers.n;
  }

  @Field(() => Int, { nullable: true, description: "Readings of which the answer is yes." })
  get yes(): number | null {
    return this.answers.yes;
  }

  @Field(() => Int, { nullable: true, description: "Readings of which the answer is no." })
  get no(): number | null {
    return this.answers.no;
  }

  @Field(() => Int, { nullable: true, description: "Readings of which nobody can tell." })
  get cannotTell(): number | null {
    return this.answers.cannotTell;
  }

  @Field(() => Float, { nullable: true, description: "Share (0 to 1) of n that is yes." })
  get yesShare(): number | null {
    return this.answers.yesShare;
  }

  @Field(() => Float, { nullable: true, description: "Share (0 to 1) of n that is no." })
  get noShare(): number | null {
    return this.answers.noShare;
  }

  @Field(() => Float, {
    nullable: true,
    description: "Share (0 to 1) of n of which nobody can tell.",
  })
  get cannotTellShare(): number | null {
    return this.answers.cannotTellShare;
  }

  @Field(() => Int, { nullable: true, description: NEAREST })
  get nearest(): number | null {
    return this.answers.nearest;
  }

  @Field(() => Boolean, {
    description:
      "Whether all of it is withheld from this viewer. Where only how many are no and how many " +
      "nobody can tell would be about too few, those two are null.",
  })
  get suppressed(): boolean {
    return this.answers.isWithheld;
  }

  @Field(() => String, { description: "In plain words." })
  get inWords(): string {
    return answersInWords(this.answers);
  }
}

@ObjectType({ description: "What was found in samples of readings held against case files." })
export class LookedAtReadings {
  constructor(private readonly data: LookedAt) {}

  @Field(() => [AuditAnswers], { description: "One for each question." })
  get answers(): AuditAnswers[] {
    return this.data.answers.map((one) => new AuditAnswers(one));
  }

  @Field(() => Float, {
    nullable: true,
    description:
      "By how much a share may be off, as a share: half the width of the interval at `confidence`, " +
      "for a share of one half, which is the widest. Null where nothing is told.",
  })
  get margin(): number | null {
    return this.data.margin;
  }

  @Field(() => Float, { description: "How often such an interval holds the share, e.g. 0.95." })
  get confidence(): number {
    return USUAL_CONFIDENCE;
  }

  @Field(() => String, { description: "How far the samples reach, in plain words." })
  get inWords(): string {
    return marginInWords(this.data);
  }
}

@ObjectType({
  description:
    "Whether the readings behind an answer can be relied on. A question to talk about, not a grade of " +
    "a service. For who sees the people it is of the same readings as the answer; for viewers of " +
    "aggregates of whole contracts.",
})
export class DataQuality {
  constructor(private readonly data: DataQualityData) {}

  @Field(() => SupervisedShare, { description: "Readings discussed in supervision." })
  get supervision(): SupervisedShare {
    return new SupervisedShare(this.data.supervision);
  }

  @Field(() => LookedAtReadings, {
    description: "What providers found in finished audits of their own.",
  })
  get audits(): LookedAtReadings {
    return new LookedAtReadings(this.data.audits);
  }

  @Field(() => LookedAtReadings, {
    description: "What providers found in spot checks that a commissioner asked for.",
  })
  get spotChecks(): LookedAtReadings {
    return new LookedAtReadings(this.data.spotChecks);
  }

  @Field(() => ScoringAgreement, { description: "How alike two workers score the same cases." })
  get agreement(): ScoringAgreement {
    return new ScoringAgreement(this.data.agreement);
  }

  @Field(() => [String], { description: "What it can and cannot tell, in plain words." })
  get inWords(): string[] {
    return qualityInWords(this.data);
  }
}
