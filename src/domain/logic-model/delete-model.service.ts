import type { Session } from "../../db/session";
import { checkRemoval } from "../indicator/indicator.service";
import { expectVersion, notAllowed } from "../refusal";
import { getLockedModel } from "./current-version";
import { deleteModel } from "./logic-model.repository";
import { emptyContents } from "./model-contents";
import { loadModelContents } from "./model-contents.service";
import { ModelVersionStatus } from "./model-version.entity";
import { deleteDraft, findVersionOf, lockVersion } from "./model-version.repository";
import { saveContents } from "./save-contents.service";

/** A model that is to go, at the version that the caller read. */
export interface ModelAt {
  readonly logicModelId: string;
  readonly version: number;
}

/**
 * Deletes a model that was never published, with its draft, its attachments and its history.
 *
 * @returns the reference, which is free again
 * @throws Refusal when a version was ever published, an indicator of it was measured, or the model
 *   was changed in the meantime
 */
export async function deleteLogicModel(session: Session, input: ModelAt): Promise<string> {
  const { DRAFT, PUBLISHED } = ModelVersionStatus;
  // The draft before its model, as those who edit and publish it lock them.
  const draft = await findVersionOf(session, input.logicModelId, DRAFT);
  if (draft) await lockVersion(session, draft.id);
  const model = await getLockedModel(session, input.logicModelId, "model.edit");
  if (!draft || (await findVersionOf(session, model.id, PUBLISHED))) {
    throw notAllowed(
      "WAS_PUBLISHED",
      "This model was published, and what was published stays readable: discard its draft, or " +
        "detach it from its contracts.",
    );
  }
  expectVersion("logic model", model.version, input.version);
  const contents = await loadModelContents(session, draft.id);
  const indicators = contents.indicators.map((indicator) => indicator.id);
  if ((await checkRemoval(session, indicators, () => ["input", "logicModel"])).length > 0) {
    throw notAllowed(
      "HAS_MEASUREMENTS",
      "Indicators of this model have measurements, which nothing would explain without it: keep " +
        "it, or publish it.",
    );
  }
  await saveContents(session, draft, contents, emptyContents());
  await deleteDraft(session, draft.id);
  await deleteModel(session, model.id);
  return model.reference;
}
