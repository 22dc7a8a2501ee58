import { Field, ObjectType, registerEnumType } from "type-graphql";
import { GuidanceTopic, type Guidance as GuidanceText } from "./guidance";

registerEnumType(GuidanceTopic, {
  name: "GuidanceTopic",
  description: "What guidance is about, in the order of a contract's life.",
  valuesConfig: {
    SUITABILITY: { description: "Whether a Star fits a service." },
    TIME_TO_EMBED: { description: "How long it takes until data mean something." },
    TARGETS: { description: "When a target may be set." },
    TARGETS_ON_SCORES: { description: "What a target on a Star score means." },
    MONEY_ON_SCORES: { description: "What becomes of scores that are paid for." },
    NO_RANKING: { description: "How to look at services and contracts side by side." },
    READING_EVIDENCE: { description: "What a figure tells, and what not." },
    WITHHELD: { description: "What it means that a figure is not given." },
    DATA_QUALITY: { description: "Whether readings can be relied on." },
    QUESTIONS: { description: "How to ask." },
    STORIES: { description: "What a story is good for." },
    MEETINGS: { description: "How to use a monitoring pack." },
  },
});

@ObjectType({
  description:
    "A short text on how to use something well. It stands beside the fields it is about.",
})
export class Guidance {
  constructor(private readonly guidance: GuidanceText) {}

  @Field(() => GuidanceTopic, { description: "What it is about." })
  get topic(): GuidanceTopic {
    return this.guidance.topic;
  }

  @Field(() => String, { description: "In one line." })
  get title(): string {
    return this.guidance.title;
  }

  @Field(() => String, { description: "In two or three sentences." })
  get text(): string {
    return this.guidance.text;
  }

  @Field(() => [String], {
    description: "The fields in whose descriptions it stands, as `Type.field`.",
  })
  get standsBeside(): readonly string[] {
    return this.guidance.fields;
  }
}
