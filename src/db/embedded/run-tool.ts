import { spawn, type ChildProcessWithoutNullStreams, type SpawnOptions } from "node:child_process";
import path from "node:path";
import type { RunUser } from "./run-user";
import { explainSpawnFailure } from "./server-failure";

export interface ToolResult {
  /** null when a signal ended it. */
  readonly exitCode: number | null;
  /** What it wrote, to either stream. */
  readonly output: string;
}

/** Runs one of PostgreSQL's programs to its end, as `user` where given, with `input` to read. */
export function runTool(
  file: string,
  args: readonly string[],
  user: RunUser | null,
  input = "",
): Promise<ToolResult> {
  return new Promise((resolve, reject) => {
    const child = start(file, args, user);
    let output = "";
    const collect = (chunk: Buffer): void => {
      output += chunk.toString("utf8");
    };
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    child.on("error", (error) => reject(explainSpawnFailure(error, file, user)));
    child.on("close", (exitCode) => resolve({ exitCode, output }));
    // It may end before it has read everything; its exit code then says so.
    child.stdin.on("error", () => undefined);
    child.stdin.end(input);
  });
}

function start(
  file: string,
  args: readonly string[],
  user: RunUser | null,
): ChildProcessWithoutNullStreams {
  try {
    return spawn(file, args, { ...asUser(user), stdio: ["pipe", "pipe", "pipe"] });
  } catch (error) {
    // Some faults are thrown (EPERM), others are told later (ENOENT).
    throw explainSpawnFailure(error, file, user);
  }
}

/**
 * How a program of PostgreSQL is started. The environment is made anew: PGPORT, PGDATA, PGOPTIONS,
 * LC_ALL or LD_LIBRARY_PATH of the person's shell would change what it does. The working folder is
 * the root, because the user may not be allowed into ours. Its own session, so that Ctrl-C in a
 * terminal reaches us alone.
 */
export function asUser(user: RunUser | null): SpawnOptions {
  return {
    cwd: path.parse(process.cwd()).root,
    detached: process.platform !== "win32",
    env: toolEnvironment(),
    windowsHide: true,
    // The system call takes signed numbers: nobody is -2 on macOS.
    ...(user ? { uid: user.uid | 0, gid: user.gid | 0 } : {}),
  };
}

function toolEnvironment(): NodeJS.ProcessEnv {
  const kept = ["PATH", "SystemRoot", "TEMP", "TMP", "ComSpec"];
  const entries = kept.map((name) => [name, process.env[name]] as const);
  const present = entries.filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(present), LC_ALL: "C", TZ: "UTC" };
}
