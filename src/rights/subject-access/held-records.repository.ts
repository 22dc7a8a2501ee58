import sql, { raw, type Sql } from "sql-template-tag";
import type { Session } from "../../db/session";

/** One row as it is held, without the keys by which rows refer to each other. */
export type HeldRow = Readonly<Record<string, unknown>>;

const OF_ENGAGEMENTS = sql`t.engagement_id in (
  select e.id from engagement e where e.service_user_id = p.id)`;

/**
 * How the rows about a person `p` are found in each table `t` that leads to one. A test holds this
 * list against the database's foreign keys.
 */
export const HELD: Readonly<Record<string, Sql>> = {
  service_user: sql`t.id = p.id`,
  engagement: sql`t.service_user_id = p.id`,
  engagement_revision: OF_ENGAGEMENTS,
  reading: OF_ENGAGEMENTS,
  withdrawal: sql`t.reading_id in (
    select r.id from reading r join engagement e on e.id = r.engagement_id
    where e.service_user_id = p.id)`,
  retention_notice: sql`t.service_user_id = p.id`,
};

/** Every row about a person with every column of it, whatever is added to them later. */
export async function findHeldRecords(
  session: Session,
  serviceUserId: string,
): Promise<Readonly<Record<string, readonly HeldRow[]>>> {
  const records: Record<string, readonly HeldRow[]> = {};
  for (const [table, condition] of Object.entries(HELD)) {
    const rows = await session.query<{ row: HeldRow }>(sql`
      select to_jsonb(t) - array(
        select attname::text from pg_attribute
        where attrelid = ${table}::regclass and atttypid = 'uuid'::regtype
      ) as row
      from ${raw(table)} t
      cross join (select ${serviceUserId}::uuid as id) p
      where ${condition}
      order by t.id`);
    records[table] = rows.map(({ row }) => row);
  }
  return records;
}
