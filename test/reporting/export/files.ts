import type { Dataset } from "../../../src/reporting/catalogue/dataset";
import type { TestApi } from "../../support/api";

/** Manages a provider, and sees the people it works with. */
export const INES = "demonstration/manager-quillfold";
/** Commissions, and sees no people. */
export const PRIYA = "demonstration/commissioner-aldermere";

/** Asks for a file, or for what is said of files. */
export function askFor(
  { url }: Pick<TestApi, "url">,
  subject: string,
  path: string,
  init: RequestInit = {},
): Promise<Response> {
  return fetch(`${url}/export/v1/${path}`, { ...init, headers: { "x-test-subject": subject } });
}

/** Runs a query over the views that tools read, as the server asks on somebody's behalf. */
export async function asViewer(
  { database }: Pick<TestApi, "database">,
  subject: string,
  query: string,
): Promise<Record<string, string | null>[]> {
  const runner = database.server.createQueryRunner();
  await runner.startTransaction();
  try {
    await runner.query("select enter_as($1)", [subject]);
    await runner.query("set local timezone to 'UTC'");
    return await runner.query(query);
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
}

/** Every row of a dataset as texts, in the order of those. */
export async function rowsOf(
  api: Pick<TestApi, "database">,
  subject: string,
  { name, columns }: Dataset,
  where = "true",
): Promise<(string | null)[][]> {
  const texts = columns.map((column) =>
    column.type === "timestamptz"
      ? `to_char(${column.name}, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as ${column.name}`
      : `${column.name}::text`,
  );
  const rows = await asViewer(
    api,
    subject,
    `select ${texts.join(", ")} from reporting_v1.${name} where ${where}`,
  );
  return inOrder(rows.map((row) => columns.map((column) => row[column.name] ?? null)));
}

export const inOrder = <Row>(rows: readonly Row[]): Row[] =>
  rows
    .map((row) => ({ row, text: JSON.stringify(row) }))
    .sort((one, other) => (one.text < other.text ? -1 : Number(one.text > other.text)))
    .map(({ row }) => row);
