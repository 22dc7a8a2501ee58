import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { MutationInput } from "../../graphql/mutation.inputs";
import { resultUnion } from "../../graphql/problems.type";
import { DateScalar } from "../../graphql/scalars";
import { Engagement } from "./engagement.type";

@InputType({ description: "One fact about an engagement that evidence can be divided by." })
export class FactInput {
  @Field(() => String, { description: "What it is about, e.g. `age_band`; once per engagement." })
  name!: string;

  @Field(() => String, { description: "What holds, e.g. `35-54`." })
  value!: string;
}

@InputType({ description: "A person's time with a service begins." })
export class StartEngagementInput extends MutationInput {
  @Field(() => String, {
    nullable: true,
    description: "The provider's own reference, unique with it; one is made if left out.",
  })
  reference?: string | null;

  @Field(() => String, {
    description:
      "What the provider's own case system knows the person by; it is hashed and not kept. A new " +
      "one enters a new person. Or the pseudonym that somebody known here is shown by.",
  })
  serviceUser!: string;

  @Field(() => ID, { description: "The contract; not a draft." })
  contract!: string;

  @Field(() => ID, { description: "A service of that contract." })
  service!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "Reference of the provider's worker who supports the person; yourself, if left out by a " +
      "keyworker.",
  })
  keyworker?: string | null;

  @Field(() => DateScalar, { description: "First day, in the contract's period." })
  startedOn!: string;

  @Field(() => [FactInput], {
    nullable: true,
    description: "What evidence can be divided by, at most 50.",
  })
  facts?: FactInput[] | null;
}

@InputType({ description: "An engagement ended." })
export class EndEngagementInput extends MutationInput {
  @Field(() => ID, { description: "Which engagement." })
  engagement!: string;

  @Field(() => Int, { description: "The version that you read before editing." })
  version!: number;

  @Field(() => DateScalar, {
    description: "Last day: not before its start or a reading, and not in the future.",
  })
  endedOn!: string;

  @Field(() => String, { nullable: true, description: "Why, e.g. `planned` or `unplanned`." })
  endReason?: string | null;
}

@InputType({ description: "What to correct; what is left out stays as it is." })
export class EngagementChangesInput {
  @Field(() => ID, {
    nullable: true,
    description: "Another service of the contract, by the same provider.",
  })
  service?: string | null;

  @Field(() => String, { nullable: true, description: "Reference of another keyworker." })
  keyworker?: string | null;

  @Field(() => Boolean, { nullable: true, description: "True: it has no keyworker any more." })
  withoutKeyworker?: boolean | null;

  @Field(() => DateScalar, { nullable: true, description: "First day, in the contract's period." })
  startedOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Last day." })
  endedOn?: string | null;

  @Field(() => String, { nullable: true, description: "Why it ended." })
  endReason?: string | null;

  @Field(() => Boolean, { nullable: true, description: "True: it did not end; it goes on." })
  reopen?: boolean | null;

  @Field(() => [FactInput], {
    nullable: true,
    description: "All its facts: they replace the ones before. An empty list leaves none.",
  })
  facts?: FactInput[] | null;
}

@InputType({ description: "A correction of an engagement. What it said before is kept." })
export class ChangeEngagementInput extends MutationInput {
  @Field(() => ID, { description: "Which engagement." })
  engagement!: string;

  @Field(() => Int, { description: "The version that you read before editing." })
  version!: number;

  @Field(() => EngagementChangesInput, { description: "What to correct." })
  changes!: EngagementChangesInput;

  @Field(() => String, { description: "Why it is corrected." })
  reason!: string;
}

@ObjectType({ description: "The engagement as it is now." })
export class EngagementSuccess {
  constructor(engagement: Engagement) {
    this.engagement = engagement;
  }

  @Field(() => Engagement, { description: "The engagement as it is now." })
  readonly engagement: Engagement;
}

export const StartEngagementResult = resultUnion("StartEngagement", EngagementSuccess);
export const EndEngagementResult = resultUnion("EndEngagement", EngagementSuccess);
export const ChangeEngagementResult = resultUnion("ChangeEngagement", EngagementSuccess);
