import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { newId } from "../../src/db/new-id";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { programOf } from "../support/program";
import { keyFor } from "../support/pseudonyms";
import { forge } from "./support";

interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

describe("npm run audit", () => {
  let database: TestDatabase;
  let folder: string;
  beforeAll(async () => {
    database = await createTestDatabase();
    folder = await mkdtemp(path.join(tmpdir(), "golden-thread-audit-"));
    await database.dataSource.query(
      "insert into organisation (id, reference, name, kinds) values ($1, 'A', 'A', '{provider}')",
      [newId()],
    );
  });
  afterAll(async () => {
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  const run = (...args: string[]): Promise<Ended> => {
    const urls = { DATABASE_URL: database.serverUrl, DATABASE_OWNER_URL: database.url };
    const env = { PATH: process.env.PATH, ...urls, ...keyFor(urls) };
    const command = [...programOf("audit"), ...args];
    return new Promise((resolve) => {
      execFile(process.execPath, command, { env }, (error, stdout, stderr) => {
        resolve({ code: Number(error?.code ?? 0), stdout, stderr });
      });
    });
  };

  it("says that the trail is whole, keeps its heads, and compares with them", async () => {
    const file = path.join(folder, "heads.json");
    expect(await run("heads", "--to", file)).toMatchObject({ code: 0, stdout: "" });
    expect(await readFile(file, "utf8")).toContain('"hash"');
    const whole = await run("verify", "--against", file);
    expect(whole).toMatchObject({ code: 0 });
    expect(whole.stdout).toMatch(/^The audit trail is whole: \d+ events in \d+ lanes\.\n$/);
    const again = await run("heads", "--to", file);
    expect(again.code).toBe(2);
    expect(again.stderr).toContain("it is there");
  });

  it("takes heads that npm wrote around", async () => {
    const { stdout } = await run("heads");
    const file = path.join(folder, "piped.json");
    await writeFile(
      file,
      `\n> golden-thread audit\n> tsx src/commands/audit.ts heads\n\n${stdout}`,
    );
    expect(await run("verify", "--against", file)).toMatchObject({ code: 0 });
  });

  it.each([
    [[], "Say what to do."],
    [["check"], 'What is "check"?'],
    [["verify", "--to", "x"], "verify has no --to."],
    [["verify", "--against", "/nowhere/at/all"], "cannot be read"],
    [["verify", "--against", "package.json"], "no heads of an audit trail"],
  ])("says what it knows when called as %j", async (args, message) => {
    const ended = await run(...args);
    expect(ended.code).toBe(2);
    expect(ended.stderr).toContain(message);
  });

  it("names the event that first disagrees, and ends with 1", async () => {
    await forge(database, "update audit_event set subject = 'else' where (lane, number) = (1, 1)");
    const ended = await run("verify");
    expect(ended.code).toBe(1);
    expect(ended.stdout).toBe("Event 1 of lane 1 does not say what it said when it was entered.\n");
  });
});
