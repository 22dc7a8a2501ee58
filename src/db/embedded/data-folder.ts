import { access, chmod, chown, constants, mkdir, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { explaining } from "./database-start-error";
import { isRoot } from "./run-user";

/** Whom a file belongs to. */
export interface Owner {
  readonly uid: number;
  readonly gid: number;
}

/** The person's data folder. Lock, passwords, port and log are always in it. */
export interface DataFolder {
  /** Absolute, links resolved. */
  readonly dataDir: string;
  /** Set where we are root and the folder is somebody's: new files in it are given to them. */
  readonly owner: Owner | null;
}

/**
 * Makes the folder if need be. Made by root in somebody's project, it becomes theirs, so that they
 * can start without root the next time.
 */
export async function openDataFolder(wanted: string): Promise<DataFolder> {
  const folder = path.resolve(wanted);
  return explaining(folder, async () => {
    const firstMade = await mkdir(folder, { recursive: true });
    const dataDir = await realpath(folder);
    await access(dataDir, constants.W_OK | constants.X_OK);
    if (!isRoot()) return { dataDir, owner: null };
    if (firstMade !== undefined) await hand(dataDir, await stat(path.dirname(firstMade)));
    const { uid, gid } = await stat(dataDir);
    return { dataDir, owner: uid === 0 ? null : { uid, gid } };
  });
}

async function hand(dataDir: string, { uid, gid }: Owner): Promise<void> {
  if (uid !== 0) await chown(dataDir, uid, gid);
  // PostgreSQL's user passes through it, and under a strict umask could not.
  await chmod(dataDir, 0o711);
}
