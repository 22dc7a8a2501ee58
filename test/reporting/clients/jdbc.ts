import { join } from "node:path";
import { missing, rowsOf, run, type Connection, type SqlClient } from "./sql-client";

const JAVA = "/usr/bin/java";
const DRIVER = "/usr/share/java/postgresql.jar";

async function ask(at: Connection, ...args: string[]): Promise<string[][]> {
  const env = {
    JDBC_URL: `jdbc:postgresql://${at.host}:${at.port}/${at.database}`,
    ...{ PGUSER: at.user, PGPASSWORD: at.password },
  };
  const options = ["-Duser.timezone=UTC", "-Xshare:auto", "-XX:TieredStopAtLevel=1", "-cp", DRIVER];
  const reader = join(__dirname, "jdbc", "Reader.java");
  const rows = rowsOf(await run(JAVA, [...options, reader, ...args], { env }));
  return rows.map((row) => row.map((cell) => cell.replace(/(:\d\d)\+00$/, "$1")));
}

/** `java.sql.Types`. */
const TYPES: Readonly<Record<string, string>> = {
  "12": "VARCHAR",
  "4": "INTEGER",
  "2": "NUMERIC",
  "91": "DATE",
  "93": "TIMESTAMP",
};

/** PostgreSQL's JDBC driver, which asks by DatabaseMetaData. */
export const jdbc: SqlClient = {
  name: "pgjdbc",
  // Without the compiler Java runs no single source file.
  missing: missing(
    [JAVA, "/usr/bin/javac", DRIVER],
    "default-jdk-headless and libpostgresql-jdbc-java",
  ),
  refusal: "permission denied for table contract",
  listViews: async (at) => {
    const rows = await ask(at, "views");
    return rows.map(([name, comment]) => ({ name: name!, comment: comment! }));
  },
  describe: async (at, view) => {
    const rows = await ask(at, "columns", view);
    return rows.map(([name, type]) => [name!, TYPES[type!] ?? type!]);
  },
  read: (at, statement) => ask(at, "read", statement),
};
