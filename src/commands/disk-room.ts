import { statfs } from "node:fs/promises";
import { Client } from "pg";
import { ImportError } from "../import/import-error";
import { StartError } from "../start-error";

/**
 * How many bytes the database may need for each byte of a bundle. A bundle of 101 MB (250,000
 * engagements, a million readings without notes) became 640 MB of rows and indexes; the rows that
 * wait and the database's log come on top.
 */
const BYTES_PER_BYTE = 15;

/** What the database needs to go on at all. */
const SPARE_BYTES = 200_000_000;

/** An import that leaves less than this is stopped. */
const LEAST_BYTES = SPARE_BYTES / 2;

/** Milliseconds between two looks: at most some tens of megabytes are written in them. */
const LOOK_MS = 250;

/**
 * A full disk stops the database for everybody, so there must be room before an import begins.
 *
 * @throws StartError
 */
export async function assertRoom(dataDir: string, bundleBytes: number): Promise<void> {
  const needed = roomFor(bundleBytes);
  const free = await freeBytes(dataDir);
  if (free >= needed) return;
  throw new StartError(
    `The disk of ${dataDir} has ${megabytes(free)} free, and importing a bundle of ` +
      `${megabytes(bundleBytes)} may take ${megabytes(needed)}: free some space, or set DATA_DIR ` +
      "to a folder on another disk.",
  );
}

/** Bytes that an import may take on the database's disk, with what must stay free. */
export const roomFor = (bundleBytes: number): number => bundleBytes * BYTES_PER_BYTE + SPARE_BYTES;

/**
 * Looks at the disk as long as an import runs, for others write to it too. Gives what ends the
 * watch.
 *
 * @param onFull told once, while there is still room for the database to undo the import
 */
export function watchRoom(
  dataDir: string,
  onFull: (error: ImportError) => void,
  leastBytes = LEAST_BYTES,
): () => void {
  const look = setInterval(() => {
    freeBytes(dataDir).then(
      (free) => {
        if (free >= leastBytes) return;
        clearInterval(look);
        onFull(
          new ImportError(
            `The disk of ${dataDir} has only ${megabytes(free)} left, and a full one would stop ` +
              "the database: nothing was landed. Free some space, and import the bundle again.",
          ),
        );
      },
      () => undefined,
    );
  }, LOOK_MS);
  look.unref();
  return () => clearInterval(look);
}

/**
 * Where a database keeps its data, if that is a folder that can be looked at from here; else null,
 * as for a database on another machine, or one whose owner may not ask it.
 */
export async function findDataDir(url: string): Promise<string | null> {
  if (!LOOPBACK.test(new URL(url).hostname)) return null;
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
    const { rows } = await client.query("select current_setting('data_directory') as folder");
    const folder: string = rows[0].folder;
    await statfs(folder);
    return folder;
  } catch {
    return null;
  } finally {
    await client.end();
  }
}

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])?$/;

async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

export const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1_000_000)} MB`;
