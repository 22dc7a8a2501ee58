import sql from "sql-template-tag";
import { COMMAND_LINE_VIEWER } from "../../src/auth/viewer";
import { OperationContext } from "../../src/context";
import { insertOrganisation } from "../../src/domain/organisation/organisation.repository";
import { OrganisationKind } from "../../src/domain/organisation/organisation.entity";
import { newId } from "../../src/db/new-id";
import type { Session } from "../../src/db/session";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { untilAllGivenBack } from "../support/pool";
import { TEST_PSEUDONYMS } from "../support/pseudonyms";

describe("what one operation carries", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  const open = () =>
    new OperationContext(database.dataSource, COMMAND_LINE_VIEWER, TEST_PSEUDONYMS);

  const enter = (session: Session, reference: string) =>
    insertOrganisation(session, {
      id: newId(),
      reference,
      name: reference,
      kinds: [OrganisationKind.PROVIDER],
    });

  const isThere = async (reference: string) => {
    const rows: unknown[] = await database.dataSource.query(
      "select from organisation where reference = $1",
      [reference],
    );
    return rows.length > 0;
  };

  it("opens nothing once it is over", async () => {
    const context = open();
    await context.session.query(sql`select 1`);
    await context.close();
    expect(() => context.session).toThrow("the operation is over");
    expect(() => context.loaders).toThrow("the operation is over");
    await untilAllGivenBack(database.dataSource);
  });

  it("reads after a write what was written, even if something was read during it", async () => {
    const context = open();
    await context.write(async (session) => {
      await context.session.query(sql`select 1`);
      await enter(session, "WRITTEN");
    });
    expect(await context.loaders.organisation.byReference.load("WRITTEN")).not.toBeNull();
    await context.close();
    await untilAllGivenBack(database.dataSource);
  });

  it("writes nothing after one of two things done side by side has failed", async () => {
    const context = open();
    let other: Promise<void> | undefined;
    const writing = context.write(async (session) => {
      other = session.query(sql`select pg_sleep(0.1)`).then(() => enter(session, "TOO LATE"));
      await Promise.all([other, Promise.reject(new Error("refused"))]);
    });
    await expect(writing).rejects.toThrow("refused");
    await expect(other).rejects.toThrow("the transaction is over");
    expect(await isThere("TOO LATE")).toBe(false);
    await untilAllGivenBack(database.dataSource);
  });

  const INSERT = (reference: string) =>
    sql`insert into organisation (id, reference, name, kinds)
        values (${newId()}, ${reference}, ${reference}, ${[OrganisationKind.PROVIDER]})
        returning reference`;

  it("commits with the last statement, which nothing follows on", async () => {
    const context = open();
    const written = await context.write(async (session) => {
      const rows = await session.queryLast(INSERT("LAST"));
      expect(await isThere("LAST")).toBe(true);
      await expect(session.query(sql`select 1`)).rejects.toThrow("the transaction is over");
      return rows;
    });
    expect(written).toEqual([{ reference: "LAST" }]);
    await untilAllGivenBack(database.dataSource);
  });

  it("undoes everything where the last statement fails", async () => {
    const context = open();
    const writing = context.write(async (session) => {
      await enter(session, "BEFORE THE LAST");
      await session.queryLast(sql`select 1 / 0`);
    });
    await expect(writing).rejects.toThrow("division by zero");
    expect(await isThere("BEFORE THE LAST")).toBe(false);
    await untilAllGivenBack(database.dataSource);
  });

  it("does not commit with the last statement of work that something follows on", async () => {
    const context = open();
    const writing = context.write(async (session) => {
      session.goOn();
      await session.queryLast(INSERT("FOLLOWED"));
      await session.query(sql`select 1 / 0`);
    });
    await expect(writing).rejects.toThrow("division by zero");
    expect(await isThere("FOLLOWED")).toBe(false);
    await untilAllGivenBack(database.dataSource);
  });

  it("does nothing after a look that failed", async () => {
    const context = open();
    const writing = context.write(
      async (session, seen) => {
        await seen;
        await enter(session, "BLIND");
      },
      (session: Session) => session.query(sql`select 1 / 0`),
    );
    await expect(writing).rejects.toThrow("division by zero");
    expect(await isThere("BLIND")).toBe(false);
    await untilAllGivenBack(database.dataSource);
  });

  it("gives the connection back after a statement that failed in a snapshot", async () => {
    const context = open();
    await expect(context.session.query(sql`select 1 / 0`)).rejects.toThrow("division by zero");
    await expect(context.session.query(sql`select 1`)).rejects.toThrow("aborted");
    await context.close();
    await untilAllGivenBack(database.dataSource);
    const next = open();
    expect(await next.session.query(sql`select 1 as one`)).toEqual([{ one: 1 }]);
    await next.close();
  });

  it("writes nothing in a snapshot", async () => {
    const context = open();
    await expect(enter(context.session, "READ ONLY")).rejects.toThrow("read-only transaction");
    await context.close();
  });
});
