import { chmod } from "node:fs/promises";
import { prepareBinaries, type Binaries } from "./binaries";
import { assertVersion, createCluster, DATABASE_NAME, resetPasswords } from "./create-cluster";
import { createCredentials, findCredentials, type Credentials } from "./credentials";
import { openDataFolder, type DataFolder } from "./data-folder";
import { findDataPlace, type DataPlace } from "./data-place";
import { explaining } from "./database-start-error";
import { takeLock, type InstanceLock } from "./instance-lock";
import { clearLeftovers } from "./leftover-server";
import type { Durability } from "./settings";
import { startSupervised } from "./supervised-server";

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
  /** Called while the server starts, at each attempt: for work that would else wait for it. */
  readonly whileStarting?: () => void;
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
  const folder = await openDataFolder(options.dataDir);
  return explaining(folder.dataDir, async () => {
    const lock = await takeLock(folder, options.log);
    try {
      return await startLocked(folder, lock, options);
    } catch (error) {
      await lock.release();
      throw error;
    }
  });
}

async function startLocked(
  folder: DataFolder,
  lock: InstanceLock,
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  const place = await findDataPlace(folder, options.log);
  const binaries = await prepareBinaries(place.home, place.user);
  const credentials = await prepareCluster(place, binaries, options);
  const server = await startSupervised({ place, binaries, credentials, ...options });
  const account = `${DATABASE_NAME}:${credentials.password}`;
  let stopped: Promise<void> | null = null;
  return {
    url: `postgres://${account}@127.0.0.1:${server.port}/${DATABASE_NAME}`,
    firstStart: place.version === null,
    stop: () => (stopped ??= server.stop().finally(() => lock.release())),
  };
}

async function prepareCluster(
  place: DataPlace,
  binaries: Binaries,
  { log, durability = "on" }: EmbeddedPostgresOptions,
): Promise<Credentials> {
  const known = await findCredentials(place.dataDir);
  const credentials = known ?? (await createCredentials(place));
  if (place.version === null) {
    log(`Making a new database in ${place.cluster}.`);
    await createCluster(place, binaries, credentials, durability);
    return credentials;
  }
  assertVersion(place.cluster, place.version, binaries.majorVersion);
  // PostgreSQL refuses a folder that others may look into; copying or unpacking it opens it.
  await chmod(place.cluster, 0o700);
  await clearLeftovers(place.cluster, log);
  if (!known) await resetPasswords(place, binaries, credentials);
  return credentials;
}
