import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { Requires } from "../../../auth/requires";
import type { OperationContext } from "../../../context";
import { present } from "../../../db/loaders";
import { decodeId } from "../../../graphql/global-id";
import { mutate } from "../../../graphql/mutate";
import type { ModelVersionEntity } from "../model-version.entity";
import { LogicModelVersion } from "../logic-model-version.type";
import {
  EditLogicModelInput,
  EditLogicModelResult,
  EditLogicModelSuccess,
} from "./edit-logic-model.inputs";
import { editLogicModel, seeDraft } from "./edit-logic-model.service";
import { toOperation } from "./to-operation";

@Resolver()
export class EditLogicModelResolver {
  @Requires("model.edit")
  @Mutation(() => EditLogicModelResult, {
    description:
      "Carries out what a canvas saves: a batch of steps on a draft, wholly or not at all. " +
      "Everything that is wrong with any step is named at once.",
  })
  editLogicModel(
    @Ctx() context: OperationContext,
    @Arg("input", () => EditLogicModelInput, { description: "Which draft, and the steps." })
    input: EditLogicModelInput,
  ) {
    const { version, reason } = input;
    const draftId = decodeId("modelVersion", input.draft);
    const operations = input.operations.map((one, i) => toOperation(one, i, reason));
    const edit = { draftId, version, operations, reason };
    // What was just written is not read again; only a repeated request has to look it up.
    let draft: ModelVersionEntity | null = null;
    return mutate(context, {
      name: "editLogicModel",
      input,
      look: (session) => seeDraft(session, edit),
      work: async (session, seen) => {
        const done = await editLogicModel(session, edit, seen);
        draft = done.draft;
        return done.edited;
      },
      answer: async (edited) => {
        const { byId } = context.loaders.modelVersion;
        const row = draft ?? (await present(byId.load(edited.draftId)));
        return new EditLogicModelSuccess(new LogicModelVersion(row), edited);
      },
    });
  }
}
