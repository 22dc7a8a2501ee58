import { join } from "node:path";
import { BETWEEN, rowsOf, run, type Connection, type SqlClient } from "./sql-client";

/** In a process of its own: the package changes how `pg` reads numbers, for all of a process. */
async function ask(at: Connection, what: "types" | "rows", statement: string): Promise<string[][]> {
  const options = { ...at, port: Number(at.port), schema: "reporting_v1" };
  const script = join(__dirname, "evidence", "run-query.ts");
  const args = ["--import", "tsx", script, what, statement, BETWEEN];
  return rowsOf(
    await run(process.execPath, args, {
      env: { EVIDENCE_OPTIONS: JSON.stringify(options), TZ: "UTC" },
    }),
  );
}

/** Evidence's own source for PostgreSQL, which reads what each page's query asks for. */
export const evidence: SqlClient = {
  name: "@evidence-dev/postgres",
  missing: null,
  // It swallows what the database says.
  refusal: "evidence/run-query.ts failed",
  listViews: null,
  describe: (at, view) => ask(at, "types", `select * from ${view}`),
  read: (at, statement) => ask(at, "rows", statement),
};
