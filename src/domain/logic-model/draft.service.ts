import { newId } from "../../db/new-id";
import type { Session } from "../../db/session";
import { Checks } from "../checks";
import { checkRemoval } from "../indicator/indicator.service";
import { conflict, invalid, notAllowed } from "../refusal";
import { copyContents } from "./copy-contents";
import { getLockedModel, lockDraft } from "./current-version";
import { describeContents } from "./describe-contents";
import { diffContents } from "./diff/diff-contents";
import { touchModel } from "./logic-model.repository";
import { emptyContents } from "./model-contents";
import { loadModelContents } from "./model-contents.service";
import { ModelAction } from "./model-event.entity";
import { insertEvent } from "./model-event.repository";
import { ModelVersionStatus } from "./model-version.entity";
import {
  deleteDraft,
  findVersionOf,
  insertVersion,
  nextNumber,
  touchDraft,
} from "./model-version.repository";
import { saveContents } from "./save-contents.service";

/** A draft, at the edit version that the caller read. */
export interface DraftAt {
  readonly draftId: string;
  readonly version: number;
}

/** What a version says of the model as a whole; what is undefined stays. */
export interface ModelTexts {
  readonly title?: string | null;
  readonly description?: string | null;
}

/**
 * Starts a draft as a copy of the published version: boxes, arrows, mappings and indicators under
 * new keys and with the same lineage.
 *
 * @returns the draft's key
 * @throws Refusal when there is a draft already
 */
export async function startDraft(session: Session, logicModelId: string): Promise<string> {
  const model = await getLockedModel(session, logicModelId, "model.edit");
  const { DRAFT, PUBLISHED } = ModelVersionStatus;
  const current = await findVersionOf(session, model.id, DRAFT);
  if (current) {
    throw conflict(
      `This model has a draft already (version ${current.number}): edit that, or discard it first.`,
      current.version,
    );
  }
  // A model without a draft has a published version: only drafts can be discarded.
  const published = (await findVersionOf(session, model.id, PUBLISHED))!;
  const before = await loadModelContents(session, published.id);
  const { title, description } = before;
  const number = await nextNumber(session, model.id);
  const draft = { id: newId(), logicModelId: model.id };
  const copiedFromId = published.id;
  await insertVersion(session, { ...draft, number, title, description, copiedFromId });
  await saveContents(session, draft, emptyContents(), copyContents(before, true));
  await touchModel(session, model.id);
  await insertEvent(session, {
    logicModelId: model.id,
    modelVersionId: draft.id,
    action: ModelAction.DRAFT_STARTED,
    changes: [describeContents(before, `Draft ${number} started from version ${published.number}`)],
  });
  return draft.id;
}

/**
 * Throws a draft away, with everything that was entered in it.
 *
 * @returns the model's key
 * @throws Refusal when it is the model's only version, or was edited in the meantime
 */
export async function discardDraft(
  session: Session,
  input: DraftAt & { readonly reason?: string | null },
): Promise<string> {
  const checks = new Checks(["input"]);
  checks.text(input.reason, "reason");
  checks.throwIfAny();
  const draft = await lockDraft(session, input.draftId, input.version);
  const { logicModelId } = draft;
  if (!(await findVersionOf(session, logicModelId, ModelVersionStatus.PUBLISHED))) {
    throw notAllowed(
      "ONLY_VERSION",
      "This draft is all that the model has: edit it, publish it first, or delete the model with " +
        "`deleteLogicModel`.",
    );
  }
  const contents = await loadModelContents(session, draft.id);
  const indicators = contents.indicators.map((indicator) => indicator.id);
  const issues = await checkRemoval(session, indicators, () => ["input", "draft"]);
  if (issues.length > 0) throw invalid(issues);
  await saveContents(session, draft, contents, emptyContents());
  await deleteDraft(session, draft.id);
  await touchModel(session, logicModelId);
  const sentence = `Draft ${draft.number} was discarded.`;
  await insertEvent(session, {
    logicModelId,
    modelVersionId: null,
    action: ModelAction.DRAFT_DISCARDED,
    changes: [{ kind: "removed", subject: "model", lineageId: null, sentence, fields: [] }],
    reason: input.reason,
  });
  return logicModelId;
}

/**
 * Changes what a draft says of the model as a whole.
 *
 * @returns the draft's key
 * @throws Refusal when it was edited in the meantime, or the title is blank
 */
export async function changeLogicModel(
  session: Session,
  input: DraftAt & { readonly changes: ModelTexts; readonly reason?: string | null },
): Promise<string> {
  const { title, description } = input.changes;
  const checks = new Checks(["input"]);
  if (title !== undefined) checks.title(title ?? "", ["changes", "title"]);
  checks.text(description, ["changes", "description"]);
  checks.text(input.reason, "reason");
  checks.throwIfAny();
  const draft = await lockDraft(session, input.draftId, input.version);
  const before = emptyContents(draft.title, draft.description);
  const after = emptyContents(
    title ?? draft.title,
    description === undefined ? draft.description : description,
  );
  const changes = diffContents(before, after);
  if (changes.length === 0) return draft.id;
  await touchDraft(session, draft.id, { title: after.title, description: after.description });
  await insertEvent(session, {
    logicModelId: draft.logicModelId,
    modelVersionId: draft.id,
    action: ModelAction.EDITED,
    changes,
    reason: input.reason,
  });
  return draft.id;
}
