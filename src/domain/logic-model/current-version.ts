import type { Session } from "../../db/session";
import { expectVersion, notAllowed, notFound } from "../refusal";
import type { LogicModelEntity } from "./logic-model.entity";
import { lockModel } from "./logic-model.repository";
import { ModelVersionStatus, type ModelVersionEntity } from "./model-version.entity";
import { findVersion, lockVersion } from "./model-version.repository";

/**
 * The draft to edit, at the edit version that the caller read; others wait for this edit's end.
 *
 * @throws Refusal when it is not there, is no draft, or was edited in the meantime
 */
export async function lockDraft(
  session: Session,
  id: string,
  version: number,
): Promise<ModelVersionEntity> {
  const draft = await lockVersion(session, id);
  if (!draft) throw notFound("version of a logic model", ["input", "draft"]);
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
 * @throws Refusal `NotFound` naming `input.logicModel`
 */
export async function getLockedModel(session: Session, id: string): Promise<LogicModelEntity> {
  const model = await lockModel(session, id);
  if (!model) throw notFound("logic model", ["input", "logicModel"]);
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
