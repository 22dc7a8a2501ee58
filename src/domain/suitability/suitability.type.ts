import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { encodeId } from "../../graphql/global-id";
import { Node } from "../../graphql/node.type";
import { DateScalar, DateTimeScalar } from "../../graphql/scalars";
import { TellsWho } from "../../graphql/show-subjects";
import { SuitabilityAnswerValue, type SuitabilityAnswerEntity } from "./suitability-answer.entity";
import type { StarBinding } from "./star-binding.repository";
import { CRITERIA, SuitabilityCriterion } from "./suitability-criteria";
import { SuitabilityConclusion, type SuitabilityReviewEntity } from "./suitability-review.entity";

registerEnumType(SuitabilityCriterion, {
  name: "SuitabilityCriterion",
  description: "What has to hold for a Star to be right for a service.",
  valuesConfig: {
    ONE_TO_ONE: { description: CRITERIA.one_to_one.question },
    PART_OF_THE_WORK: { description: CRITERIA.part_of_the_work.question },
    MOST_AREAS: { description: CRITERIA.most_areas.question },
    DISTANCE_WANTED: { description: CRITERIA.distance_wanted.question },
    USED_FOR_LEARNING: { description: CRITERIA.used_for_learning.question },
    NO_DUPLICATE: { description: CRITERIA.no_duplicate.question },
    WANTED_BY_WORKERS: { description: CRITERIA.wanted_by_workers.question },
  },
});

registerEnumType(SuitabilityAnswerValue, {
  name: "SuitabilityAnswerValue",
  description: "How far a criterion holds.",
  valuesConfig: {
    YES: { description: "It holds." },
    PARTLY: { description: "It holds for some people, or in part." },
    NO: { description: "It does not hold." },
    NOT_KNOWN: { description: "Nobody knows yet." },
  },
});

registerEnumType(SuitabilityConclusion, {
  name: "SuitabilityConclusion",
  description: "What a review of suitability came to, by one rule for all.",
  valuesConfig: {
    FITS: {
      description:
        "Each side says yes to what a Star cannot do without (the first four criteria), and nobody " +
        "says no, or does not know, about the rest.",
    },
    TALK_FIRST: {
      description:
        "A side says less than yes to what a Star cannot do without, or no or not known to the rest.",
    },
    CONSIDER_SOMETHING_ELSE: {
      description:
        "Each side says no to something a Star cannot do without, or that it would double another " +
        "good tool.",
    },
  },
});

@ObjectType({ description: "What an organisation answered to a criterion, and on what grounds." })
export class SuitabilityAnswer {
  constructor(readonly row: SuitabilityAnswerEntity) {}

  @Field(() => SuitabilityCriterion, { description: "To which criterion." })
  get criterion(): SuitabilityCriterion {
    return this.row.criterion;
  }

  @Field(() => SuitabilityAnswerValue, { description: "How far it holds." })
  get answer(): SuitabilityAnswerValue {
    return this.row.answer;
  }

  @Field(() => String, { description: "On what grounds." })
  get grounds(): string {
    return this.row.grounds;
  }

  @TellsWho()
  @Field(() => String, { description: "Who answered." })
  get answeredBy(): string {
    return this.row.answeredBy;
  }

  @Field(() => DateTimeScalar, { description: "When." })
  get answeredAt(): Date {
    return this.row.answeredAt;
  }
}

@ObjectType({ description: "A criterion with what each side says of it now." })
export class AnsweredCriterion {
  constructor(
    criterion: SuitabilityCriterion,
    answers: readonly SuitabilityAnswer[],
    isDeciding: boolean,
  ) {
    this.criterion = criterion;
    this.answers = answers;
    this.isDeciding = isDeciding;
  }

  @Field(() => SuitabilityCriterion, { description: "Which." })
  readonly criterion: SuitabilityCriterion;

  @Field(() => String, { description: "As it is put to those who answer." })
  get question(): string {
    return CRITERIA[this.criterion].question;
  }

  @Field(() => String, { description: "What goes wrong where it does not hold." })
  get why(): string {
    return CRITERIA[this.criterion].why;
  }

  @Field(() => [SuitabilityAnswer], { description: "The latest answer of each organisation." })
  readonly answers: readonly SuitabilityAnswer[];

  @Field(() => Boolean, { description: "Whether the conclusion rests on it." })
  readonly isDeciding: boolean;
}

@ObjectType({
  implements: Node,
  description:
    "Whether a Star is right for a service, as who commissions it and who delivers it answer, before " +
    "it is specified. It is about the tool, not a verdict on the service.",
})
export class SuitabilityReview extends Node {
  constructor(readonly row: SuitabilityReviewEntity) {
    super();
  }

  @Field(() => ID, { description: "Opaque id, `sui_…`." })
  override get id(): string {
    return encodeId("suitabilityReview", this.row.id);
  }

  @Field(() => SuitabilityConclusion, {
    nullable: true,
    description: "What it came to; null until it is concluded.",
  })
  get conclusion(): SuitabilityConclusion | null {
    return this.row.conclusion;
  }

  @Field(() => [SuitabilityCriterion], {
    description: "The criteria that decided it, in the order in which they are asked.",
  })
  get decidedBy(): readonly SuitabilityCriterion[] {
    return this.row.decidedBy ?? [];
  }

  @Field(() => String, {
    nullable: true,
    description: "What the commissioner said with the conclusion.",
  })
  get note(): string | null {
    return this.row.note;
  }

  @Field(() => DateScalar, {
    nullable: true,
    description: "The last day that the conclusion counts: twelve months on. Null until then.",
  })
  get validUntil(): string | null {
    return this.row.validUntil;
  }

  @TellsWho()
  @Field(() => String, { description: "Who opened it." })
  get openedBy(): string {
    return this.row.openedBy;
  }

  @Field(() => DateTimeScalar, { description: "When it was opened." })
  get openedAt(): Date {
    return this.row.openedAt;
  }

  @TellsWho()
  @Field(() => String, { nullable: true, description: "Who concluded it; null until then." })
  get concludedBy(): string | null {
    return this.row.concludedBy;
  }

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When it was concluded; null until then.",
  })
  get concludedAt(): Date | null {
    return this.row.concludedAt;
  }
}

@ObjectType({
  description:
    "A Star that a logic model in force for a contract maps to an outcome: who bound it, and why.",
})
export class ContractStarBinding {
  constructor(readonly row: StarBinding) {}

  @Field(() => DateTimeScalar, {
    description: "Since when: published with the Star or attached, whichever was later.",
  })
  get boundAt(): Date {
    return this.row.boundAt;
  }

  @TellsWho()
  @Field(() => String, { description: "Who published or attached it." })
  get boundBy(): string {
    return this.row.boundBy;
  }

  @Field(() => String, {
    nullable: true,
    description:
      "Why it was bound without a review that said it fits; null where one did, and where nobody " +
      "was asked, as in an import.",
  })
  get reason(): string | null {
    return this.row.reason;
  }
}
