import { randomBytes } from "node:crypto";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from "../../src/db/embedded/embedded-postgres";
import { removeAbandoned, TEST_DATA_PREFIX } from "./abandoned-test-data";

/** What the end of a run must clear away; the same process runs setup and teardown. */
export interface TestServer {
  readonly postgres: EmbeddedPostgres;
  readonly dataDir: string;
}

declare global {
  var goldenThreadTestServer: TestServer | undefined;
}

/** One PostgreSQL for the whole run, thrown away after it; or the one at TEST_DATABASE_URL. */
// eslint-disable-next-line no-restricted-syntax -- Jest calls the default export
export default async function globalSetup(): Promise<void> {
  process.env.TEST_DEMONSTRATION = `golden_thread_demonstration_${randomBytes(6).toString("hex")}`;
  if (process.env.TEST_DATABASE_URL) return;
  await removeAbandoned();
  const dataDir = await mkdtemp(path.join(tmpdir(), TEST_DATA_PREFIX));
  // Else, as root, PostgreSQL's user could not enter it, and the data would be kept elsewhere.
  await chmod(dataDir, 0o711);
  const postgres = await startEmbeddedPostgres({
    dataDir,
    log: () => undefined,
    durability: "off",
  }).catch(async (error: unknown) => {
    await rm(dataDir, { recursive: true, force: true });
    throw error;
  });
  globalThis.goldenThreadTestServer = { postgres, dataDir };
  process.env.TEST_DATABASE_URL = postgres.url;
}
