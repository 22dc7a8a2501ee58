import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { Requires } from "../../../auth/requires";
import type { OperationContext } from "../../../context";
import { present } from "../../../db/loaders";
import { decodeId } from "../../../graphql/global-id";
import { mutate } from "../../../graphql/mutate";
import { LogicModelVersion } from "../logic-model-version.type";
import {
  EditLogicModelInput,
  EditLogicModelResult,
  EditLogicModelSuccess,
} from "./edit-logic-model.inputs";
import { editLogicModel } from "./edit-logic-model.service";
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
    return mutate(context, {
      name: "editLogicModel",
      input,
      work: (session) => editLogicModel(session, { draftId, version, operations, reason }),
      answer: async (edited) => {
        const row = await present(context.loaders.modelVersion.byId.load(edited.draftId));
        return new EditLogicModelSuccess(new LogicModelVersion(row), edited);
      },
    });
  }
}
