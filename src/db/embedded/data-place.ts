import {
  access,
  chmod,
  chown,
  constants,
  lstat,
  mkdir,
  readlink,
  realpath,
} from "node:fs/promises";
import { stat } from "node:fs/promises";
import path from "node:path";
import { codeOf, DatabaseStartError, explaining } from "./database-start-error";
import { createOutsideHome } from "./outside-home";
import { chooseRunUser, findBarrier, isRoot, nameOfUser, type RunUser } from "./run-user";

/** Where one database lives, and whom its files belong to. */
export interface DataPlace {
  /** The person's data folder, links resolved: lock, passwords and log are always here. */
  readonly dataDir: string;
  /** The folder around the cluster: `dataDir`, or one outside where its user may not enter that. */
  readonly home: string;
  /** PostgreSQL's own data folder. */
  readonly cluster: string;
  /** Whether `cluster` is there already. */
  readonly hasCluster: boolean;
  /** The account that PostgreSQL runs under; null where it is ours. */
  readonly user: RunUser | null;
  /** Whom new files in `dataDir` are given to; null where they stay ours. */
  readonly owner: RunUser | null;
}

const CLUSTER = "postgres";

/** Makes the data folder if need be, and decides where in it, or instead of it, the cluster is. */
export async function openDataPlace(
  wanted: string,
  log: (line: string) => void,
): Promise<DataPlace> {
  const folder = path.resolve(wanted);
  return explaining(folder, async () => {
    const firstMade = await mkdir(folder, { recursive: true });
    const dataDir = await realpath(folder);
    await access(dataDir, constants.W_OK | constants.X_OK);
    const inside = path.join(dataDir, CLUSTER);
    const outside = await findOutsideCluster(inside);
    if (!isRoot()) return openAsOwner(dataDir, outside ?? inside);
    return openAsRoot({ dataDir, inside, outside, firstMade: firstMade ?? null, log });
  });
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

async function openAsOwner(dataDir: string, cluster: string): Promise<DataPlace> {
  const facts = await stat(cluster).catch(nullIfMissing);
  if (facts && facts.uid !== process.getuid?.()) {
    const name = await nameOfUser(facts.uid);
    throw new DatabaseStartError(
      `The data in ${cluster} belong to ${name}, because they were made by a start as root. ` +
        `Start as root again, or give the folder to yourself: sudo chown -R $(id -u) ${cluster}`,
    );
  }
  const home = path.dirname(cluster);
  return { dataDir, home, cluster, hasCluster: facts !== null, user: null, owner: null };
}

interface RootOptions {
  readonly dataDir: string;
  readonly inside: string;
  readonly outside: string | null;
  /** The first folder that had to be made for `dataDir`; null where it was there. */
  readonly firstMade: string | null;
  readonly log: (line: string) => void;
}

async function openAsRoot({
  dataDir,
  inside,
  outside,
  firstMade,
  log,
}: RootOptions): Promise<DataPlace> {
  const facts = await stat(outside ?? inside).catch(nullIfMissing);
  const settled = await stat(firstMade === null ? dataDir : path.dirname(firstMade));
  const user = await chooseRunUser(facts && facts.uid !== 0 ? facts.uid : settled.uid);
  const owner = user.uid === settled.uid ? user : null;
  if (firstMade !== null) await (owner ? giveFolder(dataDir, owner) : chmod(dataDir, 0o711));
  const barrier = await findBarrier(user, dataDir);
  const hasCluster = facts !== null;
  if (outside === null && barrier !== null && hasCluster) throw closed(inside, barrier, user);
  const cluster =
    outside ?? (barrier === null ? inside : await createOutsideHome(dataDir, inside, log));
  const home = path.dirname(cluster);
  if (home !== dataDir) log(describeOutside(home, user, barrier ?? dataDir));
  return { dataDir, home, cluster, hasCluster, user, owner };
}

async function giveFolder(folder: string, owner: RunUser): Promise<void> {
  await chown(folder, owner.uid, owner.gid);
}

function describeOutside(home: string, user: RunUser, barrier: string): string {
  return (
    `The data are in ${home}: PostgreSQL does not run as root, and the user ${user.name}, ` +
    `whom it runs as, may not enter ${barrier}.`
  );
}

function closed(inside: string, barrier: string, user: RunUser): DatabaseStartError {
  return new DatabaseStartError(
    `PostgreSQL does not run as root, and the user ${user.name}, whom the data in ${inside} ` +
      `belong to, may not enter ${barrier}. Allow it (chmod o+x ${barrier}), or start as ${user.name}.`,
  );
}

function nullIfMissing(error: unknown): null {
  if (codeOf(error) === "ENOENT") return null;
  throw error;
}
