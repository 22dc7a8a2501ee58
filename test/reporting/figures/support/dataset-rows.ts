import { getDataset } from "../../../../src/reporting/query/scope";
import { SERVER_CATALOGUE } from "../../../../src/reporting/query/server-catalogue";
import type { TestDatabase } from "../../../support/database";

export type DatasetRow = Readonly<Record<string, unknown>>;

/** The rows of a dataset that are there for somebody, in the order of its key. */
export async function rowsOf(
  { server }: TestDatabase,
  subject: string,
  name: string,
): Promise<DatasetRow[]> {
  const dataset = getDataset(name, SERVER_CATALOGUE);
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
