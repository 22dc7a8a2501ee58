import sql from "sql-template-tag";
import type { Session } from "../../db/session";

/** On whose behalf logins of BI tools read; null where another server keeps their figures just now. */
export async function takeBiSubjects(session: Session): Promise<string[] | null> {
  // One server at a time, until the transaction ends.
  const { isFirst } = await session.queryOne<{ isFirst: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtextextended('reported figures', 0)) as is_first`,
  );
  if (!isFirst) return null;
  const rows = await session.query<{ subject: string }>(
    sql`select subject from bi_subjects() subject`,
  );
  return rows.map(({ subject }) => subject);
}
