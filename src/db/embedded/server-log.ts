import { chown, open, readFile, rename, stat, type FileHandle } from "node:fs/promises";
import path from "node:path";
import type { DataPlace } from "./data-place";

const KEPT_BYTES = 10 * 1024 * 1024;

/** The file that PostgreSQL writes its log to, for messages. */
export function serverLogFile(dataDir: string): string {
  return path.join(dataDir, "postgres.log");
}

/** Opens the log for appending; one that has grown past 10 MB is kept aside, and begun anew. */
export async function openServerLog({ dataDir, owner }: DataPlace): Promise<FileHandle> {
  const file = serverLogFile(dataDir);
  const size = await stat(file).then(
    (facts) => facts.size,
    () => 0,
  );
  if (size > KEPT_BYTES) await rename(file, `${file}.1`);
  const handle = await open(file, "a", 0o600);
  if (owner) await chown(file, owner.uid, owner.gid);
  return handle;
}

/** What was logged since the file had `start` bytes. */
export async function readServerLog(dataDir: string, start: number): Promise<string> {
  return (await readFile(serverLogFile(dataDir))).subarray(start).toString("utf8");
}
