import { createTestDatabase, type TestDatabase } from "../../support/database";
import { runImport } from "../support/import-process";
import { INVENTED, withEdited } from "./support/folders";

describe("npm run import -- indigo", () => {
  let database: TestDatabase;
  let env: Record<string, string>;
  beforeAll(async () => {
    database = await createTestDatabase();
    env = { DATABASE_OWNER_URL: database.url };
  });
  afterAll(() => database.drop());

  const run = (...args: string[]) => runImport(["indigo", ...args], env);

  it("says what would be landed, as JSON, and lands nothing", async () => {
    const { code, stdout } = await run(INVENTED, "--dry-run", "--report", "json");
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      outcome: "tried",
      landedProjects: 6,
      notLanded: ["INDIGO-POJ-9005", "INDIGO-POJ-9006"],
      files: expect.arrayContaining([{ file: "projects.csv", rows: 9 }]),
      parts: expect.arrayContaining([
        { part: "contracts", added: 6, changed: 0, unchanged: 0, gone: 0 },
      ]),
      findings: expect.arrayContaining([
        expect.objectContaining({
          ...{ file: "projects.csv", line: 8, project: "INDIGO-POJ-9006" },
          ...{ code: "NO_START", effect: "not_landed" },
        }),
      ]),
    });
    expect(await database.dataSource.query("select 1 from contract")).toEqual([]);
  });

  it("says what it landed, what it found, and what is no contract", async () => {
    const { code, stdout } = await run(INVENTED);
    expect(code).toBe(0);
    expect(stdout).toMatch(/contracts +6 new, 0 unchanged\n/);
    expect(stdout).toContain("ROWS_NUMBERED: 4, normalised\n");
    expect(stdout).toContain("  … and 1 more (--report json has all).\n");
    expect(stdout).toContain(
      "NO_START: 1, not landed\n  INDIGO-POJ-9006, projects.csv, line 8: Nothing says when it started",
    );
    expect(stdout).toContain(
      "6 projects are contracts. 2 are not: INDIGO-POJ-9005, INDIGO-POJ-9006.\n",
    );
    expect(stdout).toMatch(/\nLanded\. \d+\.\d s\.\n$/);
  });

  it("names a file that cannot be read, and where", async () => {
    const edits = { "projects_results.csv": [["Project ID,", "Projekt,"]] } as const;
    const { code, stdout } = await withEdited(INVENTED, edits, (folder) => run(folder));
    expect(code).toBe(1);
    expect(stdout).toContain("projects_results.csv, line 1: ");
    expect(stdout).toContain("Nothing was landed: files could not be read.");
  });

  it("refuses what it cannot be asked", async () => {
    const none = await run();
    expect([none.code, none.stderr]).toEqual([2, expect.stringContaining("write ./indigo")]);
    const nowhere = await run("/no/such/folder");
    expect([nowhere.code, nowhere.stderr]).toEqual([2, expect.stringContaining("no folder")]);
    const other = await run(INVENTED, "--accept-valid");
    expect([other.code, other.stderr]).toEqual([2, expect.stringContaining("--accept-valid")]);
  });
});
