import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { MutationInput } from "../../graphql/mutation.inputs";
import { resultUnion } from "../../graphql/problems.type";
import { DateScalar, DecimalScalar } from "../../graphql/scalars";
import type { ClaimWarning as ClaimWarningData } from "./claim-warnings";
import { Claim } from "./claim.type";

@InputType({ description: "Who is paid which share of a claim." })
export class ClaimShareInput {
  @Field(() => ID, { description: "A party of the contract." })
  organisation!: string;

  @Field(() => DecimalScalar, { description: "More than 0; all of a claim sum to exactly 1." })
  share!: string;
}

@InputType({ description: "One of a person's needs, and how it went." })
export class ClaimNeedInput {
  @Field(() => String, { description: "Which need, e.g. `housing`; each once." })
  need!: string;

  @Field(() => Boolean, { description: "Whether it was met." })
  isPositive!: boolean;
}

@InputType({
  description:
    "Something achieved. By the rate card in force on the day it is about one person (give " +
    "`engagement`) or a number of outcomes (give `quantity`).",
})
export class NewClaimInput {
  @Field(() => String, { description: "The metric's reference on the rate card." })
  metric!: string;

  @Field(() => ID, { nullable: true, description: "Of a claim about a person: their engagement." })
  engagement?: string | null;

  @Field(() => Int, { nullable: true, description: "How many were achieved, from 1." })
  quantity?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "Among how many people; needed where the metric is set against a comparison.",
  })
  cohort?: number | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      "What the price depends on, where it does. Never where it sits on a Star: then it is worked " +
      "out from the readings, of the day of achievement and before, that are entered by now.",
  })
  value?: string | null;

  @Field(() => String, { nullable: true, description: "Where, as the rate card names it." })
  area?: string | null;

  @Field(() => DateScalar, {
    description: "The day on which it was achieved: not in the future, nor before the contract.",
  })
  achievedOn!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Of a person: the day from which it held. Needed where it must hold for a time.",
  })
  startedOn?: string | null;

  @Field(() => [ClaimNeedInput], {
    nullable: true,
    description: "Of a person: needs and how they went, where the price asks for them. At most 30.",
  })
  needs?: ClaimNeedInput[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Your reference, at most 300 characters: it names nobody. The same reference with the same " +
      "content changes nothing.",
  })
  reference?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "A remark. The commissioner reads it, unless it is about a person.",
  })
  note?: string | null;

  @Field(() => [ClaimShareInput], {
    nullable: true,
    description: "Who is paid for it. Default: all of it goes to the provider that claims.",
  })
  shares?: ClaimShareInput[] | null;
}

@InputType({ description: "Claims of what was achieved under a contract." })
export class SubmitClaimsInput extends MutationInput {
  @Field(() => ID, { description: "Which contract." })
  contract!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      "Which of your organisations claims what is claimed as a number; needed only where more than " +
      "one of them delivers the contract.",
  })
  provider?: string | null;

  @Field(() => [NewClaimInput], { description: "1 to 1,000 claims: all are entered, or none." })
  claims!: NewClaimInput[];
}

@InputType()
abstract class ClaimsInput extends MutationInput {
  @Field(() => [ID], { description: "Which: 1 to 1,000 claims. All are moved, or none." })
  claims!: string[];
}

@InputType({ description: "Claims to take back that were submitted or queried." })
export class WithdrawClaimsInput extends ClaimsInput {
  @Field(() => String, { description: "Why. The commissioner reads it: name nobody." })
  reason!: string;
}

@InputType({ description: "An answer to what the commissioner asked about a claim." })
export class AnswerClaimQueryInput extends MutationInput {
  @Field(() => ID, { description: "Which claim." })
  claim!: string;

  @Field(() => String, { description: "The answer. The commissioner reads it: name nobody." })
  answer!: string;
}

@ObjectType({
  description: "Something for which a claim would not be paid, by what is claimed so far.",
})
export class ClaimWarning {
  constructor(private readonly data: ClaimWarningData) {}

  @Field(() => [String], {
    description: 'Which claim of the input, e.g. `["input", "claims", "3"]`.',
  })
  get path(): string[] {
    return [...this.data.path];
  }

  @Field(() => String, {
    description: "Stable, for programs: `NO_RATE`, `ONCE_PER_PERSON`, `ORDER` or `COMPOSITE`.",
  })
  get code(): string {
    return this.data.code;
  }

  @Field(() => String, { description: "For people." })
  get message(): string {
    return this.data.message;
  }
}

@ObjectType({ description: "The claims as they were entered." })
export class SubmitClaimsSuccess {
  constructor(claims: Claim[], entered: number, warnings: ClaimWarning[]) {
    this.claims = claims;
    this.entered = entered;
    this.warnings = warnings;
  }

  @Field(() => [Claim], {
    description: "In the order of the input, those that were submitted before included.",
  })
  readonly claims: Claim[];

  @Field(() => Int, { description: "How many of them are new." })
  readonly entered: number;

  @Field(() => [ClaimWarning], {
    description:
      "What would not be paid of the new ones as things stand. Nothing is refused for it.",
  })
  readonly warnings: ClaimWarning[];
}

@ObjectType({ description: "The claims as they are now." })
export class ClaimsSuccess {
  constructor(claims: Claim[]) {
    this.claims = claims;
  }

  @Field(() => [Claim], { description: "In the order of the input." })
  readonly claims: Claim[];
}

@ObjectType({ description: "The claim as it is now." })
export class ClaimSuccess {
  constructor(claim: Claim) {
    this.claim = claim;
  }

  @Field(() => Claim, { description: "The claim as it is now." })
  readonly claim: Claim;
}

export const SubmitClaimsResult = resultUnion("SubmitClaims", SubmitClaimsSuccess);
export const WithdrawClaimsResult = resultUnion("WithdrawClaims", ClaimsSuccess);
export const AnswerClaimQueryResult = resultUnion("AnswerClaimQuery", ClaimSuccess);
