import type { Trace } from "../audit/trace";

/** What a viewer's way in lets them do at the most, whatever their roles say. */
export type Scope = "read" | "write" | "report";

export const EVERY_SCOPE: readonly Scope[] = Object.freeze(["read", "write", "report"]);

/** How somebody proved who they are. */
export type SignInMethod = "session" | "access-token" | "bearer" | "command";

/** On whose behalf an operation runs, as their way in proved it. What they may do is `Reach`. */
export interface Viewer {
  /** Stable name of the person or program, written into histories. */
  readonly subject: string;
  /** What screens show. */
  readonly name: string;
  readonly method: SignInMethod;
  readonly scopes: readonly Scope[];
  /** The program that asks: an OAuth client's or an access token's id; null for a browser. */
  readonly client: string | null;
  /** Network address that the request came from; null for a command line. */
  readonly address: string | null;
  /**
   * What the data were like when the request was let in: another text after every write. Absent where
   * their way in did not ask the database.
   */
  readonly dataState?: string;
  /** What the audit trail is told of the request; absent where there is none. */
  readonly trace?: Trace;
}

/** The viewer of a command line: whoever may run it may reach the database anyway. */
export const COMMAND_LINE_VIEWER: Viewer = Object.freeze({
  subject: "command-line",
  name: "Command line",
  method: "command",
  scopes: EVERY_SCOPE,
  client: null,
  address: null,
});
