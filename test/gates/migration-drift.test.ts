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

  it("have an entity for each table", async () => {
    const rows: { name: string }[] = await database.dataSource.query(
      "select table_name as name from information_schema.tables where table_schema = 'public'",
    );
    const known = new Set(database.dataSource.entityMetadatas.map((entity) => entity.tableName));
    const without = rows.map((row) => row.name).filter((name) => !known.has(name));
    expect(without).toEqual(["migrations"]);
  });
});
