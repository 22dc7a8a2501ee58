import { authorise, roleNeeded } from "../../auth/authorise";
import type { Action } from "../../auth/permissions";
import type { Session } from "../../db/session";
import { expectVersion, notAllowed, notFound } from "../refusal";
import type { LogicModelEntity } from "./logic-model.entity";
import { findModel, lockModel } from "./logic-model.repository";
import { ModelVersionStatus, type ModelVersionEntity } from "./model-version.entity";
import { findVersion, lockVersion } from "./model-version.repository";

/**
 * The draft to edit, at the edit version that the caller read; others wait for this edit's end.
 *
 * @throws Refusal when it is not there or another's, is no draft, or was edited in the meantime
 */
export async function lockDraft(
  session: Session,
  id: string,
  version: number,
  action: Action = "model.edit",
): Promise<ModelVersionEntity> {
  const draft = await lockVersion(session, id);
  if (!draft) {
    await getVersion(session, id, ["input", "draft"]);
    // It is there, and only to be looked at: locking it takes the right to change it.
    throw roleNeeded(action);
  }
  await authorise(session, action, draft);
  if (draft.status !== ModelVersionStatus.DRAFT) {
    throw notAllowed(
      "NOT_A_DRAFT",
      `Version ${draft.number} was published and never changes: start a draft with \`startDraft\` ` +
        "and edit that.",
    );
  }
  expectVersion("draft", draft.version, version);
  return draft;
}

/**
 * The model, with others kept from publishing or attaching it.
 *
 * @throws Refusal `NotFound` naming `input.logicModel`; `NotAllowed` where it is another's
 */
export async function getLockedModel(
  session: Session,
  id: string,
  action: Action,
): Promise<LogicModelEntity> {
  const model = await lockModel(session, id);
  if (!model) {
    if (await findModel(session, id)) throw roleNeeded(action);
    throw notFound("logic model", ["input", "logicModel"]);
  }
  await authorise(session, action, { logicModelId: id });
  return model;
}

/** @throws Refusal `NotFound`, naming `path` */
export async function getVersion(
  session: Session,
  id: string,
  path: readonly string[],
): Promise<ModelVersionEntity> {
  const version = await findVersion(session, id);
  if (!version) throw notFound("version of a logic model", path);
  return version;
}
