import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { Client } from "pg";
import type { startEmbeddedPostgres } from "../../src/db/embedded/embedded-postgres";
import { PRODUCT, program } from "./paths";
import { run, type Variables } from "./process";

/** A migrated database of the bench's own. */
export interface BenchDatabase {
  /** As the owner, who migrates and runs the command lines. */
  readonly ownerUrl: string;
  /** As the server's login, held to what its viewer may see. */
  readonly serverUrl: string;
  /** As a superuser, whom no access rule binds: the peers. */
  readonly peerUrl: string;
  /** What the product's processes are told of it. */
  readonly env: Variables;
  /** The folder of our own PostgreSQL; null for one of somebody else's. */
  readonly dataDir: string | null;
  close(): Promise<void>;
}

/** The server's login. */
const LOGIN = "golden_thread_bench_server";

/**
 * Starts the product's own PostgreSQL on a folder, or makes a database at the given address, and
 * migrates it. What was there already stays.
 *
 * @param url a superuser's; null for our own
 */
export async function openDatabase(url: string | null, folder: string): Promise<BenchDatabase> {
  const place = url === null ? await startOwn(folder) : await makeForeign(url);
  const key = keyOf(place.ownerUrl);
  const migration = { DATABASE_OWNER_URL: place.ownerUrl, PSEUDONYM_KEY: key };
  await run(process.execPath, [program("commands/migrate")], { cwd: PRODUCT, env: migration });
  const serverUrl = await employ(place.peerUrl);
  const env = { DATABASE_URL: serverUrl, ...migration };
  return { ...place, serverUrl, env };
}

type Place = Pick<BenchDatabase, "ownerUrl" | "peerUrl" | "dataDir" | "close">;

async function startOwn(dataDir: string): Promise<Place> {
  const { startEmbeddedPostgres: start } = (await import(
    program("db/embedded/embedded-postgres")
  )) as {
    startEmbeddedPostgres: typeof startEmbeddedPostgres;
  };
  const postgres = await start({ dataDir, log: (line) => console.error(line) });
  const passwords = readFileSync(path.join(dataDir, "database-passwords.json"), "utf8");
  const { superuserPassword } = JSON.parse(passwords) as { superuserPassword: string };
  const peer = new URL(postgres.url);
  peer.username = "postgres";
  peer.password = superuserPassword;
  const close = (): Promise<void> => postgres.stop();
  return { ownerUrl: postgres.url, peerUrl: peer.href, dataDir, close };
}

async function makeForeign(url: string): Promise<Place> {
  const name = `golden_thread_bench_${randomBytes(4).toString("hex")}`;
  await withClient(url, (client) => client.query(`create database ${name}`));
  const made = new URL(url);
  made.pathname = `/${name}`;
  const close = async (): Promise<void> => {
    await withClient(url, (client) => client.query(`drop database ${name} with (force)`));
  };
  return { ownerUrl: made.href, peerUrl: made.href, dataDir: null, close };
}

/** Any key will do, as long as a database that is used again finds the same. */
const keyOf = (url: string): string =>
  Buffer.from(`${new URL(url).pathname} of the bench, not secret`.padEnd(48, ".")).toString(
    "base64",
  );

async function employ(peerUrl: string): Promise<string> {
  const password = randomBytes(24).toString("hex");
  await withClient(peerUrl, async (client) => {
    const known = await client.query("select 1 from pg_roles where rolname = $1", [LOGIN]);
    if (known.rowCount === 0) await client.query(`create role ${LOGIN} login`);
    await client.query(`alter role ${LOGIN} password '${password}'`);
    await client.query(`grant golden_thread_server to ${LOGIN}`);
  });
  const url = new URL(peerUrl);
  url.username = LOGIN;
  url.password = password;
  return url.href;
}

/** Runs something on a connection of its own. */
export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
