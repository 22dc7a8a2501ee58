import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { GOOD, importFiles } from "../import/support/bundle";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { everythingIn } from "../support/everything";
import { TEST_PSEUDONYMS } from "../support/pseudonyms";
import { runCommand } from "./command";

const P1 = TEST_PSEUDONYMS.pseudonymOf("ALPHA", "P1");
const P2 = TEST_PSEUDONYMS.pseudonymOf("ALPHA", "P2");

describe("the operator's command lines about people", () => {
  let database: TestDatabase;
  let folder: string;
  beforeAll(async () => {
    database = await createTestDatabase();
    await importFiles(database, GOOD);
    folder = await mkdtemp(join(tmpdir(), "golden-thread-held-"));
  });
  afterAll(async () => {
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  const run = (command: string, ...args: string[]) => runCommand(database, command, args);

  it("write what is held about somebody, for the operator's eyes alone, and never over files", async () => {
    const written = await run("subject-access", "ALPHA", P1, "--to", folder);
    expect(written).toMatchObject({ code: 0, stderr: "" });
    const held = JSON.parse(await readFile(join(folder, "held.json"), "utf8"));
    expect(held.engagements).toMatchObject([{ reference: "E1", readings: [{}, {}] }]);
    expect(await readFile(join(folder, "held.html"), "utf8")).toContain(P1);
    expect((await stat(join(folder, "held.json"))).mode & 0o777).toBe(0o600);
    const again = await run("subject-access", "ALPHA", "--case-reference", "P1", "--to", folder);
    expect(again.code).toBe(2);
    expect(again.stderr).toContain("it is there already");
    const file = join(folder, "held.json");
    const nowhere = await run("subject-access", "ALPHA", P1, "--to", file);
    expect(nowhere.code).toBe(2);
    expect(nowhere.stderr).toContain(`${file} cannot be written: `);
    const events = await database.dataSource.query(
      "select distinct subject from audit_event where action = 'prepareSubjectAccess' and category = 'export'",
    );
    expect(events).toEqual([{ subject: "command-line" }]);
  }, 60_000);

  it("erase somebody who is confirmed", async () => {
    const unsure = await run("erase", "ALPHA", P1, "--ground", "objection", "--confirm", P2);
    expect(unsure.code).toBe(2);
    expect(unsure.stderr).toContain("--confirm is not the person's pseudonym");
    expect((await run("erase", "ALPHA", P1, "--ground", "boredom")).code).toBe(2);
    expect((await run("erase", "ALPHA", "--ground", "objection")).code).toBe(2);
    const nobody = await run("erase", "BETA", P1, "--ground", "objection", "--confirm", P1);
    expect(nobody).toMatchObject({ code: 1, stderr: expect.stringContaining("BETA has nobody") });
    const done = await run(
      ...["erase", "ALPHA", "--case-reference", "P1", "--ground", "objection"],
      ...["--confirm", P1.toLowerCase().replaceAll("-", " "), "--remove-everything"],
    );
    expect(done).toMatchObject({ code: 0, stdout: expect.stringContaining("Erased.") });
    expect(await everythingIn(database)).not.toContain(P1);
    const again = await run("erase", "ALPHA", P1, "--ground", "objection", "--confirm", P1);
    expect(again.code).toBe(1);
  }, 60_000);

  it("announce, carry out and report the end of keeping", async () => {
    await database.dataSource.query(
      `insert into retention_rule (id, contract_id, months, reason, set_by)
       select gen_random_uuid(), id, 1, 'r', 't' from contract`,
    );
    expect(await run("retention", "announce")).toMatchObject({
      code: 0,
      stdout: "Announced: 1.\n",
    });
    expect(await run("retention", "carry-out")).toMatchObject({ code: 0, stdout: "Erased: 0.\n" });
    await database.dataSource.query(
      "update retention_notice set announced_at = now() - interval '8 days'",
    );
    const done = await run("retention", "carry-out", "--days", "7");
    expect(done).toMatchObject({ code: 0, stdout: "Erased: 1.\n" });
    const { stdout } = await run("retention", "report");
    expect(stdout.split("\n")[0]).toBe("ran_at,kind,contract,provider,people");
    expect(stdout).toMatch(/Z,announce,C1,ALPHA,1\n.*Z,carry_out,,,0\n.*Z,carry_out,C1,ALPHA,1\n/);
    expect((await run("retention", "report", "--since", "soon")).code).toBe(2);
    expect((await run("retention", "carry-out", "--days", "0")).code).toBe(2);
    expect((await run("retention", "forget")).stderr).toContain("announce, carry-out or report");
  }, 90_000);

  it("ask for the key first", async () => {
    const env = { PSEUDONYM_KEY: "" };
    const { code, stderr } = await runCommand(database, "retention", ["announce"], env);
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: expect.stringContaining("openssl rand -base64 32"),
    });
  }, 60_000);
});
