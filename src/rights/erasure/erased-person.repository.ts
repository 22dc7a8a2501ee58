import sql from "sql-template-tag";
import type { Session } from "../../db/session";

/** Whether somebody with this tombstone was erased. */
export async function isErased(session: Session, tombstone: string): Promise<boolean> {
  const rows = await session.query(sql`select erased_among(${[tombstone]}::text[])`);
  return rows.length > 0;
}
