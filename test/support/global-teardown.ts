import { rm } from "node:fs/promises";
import { Client } from "pg";

/** Ends what this run started. A PostgreSQL that was there before stays. */
// eslint-disable-next-line no-restricted-syntax -- Jest calls the default export
export default async function globalTeardown(): Promise<void> {
  const server = globalThis.goldenThreadTestServer;
  if (!server) return dropDemonstration();
  await server.postgres.stop();
  await rm(server.dataDir, { recursive: true, force: true });
}

async function dropDemonstration(): Promise<void> {
  const client = new Client(process.env.TEST_DATABASE_URL);
  await client.connect();
  await client.query(`drop database if exists ${process.env.TEST_DEMONSTRATION}`);
  await client.end();
}
