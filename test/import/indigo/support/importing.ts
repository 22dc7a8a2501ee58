import { COMMAND_LINE_VIEWER } from "../../../../src/auth/viewer";
import { OwnConnection } from "../../../../src/db/own-connection";
import { folderSource } from "../../../../src/import/folder-source";
import { importIndigo, type IndigoOptions } from "../../../../src/import/indigo/import-indigo";
import type { IndigoReport } from "../../../../src/import/indigo/indigo-report";
import type { TestDatabase } from "../../../support/database";

/** Imports a folder into a test's database, as the command line does. */
export async function importFolder(
  database: TestDatabase,
  folder: string,
  options: Partial<IndigoOptions> = {},
): Promise<IndigoReport> {
  const connection = await OwnConnection.open(database.url, COMMAND_LINE_VIEWER);
  try {
    const signal = new AbortController().signal;
    const source = folderSource(folder);
    return await importIndigo(connection, {
      source,
      signal,
      onProgress: () => undefined,
      ...options,
    });
  } finally {
    await connection.close();
  }
}

/** What each part added and changed, and what is gone; parts without any of it are left out. */
export function changesOf({ parts }: IndigoReport): Record<string, string> {
  return Object.fromEntries(
    parts
      .filter(({ added, changed, gone }) => added + changed + gone > 0)
      .map(({ part, added, changed, gone }) => [part, `+${added} ~${changed} -${gone}`]),
  );
}

/** What the accounts of contracts have come to, in minor units. */
export function balancesOf({ dataSource }: TestDatabase): Promise<Record<string, unknown>[]> {
  return dataSource.query(
    `select c.reference, p.account, sum(p.amount_minor)::float8 as minor
     from ledger_posting p join contract c on c.id = p.contract_id
     group by 1, 2 having sum(p.amount_minor) <> 0 order by 1, 2`,
  );
}
