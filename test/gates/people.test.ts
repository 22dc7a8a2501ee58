import { HELD } from "../../src/rights/subject-access/held-records.repository";
import { createTestDatabase, type TestDatabase } from "../support/database";

/** Tables from which foreign keys lead to a person, by any number of steps. */
const LEADING = `
  with recursive found as (
    select 'service_user'::regclass::oid as id
    union
    select c.conrelid from pg_constraint c join found f on c.confrelid = f.id
    where c.contype = 'f'
  )
  select id::regclass::text as name from found order by 1`;

describe("every table that leads to a person", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  const leading = async (): Promise<string[]> =>
    (await database.dataSource.query(LEADING)).map(({ name }: { name: string }) => name);

  it("is part of the copy that people are given, and so is what was claimed, paid and told", async () => {
    const besides = ["claim", "claim_event", "payment_line", "case_study"];
    expect([...(await leading()), ...besides].sort()).toEqual(Object.keys(HELD).sort());
  });

  it("is found by the walk, when it is new", async () => {
    await database.dataSource.query(`
      create table later (id uuid primary key, reading_id uuid references reading (id));
      create table last (id uuid primary key, later_id uuid references later (id))`);
    expect(await leading()).toEqual(expect.arrayContaining(["later", "last"]));
    await database.dataSource.query("drop table later, last cascade");
  });

  it("is emptied by an erasure, or what was claimed leads to nobody after it", async () => {
    const bodyOf = async (name: string): Promise<string> => {
      const [{ body }] = await database.dataSource.query(
        "select pg_get_functiondef($1::regproc) as body",
        [name],
      );
      return body;
    };
    const [erasing, unlinking] = [await bodyOf("erase_person"), await bodyOf("unlink_claims_of")];
    expect(erasing).toContain("unlink_claims_of(person)");
    expect(erasing).toMatch(/delete from case_study\b/);
    const claimed = ["claimant", "claim_person", "relapse"];
    for (const table of await leading()) {
      const [body, word] = claimed.includes(table)
        ? [unlinking, "update"]
        : [erasing, "delete from"];
      expect(body).toMatch(new RegExp(`${word} ${table}\\b`));
    }
  });

  it("has no foreign key by which a delete would spread, or a column would be emptied", async () => {
    const rows = await database.dataSource.query(
      "select conname from pg_constraint where contype = 'f' and confdeltype <> 'a'",
    );
    expect(rows).toEqual([]);
  });
});
