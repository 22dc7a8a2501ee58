import type { Viewer } from "../auth/viewer";

/** What the audit trail is told of a request, beside who makes it. */
export interface Trace {
  /** Why, in the words of whoever asks, 1 to 200 characters; null where they say nothing. */
  readonly purpose?: string | null;
  /** The mutation, the field or the command. */
  readonly action?: string | null;
  /** What the client calls its request. */
  readonly operation?: string | null;
  /** Whether what it reads may have to leave an event: then its snapshot is not read-only. */
  readonly mayTellOfPersons?: boolean;
}

/** What a transaction is told for the events that it leaves, as JSON. */
export function traceText(viewer: Viewer): string {
  const { name, method, client, address, trace = {} } = viewer;
  const { purpose, action, operation } = trace;
  // PostgreSQL's text has no U+0000, and an event must not fail on somebody's name.
  return JSON.stringify({ name, method, client, address, purpose, action, operation }).replaceAll(
    "\\u0000",
    "",
  );
}
