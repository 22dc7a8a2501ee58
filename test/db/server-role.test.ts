import { Client } from "pg";
import { openAsServer } from "../../src/db/open-database";
import { employServer } from "../../src/db/server-role";
import { createTestDatabase, type TestDatabase } from "../support/database";

describe("the server's login", () => {
  let database: TestDatabase;
  const logins: string[] = [];
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(async () => {
    for (const login of logins) {
      await database.dataSource.query(`drop owned by ${login}; drop role ${login}`);
    }
    await database.drop();
  });

  /** A login of its own, and its address. */
  async function makeLogin(name: string, ...groups: string[]): Promise<string> {
    const login = `golden_thread_test_${name}`;
    await database.dataSource.query(`drop role if exists ${login}`);
    await database.dataSource.query(`create role ${login} login password 'secret'`);
    await database.dataSource.query(`grant ${login} to current_user with inherit true, set true`);
    for (const group of groups) await database.dataSource.query(`grant ${group} to ${login}`);
    logins.push(login);
    const url = new URL(database.url);
    url.username = login;
    url.password = "secret";
    return url.href;
  }

  it("is accepted where it owns nothing and is a member of the server's group", async () => {
    const dataSource = await openAsServer(await makeLogin("plain", "golden_thread_server"));
    await dataSource.destroy();
  });

  it("is refused where it owns a table: the owner is not the server", async () => {
    await expect(openAsServer(database.url)).rejects.toThrow(
      /owns \w+, so the database would show it what its viewers may not see/,
    );
    const url = await makeLogin("owning", "golden_thread_server");
    await database.dataSource.query("grant create on schema public to golden_thread_test_owning");
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query("create table kept_aside (id integer)");
    await client.end();
    await expect(openAsServer(url)).rejects.toThrow(/owns kept_aside/);
  });

  it("is refused where it is an operator as well, or no member of the server's group", async () => {
    const both = await makeLogin("both", "golden_thread_server", "golden_thread_operator");
    await expect(openAsServer(both)).rejects.toThrow(/is a member of golden_thread_operator/);
    const counts = await makeLogin("counts", "golden_thread_server", "golden_thread_counter");
    await expect(openAsServer(counts)).rejects.toThrow(/is a member of golden_thread_counter/);
    const stranger = await makeLogin("stranger");
    await database.dataSource.query("grant select on migrations to golden_thread_test_stranger");
    await database.dataSource.query(
      `create policy stranger on migrations for select to golden_thread_test_stranger
         using (true)`,
    );
    await expect(openAsServer(stranger)).rejects.toThrow(
      "grant golden_thread_server to golden_thread_test_stranger",
    );
  });

  it("is refused by a database that lacks migrations, with what to do", async () => {
    const url = await makeLogin("early", "golden_thread_server");
    await database.dataSource.query(
      "create table aside as select * from migrations order by timestamp desc limit 1",
    );
    await database.dataSource.query(
      "delete from migrations where timestamp = (select timestamp from aside)",
    );
    await expect(openAsServer(url)).rejects.toThrow(/lacks migrations: set DATABASE_OWNER_URL/);
    await database.dataSource.query(
      "insert into migrations (timestamp, name) select timestamp, name from aside",
    );
  });

  it("gets a new password with each start on the bundled database", async () => {
    const first = await employServer(database.dataSource, database.url);
    const second = await employServer(database.dataSource, database.url);
    expect(new URL(second).password).not.toBe(new URL(first).password);
    const dataSource = await openAsServer(second);
    const [{ seen }] = await dataSource.query("select count(*)::integer as seen from organisation");
    expect(seen).toBe(0);
    await dataSource.destroy();
  });
});
