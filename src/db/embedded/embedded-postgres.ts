import { chmod, readFile } from "node:fs/promises";
import path from "node:path";
import { prepareBinaries, type Binaries } from "./binaries";
import { assertVersion, createCluster, DATABASE_NAME, resetPasswords } from "./create-cluster";
import { createCredentials, findCredentials, type Credentials } from "./credentials";
import { openDataPlace, type DataPlace } from "./data-place";
import { explaining } from "./database-start-error";
import { takeLock } from "./instance-lock";
import { clearLeftovers } from "./leftover-server";
import { startOnFreePort } from "./start-on-free-port";
import type { Durability } from "./settings";

export { DatabaseStartError } from "./database-start-error";

export interface EmbeddedPostgresOptions {
  /** The folder that keeps the database between runs; made if need be. */
  readonly dataDir: string;
  /** Told, in whole lines, what the person who started us should know. */
  readonly log: (line: string) => void;
  /** TCP port on 127.0.0.1 to prefer; default is the last one used. Another is taken if it is busy. */
  readonly port?: number;
  /** Default `on`. `off` loses data when the machine stops: for databases that a test throws away. */
  readonly durability?: Durability;
}

/** A PostgreSQL of our own, running as a child of this process. */
export interface EmbeddedPostgres {
  /** Connects as the owner of the database; carries the password. */
  readonly url: string;
  /** Whether this start made the database. */
  readonly firstStart: boolean;
  /** Ends it in good order; resolves when no process of it is left. May be called twice. */
  stop(): Promise<void>;
}

/**
 * Starts the bundled PostgreSQL on `dataDir`, which holds its data from then on, or fails with a
 * `DatabaseStartError`. One process at a time uses a folder.
 */
export async function startEmbeddedPostgres(
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  const { log } = options;
  const place = await openDataPlace(options.dataDir, log);
  return explaining(place.dataDir, async () => {
    const lock = await takeLock(place.dataDir, place.owner);
    try {
      const binaries = await prepareBinaries(place.home, place.user);
      const credentials = await prepareCluster(place, binaries, options);
      const server = await startOnFreePort({ place, binaries, credentials, ...options });
      let stopping: Promise<void> | null = null;
      const stop = async (): Promise<void> => {
        await server.stop();
        await lock.release();
      };
      return {
        url: `postgres://${DATABASE_NAME}:${credentials.password}@127.0.0.1:${server.port}/${DATABASE_NAME}`,
        firstStart: !place.hasCluster,
        stop: () => (stopping ??= stop()),
      };
    } catch (error) {
      await lock.release();
      throw error;
    }
  });
}

async function prepareCluster(
  place: DataPlace,
  binaries: Binaries,
  { log, durability = "on" }: EmbeddedPostgresOptions,
): Promise<Credentials> {
  const known = await findCredentials(place.dataDir);
  const credentials = known ?? (await createCredentials(place.dataDir, place.owner));
  if (!place.hasCluster) {
    log(`Making a new database in ${place.cluster}.`);
    await createCluster(place, binaries, credentials, durability);
    return credentials;
  }
  const version = await readFile(path.join(place.cluster, "PG_VERSION"), "utf8").catch(() => "");
  assertVersion(place, version, binaries);
  // PostgreSQL refuses a folder that others may look into; copying or unpacking it opens it.
  await chmod(place.cluster, 0o700);
  await clearLeftovers(place.cluster, log);
  if (!known) await resetPasswords(place, binaries, credentials);
  return credentials;
}
