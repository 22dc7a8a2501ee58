import { randomUUID } from "node:crypto";
import { chown, link, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import type { DataFolder } from "./data-folder";
import { codeOf, DatabaseStartError } from "./database-start-error";
import { describeProcessSpace, findStartTime } from "./process-facts";
import { waitUntil } from "./wait-until";

/** Held while a process of ours uses a data folder. */
export interface InstanceLock {
  release(): Promise<void>;
}

interface Holder {
  readonly id: string;
  readonly pid: number;
  readonly startTime: string;
  readonly processSpace: string;
}

const LOCK_FILE = "server.lock";
const HEARTBEAT_MS = 2_000;
const WATCH_MS = 5_000;

/**
 * Takes the data folder for this process. A lock whose holder is gone (same machine: by process id
 * and start time; another container or machine: no sign of life for five seconds) is taken over.
 * Fails when the holder lives.
 */
export async function takeLock(
  { dataDir, owner }: DataFolder,
  log: (line: string) => void,
): Promise<InstanceLock> {
  const file = path.join(dataDir, LOCK_FILE);
  const holder: Holder = {
    id: randomUUID(),
    pid: process.pid,
    startTime: (await findStartTime(process.pid)) ?? "",
    processSpace: await describeProcessSpace(),
  };
  const own = `${file}.${holder.id}`;
  try {
    await writeFile(own, `${JSON.stringify(holder)}\n`, { flag: "wx", mode: 0o644 });
    if (owner) await chown(own, owner.uid, owner.gid);
    while (!(await tryLink(own, file))) {
      await removeIfStale(file, holder, log);
    }
  } finally {
    await rm(own, { force: true });
  }
  const heartbeat = setInterval(() => {
    const now = new Date();
    utimes(file, now, now).catch(() => undefined);
  }, HEARTBEAT_MS).unref();
  return {
    release: async () => {
      clearInterval(heartbeat);
      if ((await readHolder(file))?.id === holder.id) await rm(file, { force: true });
    },
  };
}

/** Whether a folder's lock is there and its holder is known to be gone; says nothing of other machines. */
export async function isAbandoned(dataDir: string): Promise<boolean> {
  const holder = await readHolder(path.join(dataDir, LOCK_FILE));
  if (!holder || holder.processSpace !== (await describeProcessSpace())) return false;
  return (await findStartTime(holder.pid)) !== holder.startTime;
}

/** The living process of this machine that uses a folder; null where there is none. */
export async function findHolder(dataDir: string): Promise<{ readonly pid: number } | null> {
  const holder = await readHolder(path.join(dataDir, LOCK_FILE));
  if (!holder || holder.processSpace !== (await describeProcessSpace())) return null;
  return (await findStartTime(holder.pid)) === holder.startTime ? holder : null;
}

/** A link is made wholly or not at all, unlike a file that is opened first and written afterwards. */
async function tryLink(own: string, file: string): Promise<boolean> {
  try {
    await link(own, file);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
}

async function removeIfStale(
  file: string,
  self: Holder,
  log: (line: string) => void,
): Promise<void> {
  const other = await readHolder(file);
  if (other && (await isHeld(file, other, self.processSpace, log))) throw inUse(file, other);
  const aside = `${file}.${self.id}.stale`;
  try {
    await rename(file, aside);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return;
    throw error;
  }
  const moved = await readHolder(aside);
  // Somebody else took it over between our look and our move: it is theirs, put it back.
  if (moved && moved.id !== other?.id) {
    await tryLink(aside, file);
    await rm(aside, { force: true });
    throw inUse(file, moved);
  }
  await rm(aside, { force: true });
}

async function isHeld(
  file: string,
  other: Holder,
  processSpace: string,
  log: (line: string) => void,
): Promise<boolean> {
  if (other.processSpace === processSpace) {
    return (await findStartTime(other.pid)) === other.startTime;
  }
  log(`Looking for 5 seconds whether another machine or container uses ${path.dirname(file)}.`);
  const before = await readBeat(file);
  return waitUntil(async () => (await readBeat(file)) !== before, WATCH_MS);
}

async function readBeat(file: string): Promise<number | null> {
  return stat(file).then(
    ({ mtimeMs }) => mtimeMs,
    () => null,
  );
}

async function readHolder(file: string): Promise<Holder | null> {
  try {
    const holder = JSON.parse(await readFile(file, "utf8")) as Holder;
    return typeof holder.pid === "number" ? holder : null;
  } catch (error) {
    if (codeOf(error) === "ENOENT" || error instanceof SyntaxError) return null;
    throw error;
  }
}

function inUse(file: string, { pid }: Holder): DatabaseStartError {
  return new DatabaseStartError(
    `Golden Thread is already running on ${path.dirname(file)} (process ${pid}). ` +
      "Stop that one first, or set DATA_DIR to another folder.",
  );
}
