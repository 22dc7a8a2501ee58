import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import { CATALOGUE } from "../../../src/reporting/catalogue/catalogue";
import type { Column } from "../../../src/reporting/catalogue/dataset";
import type { TestApi } from "../../support/api";
import { askFor, asViewer, INES } from "./files";
import { startDemonstration } from "../../support/demonstration";

jest.setTimeout(180_000);

/** What both databases are asked of each column, so that one value missing or changed would show. */
function questionsOf({ name, type }: Column): readonly string[] {
  const count = `count(${name})::integer`;
  if (type === "integer" || type === "numeric") return [count, `sum(${name})::double precision`];
  if (type === "date") return [count, `max(${name} - date '2000-01-01')::integer`];
  if (type === "timestamptz") return [count, `max(extract(epoch from ${name}))::double precision`];
  return [count, `count(distinct ${name})::integer`, `min(${name} collate "C")`];
}

/** Sums of doubles are rounded on the way, by each in its own order. */
const rounded = (value: unknown): unknown =>
  typeof value === "number" ? Number(value.toPrecision(13)) : value;

describe("Parquet files", () => {
  let api: TestApi;
  let duck: DuckDBConnection;
  let folder: string;
  beforeAll(async () => {
    api = await startDemonstration();
    folder = await mkdtemp(path.join(tmpdir(), "golden-thread-parquet-"));
    duck = await (await DuckDBInstance.create(":memory:")).connect();
    await duck.run("set timezone = 'UTC'");
  });
  afterAll(async () => {
    duck.closeSync();
    await rm(folder, { recursive: true });
    await api.close();
  });

  it.each(CATALOGUE.map((dataset) => [dataset.name, dataset] as const))(
    "have in DuckDB the counts, sums and beginnings of %s",
    async (name, { columns }) => {
      const response = await askFor(api, INES, `${name}.parquet`);
      expect(response.status).toBe(200);
      const file = path.join(folder, `${name}.parquet`);
      await writeFile(file, Buffer.from(await response.arrayBuffer()));
      const questions = columns.flatMap(questionsOf);
      const select = (parts: readonly string[]): string => `select count(*)::integer as all_rows,
        ${parts.map((part, i) => `${part} as q${i}`).join(", ")}`;
      const [wanted] = await asViewer(api, INES, `${select(questions)} from reporting_v1.${name}`);
      const plain = questions.map((question) => question.replace(' collate "C"', ""));
      const reader = await duck.runAndReadAll(`${select(plain)} from read_parquet('${file}')`);
      expect(reader.getRows()[0]!.map(rounded)).toEqual(Object.values(wanted!).map(rounded));
    },
  );
});
