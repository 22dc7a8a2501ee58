import { chown, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { Client } from "pg";
import type { Binaries } from "./binaries";
import { DATABASE_NAME } from "./create-cluster";
import { credentialsFile, type Credentials } from "./credentials";
import type { DataPlace } from "./data-place";
import { codeOf, DatabaseStartError, messageOf } from "./database-start-error";
import { findFreePort } from "./free-port";
import { explainServerFailure } from "./server-failure";
import { launchServer, type ServerProcess } from "./server-process";
import { serverSettings, type Durability } from "./settings";

export interface StartOptions {
  readonly place: DataPlace;
  readonly binaries: Binaries;
  readonly credentials: Credentials;
  readonly log: (line: string) => void;
  readonly port?: number;
  readonly durability?: Durability;
}

// Somebody may take the port between our look and the server's start.
const ATTEMPTS = 5;
const PORT_TAKEN = /could not bind|could not create any TCP\/IP sockets/;

/** Starts the server on the wanted port, the last one used, or one that is free. */
export async function startOnFreePort(
  options: StartOptions,
): Promise<ServerProcess & { readonly port: number }> {
  const { place, binaries, durability = "on" } = options;
  const wanted = options.port ?? (await readLastPort(place));
  let output = "";
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const port = await findFreePort(attempt === 1 ? wanted : null);
    const settings = await serverSettings(port, durability);
    const started = await launchServer(binaries, place, settings);
    if ("pid" in started) {
      await connectOnce(options, port, started);
      if (options.port && options.port !== port) {
        options.log(`Port ${options.port} is in use; PostgreSQL listens on ${port} instead.`);
      }
      await keepPort(place, port);
      return { ...started, port };
    }
    output = started.output;
    if (!PORT_TAKEN.test(output)) break;
  }
  throw explainServerFailure(output, place);
}

async function connectOnce(
  { place, credentials }: StartOptions,
  port: number,
  server: ServerProcess,
): Promise<void> {
  const account = { user: DATABASE_NAME, password: credentials.password, database: DATABASE_NAME };
  const client = new Client({ host: "127.0.0.1", port, ...account });
  try {
    await client.connect();
    await client.end();
  } catch (error) {
    await server.stop();
    // 28P01: invalid password.
    const isRefused = codeOf(error) === "28P01";
    const advice = `Delete ${credentialsFile(place.dataDir)} to have new passwords set.`;
    throw new DatabaseStartError(
      isRefused
        ? `The database in ${place.cluster} does not take the password kept for it. ${advice}`
        : `PostgreSQL started on ${place.cluster} and takes no connections: ${messageOf(error)}`,
      { cause: error },
    );
  }
}

function portFile(place: DataPlace): string {
  return path.join(place.dataDir, "port");
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
