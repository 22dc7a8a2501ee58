import type { TestDatabase } from "./database";

/** Every row of every table, as text: what a copy of the database would tell. */
export async function everythingIn({ dataSource }: TestDatabase): Promise<string> {
  const tables: { name: string }[] = await dataSource.query(
    "select format('%I', tablename) as name from pg_tables where schemaname = 'public'",
  );
  const texts: string[] = [];
  for (const { name } of tables) {
    const rows: { row: string }[] = await dataSource.query(`select t::text as row from ${name} t`);
    texts.push(...rows.map(({ row }) => `${name}: ${row}`));
  }
  return texts.join("\n");
}
