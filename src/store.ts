import type { DataSource } from "typeorm";
import { startEmbeddedPostgres } from "./db/embedded/embedded-postgres";
import { migrate, openAsServer, openDatabase } from "./db/open-database";
import { employServer } from "./db/server-role";
import { loadDemonstration } from "./demo/load-demonstration";
import type { Env } from "./env";
import { joinPseudonyms, openPseudonyms } from "./pseudonyms/open-pseudonyms";
import type { Pseudonyms } from "./pseudonyms/pseudonyms";
import { StartError } from "./start-error";
import { within } from "./within";

/**
 * Milliseconds that connections have to come back when the process goes down: by then nobody waits
 * any more for a statement that still runs.
 */
const CONNECTIONS_MS = 1_000;

/** The database that the process works on, migrated. */
export interface Store {
  readonly dataSource: DataSource;
  /** Makes the pseudonyms that people are known by. */
  readonly pseudonyms: Pseudonyms;
  /** Where the data are, for the person who started us. */
  readonly place: string;
  /** Closes the connections, and our own PostgreSQL if we started it. */
  close(): Promise<void>;
}

/**
 * Opens the database of `DATABASE_URL`, or our own with the demonstration data in it, as the server
 * sees it; migrations that are missing are applied by the owner before.
 *
 * @param whileStarting called while our own PostgreSQL starts: for work that would else wait for it
 * @throws StartError, DatabaseStartError
 */
export async function openStore(
  env: Env,
  log: (line: string) => void,
  whileStarting: () => void,
): Promise<Store> {
  if (env.databaseUrl !== null) return openForeign(env.databaseUrl, env);
  if (env.databaseOwnerUrl !== null) {
    throw new StartError(
      "DATABASE_OWNER_URL is set and DATABASE_URL is not: give the address by which the server " +
        "logs in as well.",
    );
  }
  const postgres = await startEmbeddedPostgres({ dataDir: env.dataDir, log, whileStarting });
  try {
    const { url, pseudonyms } = await prepareOwn(postgres.url, env, log);
    const dataSource = await openAsServer(url);
    const close = async (): Promise<void> => {
      await closeConnections(dataSource);
      await postgres.stop();
    };
    return { dataSource, pseudonyms, place: env.dataDir, close };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}

async function openForeign(url: string, env: Env): Promise<Store> {
  const { databaseOwnerUrl: ownerUrl, pseudonymKey } = env;
  if (ownerUrl !== null) await asOwner(ownerUrl, (owner) => openPseudonyms(owner, pseudonymKey));
  const dataSource = await openAsServer(url);
  try {
    const pseudonyms = await joinPseudonyms(dataSource, pseudonymKey);
    const place = `${new URL(url).host}${new URL(url).pathname}`;
    return { dataSource, pseudonyms, place, close: () => closeConnections(dataSource) };
  } catch (error) {
    await closeConnections(dataSource);
    throw error;
  }
}

/** Puts something to ask about into our own database; gives the server's address of it. */
function prepareOwn(
  ownerUrl: string,
  { pseudonymKey }: Env,
  log: (line: string) => void,
): Promise<{ readonly url: string; readonly pseudonyms: Pseudonyms }> {
  return asOwner(ownerUrl, async (owner) => {
    const pseudonyms = await openPseudonyms(owner, pseudonymKey);
    await loadDemonstration(owner, pseudonyms, log);
    return { url: await employServer(owner, ownerUrl), pseudonyms };
  });
}

/** Migrates, and does something more as the owner, who knows no entities. */
async function asOwner<T>(url: string, work: (owner: DataSource) => Promise<T>): Promise<T> {
  const owner = await openDatabase(url, "DATABASE_OWNER_URL", { hasEntities: false });
  try {
    await migrate(owner);
    return await work(owner);
  } finally {
    await closeConnections(owner);
  }
}

const closeConnections = (dataSource: DataSource): Promise<void> =>
  within(CONNECTIONS_MS, dataSource.destroy(), undefined);
