import { Field, Float, Int, ObjectType, registerEnumType } from "type-graphql";
import { OutcomeType } from "../node/node.entity";
import type {
  DecidingWords as DecidingWordsData,
  KindShare as KindShareData,
  ObjectiveClassification as ClassificationData,
  ObjectiveKind as Kind,
  ObjectiveNote as NoteData,
  ObjectivePart as PartData,
  Sureness as SurenessWord,
  TextSpan as SpanData,
} from "./classification";

/** The kinds as GraphQL names them. */
export enum ObjectiveKindEnum {
  OUTCOME = "outcome",
  OUTPUT = "output",
  PROCESS = "process",
  INPUT = "input",
}

/** How sure an answer is, as GraphQL names it. */
export enum SurenessEnum {
  HIGH = "high",
  MODERATE = "moderate",
  LOW = "low",
  UNDECIDED = "undecided",
}

/** Which way words pulled, as GraphQL names it. */
export enum PullEnum {
  TOWARDS = "towards",
  AWAY = "away",
}

registerEnumType(ObjectiveKindEnum, {
  name: "ObjectiveKind",
  description: "What a statement in a plan is about.",
  valuesConfig: {
    OUTCOME: { description: "A result: a change in circumstances." },
    OUTPUT: { description: "Services produced in a given time." },
    PROCESS: { description: "A procedure or a method: how it is done." },
    INPUT: { description: "A contribution or an effort: money, people, places." },
  },
});

registerEnumType(SurenessEnum, {
  name: "Sureness",
  description: "How sure an answer is.",
  valuesConfig: {
    HIGH: { description: "The words speak clearly for the first kind." },
    MODERATE: { description: "The words lean to the first kind." },
    LOW: { description: "Little in the text decides." },
    UNDECIDED: { description: "The first two kinds are close together: people differ here too." },
  },
});

registerEnumType(PullEnum, {
  name: "Pull",
  description: "Which way words pulled.",
  valuesConfig: {
    TOWARDS: { description: "They speak for the kind." },
    AWAY: { description: "They speak against the kind." },
  },
});

@ObjectType({ description: "A stretch of the text." })
export class TextSpan implements SpanData {
  @Field(() => Int, {
    description: "Where it begins, in UTF-16 units (as JavaScript counts) from 0.",
  })
  start!: number;

  @Field(() => Int, { description: "Where it ends: the first unit after it." })
  end!: number;
}

@ObjectType({ description: "Words of the text that pulled towards a kind or away from it." })
export class DecidingWords {
  constructor(private readonly data: DecidingWordsData) {}

  @Field(() => String, { description: "The words as they stand in the text." })
  get words(): string {
    return this.data.words;
  }

  @Field(() => [TextSpan], { description: "Where they stand, in the order of the text." })
  get spans(): readonly SpanData[] {
    return this.data.spans;
  }

  @Field(() => PullEnum, { description: "Which way they pulled." })
  get pull(): PullEnum {
    return this.data.pull as PullEnum;
  }

  @Field(() => Float, { description: "How strongly: some 1 is a hint, 2 or more is strong." })
  get strength(): number {
    return this.data.strength;
  }

  @Field(() => String, { description: "Why, in plain words." })
  get why(): string {
    return this.data.why;
  }
}

@ObjectType({ description: "How far a text speaks for one kind of objective." })
export class ObjectiveKindShare {
  constructor(private readonly data: KindShareData) {}

  @Field(() => ObjectiveKindEnum, { description: "The kind." })
  get kind(): Kind {
    return this.data.kind;
  }

  @Field(() => Float, {
    description: "0 to 1; the four sum to 1. Which pull was stronger, not a probability.",
  })
  get share(): number {
    return this.data.share;
  }

  @Field(() => [DecidingWords], { description: "The words that decided, strongest first." })
  get words(): DecidingWords[] {
    return this.data.words.map((words) => new DecidingWords(words));
  }
}

@ObjectType({ description: "One of several objectives in one text." })
export class ObjectivePart {
  constructor(private readonly data: PartData) {}

  @Field(() => String, { description: "The words of this one." })
  get text(): string {
    return this.data.text;
  }

  @Field(() => ObjectiveKindEnum, { description: "The kind that it alone speaks for most." })
  get kind(): Kind {
    return this.data.kind;
  }

  @Field(() => SurenessEnum, { description: "How sure that is." })
  get sureness(): SurenessWord {
    return this.data.sureness;
  }
}

@ObjectType({ description: "Something worth knowing about a text beside its kind." })
export class ObjectiveNote implements NoteData {
  @Field(() => String, { description: "Stable, for programs, e.g. `SEVERAL_OBJECTIVES`." })
  code!: NoteData["code"];

  @Field(() => String, { description: "For people." })
  message!: string;
}

@ObjectType({ description: "What an objective is about, by how it is worded." })
export class ObjectiveClassification {
  constructor(private readonly data: ClassificationData) {}

  @Field(() => String, { description: "The text as it was given." })
  get text(): string {
    return this.data.text;
  }

  @Field(() => [ObjectiveKindShare], { description: "All four kinds, the likeliest first." })
  get kinds(): ObjectiveKindShare[] {
    return this.data.kinds.map((share) => new ObjectiveKindShare(share));
  }

  @Field(() => SurenessEnum, { description: "How sure the first place is." })
  get sureness(): SurenessWord {
    return this.data.sureness;
  }

  @Field(() => String, { description: "The answer in a sentence or two." })
  get explanation(): string {
    return this.data.explanation;
  }

  @Field(() => OutcomeType, {
    nullable: true,
    description: "Whose change it is, where outcome is first or close to it and the words tell.",
  })
  get outcomeType(): OutcomeType | null {
    return this.data.outcomeType as OutcomeType | null;
  }

  @Field(() => [ObjectivePart], {
    description: "The objectives in a text that holds several; empty when it holds one.",
  })
  get parts(): ObjectivePart[] {
    return this.data.parts.map((part) => new ObjectivePart(part));
  }

  @Field(() => [ObjectiveNote], { description: "What else is worth knowing about the text." })
  get notes(): readonly NoteData[] {
    return this.data.notes;
  }
}
