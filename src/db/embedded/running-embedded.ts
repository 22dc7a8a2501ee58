import { readFile, realpath } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { DATABASE_NAME } from "./create-cluster";
import { findCredentials } from "./credentials";
import { findHolder } from "./instance-lock";
import { DatabaseStartError } from "./database-start-error";

/** A process that has just begun may not have its database up yet. */
const PATIENCE_MS = 30_000;
const STEP_MS = 200;

/**
 * The database of another process of ours that runs on a data folder now; null where none does.
 *
 * @throws DatabaseStartError when that process does not have its database up for half a minute
 */
export async function findRunningEmbedded(
  dataDir: string,
): Promise<{ readonly url: string; readonly pid: number } | null> {
  const folder = await realpath(dataDir).catch(() => null);
  if (folder === null) return null;
  for (const end = performance.now() + PATIENCE_MS; ; await sleep(STEP_MS)) {
    const holder = await findHolder(folder);
    if (!holder) return null;
    const url = await findUrl(folder);
    if (url !== null && (await answers(url))) return { url, pid: holder.pid };
    if (performance.now() < end) continue;
    throw new DatabaseStartError(
      `Golden Thread runs on ${folder} (process ${holder.pid}), but its database does not answer. ` +
        "Look at what that process says, or stop it.",
    );
  }
}

async function findUrl(dataDir: string): Promise<string | null> {
  const port = Number(await readFile(path.join(dataDir, "database-port"), "utf8").catch(() => ""));
  const credentials = await findCredentials(dataDir);
  if (!credentials || !Number.isInteger(port) || port <= 0) return null;
  return `postgres://${DATABASE_NAME}:${credentials.password}@127.0.0.1:${port}/${DATABASE_NAME}`;
}

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: PATIENCE_MS });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
