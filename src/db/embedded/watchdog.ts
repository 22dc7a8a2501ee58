import { spawn } from "node:child_process";
import { asUser } from "./run-tool";
import type { RunUser } from "./run-user";

// Reads until its input closes, which happens when we are gone, however we went.
const SCRIPT = 'while read -r _; do :; done; kill -INT "$0"';

/** Stops the server when this process ends without having done so, even by `kill -9`. */
export function startWatchdog(serverPid: number, user: RunUser | null): { stop(): void } {
  if (process.platform === "win32") return { stop: () => undefined };
  const watchdog = spawn("/bin/sh", ["-c", SCRIPT, String(serverPid)], {
    ...asUser(user),
    stdio: ["pipe", "ignore", "ignore"],
  });
  // Without it the next start finds the server that was left, and stops that.
  watchdog.on("error", () => undefined);
  watchdog.unref();
  const input = watchdog.stdin;
  if (input && "unref" in input && typeof input.unref === "function") input.unref();
  return { stop: () => void watchdog.kill("SIGKILL") };
}
