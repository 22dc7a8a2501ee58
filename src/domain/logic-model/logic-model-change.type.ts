import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { encodeId, type IdKind } from "../../graphql/global-id";
import type { ChangeSubject, ModelChange } from "./model-change";

/** What became of it. Keys are the words of the API, values those of the domain. */
export enum ChangeKind {
  ADDED = "added",
  REMOVED = "removed",
  CHANGED = "changed",
  RELINKED = "relinked",
  MOVED = "moved",
}

/** What a change is about. */
export enum Subject {
  MODEL = "model",
  CONTRACT = "contract",
  NODE = "node",
  LINK = "link",
  MAPPING = "mapping",
  INDICATOR = "indicator",
  TARGET = "target",
}

registerEnumType(ChangeKind, {
  name: "LogicModelChangeKind",
  description: "What became of a part of a logic model.",
  valuesConfig: {
    ADDED: { description: "It is new." },
    REMOVED: { description: "It is gone." },
    CHANGED: { description: "Some of its fields say something else; `fields` has them." },
    RELINKED: { description: "It now leads from, to or stands at another box." },
    MOVED: { description: "It was moved on the canvas." },
  },
});

registerEnumType(Subject, {
  name: "LogicModelChangeSubject",
  description: "What part of a logic model a change is about.",
  valuesConfig: {
    MODEL: { description: "The model as a whole: its title, its description, its versions." },
    CONTRACT: { description: "A contract that it is attached to." },
    NODE: { description: "A box." },
    LINK: { description: "An arrow." },
    MAPPING: { description: "A Star area bound to an outcome." },
    INDICATOR: { description: "An indicator." },
    TARGET: { description: "What an indicator is to reach in a period." },
  },
});

const ID_KINDS: Partial<Record<ChangeSubject, IdKind>> = {
  node: "node",
  link: "link",
  mapping: "mapping",
};

@ObjectType({ description: "One field of a changed part of a logic model." })
export class LogicModelFieldChange {
  @Field(() => String, { description: "The field's name, e.g. `outcomeType`." })
  field!: string;

  @Field(() => String, { nullable: true, description: "In words; null where it had no value." })
  before!: string | null;

  @Field(() => String, { nullable: true, description: "In words; null where it has no value." })
  after!: string | null;
}

@ObjectType({ description: "One difference between two states of a logic model." })
export class LogicModelChange {
  constructor(private readonly change: ModelChange) {}

  @Field(() => ChangeKind, { description: "What became of it." })
  get kind(): ChangeKind {
    return this.change.kind as ChangeKind;
  }

  @Field(() => Subject, { description: "What it is about." })
  get subject(): Subject {
    return this.change.subject as Subject;
  }

  @Field(() => ID, {
    nullable: true,
    description: "The `lineage` of the box, arrow or mapping; null for anything else.",
  })
  get lineage(): string | null {
    const kind = ID_KINDS[this.change.subject];
    return kind && this.change.lineageId ? encodeId(kind, this.change.lineageId) : null;
  }

  @Field(() => String, {
    description: 'For people, e.g. `Output "Training for schools" was added.`',
  })
  get sentence(): string {
    return this.change.sentence;
  }

  @Field(() => [LogicModelFieldChange], { description: "What differs, field by field." })
  get fields(): LogicModelFieldChange[] {
    return this.change.fields.map((field) => ({ ...field }));
  }
}

/** For lists. */
export const toChange = (change: ModelChange): LogicModelChange => new LogicModelChange(change);
