import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { runBi } from "./support/bi-command";

const LOGIN = `elsewhere_${randomBytes(4).toString("hex")}`;

jest.setTimeout(120_000);

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await database.dataSource.query(
    `with council as (
       insert into organisation (id, reference, name, kinds)
       values (gen_random_uuid(), 'COUNCIL', 'Council', '{commissioner}') returning id
     )
     insert into role_grant (id, subject, role, organisation_id, starts_on, granted_by)
     select gen_random_uuid(), 'priya', 'analyst', id, '2024-01-01', 'test' from council`,
  );
});
afterAll(async () => {
  const name = new URL(database.url).pathname.slice(1);
  await database.dataSource.query(
    `revoke connect on database ${name} from ${LOGIN}; drop role ${LOGIN}`,
  );
  await database.drop();
});

/** An address of the login, with the password that a command has shown. */
function addressOf(database: string, password: string): string {
  const url = new URL(database);
  url.username = LOGIN;
  url.password = password.trim();
  return url.href;
}

it("lets a login into a database that is not open to everybody", async () => {
  const name = new URL(database.url).pathname.slice(1);
  await database.dataSource.query(`revoke connect, temporary on database ${name} from public`);
  const made = await runBi(database, ["add-login", LOGIN, "--as", "priya"]);
  const tool = new Client(addressOf(database.url, made.out));
  await tool.connect();
  const { rows } = await tool.query("select count(*)::integer as count from organisations");
  await tool.end();
  expect(rows).toEqual([{ count: 1 }]);
  expect((await runBi(database, ["remove-login", LOGIN])).err).toBe(
    `Removed the login ${LOGIN}.\n`,
  );
});

it("takes a login its way in, though something in another database keeps its role", async () => {
  const made = await runBi(database, ["add-login", LOGIN, "--as", "priya"]);
  const address = addressOf(process.env.TEST_DATABASE_URL!, made.out);
  const elsewhere = new Client(address);
  await elsewhere.connect();
  try {
    const { rows } = await elsewhere.query("select lo_create(0) as oid");
    const removed = await runBi(database, ["remove-login", LOGIN]);
    expect(removed).toMatchObject({ code: 0, err: expect.stringContaining("Its role stays") });
    await elsewhere.query("select lo_unlink($1)", [rows[0].oid]);
  } finally {
    await elsewhere.end();
  }
  await expect(new Client(address).connect()).rejects.toThrow();
  expect((await runBi(database, ["list"])).out).not.toContain(LOGIN);
});
