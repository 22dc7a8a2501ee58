import { createHash } from "node:crypto";
import { chmod, mkdir, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { codeOf, DatabaseStartError } from "./database-start-error";
import { findBarrier, type RunUser } from "./run-user";

const CANNOT_MAKE_HERE = new Set(["ENOENT", "EACCES", "EPERM", "EROFS", "ENOTDIR"]);

/**
 * Makes a folder outside `dataDir` for a cluster whose user may not enter that, and a link to it
 * at `inside`: whoever copies or moves the data folder takes the way to the data along, and
 * whoever deletes it begins anew. Answers with the cluster's path, at which nothing is yet.
 */
export async function createOutsideHome(
  dataDir: string,
  inside: string,
  user: RunUser,
  log: (line: string) => void,
): Promise<string> {
  const hash = createHash("sha256").update(dataDir).digest("hex").slice(0, 12);
  for (const parent of ["/var/lib", "/var/db", tmpdir()]) {
    if (!(await mayEnter(user, parent))) continue;
    const home = await makeHome(path.join(parent, `golden-thread-${hash}`), log);
    if (home === null) continue;
    if (parent === tmpdir()) log(`The data are in ${parent}, which the system may empty.`);
    await writeFile(path.join(home, "ABOUT.txt"), `Golden Thread's data for ${dataDir}\n`);
    const cluster = path.join(home, "postgres");
    await symlink(cluster, inside);
    return cluster;
  }
  throw new DatabaseStartError(
    "PostgreSQL does not run as root, and there is no folder for its data that another user may " +
      "enter. Set DATA_DIR to one, for instance below /srv.",
  );
}

async function mayEnter(user: RunUser, folder: string): Promise<boolean> {
  return findBarrier(user, folder).then(
    (barrier) => barrier === null,
    () => false,
  );
}

/** Never one that exists: it holds other data, or was put there by somebody else. */
async function makeHome(name: string, log: (line: string) => void): Promise<string | null> {
  for (let attempt = 1; ; attempt += 1) {
    const home = attempt === 1 ? name : `${name}-${attempt}`;
    try {
      await mkdir(home);
      // Not left to mkdir, which the umask holds back.
      await chmod(home, 0o711);
      return home;
    } catch (error) {
      const code = codeOf(error) ?? "";
      if (CANNOT_MAKE_HERE.has(code)) return null;
      if (code !== "EEXIST") throw error;
      log(`${home} holds earlier data that nothing refers to now; delete it if it is not needed.`);
    }
  }
}
