import sql from "sql-template-tag";
import type { Session } from "./session";

/** What the data are like in the transaction's snapshot: another text after every write. */
export async function dataState(session: Session): Promise<string> {
  const { state } = await session.queryOne<{ state: string }>(sql`select data_state() as state`);
  return state;
}
