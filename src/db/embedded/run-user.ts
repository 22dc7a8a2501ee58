import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { codeOf, DatabaseStartError } from "./database-start-error";

/** The account that PostgreSQL runs under when we are root, which PostgreSQL refuses to run as. */
export interface RunUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** Whether this process is root: only then is another user needed, and possible. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/**
 * The account to drop to: the owner of what is there already, so that the same person can start it
 * without root later; else `nobody`. An owner without an entry in the user list (a mounted folder
 * in a container) does not do, because `initdb` looks its own name up.
 */
export async function chooseRunUser(ownerUid: number): Promise<RunUser> {
  const users = await readUsers();
  const owner = users.find((user) => user.uid === ownerUid && user.uid !== 0);
  const nobody = users.find((user) => user.name === "nobody" && user.uid !== 0);
  const other = users.find((user) => user.name === "daemon" && user.uid !== 0);
  const chosen = owner ?? nobody ?? other;
  if (chosen) return chosen;
  throw new DatabaseStartError(
    "PostgreSQL does not run as root, and there is no user nobody to run it as. " +
      "Start as another user, or set DATABASE_URL to a PostgreSQL of your own.",
  );
}

/** The name of an account, or `user 1000` where the system knows none. */
export async function nameOfUser(uid: number): Promise<string> {
  const users = await readUsers();
  return users.find((user) => user.uid === uid)?.name ?? `user ${uid}`;
}

/** The first folder on the way to `target`, or `target`, that the user may not enter; null if none. */
export async function findBarrier(user: RunUser, target: string): Promise<string | null> {
  const parts = path.resolve(target).split(path.sep).filter(Boolean);
  let current: string = path.parse(path.resolve(target)).root;
  for (const part of ["", ...parts]) {
    current = path.join(current, part);
    const mayEnter = await hasMode(user, current, 0o1);
    if (!mayEnter) return current;
  }
  return null;
}

/** Whether the mode bits (4 read, 2 write, 1 enter or execute) of a path allow the user `wanted`. */
export async function hasMode(user: RunUser, file: string, wanted: number): Promise<boolean> {
  const facts = await stat(file);
  if (facts.uid === user.uid) return ((facts.mode >> 6) & wanted) === wanted;
  if (facts.gid === user.gid) return ((facts.mode >> 3) & wanted) === wanted;
  return (facts.mode & wanted) === wanted;
}

async function readUsers(): Promise<RunUser[]> {
  const text = await readFile("/etc/passwd", "utf8").catch((error: unknown) => {
    if (codeOf(error) === "ENOENT") return "";
    throw error;
  });
  return text.split("\n").flatMap((line) => {
    const [name, , uid, gid] = line.split(":");
    if (!name || name.startsWith("#") || !uid || !gid) return [];
    // macOS writes nobody as -2; files show it as 2^32 - 2.
    return [{ name, uid: Number(uid) >>> 0, gid: Number(gid) >>> 0 }];
  });
}
