import type { DataSource } from "typeorm";
import { hasViews, installViews } from "../reporting/views/install-views.repository";
import { StartError } from "../start-error";
import { within } from "../within";
import { createDataSource, type ConnectionUse } from "./data-source";
import { unknownMigrations } from "./migrations";
import { assertServerRole } from "./server-role";

const OLDEST_VERSION = 16;

/** Milliseconds after which a database that has not answered counts as not ready. */
const READY_MS = 2_000;

/** Any number that no other program on this database uses: whoever holds it migrates. */
const MIGRATION_LOCK = 7_364_518_202;

/**
 * Connects to a PostgreSQL as the server does: it is migrated, and the login may do no more than
 * its viewers.
 *
 * @throws StartError as `openDatabase`, and when migrations are missing or the login is another's
 */
export async function openAsServer(url: string): Promise<DataSource> {
  const dataSource = await openDatabase(url, "DATABASE_URL");
  try {
    await refuseUnmigrated(dataSource);
    await assertServerRole(dataSource);
    return dataSource;
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
}

/**
 * Connects to a PostgreSQL, and makes sure that this code may use it.
 *
 * @param variable of the environment, which a person should look at when it does not work
 * @throws StartError when it does not answer, refuses us, is too old, or has newer migrations
 */
export async function openDatabase(
  url: string,
  variable = "DATABASE_OWNER_URL",
  use?: ConnectionUse,
): Promise<DataSource> {
  const dataSource = createDataSource(url, use);
  try {
    await dataSource.initialize();
  } catch (error) {
    throw unreachable(url, variable, error);
  }
  try {
    await refuseOld(dataSource);
    await refuseNewer(dataSource);
    return dataSource;
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
}

/**
 * Applies what is missing, and makes the views for analysts, one process at a time. Gives the names of
 * the migrations that were applied.
 */
export async function migrate(dataSource: DataSource): Promise<string[]> {
  if (await isUpToDate(dataSource)) return [];
  const lock = dataSource.createQueryRunner();
  try {
    await lock.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
    const applied = await dataSource.runMigrations();
    if (!(await hasViews(dataSource))) await installViews(dataSource);
    return applied.map((migration) => migration.name);
  } finally {
    await lock.query("select pg_advisory_unlock($1)", [MIGRATION_LOCK]).catch(() => undefined);
    await lock.release();
  }
}

/**
 * Whether the database answers within two seconds and has every migration. Views that a newer program
 * has made serve as well: those of a version only grow. Never throws.
 */
export function isReady(dataSource: DataSource): Promise<boolean> {
  return within(READY_MS, hasEveryMigration(dataSource), false);
}

async function isUpToDate(dataSource: DataSource): Promise<boolean> {
  return (await hasEveryMigration(dataSource)) && (await hasViews(dataSource));
}

async function hasEveryMigration(dataSource: DataSource): Promise<boolean> {
  try {
    const rows: { name: string }[] = await dataSource.query("select name from migrations");
    const applied = new Set(rows.map((row) => row.name));
    return dataSource.migrations.every((migration) => applied.has(migration.name ?? ""));
  } catch {
    return false;
  }
}

async function refuseUnmigrated(dataSource: DataSource): Promise<void> {
  if (await isUpToDate(dataSource)) return;
  throw new StartError(
    "The database lacks migrations: set DATABASE_OWNER_URL to its owner's address, to have them " +
      "applied at the start, or run npm run migrate with it.",
  );
}

async function refuseOld(dataSource: DataSource): Promise<void> {
  const [{ server_version: version }] = await dataSource.query("show server_version");
  if (Number.parseInt(version, 10) >= OLDEST_VERSION) return;
  throw new StartError(
    `The database is PostgreSQL ${version}: version ${OLDEST_VERSION} or newer is needed.`,
  );
}

async function refuseNewer(dataSource: DataSource): Promise<void> {
  const unknown = await unknownMigrations(dataSource);
  if (unknown.length === 0) return;
  throw new StartError(
    `The database was migrated by a newer version of this program (it has ${unknown.at(-1)}): ` +
      "start that version or a later one.",
  );
}

function unreachable(url: string, variable: string, error: unknown): StartError {
  const { host, pathname } = new URL(url);
  const reason = error instanceof Error ? error.message || codeOf(error) : String(error);
  return new StartError(
    `Cannot use the database${pathname} at ${host || "the given address"}: ${reason}. ` +
      `Check ${variable}, and that PostgreSQL is running there.`,
    { cause: error },
  );
}

/** A refused connection to a name with several addresses has no message, only a code. */
function codeOf(error: Error): string {
  return "code" in error ? String(error.code) : error.name;
}
