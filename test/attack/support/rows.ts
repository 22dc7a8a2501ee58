import { everythingIn } from "../../support/everything";
import type { TestDatabase } from "../../support/database";

/** Tables that note who asked, and when, or keep what was worked out: they change where nobody does. */
const NOTES =
  /^(audit_\w+|access_token|browser_session|idempotency_key|kept_reach|person|steering_change): /;

/** Tables whose rows are added up into fewer now and then. */
const SUMS = /^evidence_\w+$/;

/** Every row of every table that holds what people entered, in an order that stays the same. */
export async function rowsOf(database: TestDatabase): Promise<string[]> {
  const rows = (await everythingIn(database)).split("\n");
  return rows.filter((row) => !NOTES.test(row)).sort();
}

/** How many rows each of those tables has. */
export async function countsOf({ dataSource }: TestDatabase): Promise<Record<string, number>> {
  const tables: { name: string }[] = await dataSource.query(
    "select tablename as name from pg_tables where schemaname = 'public' order by 1",
  );
  const names = tables.map(({ name }) => name);
  const counted = names.filter((name) => !NOTES.test(`${name}: `) && !SUMS.test(name));
  const [counts] = await dataSource.query(
    `select ${counted.map((name) => `(select count(*)::integer from "${name}") as "${name}"`).join(", ")}`,
  );
  return counts;
}
