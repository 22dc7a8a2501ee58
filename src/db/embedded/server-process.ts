import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Binaries } from "./binaries";
import type { DataPlace } from "./data-place";
import { asUser, runTool } from "./run-tool";
import { explainSpawnFailure } from "./server-failure";
import { openServerLog, readServerLog } from "./server-log";
import { waitUntil } from "./wait-until";
import { startWatchdog } from "./watchdog";

/** A running server: a child of ours. */
export interface ServerProcess {
  readonly pid: number;
  /** Settles when it has ended, for whatever reason, and no process of it is left. */
  readonly ended: Promise<void>;
  /** Ends it in good order, cutting off whoever is connected; by force where that takes too long. */
  stop(): Promise<void>;
}

/** A server that ended before it was ready: what it wrote. */
export interface FailedStart {
  readonly output: string;
}

export interface LaunchOptions {
  readonly place: DataPlace;
  readonly binaries: Binaries;
  readonly settings: readonly string[];
  readonly log: (line: string) => void;
  readonly whileStarting?: () => void;
}

const FAST_STOP_MS = 15_000;
const IMMEDIATE_STOP_MS = 5_000;
const PATIENCE_MS = 3_000;
// Recovery reads what was written since the last checkpoint: some gigabytes on a slow disk.
const READY_MS = 900_000;

/** Starts `postgres` and waits until it says that it takes connections. */
export async function launchServer(options: LaunchOptions): Promise<ServerProcess | FailedStart> {
  const { place, binaries } = options;
  const { child, logStart } = await spawnServer(options);
  const pid = child.pid ?? 0;
  const callOff = startWatchdog(pid, place.user);
  const ended = waitForEnd(child).then(callOff);
  const server = { pid, ended, stop: () => stopServer(child, ended, binaries, place) };
  options.whileStarting?.();
  const isReady = await waitForReady(child, options);
  if (isReady) return server;
  await server.stop();
  return { output: await readServerLog(place.dataDir, logStart) };
}

async function spawnServer({
  place,
  binaries,
  settings,
}: LaunchOptions): Promise<{ child: ChildProcess; logStart: number }> {
  const log = await openServerLog(place);
  try {
    const { size: logStart } = await log.stat();
    const child = spawn(binaries.postgres, ["-D", place.cluster, ...settings], {
      ...asUser(place.user),
      // The server writes to the file itself, so that it can go on writing when we are gone.
      stdio: ["ignore", log.fd, log.fd],
    });
    await once(child, "spawn");
    child.unref();
    return { child, logStart };
  } catch (error) {
    throw explainSpawnFailure(error, binaries.postgres, place.user);
  } finally {
    await log.close();
  }
}

async function waitForReady(child: ChildProcess, { place, log }: LaunchOptions): Promise<boolean> {
  const isSettled = async (): Promise<boolean> =>
    hasEnded(child) || (await isMarkedReady(place.cluster, child));
  if (!(await waitUntil(isSettled, PATIENCE_MS))) {
    log("PostgreSQL repairs its data after an unclean end; this can take some minutes.");
    if (!(await waitUntil(isSettled, READY_MS))) return false;
  }
  return !hasEnded(child);
}

/**
 * The server itself notes that it is ready, on the eighth line of its lock file. Only then do we
 * connect: before, another program may be the one that listens on the port.
 */
async function isMarkedReady(cluster: string, child: ChildProcess): Promise<boolean> {
  const text = await readFile(path.join(cluster, "postmaster.pid"), "utf8").catch(() => "");
  const lines = text.split("\n");
  return Number(lines[0]) === child.pid && lines[7]?.trim() === "ready";
}

async function stopServer(
  child: ChildProcess,
  ended: Promise<void>,
  binaries: Binaries,
  place: DataPlace,
): Promise<void> {
  child.ref();
  if (!hasEnded(child) && process.platform === "win32") {
    await runTool(binaries.pgCtl, ["stop", "-D", place.cluster, "-m", "fast"], place.user);
  }
  // The signals of PostgreSQL: "fast" rolls back and writes out, "immediate" leaves it to recovery.
  child.kill("SIGINT");
  if (!(await waitUntil(() => hasEnded(child), FAST_STOP_MS))) child.kill("SIGQUIT");
  if (!(await waitUntil(() => hasEnded(child), IMMEDIATE_STOP_MS))) child.kill("SIGKILL");
  await ended;
}

function waitForEnd(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return Promise.resolve();
  return new Promise((resolve) => child.once("exit", () => resolve()));
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}
