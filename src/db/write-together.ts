import type { Writable } from "node:stream";

const held = new WeakSet<Writable>();

/**
 * Holds back what is written to a stream until all that does not wait for an answer was written,
 * loaders' batches too: the first statements of a transaction and its beginning leave together.
 */
export function writeTogether(stream: Writable): void {
  if (held.has(stream)) return;
  held.add(stream);
  stream.cork();
  // A loader sends its batch one such step after it was asked; the second step is for the batches
  // of those who asked for something known.
  step(() =>
    step(() => {
      held.delete(stream);
      stream.uncork();
    }),
  );
}

function step(next: () => void): void {
  void Promise.resolve().then(() => process.nextTick(next));
}
