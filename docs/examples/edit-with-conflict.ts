import { ApiError, type Api } from "./client";
import {
  DraftByIdDocument,
  SaveDraftDocument,
  type CanvasFragment,
  type LogicModelOperation,
} from "./generated/documents";

/** How a save ended. */
export type Saved =
  | { kind: "saved"; draft: CanvasFragment; ids: Map<string, string> }
  | { kind: "conflict"; theirs: CanvasFragment; news: string[] }
  | { kind: "refused"; messages: string[] };

/** Saves what was done on the draft as it was read; after a conflict, call it with `theirs`. */
export async function save(
  api: Api,
  draft: CanvasFragment,
  operations: LogicModelOperation[],
): Promise<Saved> {
  const idempotencyKey = crypto.randomUUID(); // one key for one press of the button
  const input = { draft: draft.id, version: draft.version, operations, idempotencyKey };
  const { editLogicModel: result } = await untilAnswered(() => api(SaveDraftDocument, { input }));
  switch (result.__typename) {
    case "EditLogicModelSuccess": {
      const ids = new Map(result.refs.map(({ ref, id }) => [ref, id]));
      return { kind: "saved", draft: result.draft, ids };
    }
    case "Conflict":
      return readTheirs(api, draft.id, (result.currentVersion ?? 0) - draft.version);
    case "ValidationFailed":
      return { kind: "refused", messages: result.issues.map(({ message }) => message) };
    case "NotFound":
    case "NotAllowed":
      return { kind: "refused", messages: [result.message] };
    default:
      return unknownResult(result);
  }
}

/** What the draft is now, and in words what the edits since did. */
async function readTheirs(api: Api, id: string, events: number): Promise<Saved> {
  const { logicModelVersion: theirs } = await api(DraftByIdDocument, { id, events });
  if (!theirs) return { kind: "refused", messages: ["Somebody threw this draft away."] };
  const edits = theirs.logicModel.history.nodes;
  const news = edits.flatMap((edit) => edit.changes.map((change) => change.sentence));
  return { kind: "conflict", theirs, news };
}

/** Sends the very same again when no answer came: the key keeps it from happening twice. */
async function untilAnswered<T>(send: () => Promise<T>, retries = 2): Promise<T> {
  try {
    return await send();
  } catch (error) {
    if (error instanceof ApiError || retries === 0) throw error;
    await new Promise((resume) => setTimeout(resume, 500));
    return untilAnswered(send, retries - 1);
  }
}

/** Does not compile while a case is missing; at run time, a newer server's problem has words. */
function unknownResult(result: never): Saved {
  const { message = "This page is older than the server: reload it." } = result;
  return { kind: "refused", messages: [message] };
}
