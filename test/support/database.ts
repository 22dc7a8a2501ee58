import { createHash, randomBytes } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Client } from "pg";
import type { DataSource } from "typeorm";
import { createDataSource } from "../../src/db/data-source";
import { MIGRATIONS_FOLDER } from "../../src/db/migrations";

/** Named after the migrations' content: a server that outlives a run gives no stale template. */
const TEMPLATE = `golden_thread_template_${migrationsHash()}`;

/** A migrated, empty database of a test file's own. */
export interface TestDatabase {
  readonly url: string;
  readonly dataSource: DataSource;
  drop(): Promise<void>;
}

/** A database cloned from the migrated template of this test run. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const admin = process.env.TEST_DATABASE_URL;
  if (!admin) throw new Error("TEST_DATABASE_URL is missing: the global setup did not run");
  const name = `test_${randomBytes(6).toString("hex")}`;
  await withClient(admin, async (client) => {
    // One worker makes the template; the others wait for the lock and find it.
    await client.query("select pg_advisory_lock(4711)");
    const known = await client.query("select 1 from pg_database where datname = $1", [TEMPLATE]);
    if (known.rowCount === 0) await makeTemplate(client, admin);
    await client.query(`create database ${name} template ${TEMPLATE}`);
    await client.query("select pg_advisory_unlock(4711)");
  });
  const url = withDatabase(admin, name);
  const dataSource = await createDataSource(url).initialize();
  return {
    url,
    dataSource,
    drop: async () => {
      await dataSource.destroy();
      await withClient(admin, (client) => client.query(`drop database ${name} with (force)`));
    },
  };
}

function migrationsHash(): string {
  const hash = createHash("sha256");
  for (const file of readdirSync(MIGRATIONS_FOLDER).sort()) {
    hash.update(`${file}\n`).update(readFileSync(path.join(MIGRATIONS_FOLDER, file)));
  }
  return hash.digest("hex").slice(0, 12);
}

/** The same server, another database. */
export function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

async function makeTemplate(client: Client, admin: string): Promise<void> {
  await client.query(`create database ${TEMPLATE}_new`);
  const dataSource = await createDataSource(withDatabase(admin, `${TEMPLATE}_new`)).initialize();
  await dataSource.runMigrations();
  await dataSource.destroy();
  await client.query(`alter database ${TEMPLATE}_new rename to ${TEMPLATE}`);
}

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
