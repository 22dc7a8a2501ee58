import { lchown, lstat, readdir, readFile, readlink, stat } from "node:fs/promises";
import path from "node:path";
import type { DataFolder } from "./data-folder";
import { codeOf, DatabaseStartError } from "./database-start-error";
import { createOutsideHome } from "./outside-home";
import { chooseRunUser, findBarrier, isRoot, nameOfUser, type RunUser } from "./run-user";

/** Where one database lives. */
export interface DataPlace extends DataFolder {
  /** The folder around the cluster: `dataDir`, or one outside where its user may not enter that. */
  readonly home: string;
  /** PostgreSQL's own data folder. */
  readonly cluster: string;
  /** The version of PostgreSQL that made the cluster (`18`); null where there is none yet. */
  readonly version: string | null;
  /** The account that PostgreSQL runs under; null where it is ours. */
  readonly user: RunUser | null;
}

/**
 * Decides where in the data folder, or instead of it, the cluster is. The caller holds the lock of
 * the folder.
 */
export async function findDataPlace(
  folder: DataFolder,
  log: (line: string) => void,
): Promise<DataPlace> {
  const inside = path.join(folder.dataDir, "postgres");
  const outside = await findOutsideCluster(inside);
  const cluster = outside ?? inside;
  const facts = await stat(cluster).catch(nullIfMissing);
  if (facts && !isRoot()) await assertOurs(facts.uid, cluster, folder.dataDir);
  const version = await readVersion(cluster);
  const place = { ...folder, cluster, home: path.dirname(cluster), version, user: null };
  return isRoot() ? settleUser(place, outside, facts?.uid ?? null, log) : place;
}

/** As root: finds the account to run as, and a place that it can reach. */
async function settleUser(
  place: DataPlace,
  outside: string | null,
  uid: number | null,
  log: (line: string) => void,
): Promise<DataPlace> {
  const { dataDir, cluster, owner } = place;
  const user = await chooseRunUser(uid || (owner?.uid ?? 0));
  // What was copied or unpacked by root is root's, and PostgreSQL's user could not read it.
  if (uid !== null && uid !== user.uid) await giveTree(cluster, user);
  const barrier = await findBarrier(user, dataDir);
  if (outside === null && barrier === null) return { ...place, user };
  if (outside === null && uid !== null) throw closed(cluster, barrier ?? dataDir, user);
  const found = outside ?? (await createOutsideHome(dataDir, cluster, user, log));
  const home = path.dirname(found);
  log(describeOutside(home, barrier, user));
  return { ...place, cluster: found, home, user };
}

/** Where the cluster is that a link in the data folder leads to; null where there is no link. */
async function findOutsideCluster(inside: string): Promise<string | null> {
  const facts = await lstat(inside).catch(nullIfMissing);
  if (!facts?.isSymbolicLink()) return null;
  const cluster = path.resolve(path.dirname(inside), await readlink(inside));
  if (await stat(path.dirname(cluster)).catch(nullIfMissing)) return cluster;
  throw new DatabaseStartError(
    `The data are kept in ${cluster}, where ${inside} leads to, and that is not there. ` +
      `Bring it back, or delete ${inside} to begin with an empty database.`,
  );
}

async function readVersion(cluster: string): Promise<string | null> {
  const version = await readFile(path.join(cluster, "PG_VERSION"), "utf8").catch(nullIfMissing);
  if (version !== null) return version.trim();
  const names = await readdir(cluster).catch(nullIfMissing);
  if (names === null || names.length === 0) return null;
  throw new DatabaseStartError(
    `${cluster} holds files and is not a PostgreSQL data folder (PG_VERSION is missing). ` +
      "Bring back what belongs there, or move it away to begin with an empty database.",
  );
}

async function assertOurs(uid: number, cluster: string, dataDir: string): Promise<void> {
  const ourUid = process.getuid?.();
  if (ourUid === undefined || uid === ourUid) return;
  throw new DatabaseStartError(
    `The data in ${cluster} belong to ${await nameOfUser(uid)}, after a start as another user. ` +
      `Start as that one, or take them over: sudo chown -R ${ourUid} ${dataDir}`,
  );
}

async function giveTree(folder: string, user: RunUser): Promise<void> {
  await lchown(folder, user.uid, user.gid);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) await giveTree(file, user);
    else await lchown(file, user.uid, user.gid);
  }
}

function describeOutside(home: string, barrier: string | null, user: RunUser): string {
  if (barrier === null) return `The data are in ${home}.`;
  return (
    `The data are in ${home}: PostgreSQL does not run as root, and the user ${user.name}, ` +
    `whom it runs as, may not enter ${barrier}.`
  );
}

function closed(inside: string, barrier: string, user: RunUser): DatabaseStartError {
  return new DatabaseStartError(
    `PostgreSQL does not run as root, and the user ${user.name}, whom the data in ${inside} ` +
      `belong to, may not enter ${barrier}. Allow it: chmod o+x ${barrier}`,
  );
}

function nullIfMissing(error: unknown): null {
  if (codeOf(error) === "ENOENT") return null;
  throw error;
}
