import { ArgsType, Field, ID, InputType, ObjectType } from "type-graphql";
import { PageArgs } from "../../graphql/connection";
import { MoneyInput } from "../../graphql/money.type";
import { MutationInput } from "../../graphql/mutation.inputs";
import { resultUnion } from "../../graphql/problems.type";
import { WhoHelpsInput } from "../way-through/way-through.inputs";
import { BudgetPeriod, Pronouns, type TrainingStory } from "./story";
import { TrainingCase } from "./training-case.type";

@ArgsType()
export class TrainingCasesArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: "Only cases that this organisation wrote." })
  organisation?: string | null;

  @Field(() => String, { nullable: true, description: "Only cases of this reference." })
  reference?: string | null;
}

@InputType({ description: "What can be spent on the invented person, and in which time." })
export class TrainingBudgetInput {
  @Field(() => MoneyInput, { description: "How much, above 0." })
  amount!: MoneyInput;

  @Field(() => BudgetPeriod, { description: "In which time." })
  per!: BudgetPeriod;
}

const LIST = "at most 20, of 500 characters each. None: nothing is known.";

@InputType({
  description: "A case for training, all of it invented: everybody on this server may read it.",
})
export class WriteTrainingCaseInput extends MutationInput {
  @Field(() => ID, { description: "Which organisation's case it is." })
  organisation!: string;

  @Field(() => String, {
    description: "A name for it, at most 60 characters; one that is there is written anew.",
  })
  reference!: string;

  @Field(() => String, { description: "What it is good for, at most 300 characters." })
  title!: string;

  @Field(() => String, { description: "An invented name, at most 60 characters." })
  name!: string;

  @Field(() => Pronouns, {
    defaultValue: Pronouns.THEY,
    description: "By which words the person is spoken of.",
  })
  pronouns!: Pronouns;

  @Field(() => String, { description: "How things are, at most 2,000 characters." })
  situation!: string;

  @Field(() => [String], { nullable: true, description: `What matters to the person: ${LIST}` })
  whatMatters?: string[] | null;

  @Field(() => [String], { nullable: true, description: `Strengths and capacities: ${LIST}` })
  strengths?: string[] | null;

  @Field(() => [WhoHelpsInput], { nullable: true, description: "Who helps, and how; at most 20." })
  whoHelps?: WhoHelpsInput[] | null;

  @Field(() => [String], { nullable: true, description: `Needs as assessed: ${LIST}` })
  needs?: string[] | null;

  @Field(() => [String], { nullable: true, description: `Services on offer: ${LIST}` })
  services?: string[] | null;

  @Field(() => TrainingBudgetInput, { nullable: true, description: "What can be spent." })
  budget?: TrainingBudgetInput | null;

  @Field(() => [String], { nullable: true, description: `What the person wants: ${LIST}` })
  outcomes?: string[] | null;
}

/** The facts of an input. */
export function toStory(input: WriteTrainingCaseInput): TrainingStory {
  const { name, pronouns, situation, budget } = input;
  return {
    ...{ name, pronouns, situation, whatMatters: input.whatMatters ?? [] },
    strengths: input.strengths ?? [],
    whoHelps: (input.whoHelps ?? []).map(({ who, how }) => ({ who, how: how ?? null })),
    ...{ needs: input.needs ?? [], services: input.services ?? [] },
    budget: budget ? { ...toAmount(budget), per: budget.per } : null,
    outcomes: input.outcomes ?? [],
  };
}

const toAmount = ({ amount: { amountMinor, currency } }: TrainingBudgetInput) => ({
  ...{ amountMinor, currency },
});

@ObjectType({ description: "The case as it is now." })
export class TrainingCaseSuccess {
  constructor(trainingCase: TrainingCase) {
    this.trainingCase = trainingCase;
  }

  @Field(() => TrainingCase, { description: "The case as it is now." })
  readonly trainingCase: TrainingCase;
}

export const WriteTrainingCaseResult = resultUnion("WriteTrainingCase", TrainingCaseSuccess);
