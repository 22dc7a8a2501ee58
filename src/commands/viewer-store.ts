import type { DataSource } from "typeorm";
import type { Viewer } from "../auth/viewer";
import { openAsServer, openDatabase } from "../db/open-database";
import { assumeServerRole } from "../db/server-role";
import { inTransaction } from "../db/transaction";
import type { Env } from "../env";
import { CommandError } from "./command-error";
import { openOperatorStore } from "./operator-store";

/** The database as the server sees it: rows are there for viewers, and for nobody else. */
export interface ViewerStore {
  readonly dataSource: DataSource;
  close(): Promise<void>;
}

/**
 * Opens the database of `DATABASE_URL`; or of `DATABASE_OWNER_URL`, or our own, with what the owner
 * could see besides laid aside.
 *
 * @throws StartError, DatabaseStartError
 */
export async function openViewerStore(env: Env, log: (line: string) => void): Promise<ViewerStore> {
  if (env.databaseUrl !== null) {
    const dataSource = await openAsServer(env.databaseUrl);
    return { dataSource, close: () => dataSource.destroy() };
  }
  const store = await openOperatorStore(env, log);
  try {
    const dataSource = await openAsServer(await actingAsServer(store.url));
    return {
      dataSource,
      close: async () => {
        await dataSource.destroy();
        await store.close();
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function actingAsServer(ownerUrl: string): Promise<string> {
  const owner = await openDatabase(ownerUrl, "DATABASE_OWNER_URL", { hasEntities: false });
  try {
    return await assumeServerRole(owner, ownerUrl);
  } finally {
    await owner.destroy();
  }
}

/** @throws CommandError where nobody of a name holds a role, for whom no rows are there */
export async function assertHoldsRole({ dataSource }: ViewerStore, viewer: Viewer): Promise<void> {
  const counts = { statements: 0, rows: 0 };
  const { roles } = await inTransaction(dataSource, viewer, counts, (session) => session.reach());
  if (roles.length > 0) return;
  throw new CommandError(
    `Nobody holds a role as “${viewer.subject}”, so there would be no rows: check the name, or ` +
      "grant a role first (npm run grant).",
  );
}
