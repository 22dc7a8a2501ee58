import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { codeOf, DatabaseStartError } from "./database-start-error";
import { findServersOn, isAlive, isServerOn } from "./process-facts";
import { waitUntil } from "./wait-until";

const PATIENCE_MS = 500;
const LIMITS_MS = { SIGINT: 15_000, SIGQUIT: 5_000, SIGKILL: 2_000 } as const;

/**
 * Stops a server that a killed run of ours left behind on this cluster, and removes a lock file
 * that no server holds any more. The caller holds our own lock: no living run uses the cluster.
 * A process is only ever signalled when it is a PostgreSQL on this very folder.
 */
export async function clearLeftovers(cluster: string, log: (line: string) => void): Promise<void> {
  const pid = await findLockedPid(cluster);
  if (pid && (await isServerOn(cluster, pid))) {
    log(`Stopping a PostgreSQL that an earlier run left behind (process ${pid}).`);
    await stopLeftover(cluster, pid);
  }
  // What a killed server had started ends by itself within moments, and holds its memory until then.
  let stragglers: number[] = [];
  await waitUntil(() => (stragglers = findServersOn(cluster)).length === 0, PATIENCE_MS);
  for (const straggler of stragglers) await stopLeftover(cluster, straggler);
  // PostgreSQL takes any living process with the noted id for a server, ours alone knows better.
  if (process.platform !== "win32" && pid !== null) {
    await rm(path.join(cluster, "postmaster.pid"), { force: true });
  }
}

async function stopLeftover(cluster: string, pid: number): Promise<void> {
  for (const [signal, limit] of Object.entries(LIMITS_MS)) {
    if (!(await isServerOn(cluster, pid))) return;
    signalIfAlive(pid, signal as NodeJS.Signals);
    if (await waitUntil(async () => !(await isServerOn(cluster, pid)), limit)) return;
  }
  throw new DatabaseStartError(
    `A PostgreSQL from an earlier run (process ${pid}) on ${cluster} does not stop. ` +
      "Stop it by hand, then start again.",
  );
}

function signalIfAlive(pid: number, signal: NodeJS.Signals): void {
  try {
    if (isAlive(pid)) process.kill(pid, signal);
  } catch (error) {
    // It ended in between.
    if (codeOf(error) !== "ESRCH") throw error;
  }
}

/** The process that the lock file names, 0 where it names none; null where there is no lock file. */
async function findLockedPid(cluster: string): Promise<number | null> {
  try {
    const text = await readFile(path.join(cluster, "postmaster.pid"), "utf8");
    const pid = Number.parseInt(text, 10);
    return pid > 1 ? pid : 0;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  }
}
