import { Client } from "pg";

const CONNECT_MS = 5_000;

/**
 * Ends the statement that a server process runs at this moment, over another connection.
 *
 * @returns whether the server was reached
 */
export async function cancelBackend(url: string, processId: number): Promise<boolean> {
  const other = new Client({ connectionString: url, connectionTimeoutMillis: CONNECT_MS });
  other.on("error", () => undefined);
  try {
    await other.connect();
    await other.query("select pg_cancel_backend($1)", [processId]);
    return true;
  } catch {
    return false;
  } finally {
    await other.end().catch(() => undefined);
  }
}
