import { createHash, randomBytes } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Client, DatabaseError } from "pg";
import type { DataSource } from "typeorm";
import { createDataSource } from "../../src/db/data-source";
import { MIGRATIONS_FOLDER } from "../../src/db/migrations";
import { migrate } from "../../src/db/open-database";
import { adoptKey } from "../../src/pseudonyms/pseudonym-key.repository";
import { CATALOGUE } from "../../src/reporting/catalogue/catalogue";
import { viewStatements } from "../../src/reporting/views/view-statements.repository";
import { TEST_PSEUDONYMS } from "./pseudonyms";

const INSUFFICIENT_PRIVILEGE = "42501";

/** A migrated, empty database of a test file's own. */
export interface TestDatabase {
  /** As the owner, for whom every row is there. */
  readonly url: string;
  /** As the server's role, for which those of the viewer are there. */
  readonly serverUrl: string;
  /** As the owner: for what tests write and look at themselves. */
  readonly dataSource: DataSource;
  /** As the server: what the API works with. */
  readonly server: DataSource;
  drop(): Promise<void>;
}

/** What test databases are cloned from; made by whoever needs it first. */
export interface Template {
  readonly name: string;
  /** What it is itself made from; null for an empty database. */
  readonly of: Template | null;
  readonly fill: (dataSource: DataSource) => Promise<void>;
}

/** Migrated and empty, but for the tester. */
export const MIGRATED: Template = {
  name: `golden_thread_template_${migrationsHash()}`,
  of: null,
  fill: async (dataSource) => {
    await migrate(dataSource);
    await dataSource.query(TESTER_ROLES);
    await adoptKey(dataSource, TEST_PSEUDONYMS);
  },
};

/** A database cloned from a template: from the migrated, empty one where none is given. */
export async function createTestDatabase(template: Template = MIGRATED): Promise<TestDatabase> {
  const admin = process.env.TEST_DATABASE_URL;
  if (!admin) throw new Error("TEST_DATABASE_URL is missing: the global setup did not run");
  const name = `test_${randomBytes(6).toString("hex")}`;
  await withClient(admin, (client) => clone(client, admin, template, name));
  const url = withDatabase(admin, name);
  const serverUrl = asServer(url);
  const dataSource = await createDataSource(url).initialize();
  const server = await createDataSource(serverUrl).initialize();
  return {
    url,
    serverUrl,
    dataSource,
    server,
    drop: async () => {
      await server.destroy();
      await dataSource.destroy();
      await withClient(admin, (client) => dropDatabase(client, name));
    },
  };
}

/** Names a template after what makes it: a server that outlives a run gives no stale one. */
function migrationsHash(): string {
  const hash = createHash("sha256");
  for (const file of readdirSync(MIGRATIONS_FOLDER).sort()) {
    hash.update(`${file}\n`).update(readFileSync(path.join(MIGRATIONS_FOLDER, file)));
  }
  for (const statement of viewStatements(CATALOGUE)) hash.update(statement);
  return hash.digest("hex").slice(0, 12);
}

/**
 * Drops a database with whoever is still connected to it. The server's own cleaner belongs to the
 * superuser, whom nobody else may end; a drop without force tells it to leave.
 */
async function dropDatabase(client: Client, name: string): Promise<void> {
  try {
    await client.query(`drop database ${name} with (force)`);
  } catch (error) {
    if (!(error instanceof DatabaseError) || error.code !== INSUFFICIENT_PRIVILEGE) throw error;
    await client.query(`drop database ${name}`);
  }
}

/** The same server, another database. */
export function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

/** One worker makes the template; the others wait for the lock and find it. */
async function clone(
  client: Client,
  admin: string,
  template: Template,
  name: string,
): Promise<void> {
  const lock = [template.name];
  await client.query("select pg_advisory_lock(hashtextextended($1, 0))", lock);
  const known = await client.query("select 1 from pg_database where datname = $1", lock);
  if (known.rowCount === 0) await make(client, admin, template);
  await client.query(`create database ${name} template ${template.name}`);
  await client.query("select pg_advisory_unlock(hashtextextended($1, 0))", lock);
}

async function make(client: Client, admin: string, { name, of, fill }: Template): Promise<void> {
  const made = `${name}_new`;
  if (of) await clone(client, admin, of, made);
  else await client.query(`create database ${made}`);
  const dataSource = await createDataSource(withDatabase(admin, made)).initialize();
  await fill(dataSource);
  await dataSource.destroy();
  await client.query(`alter database ${made} rename to ${name}`);
}

/** The server's login of test databases. */
const SERVER_LOGIN = "golden_thread_test_server";

/** The same database, as the server logs in. */
function asServer(url: string): string {
  const changed = new URL(url);
  changed.username = SERVER_LOGIN;
  changed.password = SERVER_LOGIN;
  return changed.href;
}

/** Who asks where a test does not say: administers everything, and works for every organisation. */
export const TESTER = "tester";

/** The server's login; and a role for the tester in each organisation as soon as it is there. */
const TESTER_ROLES = `
  do $$
  begin
    if not exists (select from pg_roles where rolname = '${SERVER_LOGIN}') then
      create role ${SERVER_LOGIN} login password '${SERVER_LOGIN}';
    end if;
    grant golden_thread_server to ${SERVER_LOGIN};
    -- Tests look at what the server's sessions wait for.
    execute format('grant ${SERVER_LOGIN} to %I with inherit true', current_user);
  end
  $$;
  insert into role_grant (id, subject, role, starts_on, granted_by)
    values (gen_random_uuid(), '${TESTER}', 'administrator', current_date, 'test');
  create function employ_tester() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
  begin
    insert into role_grant (id, subject, role, organisation_id, starts_on, granted_by)
      select gen_random_uuid(), '${TESTER}', role, new.id, current_date, 'test'
      from unnest(array['commissioner', 'provider_manager']) as role;
    return null;
  end
  $$;
  create trigger a_employ_tester after insert on organisation
    for each row execute function employ_tester();
`;

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
