import { getRunner, type Cell } from "@evidence-dev/postgres";

/** Runs one query as Evidence does, and prints its columns' types or its rows, a row to a line. */
async function main(what: string, statement: string, between: string): Promise<void> {
  const runner = await getRunner(JSON.parse(process.env.EVIDENCE_OPTIONS ?? "{}"));
  const { rows, columnTypes } = await runner(statement, "query.sql", 10);
  const lines: (readonly string[])[] =
    what === "types" ? columnTypes.map(({ name, evidenceType }) => [name, evidenceType]) : [];
  for await (const batch of rows()) {
    if (what === "rows") lines.push(...batch.map((row) => Object.values(row).map(textOf)));
  }
  process.stdout.write(lines.map((line) => `${line.join(between)}\n`).join(""));
}

function textOf(cell: Cell): string {
  if (!(cell instanceof Date)) return cell === null ? "" : String(cell);
  return cell
    .toISOString()
    .replace("T", " ")
    .replace(/\.000Z$/, "")
    .replace(/ 00:00:00$/, "");
}

const [what = "", statement = "", between = ""] = process.argv.slice(2);
main(what, statement, between).catch((error: unknown) => {
  console.error(error);
  // Its pool stays open after a failure.
  process.exit(1);
});
