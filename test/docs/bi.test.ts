import { execFile } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { DEMONSTRATION_PREFIX } from "../../src/auth/subjects";
import { TOOLS_SCHEMA } from "../../src/reporting/views/schemas";
import { type TestDatabase } from "../support/database";
import { createDemonstrationDatabase } from "../support/demonstration";

const PROJECT = path.join(__dirname, "..", "..");
const FOLDER = path.join(PROJECT, "docs", "bi");
const PAGES = readdirSync(FOLDER).filter((name) => name.endsWith(".md"));
const TOOLS = PAGES.filter((name) => !["README.md", "datasets.md", "files.md"].includes(name));

const read = (name: string): string => readFileSync(path.join(FOLDER, name), "utf8");

describe("the pages for BI tools", () => {
  it("tell of the datasets what the catalogue has", async () => {
    const args = ["--import", "tsx", "scripts/bi-docs.ts", "--check"];
    await promisify(execFile)(process.execPath, args, { cwd: PROJECT });
  });

  it.each(PAGES)("%s leads to files that are there", (name) => {
    const links = [...read(name).matchAll(/\]\(([^):#]+)(#[^)]*)?\)/g)].map(([, file]) => file!);
    expect(links.filter((file) => !existsSync(path.join(FOLDER, file)))).toEqual([]);
    expect(name === "README.md" || links.length > 0).toBe(true);
  });

  it("are all found from the first one", () => {
    const first = read("README.md");
    expect(PAGES.filter((name) => name !== "README.md" && !first.includes(`](${name})`))).toEqual(
      [],
    );
  });

  it.each(TOOLS)("%s says whether it was run here", (name) => {
    expect(read(name)).toMatch(/^\*\*(Run|Not run) here\*\*/m);
  });
});

/** Questions in SQL that pages have one paste, but DuckDB's, which is not PostgreSQL. */
const QUESTIONS = TOOLS.filter((name) => name !== "duckdb.md").flatMap((name) =>
  [...read(name).matchAll(/^```sql\n(.*?)^```/gms)].map(([, text]) => [name, text!] as const),
);

describe("the questions that the pages have one paste", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createDemonstrationDatabase();
  }, 120_000);
  afterAll(() => database.drop());

  it("are some", () => expect(QUESTIONS.length).toBeGreaterThan(3));

  it.each(QUESTIONS)("%s has one that the views answer", async (_, text) => {
    // What Grafana puts in place of its mark is a condition.
    const question = text.replace(/\$__timeFilter\((.*?)\)/, "$1 is not null");
    await database.server.transaction(async (manager) => {
      await manager.query("select enter_as($1, null)", [
        `${DEMONSTRATION_PREFIX}commissioner-aldermere`,
      ]);
      await manager.query(`set local search_path = ${TOOLS_SCHEMA}`);
      await expect(manager.query(question)).resolves.toEqual(expect.any(Array));
    });
  });
});
