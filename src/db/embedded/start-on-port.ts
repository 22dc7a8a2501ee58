import { chown, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Binaries } from "./binaries";
import { connectOnce } from "./connect-once";
import type { Credentials } from "./credentials";
import type { DataPlace } from "./data-place";
import { findFreePort } from "./free-port";
import { explainServerFailure, isPortTaken, isStillInUse } from "./server-failure";
import { launchServer, type FailedStart, type ServerProcess } from "./server-process";
import { serverSettings, type Durability } from "./settings";

export interface StartOptions {
  readonly place: DataPlace;
  readonly binaries: Binaries;
  readonly credentials: Credentials;
  readonly log: (line: string) => void;
  /** The port to prefer. */
  readonly port?: number;
  readonly durability?: Durability;
  /** Called while the server starts, at each attempt. */
  readonly whileStarting?: () => void;
}

// Somebody may take the port between our look and the server's start.
const ATTEMPTS = 5;
const IN_USE_MS = 10_000;

/** Starts the server on the wanted port, the last one used, or one that is free. */
export async function startOnFreePort(
  options: StartOptions,
): Promise<{ readonly server: ServerProcess; readonly port: number }> {
  const wanted = options.port ?? (await readLastPort(options.place));
  for (let attempt = 1; ; attempt += 1) {
    const port = await findFreePort(attempt === 1 ? wanted : null);
    const server = await tryPort(options, port);
    if ("output" in server) {
      if (isPortTaken(server.output) && attempt < ATTEMPTS) continue;
      throw explainServerFailure(server.output, options.place);
    }
    if (options.port && options.port !== port) {
      options.log(`Port ${options.port} is in use; PostgreSQL listens on ${port} instead.`);
    }
    await keepPort(options.place, port);
    return { server, port };
  }
}

/** Starts the server on this port, or fails: for one whose address is known to others already. */
export async function startOnPort(options: StartOptions, port: number): Promise<ServerProcess> {
  const server = await tryPort(options, port);
  if ("output" in server) throw explainServerFailure(server.output, options.place);
  return server;
}

async function tryPort(options: StartOptions, port: number): Promise<ServerProcess | FailedStart> {
  const { place, binaries, log, whileStarting, durability = "on" } = options;
  const settings = await serverSettings(port, durability);
  const end = performance.now() + IN_USE_MS;
  for (;;) {
    const server = await launchServer({ place, binaries, settings, log, whileStarting });
    if (!("output" in server)) {
      await connectOnce(options, port, server);
      return server;
    }
    if (!isStillInUse(server.output) || performance.now() > end) return server;
    await sleep(20);
  }
}

function portFile(place: DataPlace): string {
  return path.join(place.dataDir, "database-port");
}

/** The same port each time, where it is free: people keep it in their database tools. */
async function readLastPort(place: DataPlace): Promise<number | null> {
  const text = await readFile(portFile(place), "utf8").catch(() => "");
  const port = Number(text);
  return Number.isInteger(port) && port > 0 && port < 65_536 ? port : null;
}

async function keepPort(place: DataPlace, port: number): Promise<void> {
  await writeFile(portFile(place), `${port}\n`);
  if (place.owner) await chown(portFile(place), place.owner.uid, place.owner.gid);
}
