import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { MutationInput } from "../../graphql/mutation.inputs";
import { PeriodInput } from "../../graphql/period.type";
import { resultUnion } from "../../graphql/problems.type";
import { DecimalScalar } from "../../graphql/scalars";
import { ClaimDecision } from "./claim-decisions.service";
import type { SampledPeriod } from "./claim-sample.repository";
import { ClaimSample } from "./claim-sample.type";
import { ClaimsSuccess } from "./claim.inputs";

registerEnumType(ClaimDecision, {
  name: "ClaimDecision",
  description: "What a commissioner says to a claim.",
  valuesConfig: {
    VERIFY: { description: "It is accepted, and counts in what is owed." },
    QUERY: { description: "Something is asked of the provider first." },
    REJECT: { description: "It is not accepted; what was paid for it is taken back." },
  },
});

@InputType({ description: "A decision on claims." })
export class DecideClaimsInput extends MutationInput {
  @Field(() => [ID], { description: "Which: 1 to 1,000 claims. All are decided on, or none." })
  claims!: string[];

  @Field(() => ClaimDecision, { description: "What is decided." })
  decision!: ClaimDecision;

  @Field(() => String, {
    nullable: true,
    description:
      "Why, or what is asked: needed for a query and a rejection. The provider reads it.",
  })
  reason?: string | null;
}

@InputType({ description: "How claims are to be drawn. Give either `size` or `share`." })
export class DrawClaimSampleInput extends MutationInput {
  @Field(() => ID, { description: "Which contract." })
  contract!: string;

  @Field(() => PeriodInput, {
    description: "From claims of what was achieved in these days that nobody has decided on.",
  })
  period!: PeriodInput;

  @Field(() => Int, { nullable: true, description: "How many, from 1; all where there are fewer." })
  size?: number | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: "Which share of them, more than 0 and at most 1; rounded up to whole claims.",
  })
  share?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Draws the same again from the same claims, at most 100 characters. Left out, one is made and " +
      "kept: whoever chooses a seed may choose what is drawn.",
  })
  seed?: string | null;
}

@InputType({ description: "A period whose sample is decided." })
export class VerifyUnsampledInput extends MutationInput {
  @Field(() => ID, { description: "Which contract." })
  contract!: string;

  @Field(() => PeriodInput, { description: "Exactly the days that the sample was drawn for." })
  period!: PeriodInput;
}

@ObjectType({ description: "The sample that was drawn." })
export class DrawClaimSampleSuccess {
  constructor(sample: ClaimSample) {
    this.sample = sample;
  }

  @Field(() => ClaimSample, { description: "The sample that was drawn." })
  readonly sample: ClaimSample;
}

/** What came of verifying the rest of a period. Plain JSON. */
export interface UnsampledOutcome extends Omit<SampledPeriod, "rest" | "undecided"> {
  readonly verified: number;
}

@ObjectType({ description: "What came of verifying those claims of a period that were not drawn." })
export class VerifyUnsampledSuccess {
  constructor(private readonly outcome: UnsampledOutcome) {}

  @Field(() => Int, { description: "Claims verified now." })
  get verified(): number {
    return this.outcome.verified;
  }

  @Field(() => Int, { description: "Claims that had been drawn for the period." })
  get sampled(): number {
    return this.outcome.sampled;
  }

  @Field(() => Int, {
    description: "Of those, how many were rejected: the rest may hold as many for its size.",
  })
  get sampledRejected(): number {
    return this.outcome.rejected;
  }

  @Field(() => Int, {
    description: "Claims that came after the draw, so could not be drawn: they still wait.",
  })
  get cameLater(): number {
    return this.outcome.cameLater;
  }

  @Field(() => String, { description: "The same in words." })
  get inWords(): string {
    const { verified, sampled, rejected, cameLater } = this.outcome;
    const later = cameLater > 0 ? ` ${cameLater} came after the draw and still wait.` : "";
    return `${verified} verified unseen; of ${sampled} looked at, ${rejected} rejected.${later}`;
  }
}

export const DecideClaimsResult = resultUnion("DecideClaims", ClaimsSuccess);
export const DrawClaimSampleResult = resultUnion("DrawClaimSample", DrawClaimSampleSuccess);
export const VerifyUnsampledResult = resultUnion("VerifyUnsampled", VerifyUnsampledSuccess);
