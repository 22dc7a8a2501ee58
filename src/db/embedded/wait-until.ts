import { setTimeout as sleep } from "node:timers/promises";

const STEP_MS = 10;

/** Asks `isDone` every 10 ms until it is true; false when `limitMs` passed first. */
export async function waitUntil(
  isDone: () => Promise<boolean> | boolean,
  limitMs: number,
): Promise<boolean> {
  const end = performance.now() + limitMs;
  while (!(await isDone())) {
    if (performance.now() >= end) return false;
    await sleep(STEP_MS);
  }
  return true;
}
