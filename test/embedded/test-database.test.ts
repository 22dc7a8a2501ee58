import { tmpdir } from "node:os";
import path from "node:path";
import { findProcesses } from "./support/processes";
import { query } from "./support/run-child";

const url = process.env.TEST_DATABASE_URL ?? "";

it("is a PostgreSQL that text has one order on, wherever it runs", async () => {
  const row = await query(
    url,
    "select datlocale, pg_encoding_to_char(encoding) as encoding from pg_database where datname = current_database()",
  );
  expect(row).toEqual({ datlocale: "C.UTF-8", encoding: "UTF8" });
});

it("keeps its data in the temporary folder of the run", async () => {
  const [server] = await findProcesses(`port=${new URL(url).port}`);
  // One that was there before the run, and is named by TEST_DATABASE_URL, is nobody's business here.
  if (!server) return;
  expect(server.command).toContain(`-D ${path.join(tmpdir(), "golden-thread-test-")}`);
});
