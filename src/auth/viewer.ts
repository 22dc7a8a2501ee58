/** On whose behalf an operation runs. */
export interface Viewer {
  /** Stable name of the person or program, written into histories. */
  readonly subject: string;
  /** What screens show. */
  readonly name: string;
}

/** The all-seeing viewer of a demonstration on this machine only. */
export const DEMONSTRATION_VIEWER: Viewer = Object.freeze({
  subject: "demonstration",
  name: "Demonstration viewer",
});

/** The viewer of a command line: whoever may run it may reach the database anyway. */
export const COMMAND_LINE_VIEWER: Viewer = Object.freeze({
  subject: "command-line",
  name: "Command line",
});
