/** The command cannot do what was asked; the message says why. */
export class CommandError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "CommandError";
  }
}

/** The command was called in a way that it does not know; the message says how it is called. */
export class UsageError extends Error {
  constructor(message: string, usage: string) {
    super(`${message}\n\n${usage}`);
    this.name = "UsageError";
  }
}
