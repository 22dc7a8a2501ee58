import { COMMAND_LINE_VIEWER } from "../auth/viewer";
import { startEmbeddedPostgres } from "../db/embedded/embedded-postgres";
import { findRunningEmbedded } from "../db/embedded/running-embedded";
import { migrate, openDatabase } from "../db/open-database";
import { OwnConnection } from "../db/own-connection";
import type { Env } from "../env";
import { giveImportLockBack, takeImportLock } from "../import/import-lock.repository";
import { openPseudonyms } from "../pseudonyms/open-pseudonyms";
import type { Pseudonyms } from "../pseudonyms/pseudonyms";
import { StartError } from "../start-error";

/** The migrated database that a command line works on, for which every row is there. */
export interface OperatorStore {
  readonly url: string;
  /** Makes the pseudonyms that people are known by. */
  readonly pseudonyms: Pseudonyms;
  close(): Promise<void>;
}

/**
 * Opens the database of `DATABASE_OWNER_URL`; or our own, which another process may have running.
 *
 * @param assertRoom throws where the folder of our own database has no room for what is to come
 * @throws StartError, DatabaseStartError
 */
export async function openOperatorStore(
  env: Env,
  log: (line: string) => void,
  assertRoom: (dataDir: string) => Promise<void> = async () => undefined,
): Promise<OperatorStore> {
  const ownerUrl = env.databaseOwnerUrl;
  if (ownerUrl !== null) {
    return {
      url: ownerUrl,
      pseudonyms: await prepare(ownerUrl, env),
      close: async () => undefined,
    };
  }
  if (env.databaseUrl !== null) throw ownerMissing();
  const running = await findRunningEmbedded(env.dataDir);
  if (running) {
    const { url, pid } = running;
    log(`Working on the database of the process ${pid}, which is running.`);
    await assertRoom(env.dataDir);
    return { url, pseudonyms: await prepare(url, env), close: async () => undefined };
  }
  const postgres = await startEmbeddedPostgres({ dataDir: env.dataDir, log });
  try {
    await assertRoom(env.dataDir);
    const { url } = postgres;
    const pseudonyms = await prepare(url, env);
    return { url, pseudonyms, close: () => stopWhenUnused(postgres) };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}

function ownerMissing(): StartError {
  return new StartError(
    "DATABASE_OWNER_URL is not set: the server's login of DATABASE_URL sees nothing without a " +
      "viewer. Give the address of the database's owner.",
  );
}

async function prepare(url: string, { pseudonymKey }: Env): Promise<Pseudonyms> {
  const dataSource = await openDatabase(url);
  try {
    await migrate(dataSource);
    return await openPseudonyms(dataSource, pseudonymKey);
  } finally {
    await dataSource.destroy();
  }
}

/** An import may have found our server and wait for its turn: it has it first. */
async function stopWhenUnused(postgres: { url: string; stop(): Promise<void> }): Promise<void> {
  try {
    const connection = await OwnConnection.open(postgres.url, COMMAND_LINE_VIEWER);
    await takeImportLock(connection.session, () =>
      console.error("An import uses the database that was started here: waiting for it."),
    );
    await giveImportLockBack(connection.session);
    await connection.close();
  } finally {
    await postgres.stop();
  }
}
