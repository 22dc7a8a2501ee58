import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { Requires } from "../../auth/requires";
import type { OperationContext } from "../../context";
import { present } from "../../db/loaders";
import { decodeAnyId, decodeId } from "../../graphql/global-id";
import { mutate } from "../../graphql/mutate";
import { deleteLogicModel } from "./delete-model.service";
import { changeLogicModel, discardDraft, startDraft } from "./draft.service";
import { modelSuccess } from "./logic-model-edits.resolver";
import { LogicModelVersion } from "./logic-model-version.type";
import {
  ChangeLogicModelInput,
  ChangeLogicModelResult,
  DeleteLogicModelInput,
  DeleteLogicModelResult,
  DeleteLogicModelSuccess,
  DiscardDraftInput,
  DiscardDraftResult,
  LogicModelVersionSuccess,
  PublishLogicModelInput,
  PublishLogicModelResult,
  StartDraftInput,
  StartDraftResult,
  type AcknowledgementInput,
} from "./logic-model.inputs";
import { publishLogicModel, type Acknowledgement } from "./publish.service";

@Resolver()
export class LogicModelDraftsResolver {
  @Requires("model.edit")
  @Mutation(() => StartDraftResult, {
    description: "Starts a new draft as a copy of the published version.",
  })
  startDraft(
    @Ctx() context: OperationContext,
    @Arg("input", () => StartDraftInput, { description: "Of which model." })
    input: StartDraftInput,
  ) {
    const id = decodeId("logicModel", input.logicModel);
    return mutate(context, {
      name: "startDraft",
      input,
      work: (session) => startDraft(session, id),
      answer: (draftId) => versionSuccess(context, draftId),
    });
  }

  @Requires("model.edit")
  @Mutation(() => DiscardDraftResult, {
    description: "Throws a draft away; the published version stays as it is.",
  })
  discardDraft(
    @Ctx() context: OperationContext,
    @Arg("input", () => DiscardDraftInput, { description: "Which draft." })
    input: DiscardDraftInput,
  ) {
    const { version, reason } = input;
    const draftId = decodeId("modelVersion", input.draft);
    return mutate(context, {
      name: "discardDraft",
      input,
      work: (session) => discardDraft(session, { draftId, version, reason }),
      answer: (id) => modelSuccess(context, id),
    });
  }

  @Requires("model.edit")
  @Mutation(() => DeleteLogicModelResult, {
    description:
      "Deletes a model that was never published, with its draft and all that was entered in it, " +
      "its attachments and its history. Nothing of it can be read afterwards.",
  })
  deleteLogicModel(
    @Ctx() context: OperationContext,
    @Arg("input", () => DeleteLogicModelInput, { description: "Which model." })
    input: DeleteLogicModelInput,
  ) {
    const { version } = input;
    const logicModelId = decodeId("logicModel", input.logicModel);
    return mutate(context, {
      name: "deleteLogicModel",
      input,
      work: (session) => deleteLogicModel(session, { logicModelId, version }),
      answer: async (reference) => new DeleteLogicModelSuccess(reference),
    });
  }

  @Requires("model.edit")
  @Mutation(() => ChangeLogicModelResult, {
    description: "Changes the title or description of a model, in its draft.",
  })
  changeLogicModel(
    @Ctx() context: OperationContext,
    @Arg("input", () => ChangeLogicModelInput, { description: "Which draft, and what to change." })
    input: ChangeLogicModelInput,
  ) {
    const { version, reason, changes } = input;
    const draftId = decodeId("modelVersion", input.draft);
    return mutate(context, {
      name: "changeLogicModel",
      input,
      work: (session) => changeLogicModel(session, { draftId, version, reason, changes }),
      answer: (id) => versionSuccess(context, id),
    });
  }

  @Requires("model.publish")
  @Mutation(() => PublishLogicModelResult, {
    description:
      "Publishes a draft. From then on it never changes, and the version before it is superseded. " +
      "The check must find no errors, and each of its warnings needs an answer.",
  })
  publishLogicModel(
    @Ctx() context: OperationContext,
    @Arg("input", () => PublishLogicModelInput, { description: "Which draft, and why." })
    input: PublishLogicModelInput,
  ) {
    const { version, reason } = input;
    const draftId = decodeId("modelVersion", input.draft);
    const acknowledgements = (input.acknowledgements ?? []).map(toAcknowledgement);
    const publication = { draftId, version, reason, acknowledgements };
    const starReason = input.starReason ?? null;
    return mutate(context, {
      name: "publishLogicModel",
      input,
      work: (session) => publishLogicModel(session, { ...publication, starReason }),
      answer: (id) => versionSuccess(context, id),
    });
  }
}

async function versionSuccess(
  context: OperationContext,
  id: string,
): Promise<LogicModelVersionSuccess> {
  const row = await present(context.loaders.modelVersion.byId.load(id));
  return new LogicModelVersionSuccess(new LogicModelVersion(row));
}

/** A subject that is no id answers to no warning, which the service then says. */
function toAcknowledgement({ rule, subject, reason }: AcknowledgementInput): Acknowledgement {
  const subjectKey = subject == null ? null : (decodeAnyId(subject)?.key ?? subject);
  return { rule, reason, subjectKey };
}
