import { execFile } from "node:child_process";
import { join } from "node:path";
import { readTokenArguments } from "../../src/commands/token-arguments";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { programOf } from "../support/program";
import { keyFor } from "../support/pseudonyms";

const PROJECT = join(__dirname, "..", "..");

describe("npm run token", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
    const variables = { DATABASE_OWNER_URL: database.url, DATABASE_URL: database.serverUrl };
    const env = { ...process.env, ...variables, ...keyFor(variables) };
    const command = [...programOf("token"), ...args];
    return new Promise((resolve) => {
      execFile(process.execPath, command, { cwd: PROJECT, env }, (error, out, err) =>
        resolve({ code: error ? Number(error.code) : 0, out, err }),
      );
    });
  }

  it("makes a token and shows it, once, alone on the standard output", async () => {
    const made = await run(
      "create",
      "robot",
      "--name",
      "Monthly figures",
      "--scopes",
      "read,report",
    );
    expect(made.code).toBe(0);
    expect(made.out).toMatch(/^gtt_[0-9A-Za-z]{49}\n$/);
    const [row] = await database.dataSource.query(
      "select *, hash = sha256(convert_to($1, 'UTF8')) as fits from access_token",
      [made.out.trim()],
    );
    expect(row).toMatchObject({
      subject: "robot",
      name: "Monthly figures",
      scopes: ["read", "report"],
      created_by: "command-line",
      fits: true,
    });

    const listed = await run("list", "robot");
    const [id, status, ...rest] = listed.out.trim().split("\t");
    expect([status, ...rest.slice(0, 3)]).toEqual([
      "active",
      "robot",
      "Monthly figures",
      "read,report",
    ]);
    expect(listed.out).not.toContain(made.out.trim());

    const revoked = await run("revoke", id!);
    expect([revoked.code, revoked.err.trim()]).toEqual([0, `Revoked ${id}.`]);
    expect((await run("list")).out).toContain("\trevoked\t");
  });

  const wrong: [args: string[], said: RegExp][] = [
    [[], /Say what to do/],
    [["make"], /What is "make"/],
    [["create"], /on whose behalf/],
    [["create", "robot"], /what the token is for/],
    [["create", "robot", "--name", "x", "--scopes", "all"], /--scopes is "all"/],
    [["create", "robot", "--name", "x", "--days", "0"], /--days is "0"/],
    [["list", "--name", "x"], /Only create has --name/],
    [["revoke", "gtt_something"], /by its id/],
  ];
  it.each(wrong)("says how it is used for %j", (args, said) => {
    expect(() => readTokenArguments(args)).toThrow(said);
    expect(() => readTokenArguments(args)).toThrow("Usage: npm run token");
  });

  it("ends with 2 where it is used in another way", async () => {
    const { code, out, err } = await run("make");
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain('What is "make"?');
  });

  it("makes none on behalf of nobody, or of the command line", async () => {
    const create = (subject: string) => run("create", subject, "--name", "x");
    expect(await create("command-line")).toMatchObject({ code: 1, out: "" });
    expect(await create(" ")).toMatchObject({ code: 1, out: "" });
  });

  it("says that there is no such token, and ends with 1", async () => {
    const { code, err } = await run("revoke", "tok_0000000000000000000000000");
    expect([code, err.trim()]).toEqual([1, "There is no such access token."]);
  });
});
