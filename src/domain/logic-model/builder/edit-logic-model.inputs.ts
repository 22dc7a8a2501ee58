import { Directive, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { encodeId } from "../../../graphql/global-id";
import { MutationInput } from "../../../graphql/mutation.inputs";
import { resultUnion } from "../../../graphql/problems.type";
import { LogicModelChange, toChange } from "../logic-model-change.type";
import { LogicModelVersion } from "../logic-model-version.type";
import type { EditedDraft } from "./edit-logic-model.service";
import {
  AddIndicatorOperation,
  ChangeIndicatorOperation,
  RemoveIndicatorOperation,
  SetTargetOperation,
} from "./indicator-operation.inputs";
import {
  AddNodeOperation,
  ChangeLinkOperation,
  ChangeMappingOperation,
  ChangeNodeOperation,
  LinkOperation,
  MapOperation,
  MoveNodeOperation,
  RemoveNodeOperation,
  UnlinkOperation,
  UnmapOperation,
} from "./operation.inputs";
import type { MadeThing } from "./workspace";

@Directive("@oneOf")
@InputType({ description: "One step of a batch: give exactly one of these." })
export class LogicModelOperation {
  @Field(() => AddNodeOperation, { nullable: true, description: "Add a box." })
  addNode?: AddNodeOperation;

  @Field(() => ChangeNodeOperation, { nullable: true, description: "Change what a box says." })
  changeNode?: ChangeNodeOperation;

  @Field(() => MoveNodeOperation, { nullable: true, description: "Move a box on the canvas." })
  moveNode?: MoveNodeOperation;

  @Field(() => RemoveNodeOperation, {
    nullable: true,
    description: "Remove a box, with its links, its mappings and its indicators.",
  })
  removeNode?: RemoveNodeOperation;

  @Field(() => LinkOperation, { nullable: true, description: "Draw an arrow." })
  link?: LinkOperation;

  @Field(() => UnlinkOperation, { nullable: true, description: "Take an arrow away." })
  unlink?: UnlinkOperation;

  @Field(() => ChangeLinkOperation, {
    nullable: true,
    description: "Change an arrow: its ends, or what it rests on.",
  })
  changeLink?: ChangeLinkOperation;

  @Field(() => MapOperation, { nullable: true, description: "Bind a Star area to an outcome." })
  map?: MapOperation;

  @Field(() => UnmapOperation, { nullable: true, description: "Unbind a Star area." })
  unmap?: UnmapOperation;

  @Field(() => ChangeMappingOperation, {
    nullable: true,
    description: "Change how much a Star area counts, or why.",
  })
  changeMapping?: ChangeMappingOperation;

  @Field(() => AddIndicatorOperation, { nullable: true, description: "Add an indicator." })
  addIndicator?: AddIndicatorOperation;

  @Field(() => ChangeIndicatorOperation, { nullable: true, description: "Change an indicator." })
  changeIndicator?: ChangeIndicatorOperation;

  @Field(() => RemoveIndicatorOperation, { nullable: true, description: "Remove an indicator." })
  removeIndicator?: RemoveIndicatorOperation;

  @Field(() => SetTargetOperation, { nullable: true, description: "Set or revise a target." })
  setTarget?: SetTargetOperation;
}

@InputType({ description: "A batch of steps on a draft: carried out wholly or not at all." })
export class EditLogicModelInput extends MutationInput {
  @Field(() => ID, { description: "Which draft, `lmv_…`." })
  draft!: string;

  @Field(() => Int, { description: "The `version` of the draft that you read." })
  version!: number;

  @Field(() => [LogicModelOperation], { description: "What to do, in this order: 1 to 500 steps." })
  operations!: LogicModelOperation[];

  @Field(() => String, { nullable: true, description: "Why; kept in the model's history." })
  reason?: string | null;
}

@ObjectType({ description: "What a batch made, by the name that it was given there." })
export class ClientReference {
  constructor(private readonly made: MadeThing) {}

  @Field(() => String, { description: "The `ref` of the operation." })
  get ref(): string {
    return this.made.ref;
  }

  @Field(() => ID, { description: "The id of what it made." })
  get id(): string {
    return encodeId(this.made.kind, this.made.id);
  }
}

@ObjectType({ description: "The draft after the batch, and what the batch did." })
export class EditLogicModelSuccess {
  constructor(
    draft: LogicModelVersion,
    private readonly edited: EditedDraft,
  ) {
    this.draft = draft;
  }

  @Field(() => LogicModelVersion, { description: "The whole draft as it is now." })
  readonly draft: LogicModelVersion;

  @Field(() => Int, {
    description: "The draft's version after this batch: give it back with the next one.",
  })
  get version(): number {
    return this.edited.version;
  }

  @Field(() => [ClientReference], { description: "The ids of what the batch made, by `ref`." })
  get refs(): ClientReference[] {
    return this.edited.made.map((made) => new ClientReference(made));
  }

  @Field(() => [LogicModelChange], {
    description: "What the batch changed, also what went with a removed box.",
  })
  get changes(): LogicModelChange[] {
    return this.edited.changes.map(toChange);
  }
}

export const EditLogicModelResult = resultUnion("EditLogicModel", EditLogicModelSuccess);
