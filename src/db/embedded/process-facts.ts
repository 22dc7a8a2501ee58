import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { readFile, readlink } from "node:fs/promises";
import { hostname } from "node:os";
import path from "node:path";
import { codeOf } from "./database-start-error";
import { runTool } from "./run-tool";

/** Whether a process with this id exists, whoever it belongs to. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}

/**
 * When a process started, as a text that is only good for comparing: ids are used again, an id with
 * its start time is not. Null where there is no such process (or it has ended and is not collected).
 */
export async function findStartTime(pid: number): Promise<string | null> {
  if (!isAlive(pid)) return null;
  if (process.platform === "linux") return readLinuxStat(pid)?.startTime ?? null;
  if (process.platform === "win32") return "unknown";
  const { output } = await runTool("ps", ["-o", "lstart=", "-p", String(pid)], null);
  return output.trim() || null;
}

/** Whether the process is a PostgreSQL server on this data folder. */
export async function isServerOn(cluster: string, pid: number): Promise<boolean> {
  if (process.platform === "linux") return isLinuxServerOn(cluster, pid);
  if (process.platform === "win32" || !isAlive(pid)) return false;
  const { output } = await runTool("ps", ["-o", "command=", "-p", String(pid)], null);
  return output.includes("postgres") && output.includes(cluster);
}

/**
 * All processes of PostgreSQL on this data folder, the server itself and what it started. Does not
 * let go while it looks: the files of `/proc` are in memory, and hundreds of them take a moment
 * when each is waited for.
 */
export function findServersOn(cluster: string): number[] {
  if (process.platform !== "linux") return [];
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return pids.map(Number).filter((pid) => isLinuxServerOn(cluster, pid));
}

function isLinuxServerOn(cluster: string, pid: number): boolean {
  if (readLinuxStat(pid)?.name !== "postgres") return false;
  // A server makes its data folder its working folder; so do the processes that it starts. Root in a
  // container may not see that of another user, but what was called may be seen by all.
  const folder = orNull(() => readlinkSync(`/proc/${pid}/cwd`));
  if (folder !== null) return folder === cluster;
  const words = (orNull(() => readFileSync(`/proc/${pid}/cmdline`, "utf8")) ?? "").split("\0");
  return words[words.indexOf("-D") + 1] === cluster;
}

/**
 * Which system process ids are to be understood in: one start of one machine or container. Ids from
 * another one say nothing here.
 */
export async function describeProcessSpace(): Promise<string> {
  if (process.platform !== "linux") return hostname();
  const boot = await readFile("/proc/sys/kernel/random/boot_id", "utf8").catch(() => "");
  const space = await readlink("/proc/self/ns/pid").catch(() => "");
  return `${boot.trim()} ${path.basename(space)}`;
}

function readLinuxStat(pid: number): { name: string; startTime: string } | null {
  const text = orNull(() => readFileSync(`/proc/${pid}/stat`, "utf8"));
  // "1234 (name) S …": the name may itself hold brackets and spaces.
  const match = text?.match(/^\d+ \((.*)\) (\S) (.*)$/s);
  const [, name, state, rest] = match ?? [];
  if (name === undefined || rest === undefined || state === "Z" || state === "X") return null;
  return { name, startTime: rest.split(" ")[18] ?? "" };
}

/** What is said of a process, or null when it has ended or its facts are not for us. */
function orNull(read: () => string): string | null {
  try {
    return read();
  } catch {
    return null;
  }
}
