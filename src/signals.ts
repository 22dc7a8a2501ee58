/** Exit code of a program that a person stopped with Ctrl-C. */
const INTERRUPTED = 130;

/**
 * npm passes a terminal's signal on to us, who had it already: a second one within this many
 * milliseconds is the same wish.
 */
export const SAME_WISH_MS = 500;

/** A wish to stop, from a terminal or a supervisor. */
export interface Stopping {
  /** Resolves with the first SIGINT or SIGTERM. */
  readonly stopped: Promise<void>;
}

/**
 * Listens for signals from now on. The first asks for an orderly stop; a second one stops at once.
 */
export function onSignals(): Stopping {
  let stoppingSince: number | null = null;
  const stopped = new Promise<void>((resolve) => {
    const handle = (): void => {
      const now = performance.now();
      if (stoppingSince !== null) {
        if (now - stoppingSince > SAME_WISH_MS) process.exit(INTERRUPTED);
        return;
      }
      stoppingSince = now;
      resolve();
    };
    process.on("SIGINT", handle);
    process.on("SIGTERM", handle);
  });
  return { stopped };
}
