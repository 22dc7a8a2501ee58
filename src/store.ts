import type { DataSource } from "typeorm";
import { startEmbeddedPostgres } from "./db/embedded/embedded-postgres";
import { migrate, openDatabase } from "./db/open-database";
import { loadDemonstration } from "./demo/load-demonstration";
import type { Env } from "./env";
import { within } from "./within";

/**
 * Milliseconds that connections have to come back when the process goes down: by then nobody waits
 * any more for a statement that still runs.
 */
const CONNECTIONS_MS = 1_000;

/** The database that the process works on, migrated. */
export interface Store {
  readonly dataSource: DataSource;
  /** Where the data are, for the person who started us. */
  readonly place: string;
  /** Closes the connections, and our own PostgreSQL if we started it. */
  close(): Promise<void>;
}

/**
 * Opens the database of `DATABASE_URL`, or our own with the demonstration data in it, and applies
 * the migrations that are missing.
 *
 * @throws StartError, DatabaseStartError
 */
export async function openStore(env: Env, log: (line: string) => void): Promise<Store> {
  if (env.databaseUrl !== null) {
    const dataSource = await openMigrated(env.databaseUrl);
    const place = `${new URL(env.databaseUrl).host}${new URL(env.databaseUrl).pathname}`;
    return { dataSource, place, close: () => closeConnections(dataSource) };
  }
  const postgres = await startEmbeddedPostgres({ dataDir: env.dataDir, log });
  try {
    const dataSource = await openFilled(postgres.url, log);
    const close = async (): Promise<void> => {
      await closeConnections(dataSource);
      await postgres.stop();
    };
    return { dataSource, place: env.dataDir, close };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}

/** Our own database, with something in it to ask about. */
async function openFilled(url: string, log: (line: string) => void): Promise<DataSource> {
  const dataSource = await openMigrated(url);
  try {
    await loadDemonstration(dataSource, log);
    return dataSource;
  } catch (error) {
    await closeConnections(dataSource);
    throw error;
  }
}

async function openMigrated(url: string): Promise<DataSource> {
  const dataSource = await openDatabase(url);
  try {
    await migrate(dataSource);
    return dataSource;
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
}

const closeConnections = (dataSource: DataSource): Promise<void> =>
  within(CONNECTIONS_MS, dataSource.destroy(), undefined);
