import { Field, ObjectType } from "type-graphql";
import type { ServiceLed } from "./service-led";

@ObjectType({
  description:
    "What to ask where the words of a personal outcome name a service rather than what it is for. A " +
    "hint, worked out from the words alone: it may be wrong, and refuses nothing.",
})
export class ServiceLedSuggestion {
  constructor(private readonly found: ServiceLed) {}

  @Field(() => String, { description: "The words that name a service." })
  get words(): string {
    return this.found.words;
  }

  @Field(() => String, { description: "A question for the person, in plain words." })
  get question(): string {
    return this.found.question;
  }

  @Field(() => String, { description: "Why it is asked, and what to do with the answer." })
  get inWords(): string {
    return this.found.inWords;
  }
}
