import type { TestDatabase } from "./database";

const PATIENCE_MS = 20_000;

/** Asks again every 20 ms until the answer is yes; fails after twenty seconds. */
export async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`waited in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Waits until a statement of the database waits for a lock. */
export async function untilWaiting({ dataSource }: TestDatabase, count = 1): Promise<void> {
  await until("a statement waits for a lock", async () => {
    const rows: unknown[] = await dataSource.query(
      `select from pg_stat_activity
       where datname = current_database() and wait_event_type = 'Lock'`,
    );
    return rows.length >= count;
  });
}
