import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { UsageError } from "../../src/commands/command-error";
import { readGrantArguments } from "../../src/commands/grant-arguments";
import { startTestApi, type TestApi } from "../support/api";
import { programOf } from "../support/program";
import { TEST_PSEUDONYM_KEY } from "../support/pseudonyms";
import { accessScene, inDays, type AccessScene } from "./scene";

const PROJECT = path.join(__dirname, "..", "..");

describe("npm run grant", () => {
  let api: TestApi;
  let scene: AccessScene;
  beforeAll(async () => {
    api = await startTestApi();
    scene = await accessScene(api);
  });
  afterAll(() => api.close());

  /** Runs the command on the test's database, as its owner. */
  async function run(...args: string[]) {
    const command = [...programOf("grant"), ...args];
    const env = {
      ...process.env,
      DATABASE_URL: api.database.serverUrl,
      DATABASE_OWNER_URL: api.database.url,
      PSEUDONYM_KEY: TEST_PSEUDONYM_KEY,
      LOG_LEVEL: "silent",
    };
    const done = { code: 0, stdout: "", stderr: "" };
    try {
      const ran = await promisify(execFile)(process.execPath, command, { cwd: PROJECT, env });
      return { ...done, ...ran };
    } catch (error) {
      return { ...done, ...(error as typeof done) };
    }
  }

  it("makes an administrator of the whole deployment, who then grants roles", async () => {
    const granted = await run("root", "administrator");
    expect(granted).toMatchObject({
      ...{ code: 0, stdout: "" },
      stderr: "root is administrator of the whole deployment from today.\n",
    });
    const { viewer } = await api
      .as("root")
      .ask<{ viewer: object }>(
        `{ viewer { roles roleGrants { nodes { grantedBy organisation { id } } } } }`,
      );
    expect(viewer).toEqual({
      roles: ["ADMINISTRATOR"],
      roleGrants: { nodes: [{ grantedBy: "command-line", organisation: null }] },
    });
  });

  it("grants, lists and revokes by reference", async () => {
    const keyworker = ["kit", "keyworker", "--organisation", "HARBOUR", "--worker", "W-1"];
    expect(await run(...keyworker, "--until", inDays(9))).toMatchObject({ code: 0 });
    expect(await run(...keyworker)).toMatchObject({
      ...{ code: 1, stderr: expect.stringContaining("holds this very role") },
    });
    const manager = ["ada", "provider-manager", "--organisation", "HARBOUR", "--contract", "C-1"];
    expect(await run(...manager, "--from", inDays(2))).toMatchObject({ code: 0 });
    const { stdout } = await run("list", "--organisation", "HARBOUR");
    expect(stdout.split("\n").filter((line) => !line.startsWith("tester\t"))).toEqual([
      `ada\tprovider_manager\tHARBOUR\tcontract C-1\t\tfrom ${inDays(2)}\twithout end\t`,
      `admin-harbour\tadministrator\tHARBOUR\t\t\tfrom ${inDays(0)}\twithout end\t`,
      `kit\tkeyworker\tHARBOUR\t\tworker W-1\tfrom ${inDays(0)}\tuntil ${inDays(9)}\t`,
      "",
    ]);
    expect(await run("revoke", ...manager, "--reason", "gone")).toMatchObject({ code: 0 });
    expect(await run("revoke", ...manager)).toMatchObject({ code: 1 });
    expect((await run("list", "--all")).stdout).toMatch(/^ada\t.*revoked \d{4}-/m);
    expect((await run("list")).stdout).not.toContain("ada");
    expect(await grantsOf("ada")).toEqual([{ revokedBy: "command-line", revokedReason: "gone" }]);
  });

  const grantsOf = (subject: string): Promise<object[]> =>
    api.database.dataSource.query(
      `select revoked_by as "revokedBy", revoked_reason as "revokedReason"
       from role_grant where subject = $1 and organisation_id = $2`,
      [subject, scene.harbour.key],
    );

  it("says what there is not, and how to find what there is", async () => {
    expect(await run("ada", "analyst", "--organisation", "HARBUOR")).toMatchObject({
      ...{ code: 1, stderr: expect.stringContaining("grant -- list organisations") },
    });
    expect((await run("list", "organisations")).stdout).toContain(
      "HARBOUR\tOrganisation HARBOUR\n",
    );
    const contract = ["ada", "analyst", "--organisation", "HARBOUR", "--contract", "C-9"];
    expect((await run(...contract)).stderr).toContain("no such contract, C-9");
    expect((await run("ada", "commissioner", "--organisation", "HARBOUR")).stderr).toContain(
      "Only a commissioner has a commissioner",
    );
    expect(await run("ada", "keywroker")).toMatchObject({ code: 2 });
  });
});

describe("the arguments of npm run grant", () => {
  const refused = (...args: string[]): string => {
    try {
      readGrantArguments(args);
    } catch (error) {
      if (error instanceof UsageError) return error.message.split("\n")[0]!;
    }
    return "taken";
  };

  it.each([
    [[], "Say who is to be what."],
    [["ada"], /^Say which role of administrator, commissioner, /],
    [["ada", "boss"], /^There is no role "boss": give one of administrator, /],
    [["ada", "analyst", "more"], 'What is "more"?'],
    [["ada", "analyst", "--contract", "C"], "--contract needs --organisation: say whose it is."],
    [["ada", "analyst", "--from", "soon"], '--from is "soon": give a day such as 2026-11-22.'],
    [["ada", "analyst", "--reason", "so"], "A grant has no --reason."],
    [["revoke", "ada", "analyst", "--from", "2026-01-01"], "revoke has no --from."],
    [["revoke"], "Say whose role it is: a subject."],
    [["list", "people"], 'What is "people"?'],
    [["list", "--worker", "W"], "list has no --worker."],
    [["ada", "analyst", "--colour"], /Unknown option/],
  ])("%j", (args, message) => {
    expect(refused(...args)).toEqual(
      typeof message === "string" ? message : expect.stringMatching(message),
    );
  });

  it("take a role however it is written", () => {
    expect(readGrantArguments(["ada", "Provider-Manager"])).toMatchObject({
      role: "provider_manager",
    });
    expect(readGrantArguments(["--help"])).toBeNull();
  });
});
