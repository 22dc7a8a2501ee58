import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { type TestDatabase } from "../support/database";
import { runBi } from "./support/bi-command";
import { createDemonstrationDatabase } from "../support/demonstration";

const LOGIN = `forger_${randomBytes(4).toString("hex")}`;
const INES = "demonstration/manager-quillfold";

jest.setTimeout(120_000);

let database: TestDatabase;
let toolUrl: string;
let tool: Client;
let owner: Client;
beforeAll(async () => {
  database = await createDemonstrationDatabase();
  const made = await runBi(database, ["add-login", LOGIN, "--as", INES]);
  const url = new URL(database.url);
  url.username = LOGIN;
  url.password = made.out.trim();
  toolUrl = url.href;
  tool = new Client(toolUrl);
  owner = new Client(database.url);
  await Promise.all([tool.connect(), owner.connect()]);
});
afterAll(async () => {
  await Promise.all([tool.end(), owner.end()]);
  await runBi(database, ["remove-login", LOGIN]);
  await database.drop();
});

async function lastNote(): Promise<Record<string, unknown>> {
  const { rows } = await owner.query(
    "select * from audit_event where database_user = $1 order by occurred_at desc limit 1",
    [LOGIN],
  );
  return rows[0];
}

const rename = (): Promise<unknown> =>
  owner.query("update organisation set name = name || ' ' where reference = 'QUILLFOLD'");

describe("what a BI tool's login leaves in the audit trail", () => {
  it("is what the database knows, whatever the login says of itself", async () => {
    await tool.query("select set_config('golden_thread.trace', $1, false)", [
      JSON.stringify({
        name: "Somebody else",
        client: "elsewhere",
        address: "1.2.3.4",
        purpose: "p",
      }),
    ]);
    await tool.query("select * from readings limit 1");
    expect(await lastNote()).toMatchObject({
      ...{ subject: INES, action: "readDataset", kinds: ["readings"] },
      ...{ name: null, client: null, address: null, is_purpose_stated: false },
    });
  });

  it("keeps nobody waiting who writes, while the login's transaction stays open", async () => {
    await rename();
    const { rows } = await owner.query(
      "select current_setting('golden_thread.audit_lane') as lane",
    );
    await tool.query("select set_config('golden_thread.audit_lane', $1, false)", [rows[0].lane]);
    await tool.query("begin");
    await tool.query("select * from readings limit 1");
    await owner.query("set statement_timeout = '2s'");
    await rename();
    await tool.query("commit");
    expect((await lastNote()).lane).not.toBe(Number(rows[0].lane));
  });

  it("takes no place that others would have to come after", async () => {
    const { rows } = await owner.query("select max(lane) + 100 as least from audit_head");
    const other = new Client(toolUrl);
    await other.connect();
    await other.query("select pg_advisory_lock(736451, 2147483647)");
    await other.query("select * from readings limit 1");
    await other.end();
    expect((await lastNote()).lane).toBeLessThan(rows[0].least);
  });
});
