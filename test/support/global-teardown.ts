import { rm } from "node:fs/promises";

/** Ends what this run started. A PostgreSQL that was there before stays. */
// eslint-disable-next-line no-restricted-syntax -- Jest calls the default export
export default async function globalTeardown(): Promise<void> {
  const server = globalThis.goldenThreadTestServer;
  if (!server) return;
  await server.postgres.stop();
  await rm(server.dataDir, { recursive: true, force: true });
}
