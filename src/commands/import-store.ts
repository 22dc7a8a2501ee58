import type { Env } from "../env";
import type { ImportError } from "../import/import-error";
import { assertRoom, findDataDir, megabytes, roomFor, watchRoom } from "./disk-room";
import { openOperatorStore, type OperatorStore } from "./operator-store";

/** The database that a bundle is imported into. */
export interface ImportStore extends OperatorStore {
  /**
   * Looks at the database's disk from now on, where it can be seen from here. Gives what ends it.
   *
   * @param onFull told once, while there is still room for the database to undo the import
   */
  watchRoom(onFull: (error: ImportError) => void): () => void;
}

/**
 * Opens the database that a bundle is imported into.
 *
 * @param bundleBytes size of what is to be imported
 * @throws StartError, DatabaseStartError
 */
export async function openImportStore(
  env: Env,
  bundleBytes: number,
  log: (line: string) => void,
): Promise<ImportStore> {
  const assertOwn = (dataDir: string): Promise<void> => assertRoom(dataDir, bundleBytes);
  const store = await openOperatorStore(env, log, assertOwn);
  if (env.databaseOwnerUrl === null) return watched(store, env.dataDir);
  const dataDir = await findDataDir(env.databaseOwnerUrl);
  if (dataDir === null) {
    log(
      "Whether the database's disk has room cannot be seen from here: this import may take " +
        `${megabytes(roomFor(bundleBytes))} of it.`,
    );
  } else {
    await assertOwn(dataDir);
  }
  return watched(store, dataDir);
}

function watched(store: OperatorStore, dataDir: string | null): ImportStore {
  return {
    ...store,
    watchRoom: (onFull) => (dataDir === null ? () => undefined : watchRoom(dataDir, onFull)),
  };
}
