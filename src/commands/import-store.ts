import { statfs } from "node:fs/promises";
import { findRunningEmbedded } from "../db/embedded/running-embedded";
import { startEmbeddedPostgres } from "../db/embedded/embedded-postgres";
import { migrate, openDatabase } from "../db/open-database";
import { OwnConnection } from "../db/own-connection";
import { COMMAND_LINE_VIEWER } from "../auth/viewer";
import type { Env } from "../env";
import { giveImportLockBack, takeImportLock } from "../import/import-lock.repository";
import { StartError } from "../start-error";

/** The migrated database that a bundle is imported into. */
export interface ImportStore {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * How many bytes the database may need for each byte of a bundle. A bundle of 101 MB (250,000
 * engagements, a million readings without notes) became 640 MB of rows and indexes; the rows that
 * wait and the database's log come on top.
 */
const BYTES_PER_BYTE = 15;

/** What the database needs to go on at all. */
const SPARE_BYTES = 200_000_000;

/**
 * Opens the database of `DATABASE_URL`; or our own, which another process may have running.
 *
 * @param bundleBytes size of what is to be imported
 * @throws StartError, DatabaseStartError
 */
export async function openImportStore(
  env: Env,
  bundleBytes: number,
  log: (line: string) => void,
): Promise<ImportStore> {
  if (env.databaseUrl !== null) {
    await migrateDatabase(env.databaseUrl);
    return { url: env.databaseUrl, close: async () => undefined };
  }
  const running = await findRunningEmbedded(env.dataDir);
  if (running) {
    log(`Importing into the database of the process ${running.pid}, which is running.`);
    await assertSpace(env.dataDir, bundleBytes);
    await migrateDatabase(running.url);
    return { url: running.url, close: async () => undefined };
  }
  const postgres = await startEmbeddedPostgres({ dataDir: env.dataDir, log });
  try {
    await assertSpace(env.dataDir, bundleBytes);
    await migrateDatabase(postgres.url);
  } catch (error) {
    await postgres.stop();
    throw error;
  }
  return { url: postgres.url, close: () => stopWhenUnused(postgres) };
}

async function migrateDatabase(url: string): Promise<void> {
  const dataSource = await openDatabase(url);
  try {
    await migrate(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

/** Another import may have found our server and wait for its turn: it has it first. */
async function stopWhenUnused(postgres: { url: string; stop(): Promise<void> }): Promise<void> {
  try {
    const connection = await OwnConnection.open(postgres.url, COMMAND_LINE_VIEWER);
    await takeImportLock(connection.session, () =>
      console.error("Another import uses the database that was started here: waiting for it."),
    );
    await giveImportLockBack(connection.session);
    await connection.close();
  } finally {
    await postgres.stop();
  }
}

/** A full disk stops the database for everybody, so there must be room before it begins. */
async function assertSpace(dataDir: string, bundleBytes: number): Promise<void> {
  const needed = bundleBytes * BYTES_PER_BYTE + SPARE_BYTES;
  const { bavail, bsize } = await statfs(dataDir);
  const free = bavail * bsize;
  if (free >= needed) return;
  throw new StartError(
    `The disk of ${dataDir} has ${megabytes(free)} free, and importing a bundle of ` +
      `${megabytes(bundleBytes)} may take ${megabytes(needed)}: free some space, or set DATA_DIR ` +
      "to a folder on another disk.",
  );
}

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1_000_000)} MB`;
