import { existsSync } from "node:fs";
import path from "node:path";
import { loadDemonstration, DEMONSTRATION_BUNDLE } from "../../src/demo/load-demonstration";
import { folderSource } from "../../src/import/folder-source";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { codes, countAll, countsOf, importFrom } from "./support/bundle";
import { TEST_PSEUDONYMS } from "../support/pseudonyms";

const HARBOUR = path.resolve(__dirname, "../../../shared/data/harbour");
const isHarbourThere = existsSync(HARBOUR);
if (!isHarbourThere) console.warn(`Skipped: the bundle in ${HARBOUR} is not there.`);

describe("whole bundles", () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await createTestDatabase();
  });
  afterEach(() => database.drop());

  (isHarbourThere ? it : it.skip)("lands the harbour bundle, once", async () => {
    const source = folderSource(HARBOUR);
    const first = await importFrom(database, { source });
    expect(codes(first)).toEqual([]);
    expect(first.outcome).toBe("landed");
    expect(countsOf(first, "readings.csv")).toMatchObject({ rows: 599, added: 599 });
    const total = await countAll(database);
    const second = await importFrom(database, { source });
    expect(second.files.every((file) => file.unchanged === file.rows)).toBe(true);
    expect(await countAll(database)).toBe(total);
  });

  it("loads the demonstration into an empty database, and leaves another alone", async () => {
    const lines: string[] = [];
    await loadDemonstration(database.dataSource, TEST_PSEUDONYMS, (line) => lines.push(line));
    expect(lines).toEqual(["Loading the demonstration data."]);
    const [{ count }] = await database.dataSource.query("select count(*)::integer from reading");
    expect(count).toBe(1060);
    await loadDemonstration(database.dataSource, TEST_PSEUDONYMS, (line) => lines.push(line));
    expect(lines).toHaveLength(1);
    const again = await importFrom(database, { source: folderSource(DEMONSTRATION_BUNDLE) });
    expect(codes(again)).toEqual([]);
    expect(again.files.every((file) => file.unchanged === file.rows)).toBe(true);
  });
});
