import { readdirSync, readFileSync } from "node:fs";

/** Ticks of a processor in a second, as Linux tells them to programs. */
const TICKS = 100;

/** Seconds of processor time that a process took, with what its ended children took. */
export function cpuOf(pid: number): number {
  const { own, ended } = timesOf(pid);
  return own + ended;
}

/** Seconds of a process and of all its children, running and ended. */
export function cpuOfFamily(pid: number): number {
  return childrenOf(pid).reduce((sum, child) => sum + cpuOf(child), cpuOf(pid));
}

function timesOf(pid: number): { own: number; ended: number } {
  const fields = statOf(pid);
  const ticks = (place: number): number => Number(fields[place]) / TICKS;
  return { own: ticks(11) + ticks(12), ended: ticks(13) + ticks(14) };
}

/** The fields of /proc/<pid>/stat after the name; empty once it is gone. */
function statOf(pid: number): string[] {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    return text.slice(text.lastIndexOf(")") + 2).split(" ");
  } catch {
    return [..."0".repeat(20)];
  }
}

function childrenOf(pid: number): number[] {
  return readdirSync("/proc")
    .map(Number)
    .filter((other) => other > 0 && Number(statOf(other)[1]) === pid);
}
