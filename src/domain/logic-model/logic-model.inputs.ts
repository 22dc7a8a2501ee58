import { ArgsType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { PageArgs } from "../../graphql/connection";
import { MutationInput } from "../../graphql/mutation.inputs";
import { resultUnion } from "../../graphql/problems.type";
import { LogicModelVersion } from "./logic-model-version.type";
import { LogicModel } from "./logic-model.type";
import { ModelVersionStatus } from "./model-version.entity";

@ArgsType()
export class LogicModelsArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: "Only models of this organisation." })
  owner?: string | null;

  @Field(() => ID, { nullable: true, description: "Only models attached to this contract now." })
  contract?: string | null;

  @Field(() => ModelVersionStatus, {
    nullable: true,
    description: "Only models that have a version in this state.",
  })
  status?: ModelVersionStatus | null;

  @Field(() => String, {
    nullable: true,
    description: "Only those whose title or reference contains this text, in either case.",
  })
  search?: string | null;
}

const STAR_REASON =
  "Why its Stars are specified although no current review says that they fit each service of the " +
  "contract. Needed for Stars that the contract did not have; evidence shows it as a caveat.";

@InputType({ description: "A logic model to make: empty, from a template, or as a copy." })
export class CreateLogicModelInput extends MutationInput {
  @Field(() => String, { description: "Its own short name, unique, e.g. `homelessness`." })
  reference!: string;

  @Field(() => ID, { description: "The commissioner that it belongs to." })
  owner!: string;

  @Field(() => String, {
    nullable: true,
    description: "What it is called; without it as the template or the version it is copied from.",
  })
  title?: string | null;

  @Field(() => String, { nullable: true, description: "What it is for." })
  description?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Code of a template to begin with: see `modelTemplates`.",
  })
  fromTemplate?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "A version, of any model, to begin with a copy of, `lmv_…`.",
  })
  copyOf?: string | null;

  @Field(() => [ID], { nullable: true, description: "Contracts to attach it to." })
  contracts?: string[] | null;
}

@InputType()
abstract class AttachmentInput extends MutationInput {
  @Field(() => ID, { description: "Which model." })
  logicModel!: string;

  @Field(() => Int, { description: "The `version` of the model that you read." })
  version!: number;

  @Field(() => ID, { description: "Which contract." })
  contract!: string;
}

@InputType({ description: "A contract to attach a logic model to." })
export class AttachLogicModelInput extends AttachmentInput {
  @Field(() => String, { nullable: true, description: STAR_REASON })
  starReason?: string | null;
}

@InputType({ description: "A contract to detach a logic model from." })
export class DetachLogicModelInput extends AttachmentInput {
  @Field(() => String, { description: "Why it is no longer what the contract is for." })
  reason!: string;
}

@InputType({ description: "A logic model to start a new draft of." })
export class StartDraftInput extends MutationInput {
  @Field(() => ID, { description: "Which model." })
  logicModel!: string;
}

@InputType({ description: "A draft to throw away." })
export class DiscardDraftInput extends MutationInput {
  @Field(() => ID, { description: "Which draft, `lmv_…`." })
  draft!: string;

  @Field(() => Int, { description: "The `version` of the draft that you read." })
  version!: number;

  @Field(() => String, { nullable: true, description: "Why; kept in the model's history." })
  reason?: string | null;
}

@InputType({ description: "A logic model to delete, one that was never published." })
export class DeleteLogicModelInput extends MutationInput {
  @Field(() => ID, { description: "Which model." })
  logicModel!: string;

  @Field(() => Int, { description: "The `version` of the model that you read." })
  version!: number;
}

@InputType({ description: "What to change; what is left out stays as it is." })
export class LogicModelChangesInput {
  @Field(() => String, { nullable: true, description: "What the model is called." })
  title?: string | null;

  @Field(() => String, { nullable: true, description: "What it is for; null empties it." })
  description?: string | null;
}

@InputType({ description: "A change of what a draft says of the model as a whole." })
export class ChangeLogicModelInput extends DiscardDraftInput {
  @Field(() => LogicModelChangesInput, { description: "What to change." })
  changes!: LogicModelChangesInput;
}

@InputType({ description: "Why a warning of the check is left as it is." })
export class AcknowledgementInput {
  @Field(() => String, { description: "The warning's `rule`." })
  rule!: string;

  @Field(() => ID, {
    nullable: true,
    description: "The warning's `subject`; left out for the model as a whole.",
  })
  subject?: string | null;

  @Field(() => String, { description: "Why it is left so." })
  reason!: string;
}

@InputType({ description: "A draft to publish." })
export class PublishLogicModelInput extends MutationInput {
  @Field(() => ID, { description: "Which draft, `lmv_…`." })
  draft!: string;

  @Field(() => Int, { description: "The `version` of the draft that you read." })
  version!: number;

  @Field(() => String, { description: "What changed, and why." })
  reason!: string;

  @Field(() => [AcknowledgementInput], {
    nullable: true,
    description: "An answer to each warning of the draft's `check`.",
  })
  acknowledgements?: AcknowledgementInput[] | null;

  @Field(() => String, { nullable: true, description: STAR_REASON })
  starReason?: string | null;
}

@ObjectType({ description: "The logic model as it is now." })
export class LogicModelSuccess {
  constructor(logicModel: LogicModel) {
    this.logicModel = logicModel;
  }

  @Field(() => LogicModel, { description: "The logic model as it is now." })
  readonly logicModel: LogicModel;
}

@ObjectType({ description: "The version as it is now." })
export class LogicModelVersionSuccess {
  constructor(logicModelVersion: LogicModelVersion) {
    this.logicModelVersion = logicModelVersion;
  }

  @Field(() => LogicModelVersion, { description: "The version as it is now." })
  readonly logicModelVersion: LogicModelVersion;
}

@ObjectType({ description: "What was deleted." })
export class DeleteLogicModelSuccess {
  constructor(reference: string) {
    this.reference = reference;
  }

  @Field(() => String, {
    description: "The reference of the model that is gone; another model can have it now.",
  })
  readonly reference: string;
}

export const CreateLogicModelResult = resultUnion("CreateLogicModel", LogicModelSuccess);
export const AttachLogicModelResult = resultUnion("AttachLogicModel", LogicModelSuccess);
export const DetachLogicModelResult = resultUnion("DetachLogicModel", LogicModelSuccess);
export const DiscardDraftResult = resultUnion("DiscardDraft", LogicModelSuccess);
export const DeleteLogicModelResult = resultUnion("DeleteLogicModel", DeleteLogicModelSuccess);
export const StartDraftResult = resultUnion("StartDraft", LogicModelVersionSuccess);
export const ChangeLogicModelResult = resultUnion("ChangeLogicModel", LogicModelVersionSuccess);
export const PublishLogicModelResult = resultUnion("PublishLogicModel", LogicModelVersionSuccess);
