import { Field, InputType, ObjectType, registerEnumType } from "type-graphql";
import { Money, MoneyInput } from "../../graphql/money.type";
import { Aggregation, IndicatorDirection, IndicatorNature } from "../indicator/indicator.entity";
import { LinkStrength } from "../link/link.entity";
import { OutcomeType } from "../node/node.entity";
import { InterventionDecision } from "./workshop-content";

/*
 * What is said in a workshop reads as it was entered: each class is both, by two names.
 */

registerEnumType(InterventionDecision, {
  name: "InterventionDecision",
  description: "What became of an intervention that was talked about.",
  valuesConfig: {
    CONSIDERED: { description: "It was talked about; nothing is decided." },
    CHOSEN: { description: "It is to be bought: the draft of the logic model has it." },
    REJECTED: { description: "It is not to be bought; the reasoning is kept." },
  },
});

const KNOWN = "Something known of the people or their need, and where from.";
@ObjectType("WorkshopFact", { description: KNOWN })
@InputType("WorkshopFactInput", { description: KNOWN })
export class WorkshopFact {
  @Field(() => String, { description: "What is known, 1 to 2,000 characters." })
  statement!: string;

  @Field(() => String, { nullable: true, description: "Where from; left out, it is asked for." })
  source?: string | null;
}

const INDICATOR = "How one would know that an outcome was reached.";
@ObjectType("WorkshopIndicator", { description: INDICATOR })
@InputType("WorkshopIndicatorInput", { description: INDICATOR })
export class WorkshopIndicator {
  @Field(() => String, { description: "What it says: 1 to 300 characters." })
  title!: string;

  @Field(() => String, {
    description: "What is counted, e.g. `people` or `%`: 1 to 40 characters.",
  })
  unit!: string;

  @Field(() => IndicatorDirection, { description: "Which way is good." })
  direction!: IndicatorDirection;

  @Field(() => String, { nullable: true, description: "Who has the figure, and how often." })
  source?: string | null;

  @Field(() => IndicatorNature, {
    nullable: true,
    description: "Self-reported or counted; left out, counted.",
  })
  nature?: IndicatorNature | null;

  @Field(() => Aggregation, {
    nullable: true,
    description: "How several figures become one; left out, a ratio for percentages, else a sum.",
  })
  aggregation?: Aggregation | null;
}

const OUTCOME = "A change that is wanted. Three or four are a workshop's fill.";
@ObjectType("WorkshopOutcome", { description: OUTCOME })
@InputType("WorkshopOutcomeInput", { description: OUTCOME })
export class WorkshopOutcome {
  @Field(() => String, {
    description:
      "A short name of your own, unique in the workshop, by which interventions name it.",
  })
  ref!: string;

  @Field(() => String, {
    description: "The change, as somebody would say it: 1 to 300 characters.",
  })
  title!: string;

  @Field(() => String, { nullable: true, description: "For whom." })
  whoFor?: string | null;

  @Field(() => String, { nullable: true, description: "Why it matters, and to whom." })
  why?: string | null;

  @Field(() => String, { nullable: true, description: "What one would see when it is reached." })
  reachedWhen?: string | null;

  @Field(() => OutcomeType, {
    nullable: true,
    description: "Whose change it is; left out, a service user's or carer's.",
  })
  outcomeType?: OutcomeType | null;

  @Field(() => [WorkshopIndicator], { description: "How one would know, at most 6." })
  indicators!: WorkshopIndicator[];
}

const INTERVENTION = "Something that could be done, and what is known of it.";
@ObjectType("WorkshopIntervention", { description: INTERVENTION })
@InputType("WorkshopInterventionInput", { description: INTERVENTION })
export class WorkshopIntervention {
  @Field(() => String, { description: "What it is: 1 to 300 characters." })
  title!: string;

  @Field(() => String, { nullable: true, description: "What is known of it." })
  whatIsKnown?: string | null;

  @Field(() => LinkStrength, { description: "What that knowledge rests on." })
  strength!: LinkStrength;

  @Field(() => InterventionDecision, { description: "What became of it." })
  decision!: InterventionDecision;

  @Field(() => String, { nullable: true, description: "Why." })
  why?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "What it produces in a given time: 1 to 300 characters.",
  })
  output?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "What changes first on the way to the outcomes: 1 to 300 characters.",
  })
  firstChange?: string | null;

  @Field(() => String, { nullable: true, description: "What must hold for it to work." })
  assumptions?: string | null;

  @Field(() => [String], { description: "Refs of the outcomes that it leads to; none for all." })
  towards!: string[];
}

const EFFORT = "Whose effort matters, and which.";
@ObjectType("WorkshopEffort", { description: EFFORT })
@InputType("WorkshopEffortInput", { description: EFFORT })
export class WorkshopEffort {
  @Field(() => String, { description: "Whose, e.g. `Family and friends`: 1 to 90 characters." })
  who!: string;

  @Field(() => String, { description: "Which effort: 1 to 200 characters." })
  effort!: string;

  @Field(() => String, { nullable: true, description: "Why it matters." })
  why?: string | null;
}

const RISK = "A risk that passes to the provider.";
@ObjectType("WorkshopRisk", { description: RISK })
@InputType("WorkshopRiskInput", { description: RISK })
export class WorkshopRisk {
  @Field(() => String, { description: "The risk." })
  risk!: string;

  @Field(() => String, { nullable: true, description: "What makes it bearable." })
  mitigation?: string | null;
}

const BENEFIT = "Who benefits, and what it is worth, in money or in words.";
@ObjectType()
@InputType()
abstract class BenefitTerms {
  @Field(() => String, { description: "Who benefits." })
  who!: string;

  @Field(() => String, { description: "What they gain." })
  what!: string;

  @Field(() => String, {
    nullable: true,
    description: "Where the amount comes from; needed beside one.",
  })
  source?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "What it is worth where there is no amount.",
  })
  inWords?: string | null;
}

@ObjectType({ description: BENEFIT })
export class WorkshopBenefit extends BenefitTerms {
  @Field(() => Money, { nullable: true, description: "What it is worth; null where nobody knows." })
  worth?: Money | null;
}

@InputType({ description: BENEFIT })
export class WorkshopBenefitInput extends BenefitTerms {
  @Field(() => MoneyInput, {
    nullable: true,
    description: "What it is worth, where that is known.",
  })
  worth?: MoneyInput | null;
}
