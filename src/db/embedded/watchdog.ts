import { spawn } from "node:child_process";
import { Socket } from "node:net";
import { asUser } from "./run-tool";
import type { RunUser } from "./run-user";

// Reads until its input closes, which happens when we are gone, however we went.
const SCRIPT = 'while read -r _; do :; done; kill -INT "$0"';

/**
 * Stops the server when this process ends without having done so, even by `kill -9`. The answer
 * calls it off, and resolves when no process of it is left.
 */
export function startWatchdog(serverPid: number, user: RunUser | null): () => Promise<void> {
  if (process.platform === "win32") return () => Promise.resolve();
  const watchdog = spawn("/bin/sh", ["-c", SCRIPT, String(serverPid)], {
    ...asUser(user),
    stdio: ["pipe", "ignore", "ignore"],
  });
  const ended = new Promise<void>((resolve) => {
    watchdog.once("exit", () => resolve());
    // Without it the next start finds the server that was left, and stops that.
    watchdog.once("error", () => resolve());
  });
  watchdog.unref();
  // A pipe, which its general type does not tell; it must not keep us running either.
  if (watchdog.stdin instanceof Socket) watchdog.stdin.unref();
  return () => {
    watchdog.ref();
    watchdog.kill("SIGKILL");
    return ended;
  };
}
