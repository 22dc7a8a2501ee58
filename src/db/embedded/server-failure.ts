import { DatabaseStartError, explainFileError } from "./database-start-error";

interface Where {
  readonly dataDir: string;
  readonly cluster: string;
}

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
  if (/could not (?:create shared memory|map anonymous shared memory)/.test(output)) {
    return new DatabaseStartError(
      "The machine gives PostgreSQL no memory to start with (it needs about 200 MB). " +
        "Stop other programs, or raise the limit of this container.",
    );
  }
  const faults = output.split("\n").flatMap((line) => LINE_OF_FAULT.exec(line)?.[1] ?? []);
  const fault = faults.at(-1) ?? output.trim().split("\n").at(-1) ?? "";
  return new DatabaseStartError(
    `PostgreSQL did not start on ${cluster}: ${fault || "it gave no reason"}. ` +
      `Its log is in ${dataDir}/postgres.log.`,
  );
}

/** Says in one line why a program of PostgreSQL could not even be started. */
export function explainSpawnFailure(error: unknown, program: string): DatabaseStartError {
  const reason = error instanceof Error ? error.message : String(error);
  return new DatabaseStartError(
    `The bundled PostgreSQL (${program}) cannot be run here: ${reason}. ` +
      "Set DATABASE_URL to a PostgreSQL of your own.",
    { cause: error },
  );
}

function fileFault(code: string, path: string): DatabaseStartError {
  return explainFileError(Object.assign(new Error(code), { code, path }), path);
}
