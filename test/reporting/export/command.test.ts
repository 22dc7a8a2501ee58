import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parquetReadObjects } from "hyparquet";
import { readExportArguments } from "../../../src/commands/export-arguments";
import { eventsOf } from "../../audit/support";
import { type TestDatabase } from "../../support/database";
import { keyFor } from "../../support/pseudonyms";
import { programOf } from "../../support/program";
import { until } from "../../support/until";
import { INES, inOrder, PRIYA, rowsOf } from "./files";
import { readCsv } from "./read-csv";
import { getDataset } from "../../../src/reporting/query/scope";
import { SERVER_CATALOGUE } from "../../../src/reporting/query/server-catalogue";
import { createDemonstrationDatabase } from "../../support/demonstration";

const PROJECT = join(__dirname, "..", "..", "..");
const COMMAND = programOf("export");

jest.setTimeout(180_000);

describe("npm run export", () => {
  let database: TestDatabase;
  let folder: string;
  beforeAll(async () => {
    database = await createDemonstrationDatabase();
    folder = await mkdtemp(join(tmpdir(), "golden-thread-export-"));
  });
  afterAll(async () => {
    await database.drop();
    await rm(folder, { recursive: true });
  });

  const environment = (isOwner = false): NodeJS.ProcessEnv => {
    const variables = {
      DATABASE_OWNER_URL: database.url,
      ...(!isOwner && { DATABASE_URL: database.serverUrl }),
    };
    return { ...process.env, DATABASE_URL: undefined, ...variables, ...keyFor(variables) };
  };

  interface Ran {
    readonly code: number;
    readonly out: string;
    readonly err: string;
  }

  function run(args: readonly string[], isOwner = false): Promise<Ran> {
    return new Promise((resolve) => {
      execFile(
        process.execPath,
        [...COMMAND, ...args],
        { cwd: PROJECT, env: environment(isOwner), maxBuffer: 1 << 28 },
        (error, out, err) => resolve({ code: error ? Number(error.code) : 0, out, err }),
      );
    });
  }

  it.each([
    ["the server's login", false],
    ["the owner, who lays aside what the owner sees", true],
  ])("writes the rows of the viewer who is named, by %s", async (_, isOwner) => {
    for (const subject of [INES, PRIYA]) {
      const { code, out, err } = await run(["engagements", "--as", subject], isOwner);
      expect([code, err]).toEqual([0, ""]);
      const found = readCsv(out).slice(1);
      expect(inOrder(found)).toEqual(
        await rowsOf({ database }, subject, getDataset("engagements", SERVER_CATALOGUE)),
      );
      expect(found.length > 0).toBe(subject === INES);
    }
  });

  it("writes a new file of the kind that its name says, and tells the audit trail", async () => {
    const out = join(folder, "contracts.parquet");
    const args = ["contracts", "--as", INES, "--filter", "status eq 'active'"];
    const events = await eventsOf({ database }, async () => {
      expect(await run([...args, "--select", "title,starts_on", "--out", out])).toEqual({
        code: 0,
        out: "",
        err: "",
      });
    });
    expect(events).toMatchObject([
      {
        ...{ subject: INES, name: "Command line", category: "export", kinds: ["contracts"] },
        operation: "$filter=status eq 'active'&$select=title,starts_on",
      },
    ]);
    const { buffer, byteOffset, byteLength } = readFileSync(out);
    const file = buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
    const rows = await parquetReadObjects({ file });
    const wanted = await rowsOf(
      { database },
      INES,
      getDataset("contracts", SERVER_CATALOGUE),
      "status = 'active'",
    );
    expect(rows.map(({ title }) => title).sort()).toEqual(wanted.map((row) => row[2]).sort());
    expect(Object.keys(rows[0]!)).toEqual(["title", "starts_on"]);
  });

  it("leaves a file that is there as it is", async () => {
    const out = join(folder, "mine.csv");
    writeFileSync(out, "mine");
    const refused = await run(["contracts", "--as", INES, "--out", out]);
    expect(refused).toMatchObject({ code: 1, err: expect.stringContaining("is there already") });
    expect(readFileSync(out, "utf8")).toBe("mine");
  });

  it("leaves nothing behind when it is stopped", async () => {
    await database.dataSource.query(
      `insert into contract (id, reference, title, commissioner_id, starts_on, ends_on)
       select gen_random_uuid(), 'LONG', 'Long', commissioner_id, '0800-01-01', '9000-12-31'
       from contract limit 1`,
    );
    const out = join(folder, "stopped.csv");
    const args = ["calendar", "--as", PRIYA, "--out", out];
    const child = spawn(process.execPath, [...COMMAND, ...args], {
      cwd: PROJECT,
      env: environment(),
      stdio: ["ignore", "ignore", "pipe"],
    });
    let said = "";
    child.stderr.on("data", (text) => (said += text));
    await until("it writes", async () => existsSync(`${out}.part`));
    child.kill("SIGINT");
    const [code] = await once(child, "close");
    expect([code, said]).toEqual([130, "Stopped: nothing was written.\n"]);
    expect(readdirSync(folder).filter((name) => name.startsWith("stopped"))).toEqual([]);
    await database.dataSource.query("delete from contract where reference = 'LONG'");
  });

  it("says what is wrong with what is asked of it", async () => {
    const nobody = await run(["contracts", "--as", "priya"]);
    expect(nobody).toMatchObject({ code: 1, out: "" });
    expect(nobody.err).toContain("Nobody holds a role as “priya”");
    const filter = await run(["contracts", "--as", INES, "--filter", "titel eq 'x'"]);
    expect(filter).toMatchObject({ code: 1, out: "" });
    expect(filter.err).toContain("Did you mean title?");
    const folderless = await run(["contracts", "--as", INES, "--out", join(folder, "a", "b.csv")]);
    expect(folderless).toMatchObject({ code: 1, out: "" });
    expect(folderless.err).toContain("cannot be written");
  });

  it("lists the datasets", async () => {
    const { code, out } = await run(["--list"]);
    expect(code).toBe(0);
    expect(out).toContain("contracts\tContracts\n");
  });

  const wrong: [args: string[], said: RegExp][] = [
    [[], /Say which dataset/],
    [["contract", "--as", "a"], /Did you mean contracts/],
    [["contracts"], /Say whose rows/],
    [["contracts", "nodes", "--as", "a"], /What is "nodes"/],
    [["contracts", "--as", "a", "--format", "xlsx"], /--format is "xlsx": give csv or parquet/],
    [["contracts", "--as", "a", "--out", "a.parquet", "--bom"], /Only CSV has --bom/],
    [["contracts", "--list"], /--list shows all/],
    [["contracts", "--az", "a"], /--az/],
  ];
  it.each(wrong)("says how it is used for %j", (args, said) => {
    expect(() => readExportArguments(args)).toThrow(said);
    expect(() => readExportArguments(args)).toThrow("Usage: npm run export");
  });
});
