import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { connectionType } from "../../graphql/connection";
import { encodeId } from "../../graphql/global-id";
import { Node } from "../../graphql/node.type";
import { DateScalar, DateTimeScalar } from "../../graphql/scalars";
import { TellsWho } from "../../graphql/show-subjects";
import { LearningEntryKind, type LearningEntryEntity } from "./learning-entry.entity";
import { LearningQuestionState, type LearningQuestionEntity } from "./learning-question.entity";
import { LearningRule } from "./learning-rule";

registerEnumType(LearningRule, {
  name: "LearningRule",
  description: "By which rule figures become a question. None of them is a verdict.",
  valuesConfig: {
    MISSING_SECOND_READINGS: {
      description: "Many people of a service, or of the contract, have no second reading.",
    },
    STAYS_AT_STAGE: { description: "Many people are at one stage of an area, and stay there." },
    INDICATOR_MOVED_STAR_DID_NOT: {
      description: "An indicator of an outcome moved its way, and people's Star did not.",
    },
    STAR_MOVED_INDICATOR_DID_NOT: {
      description: "People's Star moved up, and an indicator of the same outcome did not.",
    },
    FELL_BACK: { description: "Many people's score of an area fell." },
    BEGAN_AT_TOP: { description: "Many people began at the top of the scale of an area." },
    LEFT_EARLY: { description: "Many people left after a single reading." },
    MANY_WORKER_ONLY: { description: "Many readings were scored by a worker alone." },
    READINGS_SIGNAL: { description: "Something in how readings are made stands out." },
    NOT_MEASURED: { description: "An indicator has a target, and a measurement is overdue." },
    BEHIND_TARGET: { description: "An indicator is away from its target, or hardly on the way." },
    PAID_FOR_BUT_NOT_MOVED: {
      description: "An outcome was claimed and accepted, and people's Star of it did not move.",
    },
    CLAIMS_SIGNAL: { description: "Something in the readings that claims rest on stands out." },
  },
});

registerEnumType(LearningQuestionState, {
  name: "LearningQuestionState",
  description: "Whether a question is still asked.",
  valuesConfig: {
    OPEN: { description: "It is asked, talked about, or something is being tried." },
    CLOSED: { description: "Nothing more is to be learnt of it for now; the log says why." },
  },
});

registerEnumType(LearningEntryKind, {
  name: "LearningEntryKind",
  description: "What an entry of the learning log tells.",
  valuesConfig: {
    DISCUSSED: { description: "It was talked about: by whom, and what they think." },
    TRIED: { description: "Something was done differently." },
    NEXT_DATA: { description: "What the next data said." },
    CLOSED: { description: "It was closed, and why." },
    OPENED_AGAIN: { description: "It was opened again, and why." },
  },
});

@ObjectType({
  implements: Node,
  description:
    "A question that a contract is asked, and what was learned of it. All who take part in the " +
    "contract read it; it names nobody whom a service supports.",
})
export class LearningQuestion extends Node {
  constructor(readonly row: LearningQuestionEntity) {
    super();
  }

  @Field(() => ID, { description: "Opaque id, `lqu_…`." })
  override get id(): string {
    return encodeId("learningQuestion", this.row.id);
  }

  @Field(() => String, { description: "The question, in plain words." })
  get question(): string {
    return this.row.question;
  }

  @Field(() => String, {
    nullable: true,
    description:
      "The figure behind it on the day it was asked, as everybody who reads it may be told; null " +
      "where no rule gave one, or who asked does not see the figures of the whole contract.",
  })
  get figure(): string | null {
    return this.row.figure;
  }

  @Field(() => LearningRule, {
    nullable: true,
    description: "Which rule suggested it; null for a question of somebody's own.",
  })
  get rule(): LearningRule | null {
    return this.row.rule;
  }

  @Field(() => String, {
    nullable: true,
    description:
      "The area, indicator, metric or signal that the rule speaks of, by name; null where it " +
      "speaks of none alone.",
  })
  get subject(): string | null {
    return this.row.subject;
  }

  @Field(() => LearningQuestionState, { description: "Whether it is still asked." })
  get state(): LearningQuestionState {
    return this.row.state;
  }

  @TellsWho()
  @Field(() => String, { description: "Who asked." })
  get askedBy(): string {
    return this.row.askedBy;
  }

  @Field(() => DateTimeScalar, { description: "When it was asked." })
  get askedAt(): Date {
    return this.row.askedAt;
  }

  @Field(() => Int, { description: "Grows with each change: give it back when you close it." })
  get version(): number {
    return this.row.version;
  }
}

@ObjectType({
  implements: Node,
  description: "What became of a question: an entry of the learning log. It never changes.",
})
export class LearningEntry extends Node {
  constructor(readonly row: LearningEntryEntity) {
    super();
  }

  @Field(() => ID, { description: "Opaque id, `len_…`." })
  override get id(): string {
    return encodeId("learningEntry", this.row.id);
  }

  @Field(() => LearningEntryKind, { description: "What it tells." })
  get kind(): LearningEntryKind {
    return this.row.kind;
  }

  @Field(() => DateScalar, { description: "The day on which it happened." })
  get happenedOn(): string {
    return this.row.happenedOn;
  }

  @Field(() => String, { description: "What was said, done or seen." })
  get body(): string {
    return this.row.body;
  }

  @Field(() => [String], {
    description: "Who took part, by what they are, e.g. `keyworkers of the hub`; at most 20.",
  })
  get tookPart(): readonly string[] {
    return this.row.tookPart;
  }

  @Field(() => String, {
    nullable: true,
    description:
      "Of what the next data said: the figure of the question's rule on the day of the entry, as " +
      "everybody who reads it may be told. Null elsewhere.",
  })
  get figure(): string | null {
    return this.row.figure;
  }

  @TellsWho()
  @Field(() => String, { description: "Who entered it." })
  get enteredBy(): string {
    return this.row.enteredBy;
  }

  @Field(() => DateTimeScalar, { description: "When it was entered." })
  get enteredAt(): Date {
    return this.row.enteredAt;
  }
}

/** For lists. */
export const toLearningQuestion = (row: LearningQuestionEntity): LearningQuestion =>
  new LearningQuestion(row);
export const toLearningEntry = (row: LearningEntryEntity): LearningEntry => new LearningEntry(row);

export const LearningQuestionConnection = connectionType(
  "LearningQuestion",
  "learning questions",
  () => LearningQuestion,
);
export const LearningEntryConnection = connectionType(
  "LearningEntry",
  "entries of the learning log",
  () => LearningEntry,
);
