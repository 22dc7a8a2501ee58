import { Client } from "pg";
import { DATABASE_NAME } from "./create-cluster";
import { credentialsFile, type Credentials } from "./credentials";
import type { DataPlace } from "./data-place";
import { codeOf, DatabaseStartError, messageOf } from "./database-start-error";
import type { ServerProcess } from "./server-process";

const INVALID_PASSWORD = "28P01";
const CONNECT_MS = 10_000;

/** Makes sure that the product can connect; stops the server and says why where it cannot. */
export async function connectOnce(
  { place, credentials }: { readonly place: DataPlace; readonly credentials: Credentials },
  port: number,
  server: ServerProcess,
): Promise<void> {
  const client = new Client({
    host: "127.0.0.1",
    port,
    user: DATABASE_NAME,
    password: credentials.password,
    database: DATABASE_NAME,
    connectionTimeoutMillis: CONNECT_MS,
    // Set, so that PGSSLMODE of the shell does not ask for more than a loopback offers.
    ssl: false,
  });
  try {
    await client.connect();
    await client.end();
  } catch (error) {
    await server.stop();
    throw new DatabaseStartError(explain(error, place), { cause: error });
  }
}

function explain(error: unknown, { cluster, dataDir }: DataPlace): string {
  if (codeOf(error) !== INVALID_PASSWORD) {
    return `PostgreSQL runs on ${cluster} but takes no connections: ${messageOf(error)}.`;
  }
  return (
    `The database in ${cluster} does not take the password kept for it. ` +
    `Delete ${credentialsFile(dataDir)} to have new ones set, then start again.`
  );
}
