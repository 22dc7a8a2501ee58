import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { Requires } from "../../auth/requires";
import type { OperationContext } from "../../context";
import { present } from "../../db/loaders";
import { decodeId, decodeOptionalId } from "../../graphql/global-id";
import { mutate } from "../../graphql/mutate";
import { attachLogicModel, detachLogicModel } from "./attachment.service";
import { createLogicModel } from "./create-logic-model.service";
import {
  AttachLogicModelInput,
  AttachLogicModelResult,
  CreateLogicModelInput,
  CreateLogicModelResult,
  DetachLogicModelInput,
  DetachLogicModelResult,
  LogicModelSuccess,
} from "./logic-model.inputs";
import { LogicModel } from "./logic-model.type";

@Resolver()
export class LogicModelEditsResolver {
  @Requires("model.create")
  @Mutation(() => CreateLogicModelResult, {
    description: "Makes a logic model with a first draft: empty, from a template, or as a copy.",
  })
  createLogicModel(
    @Ctx() context: OperationContext,
    @Arg("input", () => CreateLogicModelInput, { description: "The model to make." })
    input: CreateLogicModelInput,
  ) {
    const model = {
      reference: input.reference,
      title: input.title,
      description: input.description,
      fromTemplate: input.fromTemplate,
      ownerId: decodeId("organisation", input.owner),
      copyOfId: decodeOptionalId("modelVersion", input.copyOf),
      contractIds: (input.contracts ?? []).map((id) => decodeId("contract", id)),
    };
    return mutate(context, {
      name: "createLogicModel",
      input,
      work: (session) => createLogicModel(session, model),
      answer: (id) => modelSuccess(context, id),
    });
  }

  @Requires("model.attach")
  @Mutation(() => AttachLogicModelResult, {
    description: "Says that a logic model is what a contract is for.",
  })
  attachLogicModel(
    @Ctx() context: OperationContext,
    @Arg("input", () => AttachLogicModelInput, { description: "Which model, which contract." })
    input: AttachLogicModelInput,
  ) {
    const attachment = { ...toAttachment(input), starReason: input.starReason ?? null };
    return mutate(context, {
      name: "attachLogicModel",
      input,
      work: (session) => attachLogicModel(session, attachment),
      answer: (id) => modelSuccess(context, id),
    });
  }

  @Requires("model.attach")
  @Mutation(() => DetachLogicModelResult, {
    description: "Ends the attachment of a logic model to a contract.",
  })
  detachLogicModel(
    @Ctx() context: OperationContext,
    @Arg("input", () => DetachLogicModelInput, { description: "Which, and why." })
    input: DetachLogicModelInput,
  ) {
    const detachment = { ...toAttachment(input), reason: input.reason };
    return mutate(context, {
      name: "detachLogicModel",
      input,
      work: (session) => detachLogicModel(session, detachment),
      answer: (id) => modelSuccess(context, id),
    });
  }
}

/** The model as it is now, for the answers of mutations. */
export async function modelSuccess(
  context: OperationContext,
  id: string,
): Promise<LogicModelSuccess> {
  return new LogicModelSuccess(
    new LogicModel(await present(context.loaders.logicModel.byId.load(id))),
  );
}

function toAttachment(input: AttachLogicModelInput | DetachLogicModelInput) {
  return {
    logicModelId: decodeId("logicModel", input.logicModel),
    version: input.version,
    contractId: decodeId("contract", input.contract),
  };
}
