import { readdir, readFile } from "node:fs/promises";
import { waitUntil } from "../../../src/db/embedded/wait-until";

/** One process, as the system shows it. */
export interface ProcessFacts {
  readonly pid: number;
  readonly command: string;
  readonly parent: number;
  readonly uid: number;
  readonly isZombie: boolean;
}

/** All processes whose command line contains `text`. */
export async function findProcesses(text: string): Promise<ProcessFacts[]> {
  const all = await listProcesses();
  return all.filter(({ command }) => command.includes(text));
}

/** Every process of the system (Linux). */
export async function listProcesses(): Promise<ProcessFacts[]> {
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name)).map(Number);
  const facts = await Promise.all(pids.map(readProcess));
  return facts.flatMap((found) => found ?? []);
}

async function readProcess(pid: number): Promise<ProcessFacts | null> {
  try {
    const status = await readFile(`/proc/${pid}/status`, "utf8");
    const command = (await readFile(`/proc/${pid}/cmdline`, "utf8")).replaceAll("\0", " ").trim();
    const field = (name: string): string =>
      new RegExp(`^${name}:\\s+(\\S+)`, "m").exec(status)![1]!;
    const [parent, uid] = [Number(field("PPid")), Number(field("Uid"))];
    return { pid, command, parent, uid, isZombie: field("State") === "Z" };
  } catch {
    return null; // it ended while we looked
  }
}

/** Waits until no process has `text` in its command line; answers with those that stay. */
export async function waitForNone(text: string, limitMs = 20_000): Promise<ProcessFacts[]> {
  await waitUntil(async () => (await findProcesses(text)).length === 0, limitMs);
  return findProcesses(text);
}
