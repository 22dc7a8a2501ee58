import { ArgsType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { PageArgs } from "../../graphql/connection";
import { MutationInput } from "../../graphql/mutation.inputs";
import { resultUnion } from "../../graphql/problems.type";
import { DateScalar } from "../../graphql/scalars";
import { LearningEntryKind } from "./learning-entry.entity";
import { LearningQuestionState } from "./learning-question.entity";
import { LearningRule } from "./learning-rule";
import { LearningQuestion } from "./learning.type";

@ArgsType()
export class LearningQuestionsArgs extends PageArgs {
  @Field(() => [LearningQuestionState], {
    nullable: true,
    description: "Only those in these states; default: all.",
  })
  states?: LearningQuestionState[] | null;

  @Field(() => ID, { nullable: true, description: "Only those about this service." })
  service?: string | null;
}

@InputType({
  description:
    "A question to ask of a contract: in your own words, by a rule that suggests it, or both. It " +
    "must not name or describe anybody whom a service supports.",
})
export class AskQuestionInput extends MutationInput {
  @Field(() => ID, { description: "Which contract." })
  contract!: string;

  @Field(() => LearningRule, {
    nullable: true,
    description:
      "The rule that suggests it. Its figure of now is kept beside the question, as a viewer of " +
      "aggregates may be told it, whoever asks.",
  })
  rule?: LearningRule | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Which of the rule's questions, as `subject` of the suggested one says; default: the first " +
      "that is about what is named below.",
  })
  subject?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "In your own words, at most 1,000 characters; needed where no rule is named, else the " +
      "rule's own words are taken.",
  })
  question?: string | null;

  @Field(() => ID, { nullable: true, description: "The service that it is about, if one." })
  service?: string | null;

  @Field(() => ID, { nullable: true, description: "The Star that it is about, if one." })
  star?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "The node of the logic model that it is about, if one, in any published version.",
  })
  node?: string | null;
}

@InputType({ description: "Something for the learning log." })
export class LearningEntryInput {
  @Field(() => LearningEntryKind, {
    description: "`DISCUSSED`, `TRIED` or `NEXT_DATA`: the others are entered as it is closed.",
  })
  kind!: LearningEntryKind;

  @Field(() => DateScalar, { description: "The day on which it happened; not in the future." })
  happenedOn!: string;

  @Field(() => String, {
    description:
      "What was said, done or seen, at most 10,000 characters. All who take part in the contract " +
      "read it: it must not lead to anybody whom a service supports.",
  })
  body!: string;

  @Field(() => [String], {
    defaultValue: [],
    description: "Who took part, by what they are, e.g. `keyworkers of the hub`; at most 20.",
  })
  tookPart!: string[];
}

@InputType({ description: "What became of a question." })
export class LogLearningInput extends MutationInput {
  @Field(() => ID, { description: "Which question; it must be open." })
  question!: string;

  @Field(() => [LearningEntryInput], { description: "One to 20 entries." })
  entries!: LearningEntryInput[];
}

@InputType({ description: "A question to close." })
export class CloseLearningQuestionInput extends MutationInput {
  @Field(() => ID, { description: "Which question." })
  question!: string;

  @Field(() => Int, { description: "The version that you read." })
  version!: number;

  @Field(() => String, { description: "What was learnt, or why nothing more is to be." })
  reason!: string;
}

@InputType({ description: "A question to open again." })
export class OpenLearningQuestionAgainInput extends MutationInput {
  @Field(() => ID, { description: "Which question." })
  question!: string;

  @Field(() => Int, { description: "The version that you read." })
  version!: number;

  @Field(() => String, { description: "Why it is asked again." })
  reason!: string;
}

@ObjectType({ description: "The question as it stands now." })
export class LearningQuestionSuccess {
  constructor(question: LearningQuestion) {
    this.question = question;
  }

  @Field(() => LearningQuestion, { description: "The question as it stands now." })
  readonly question: LearningQuestion;
}

export const AskQuestionResult = resultUnion("AskQuestion", LearningQuestionSuccess);
export const LogLearningResult = resultUnion("LogLearning", LearningQuestionSuccess);
export const CloseLearningQuestionResult = resultUnion(
  "CloseLearningQuestion",
  LearningQuestionSuccess,
);
export const OpenLearningQuestionAgainResult = resultUnion(
  "OpenLearningQuestionAgain",
  LearningQuestionSuccess,
);
