import type { DataSource } from "typeorm";
import sql from "sql-template-tag";
import { COMMAND_LINE_VIEWER } from "../../src/auth/viewer";
import { createDataSource } from "../../src/db/data-source";
import { isOverloaded } from "../../src/db/unavailable";
import { openSnapshot, type Snapshot } from "../../src/db/snapshot";
import { inTransaction } from "../../src/db/transaction";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { untilAllGivenBack } from "../support/pool";

describe("statements that are prepared", () => {
  let database: TestDatabase;
  /** One connection: each has its own. */
  let server: DataSource;
  beforeAll(async () => {
    database = await createTestDatabase();
    server = await createDataSource(database.serverUrl, { poolSize: 1 }).initialize();
    await database.dataSource.query("create table shape (a integer); insert into shape values (1)");
    await database.dataSource.query("grant select on shape to golden_thread_server");
  });
  afterEach(() => untilAllGivenBack(server));
  afterAll(async () => {
    await server.destroy();
    await database.drop();
  });

  const counts = { statements: 0, rows: 0 };
  const ALL = sql`select * from shape`;
  const open = (): Snapshot => openSnapshot(server, COMMAND_LINE_VIEWER, counts);
  const inSnapshot = async <T>(work: (snapshot: Snapshot) => Promise<T>): Promise<T> => {
    const snapshot = open();
    try {
      return await work(snapshot);
    } finally {
      await snapshot.close();
    }
  };
  const prepare = async (): Promise<void> => {
    for (let i = 0; i < 4; i++) await inSnapshot(({ session }) => session.query(ALL));
  };
  const isPrepared = async (): Promise<boolean> =>
    inSnapshot(async ({ session }) => {
      const rows = await session.query(
        sql`select from pg_prepared_statements where statement = ${ALL.text}`,
      );
      return rows.length > 0;
    });
  const reshape = (column: string): Promise<unknown> =>
    database.dataSource.query(`alter table shape add column ${column} integer default 2`);

  it("are those that are used often", async () => {
    expect(await isPrepared()).toBe(false);
    await prepare();
    expect(await isPrepared()).toBe(true);
  });

  it("are read again where their table changed shape, and whatever was sent with them", async () => {
    await prepare();
    await reshape("b");
    const [all, one, reach] = await inSnapshot(({ session }) =>
      Promise.all([session.query(ALL), session.query(sql`select 1 as one`), session.reach()]),
    );
    expect(all).toEqual([{ a: 1, b: 2 }]);
    expect(one).toEqual([{ one: 1 }]);
    expect(reach.roles).toEqual([]);
  });

  it("fail for the moment where something was read before, which would not agree", async () => {
    await prepare();
    await reshape("c");
    const failed = inSnapshot(async ({ session }) => {
      await session.query(sql`select 1`);
      await session.query(ALL);
    });
    await expect(failed).rejects.toThrow("cached plan must not change result type");
    expect(isOverloaded(await failed.catch((error: unknown) => error))).toBe(true);
    expect(await inSnapshot(({ session }) => session.query(ALL))).toEqual([{ a: 1, b: 2, c: 2 }]);
  });

  it("fail for the moment in a change, which is undone", async () => {
    await prepare();
    await reshape("d");
    const change = (): Promise<unknown> =>
      inTransaction(server, COMMAND_LINE_VIEWER, counts, (session) => session.query(ALL));
    await expect(change()).rejects.toThrow("cached plan must not change result type");
    expect(await change()).toEqual([{ a: 1, b: 2, c: 2, d: 2 }]);
  });

  it("do not begin again and again", async () => {
    await database.dataSource.query(
      `create function fails() returns void language plpgsql as $$
       begin raise exception 'plan' using errcode = '0A000'; end $$`,
    );
    await expect(inSnapshot(({ session }) => session.query(sql`select fails()`))).rejects.toThrow(
      "plan",
    );
  });
});
