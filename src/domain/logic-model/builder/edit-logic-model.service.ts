import type { Session } from "../../../db/session";
import { Checks } from "../../checks";
import { checkRemoval } from "../../indicator/indicator.service";
import { invalid } from "../../refusal";
import { lockDraft } from "../current-version";
import { diffContents } from "../diff/diff-contents";
import type { ModelChange } from "../model-change";
import type { ModelContents } from "../model-contents";
import { loadModelContents } from "../model-contents.service";
import { ModelAction } from "../model-event.entity";
import type { ModelVersionEntity } from "../model-version.entity";
import { insertEvent } from "../model-event.repository";
import { touchDraft } from "../model-version.repository";
import { saveContents } from "../save-contents.service";
import { applyOperations } from "./apply-operations";
import { describeMoves } from "./describe-moves";
import type { Operation } from "./operation";
import { loadSurroundings } from "./surroundings.service";
import { Workspace, type MadeThing, type Surroundings } from "./workspace";

/** Most operations of one batch. */
const MAX_OPERATIONS = 500;

/** A batch of steps on a draft. */
export interface LogicModelEdit {
  readonly draftId: string;
  /** The edit version that the caller read. */
  readonly version: number;
  readonly operations: readonly Operation[];
  readonly reason?: string | null;
}

/** What a batch did. Plain JSON. */
export interface EditedDraft {
  readonly draftId: string;
  /** The draft's edit version now; as before where the batch changed nothing. */
  readonly version: number;
  readonly made: readonly MadeThing[];
  readonly changes: readonly ModelChange[];
}

/** What an edit begins with. */
export interface DraftToEdit {
  readonly draft: ModelVersionEntity;
  readonly before: ModelContents;
  readonly surroundings: Surroundings;
}

/**
 * Locks the draft that an edit is of, and reads what it says.
 *
 * @throws Refusal when there is no such draft, it is another's, or was edited in the meantime
 */
export async function seeDraft(session: Session, edit: LogicModelEdit): Promise<DraftToEdit> {
  checkEdit(edit);
  const locking = lockDraft(session, edit.draftId, edit.version);
  // Both leave together, and each reads what is there when the draft is locked. Whether there is a
  // draft at all is told by locking it.
  const reading = Promise.all([
    loadModelContents(session, edit.draftId),
    loadSurroundings(session, edit.draftId, edit.operations),
  ]);
  reading.catch(() => undefined);
  const draft = await locking;
  const [before, surroundings] = await reading;
  return { draft, before, surroundings };
}

/**
 * Carries out a batch of operations on a draft, wholly or not at all.
 *
 * @param seen the draft, where it is being read already
 * @returns what it did, and the draft as it is then
 * @throws Refusal when the draft was edited in the meantime, or naming everything wrong with the
 *   operations
 */
export async function editLogicModel(
  session: Session,
  edit: LogicModelEdit,
  seen: Promise<DraftToEdit> = seeDraft(session, edit),
): Promise<{ readonly edited: EditedDraft; readonly draft: ModelVersionEntity }> {
  const { draft, before, surroundings } = await seen;
  const workspace = new Workspace(before, surroundings);
  const issues = applyOperations(workspace, edit.operations);
  if (issues.length > 0) throw invalid(issues);
  const after = workspace.contents();
  await refuseOrphans(session, workspace, before);
  const changes = [...diffContents(before, after), ...describeMoves(before, after)];
  const done = { draftId: draft.id, made: workspace.made, changes };
  if (changes.length === 0) return { edited: { ...done, version: draft.version }, draft };
  const [, touched] = await Promise.all([
    saveContents(session, draft, before, after),
    touchDraft(session, draft.id),
    insertEvent(session, {
      logicModelId: draft.logicModelId,
      modelVersionId: draft.id,
      action: ModelAction.EDITED,
      changes,
      reason: edit.reason,
    }),
  ]);
  return { edited: { ...done, version: touched.version }, draft: touched };
}

function checkEdit({ operations, reason }: LogicModelEdit): void {
  const checks = new Checks(["input"]);
  checks.that(operations.length > 0, "operations", "REQUIRED", "Give at least one operation.");
  checks.that(
    operations.length <= MAX_OPERATIONS,
    "operations",
    "TOO_MANY_OPERATIONS",
    `There are ${operations.length} operations: a batch has at most ${MAX_OPERATIONS}. Send the ` +
      "rest in a second batch.",
  );
  checks.text(reason, "reason");
  checks.throwIfAny();
}

/** Refuses to take away indicators whose measurements nothing would explain any more. */
async function refuseOrphans(
  session: Session,
  workspace: Workspace,
  before: ModelContents,
): Promise<void> {
  const removed = before.indicators.filter(({ id }) => !workspace.indicators.has(id));
  const ids = removed.map((indicator) => indicator.id);
  const issues = await checkRemoval(session, ids, (id) => workspace.removedBy(id) ?? []);
  if (issues.length > 0) throw invalid(issues);
}
