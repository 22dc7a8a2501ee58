import { existsSync } from "node:fs";
import { codeOf, DatabaseStartError, explainFileError, messageOf } from "./database-start-error";
import type { RunUser } from "./run-user";
import { serverLogFile } from "./server-log";

interface Where {
  readonly dataDir: string;
  readonly cluster: string;
}

/** The wanted port was taken by another program: another port may do. */
export function isPortTaken(output: string): boolean {
  return /could not bind|could not create any TCP\/IP sockets/.test(output);
}

/** Processes of a killed server still hold its memory; they end within moments. */
export function isStillInUse(output: string): boolean {
  return /pre-existing shared memory block/.test(output);
}

const NO_MEMORY = /could not (?:create shared memory|map anonymous shared memory)/;
const LINE_OF_FAULT = /(?:FATAL|PANIC|ERROR|error):\s+(.+)/;

/** Says in one line why `initdb` or `postgres` ended, from what it wrote (in English: LC_ALL is C). */
export function explainServerFailure(
  output: string,
  { dataDir, cluster }: Where,
): DatabaseStartError {
  if (/No space left on device/.test(output)) return fileFault("ENOSPC", cluster);
  if (/Disk quota exceeded/.test(output)) return fileFault("EDQUOT", cluster);
  if (/Read-only file system/.test(output)) return fileFault("EROFS", cluster);
  if (/Input\/output error/.test(output)) return fileFault("EIO", cluster);
  const denied = /"([^"]+)": Permission denied/.exec(output);
  if (denied) return fileFault("EACCES", denied[1] ?? cluster);
  if (isStillInUse(output)) {
    return new DatabaseStartError(
      `Processes of an earlier PostgreSQL are still at work on ${cluster}. ` +
        "Wait a minute and start again, or stop the processes named postgres that belong to it.",
    );
  }
  if (NO_MEMORY.test(output)) {
    return new DatabaseStartError(
      "The machine gives PostgreSQL no memory to start with (it needs about 200 MB). " +
        "Stop other programs, or raise the limit of this container.",
    );
  }
  if (/has invalid permissions|has wrong ownership/.test(output)) {
    return new DatabaseStartError(
      `The disk that holds ${cluster} does not keep whom files belong to, as folders shared with ` +
        "Windows or macOS do not. Set DATA_DIR to a folder on another disk.",
    );
  }
  const faults = output.split("\n").flatMap((line) => LINE_OF_FAULT.exec(line)?.[1] ?? []);
  const fault = faults.at(-1) ?? output.trim().split("\n").at(-1) ?? "";
  return new DatabaseStartError(
    `PostgreSQL did not start on ${cluster}: ${fault || "it gave no reason"}. ` +
      `If ${serverLogFile(dataDir)} is there, it says more.`,
  );
}

/** Says in one line why a program of PostgreSQL could not even be started. */
export function explainSpawnFailure(
  error: unknown,
  program: string,
  user: RunUser | null,
): DatabaseStartError {
  return new DatabaseStartError(`${reasonOfSpawnFailure(error, program, user)} ${OTHERWISE}`, {
    cause: error,
  });
}

const OTHERWISE = "Or set DATABASE_URL to a PostgreSQL of your own.";

function reasonOfSpawnFailure(error: unknown, program: string, user: RunUser | null): string {
  const code = codeOf(error);
  if (code === "EPERM" && user) {
    return (
      `PostgreSQL does not run as root, and this root may not become the user ${user.name}. ` +
      "Start as an ordinary user."
    );
  }
  // The file is there, its loader is not: Alpine has another C library.
  if (code === "ENOENT" && existsSync(program)) {
    return `The bundled PostgreSQL (${program}) needs a system with glibc, such as Debian.`;
  }
  if (code === "EACCES") {
    return `No permission to run ${program}. Allow it (chmod +x; no noexec mount).`;
  }
  return `The bundled PostgreSQL (${program}) cannot be run: ${messageOf(error)}.`;
}

function fileFault(code: string, path: string): DatabaseStartError {
  return explainFileError(Object.assign(new Error(code), { code, path }), path);
}
