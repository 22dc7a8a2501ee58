import sql, { type Sql } from "sql-template-tag";
import type { Session } from "./session";

const HAS_UUIDV7 = 18;

/**
 * An expression for a new row's key in a statement that makes many: time-ordered as `newId()` gives
 * them, so that rows entered together lie together in an index.
 */
export async function newKeyExpression(session: Session): Promise<Sql> {
  const { version } = await session.queryOne<{ version: number }>(
    sql`select current_setting('server_version_num')::integer / 10000 as version`,
  );
  return version >= HAS_UUIDV7 ? sql`uuidv7()` : MADE_BY_HAND;
}

/** Milliseconds since 1970 in the first 48 bits of a random key, and version 7 in its place. */
const MADE_BY_HAND = sql`encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
  placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3)
  from 1 for 6), 52, 1), 53, 1), 'hex')::uuid`;
