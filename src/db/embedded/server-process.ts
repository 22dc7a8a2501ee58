import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { open, readFile } from "node:fs/promises";
import path from "node:path";
import type { Binaries } from "./binaries";
import type { DataPlace } from "./data-place";
import { asUser, runTool } from "./run-tool";
import { explainSpawnFailure } from "./server-failure";
import { waitUntil } from "./wait-until";
import { startWatchdog } from "./watchdog";

/** A running server: a child of ours. */
export interface ServerProcess {
  readonly pid: number;
  /** Settles when it has ended, for whatever reason. */
  readonly ended: Promise<void>;
  /** Ends it in good order, cutting off whoever is connected; by force where that takes too long. */
  stop(): Promise<void>;
}

/** Why a server ended before it was ready: what it wrote. */
export interface FailedStart {
  readonly output: string;
}

const FAST_STOP_MS = 15_000;
const IMMEDIATE_STOP_MS = 5_000;
// Recovery after an unclean end reads what was written since the last checkpoint: 1 GB at most.
const READY_MS = 600_000;

/** Starts `postgres` and waits until it takes connections. */
export async function launchServer(
  binaries: Binaries,
  place: DataPlace,
  settings: readonly string[],
): Promise<ServerProcess | FailedStart> {
  const logFile = path.join(place.dataDir, "postgres.log");
  const log = await open(logFile, "a", 0o600);
  const { size: logStart } = await log.stat();
  const child = spawn(binaries.postgres, ["-D", place.cluster, ...settings], {
    ...asUser(place.user),
    stdio: ["ignore", log.fd, log.fd],
  });
  const ended = once(child, "exit").then(
    () => undefined,
    () => undefined,
  );
  try {
    await once(child, "spawn");
  } catch (error) {
    throw explainSpawnFailure(error, binaries.postgres);
  } finally {
    await log.close();
  }
  child.unref();
  await waitUntil(async () => hasEnded(child) || (await isReady(place.cluster, child)), READY_MS);
  if (hasEnded(child)) {
    return { output: (await readFile(logFile)).subarray(logStart).toString("utf8") };
  }
  const watchdog = startWatchdog(child.pid ?? 0, place.user);
  void ended.then(() => watchdog.stop());
  return { pid: child.pid ?? 0, ended, stop: () => stopServer(child, ended, binaries, place) };
}

async function stopServer(
  child: ChildProcess,
  ended: Promise<void>,
  binaries: Binaries,
  place: DataPlace,
): Promise<void> {
  child.ref();
  if (process.platform === "win32") {
    await runTool(binaries.pgCtl, ["stop", "-D", place.cluster, "-m", "fast"], place.user);
  }
  // The signals of PostgreSQL: "fast" rolls back and writes out, "immediate" leaves it to recovery.
  child.kill("SIGINT");
  if (!(await waitUntil(() => hasEnded(child), FAST_STOP_MS))) child.kill("SIGQUIT");
  if (!(await waitUntil(() => hasEnded(child), IMMEDIATE_STOP_MS))) child.kill("SIGKILL");
  await ended;
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

/**
 * The server itself notes that it is ready, on the eighth line of its lock file. Only then do we
 * connect: before, another program may be the one that listens on the port.
 */
async function isReady(cluster: string, child: ChildProcess): Promise<boolean> {
  const text = await readFile(path.join(cluster, "postmaster.pid"), "utf8").catch(() => "");
  const lines = text.split("\n");
  return Number(lines[0]) === child.pid && lines[7]?.trim() === "ready";
}
