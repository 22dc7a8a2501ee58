import { statfs } from "node:fs/promises";
import type { Env } from "../env";
import { StartError } from "../start-error";
import { openOperatorStore, type OperatorStore } from "./operator-store";

/**
 * How many bytes the database may need for each byte of a bundle. A bundle of 101 MB (250,000
 * engagements, a million readings without notes) became 640 MB of rows and indexes; the rows that
 * wait and the database's log come on top.
 */
const BYTES_PER_BYTE = 15;

/** What the database needs to go on at all. */
const SPARE_BYTES = 200_000_000;

/**
 * Opens the database that a bundle is imported into.
 *
 * @param bundleBytes size of what is to be imported
 * @throws StartError, DatabaseStartError
 */
export function openImportStore(
  env: Env,
  bundleBytes: number,
  log: (line: string) => void,
): Promise<OperatorStore> {
  return openOperatorStore(env, log, (dataDir) => assertSpace(dataDir, bundleBytes));
}

/** A full disk stops the database for everybody, so there must be room before it begins. */
async function assertSpace(dataDir: string, bundleBytes: number): Promise<void> {
  const needed = bundleBytes * BYTES_PER_BYTE + SPARE_BYTES;
  const { bavail, bsize } = await statfs(dataDir);
  const free = bavail * bsize;
  if (free >= needed) return;
  throw new StartError(
    `The disk of ${dataDir} has ${megabytes(free)} free, and importing a bundle of ` +
      `${megabytes(bundleBytes)} may take ${megabytes(needed)}: free some space, or set DATA_DIR ` +
      "to a folder on another disk.",
  );
}

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1_000_000)} MB`;
