import { Field, Float, Int, ObjectType } from "type-graphql";
import type { Suggestion } from "./learning-facts";
import { LearningRule } from "./learning-rule";

@ObjectType({
  description:
    "A question that the figures of a contract suggest, with the figure behind it: something to " +
    "talk about, never a grade, and no sign that anybody did wrong.",
})
export class SuggestedQuestion {
  constructor(
    /** Key of the contract. */
    readonly contractId: string,
    readonly suggestion: Suggestion,
  ) {}

  @Field(() => LearningRule, {
    description: "The rule that suggests it: give it to `askQuestion`.",
  })
  get rule(): LearningRule {
    return this.suggestion.rule;
  }

  @Field(() => String, {
    nullable: true,
    description:
      "The area, indicator, metric or signal that it is about, by name: give it to `askQuestion`, so " +
      "that this question is meant. Null where the rule has one question only.",
  })
  get subject(): string | null {
    return this.suggestion.subject;
  }

  @Field(() => String, { description: "What to ask, in plain words." })
  get question(): string {
    return this.suggestion.question;
  }

  @Field(() => String, { description: "The figure behind it, in words with its numbers." })
  get figure(): string {
    return this.suggestion.figure;
  }

  @Field(() => Float, {
    nullable: true,
    description:
      "The figure as a number: a share of people, engagements or readings (0 to 1) where the rule " +
      "is about how many; a mean change in scale points where it is about a Star beside an " +
      "indicator or a price; a share of the way to the target; a number of stretches without a " +
      "figure; of a signal as its code says. Null where there is none.",
  })
  get value(): number | null {
    return this.suggestion.value;
  }

  @Field(() => Int, {
    nullable: true,
    description:
      "How many people, engagements or readings it rests on; null where it rests on none, or their " +
      "number is withheld.",
  })
  get n(): number | null {
    return this.suggestion.n;
  }
}
