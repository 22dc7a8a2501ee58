import { access, chmod, chown, constants, mkdir, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { codeOf, explaining } from "./database-start-error";
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
    const firstMade = await makeFolder(folder);
    const dataDir = await realpath(folder);
    await access(dataDir, constants.W_OK | constants.X_OK);
    if (!isRoot()) return { dataDir, owner: null };
    if (firstMade !== undefined) await hand(dataDir, await stat(path.dirname(firstMade)));
    const { uid, gid } = await stat(dataDir);
    return { dataDir, owner: uid === 0 ? null : { uid, gid } };
  });
}

/** Answers with the first folder that had to be made; undefined where none had to. */
async function makeFolder(folder: string): Promise<string | undefined> {
  try {
    return await mkdir(folder, { recursive: true });
  } catch (error) {
    // On a read-only disk Node reports ENOENT here; the folder above has the true reason.
    if (codeOf(error) === "ENOENT") await access(await findExisting(folder), constants.W_OK);
    throw error;
  }
}

async function findExisting(folder: string): Promise<string> {
  const isThere = await access(folder).then(
    () => true,
    () => false,
  );
  const above = path.dirname(folder);
  return isThere || above === folder ? folder : findExisting(above);
}

async function hand(dataDir: string, { uid, gid }: Owner): Promise<void> {
  if (uid !== 0) await chown(dataDir, uid, gid);
  // PostgreSQL's user passes through it, and under a strict umask could not.
  await chmod(dataDir, 0o711);
}
