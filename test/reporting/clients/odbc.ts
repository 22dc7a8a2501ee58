import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BETWEEN, missing, rowsOf, run, type Connection, type SqlClient } from "./sql-client";

const ISQL = "/usr/bin/isql";

/** A data source as `docs/bi/r.md` and `libreoffice.md` have it. */
const dataSource = ({ host, port, database, user, password }: Connection): string =>
  `[golden-thread]
Driver = PostgreSQL Unicode
Servername = ${host}
Port = ${port}
Database = ${database}
Username = ${user}
Password = ${password}
MaxLongVarcharSize = 12000
`;

/** One line for isql: a statement, or `help` and what it is to tell of. */
async function ask(at: Connection, line: string): Promise<string[][]> {
  const folder = await mkdtemp(join(tmpdir(), "golden-thread-odbc-"));
  try {
    const file = join(folder, "odbc.ini");
    await writeFile(file, dataSource(at), { mode: 0o600 });
    const printed = await run(ISQL, ["golden-thread", "-b", "-v", "-d" + BETWEEN], {
      env: { ODBCINI: file },
      input: `${line.replace(/\s+/g, " ")}\n`,
    });
    if (/^\[\w{5}\]|\[ISQL\]ERROR/.test(printed)) throw new Error(printed.slice(0, 2000));
    return rowsOf(printed);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** psqlODBC under unixODBC, which asks by SQLTables and SQLColumns. */
export const odbc: SqlClient = {
  name: "psqlODBC (isql)",
  missing: missing([ISQL, "/usr/share/psqlodbc"], "unixodbc and odbc-postgresql"),
  refusal: "permission denied for table contract",
  listViews: async (at) => {
    const rows = await ask(at, "help");
    return rows
      .filter(([, schema]) => schema === "reporting_v1")
      .map(([, , name]) => ({ name: name!, comment: null }));
  },
  describe: async (at, view) => {
    const rows = await ask(at, `help ${view}`);
    return rows.filter((row) => row[1] === "reporting_v1").map((row) => [row[3]!, row[5]!]);
  },
  read: ask,
};
