import { BETWEEN, missing, rowsOf, run, type Connection, type SqlClient } from "./sql-client";

const PSQL = "/usr/bin/psql";

async function read(at: Connection, statement: string): Promise<string[][]> {
  const args = ["-X", "-q", "-t", "-A", "-F", BETWEEN, "-v", "ON_ERROR_STOP=1", "-c", statement];
  const env = {
    ...{ PGHOST: at.host, PGPORT: at.port, PGDATABASE: at.database },
    ...{ PGUSER: at.user, PGPASSWORD: at.password },
  };
  const rows = rowsOf(await run(PSQL, args, { env }));
  return rows.map((row) => row.map((cell) => cell.replace(/(:\d\d)\+00$/, "$1")));
}

/** PostgreSQL's own, whose lists are those of `information_schema`. */
export const psql: SqlClient = {
  name: "psql",
  missing: missing([PSQL], "postgresql-client"),
  refusal: "permission denied for table contract",
  // As \dv+ asks for it, of what is on the search path.
  listViews: async (at) => {
    const rows = await read(
      at,
      `select c.relname, obj_description(c.oid, 'pg_class') from pg_class c
       where c.relkind = 'v' and pg_table_is_visible(c.oid) and c.relnamespace <> 'pg_catalog'::regnamespace`,
    );
    return rows.map(([name, comment]) => ({ name: name!, comment: comment! }));
  },
  describe: (at, view) =>
    read(
      at,
      `select column_name, data_type from information_schema.columns
       where table_schema = 'reporting_v1' and table_name = '${view}' order by ordinal_position`,
    ),
  read,
};
