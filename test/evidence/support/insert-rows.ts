import type { DataSource, EntityManager } from "typeorm";

/** Inserts rows in the order given; all have the columns of the first. */
export async function insertRows(
  dataSource: DataSource | EntityManager,
  table: string,
  rows: readonly object[],
): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.keys(rows[0]!).join(", ");
  await dataSource.query(
    `insert into ${table} (${columns})
     select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}
