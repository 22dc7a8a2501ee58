import type { QueryRunner } from "typeorm";
import { createTestDatabase, type TestDatabase } from "../support/database";

describe("migrations", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it("leave nothing for TypeORM's generator to change", async () => {
    const { upQueries } = await database.dataSource.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  // The generator compares the names of constraints, not what they check.
  it("check what the entities say that they check", async () => {
    const runner = database.dataSource.createQueryRunner();
    await runner.query("begin");
    const checks = database.dataSource.entityMetadatas.flatMap((entity) =>
      entity.checks.map(({ name, expression }) => ({ table: entity.tableName, name, expression })),
    );
    const said = new Map<string, unknown>();
    for (const { table, name, expression } of checks) {
      await runner.query(`alter table ${table} add constraint said check (${expression})`);
      said.set(name, await definitionOf(runner, table, "said"));
      await runner.query(`alter table ${table} drop constraint said`);
    }
    const inForce = new Map<string, unknown>();
    for (const { table, name } of checks) {
      inForce.set(name, await definitionOf(runner, table, name));
    }
    await runner.query("rollback");
    await runner.release();
    expect(said.size).toBeGreaterThan(40);
    expect(said).toEqual(inForce);
  });

  it("have an entity for each table", async () => {
    const rows: { name: string }[] = await database.dataSource.query(
      `select table_name as name from information_schema.tables
       where table_schema = 'public' and table_type = 'BASE TABLE'`,
    );
    const known = new Set(database.dataSource.entityMetadatas.map((entity) => entity.tableName));
    const without = rows.map((row) => row.name).filter((name) => !known.has(name));
    expect(without).toEqual(["migrations"]);
  });
});

async function definitionOf(runner: QueryRunner, table: string, name: string): Promise<unknown> {
  const [row] = await runner.query(
    `select pg_get_constraintdef(oid) as definition from pg_constraint
     where conrelid = $1::regclass and conname = $2`,
    [table, name],
  );
  return row.definition;
}
