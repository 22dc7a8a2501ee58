import { findDataset } from "../../../../src/reporting/catalogue/catalogue";
import type { TestDatabase } from "../../../support/database";

export type DatasetRow = Readonly<Record<string, unknown>>;

/** The rows of a dataset that are there for somebody, in the order of its key. */
export async function rowsOf(
  { server }: TestDatabase,
  subject: string,
  name: string,
): Promise<DatasetRow[]> {
  const dataset = findDataset(name);
  if (!dataset) throw new Error(`there is no dataset ${name}`);
  const runner = server.createQueryRunner();
  await runner.startTransaction();
  try {
    await runner.query("select enter_as($1)", [subject]);
    const rows: DatasetRow[] = await runner.query(
      `select * from reporting_v1.${name} order by ${dataset.key.join(", ")}`,
    );
    return rows;
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
}
