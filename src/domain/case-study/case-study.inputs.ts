import { ArgsType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { PageArgs } from "../../graphql/connection";
import { MutationInput } from "../../graphql/mutation.inputs";
import { resultUnion } from "../../graphql/problems.type";
import { DateScalar } from "../../graphql/scalars";
import { CaseStudyState } from "./case-study.entity";
import { CaseStudy } from "./case-study.type";

@ArgsType()
export class CaseStudiesArgs extends PageArgs {
  @Field(() => [CaseStudyState], {
    nullable: true,
    description: "Only those in these states; default: all that you see.",
  })
  states?: CaseStudyState[] | null;
}

@InputType({ description: "A story to write. Leave names out, or change them." })
export class WriteCaseStudyInput extends MutationInput {
  @Field(() => ID, { description: "The service that it is about." })
  service!: string;

  @Field(() => String, { description: "What it is called; at most 300 characters." })
  title!: string;

  @Field(() => String, { description: "The story; at most 10,000 characters." })
  body!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      "Whom it is about: somebody engaged with the service. Their provider alone sees this, so " +
      "that the story is found when they ask what is held of them, or wish to be forgotten.",
  })
  about?: string | null;
}

@InputType({ description: "Other words for a draft." })
export class ChangeCaseStudyInput extends MutationInput {
  @Field(() => ID, { description: "Which case study." })
  caseStudy!: string;

  @Field(() => Int, { description: "The version that you read." })
  version!: number;

  @Field(() => String, { nullable: true, description: "What it is called; default: as it is." })
  title?: string | null;

  @Field(() => String, { nullable: true, description: "The story; default: as it is." })
  body?: string | null;
}

@InputType({ description: "A draft to share with all who take part in the contract." })
export class ShareCaseStudyInput extends MutationInput {
  @Field(() => ID, { description: "Which case study." })
  caseStudy!: string;

  @Field(() => Int, { description: "The version that you read." })
  version!: number;

  @Field(() => DateScalar, {
    description: "The day on which the person agreed; not in the future.",
  })
  consentedOn!: string;

  @Field(() => String, {
    description: "In what words they agreed, e.g. `Tell it, it may help somebody.`",
  })
  consentWords!: string;
}

@InputType({ description: "A case study to take back." })
export class WithdrawCaseStudyInput extends MutationInput {
  @Field(() => ID, { description: "Which case study." })
  caseStudy!: string;

  @Field(() => Int, { description: "The version that you read." })
  version!: number;

  @Field(() => String, { description: "Why, e.g. that consent was taken back." })
  reason!: string;
}

@ObjectType({ description: "The case study as it stands now." })
export class CaseStudySuccess {
  constructor(caseStudy: CaseStudy) {
    this.caseStudy = caseStudy;
  }

  @Field(() => CaseStudy, { description: "The case study as it stands now." })
  readonly caseStudy: CaseStudy;
}

export const WriteCaseStudyResult = resultUnion("WriteCaseStudy", CaseStudySuccess);
export const ChangeCaseStudyResult = resultUnion("ChangeCaseStudy", CaseStudySuccess);
export const ShareCaseStudyResult = resultUnion("ShareCaseStudy", CaseStudySuccess);
export const WithdrawCaseStudyResult = resultUnion("WithdrawCaseStudy", CaseStudySuccess);
