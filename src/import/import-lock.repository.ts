import sql from "sql-template-tag";
import type { Session } from "../db/session";

/** Any number that no other program on this database uses: whoever holds it imports. */
const IMPORT_LOCK = 7_364_518_203;

/**
 * Waits until no other import runs on the database, and keeps others waiting until the connection
 * gives the lock back or ends.
 */
export async function takeImportLock(session: Session, onWait: () => void): Promise<void> {
  const { taken } = await session.queryOne<{ taken: boolean }>(
    sql`select pg_try_advisory_lock(${IMPORT_LOCK}) as taken`,
  );
  if (taken) return;
  onWait();
  await session.query(sql`select pg_advisory_lock(${IMPORT_LOCK})`);
}

export async function giveImportLockBack(session: Session): Promise<void> {
  await session.query(sql`select pg_advisory_unlock(${IMPORT_LOCK})`);
}
