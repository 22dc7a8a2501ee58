import { Client } from "pg";

it("reaches the PostgreSQL of the run", async () => {
  const client = new Client({ connectionString: process.env.TEST_DATABASE_URL });
  await client.connect();
  const { rows } = await client.query<{ fsync: string; collation: string }>(
    "select current_setting('fsync') as fsync, datlocale as collation from pg_database where datname = current_database()",
  );
  expect(rows).toEqual([{ fsync: "off", collation: "C.UTF-8" }]);
  await client.end();
});
