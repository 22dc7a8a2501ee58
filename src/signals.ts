/** Exit code of a program that a person stopped with Ctrl-C. */
const INTERRUPTED = 130;

/** A wish to stop, from a terminal or a supervisor. */
export interface Stopping {
  /** Resolves with the first SIGINT or SIGTERM. */
  readonly stopped: Promise<void>;
}

/**
 * Listens for signals from now on. The first asks for an orderly stop; a second one stops at once.
 */
export function onSignals(): Stopping {
  let isStopping = false;
  const stopped = new Promise<void>((resolve) => {
    const handle = (): void => {
      if (isStopping) process.exit(INTERRUPTED);
      isStopping = true;
      resolve();
    };
    process.on("SIGINT", handle);
    process.on("SIGTERM", handle);
  });
  return { stopped };
}
