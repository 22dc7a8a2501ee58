import { Field, ID, InputType, ObjectType } from "type-graphql";
import { MutationInput } from "../../graphql/mutation.inputs";
import { resultUnion } from "../../graphql/problems.type";
import { DateScalar } from "../../graphql/scalars";
import { OutcomeTheme } from "./outcome-theme.type";
import { OutcomeReached } from "./personal-outcome-review.entity";
import { PersonalOutcomeReview } from "./personal-outcome-review.type";
import { PersonalOutcome } from "./personal-outcome.type";
import type { ServiceLed } from "./service-led/service-led";
import { ServiceLedSuggestion } from "./service-led/service-led.type";
import { WayStepKind } from "./way-step.entity";
import { WayStep } from "./way-step.type";

@InputType({ description: "A theme to tell personal outcomes by." })
export class DefineOutcomeThemeInput extends MutationInput {
  @Field(() => String, {
    description: "2 to 40 capital letters, digits and underscores, a letter first, e.g. `HOUSING`.",
  })
  code!: string;

  @Field(() => String, { description: "As people call it, at most 300 characters." })
  title!: string;

  @Field(() => String, { nullable: true, description: "What belongs to it." })
  description?: string | null;
}

@ObjectType({ description: "The theme, which comes last among all." })
export class OutcomeThemeSuccess {
  constructor(theme: OutcomeTheme) {
    this.theme = theme;
  }

  @Field(() => OutcomeTheme, { description: "The theme." })
  readonly theme: OutcomeTheme;
}

@InputType({ description: "Somebody who helps a person." })
export class WhoHelpsInput {
  @Field(() => String, { description: "Who, e.g. `her sister`." })
  who!: string;

  @Field(() => String, { nullable: true, description: "What they do." })
  how?: string | null;
}

@InputType({ description: "One step of somebody's way. Say something of it in any of its fields." })
export class RecordWayStepInput extends MutationInput {
  @Field(() => ID, { description: "Whose, by the engagement." })
  engagement!: string;

  @Field(() => WayStepKind, { description: "Which step." })
  step!: WayStepKind;

  @Field(() => DateScalar, { description: "The day on which it happened, not in the future." })
  happenedOn!: string;

  @Field(() => String, { nullable: true, description: "What happened." })
  note?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: "What matters to the person, in their words; at most 30.",
  })
  whatMatters?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: "Strengths and capacities: what the person can and does; at most 30.",
  })
  strengths?: string[] | null;

  @Field(() => [WhoHelpsInput], { nullable: true, description: "Who helps; at most 30." })
  whoHelps?: WhoHelpsInput[] | null;
}

@ObjectType({ description: "The step as it was recorded." })
export class WayStepSuccess {
  constructor(wayStep: WayStep) {
    this.wayStep = wayStep;
  }

  @Field(() => WayStep, { description: "The step." })
  readonly wayStep: WayStep;
}

@InputType({ description: "An outcome agreed with a person." })
export class AgreePersonalOutcomeInput extends MutationInput {
  @Field(() => ID, { description: "Whose, by the engagement." })
  engagement!: string;

  @Field(() => String, {
    description:
      "What is to be different, in the person's own words; at most 1,000 characters. A service is " +
      "a means: where the words name one, the answer suggests what to ask.",
  })
  words!: string;

  @Field(() => String, { nullable: true, description: "Code of a theme, see `outcomeThemes`." })
  theme?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: "Outcomes of the contract's published logic model that it leads to; at most 10.",
  })
  outcomes?: string[] | null;

  @Field(() => String, { nullable: true, description: "Why it matters to the person." })
  whyItMatters?: string | null;

  @Field(() => String, { nullable: true, description: "What helps on the way." })
  whatHelps?: string | null;

  @Field(() => DateScalar, { description: "The day on which it was agreed, not in the future." })
  agreedOn!: string;

  @Field(() => ID, {
    nullable: true,
    description: "The personal outcome whose place it takes; that one stays readable.",
  })
  replaces?: string | null;
}

@ObjectType({ description: "The outcome as it was agreed." })
export class PersonalOutcomeSuccess {
  constructor(personalOutcome: PersonalOutcome, suggestion: ServiceLed | null) {
    this.personalOutcome = personalOutcome;
    this.suggestion = suggestion && new ServiceLedSuggestion(suggestion);
  }

  @Field(() => PersonalOutcome, { description: "The outcome." })
  readonly personalOutcome: PersonalOutcome;

  @Field(() => ServiceLedSuggestion, {
    nullable: true,
    description: "What to ask where the words name a service; null where they do not seem to.",
  })
  readonly suggestion: ServiceLedSuggestion | null;
}

@InputType({ description: "How far a personal outcome was reached. Say it by one or by both." })
export class ReviewPersonalOutcomeInput extends MutationInput {
  @Field(() => ID, { description: "Which; not one that was replaced." })
  personalOutcome!: string;

  @Field(() => DateScalar, {
    description: "The day on which it was talked over: since it was agreed, not in the future.",
  })
  reviewedOn!: string;

  @Field(() => OutcomeReached, { nullable: true, description: "As the person says." })
  byPerson?: OutcomeReached | null;

  @Field(() => String, { nullable: true, description: "Why, as the person says; needed with it." })
  byPersonWhy?: string | null;

  @Field(() => OutcomeReached, { nullable: true, description: "As the worker says." })
  byWorker?: OutcomeReached | null;

  @Field(() => String, { nullable: true, description: "Why, as the worker says; needed with it." })
  byWorkerWhy?: string | null;
}

@ObjectType({ description: "The review as it was recorded." })
export class PersonalOutcomeReviewSuccess {
  constructor(review: PersonalOutcomeReview) {
    this.review = review;
  }

  @Field(() => PersonalOutcomeReview, { description: "The review." })
  readonly review: PersonalOutcomeReview;
}

export const DefineOutcomeThemeResult = resultUnion("DefineOutcomeTheme", OutcomeThemeSuccess);
export const RecordWayStepResult = resultUnion("RecordWayStep", WayStepSuccess);
export const AgreePersonalOutcomeResult = resultUnion(
  "AgreePersonalOutcome",
  PersonalOutcomeSuccess,
);
export const ReviewPersonalOutcomeResult = resultUnion(
  "ReviewPersonalOutcome",
  PersonalOutcomeReviewSuccess,
);
