import { isDeepStrictEqual } from "node:util";
import type { Client } from "pg";
import { createTestDatabase, type TestDatabase } from "../../support/database";
import { connect, see, seeHere, type Seen } from "./reader";
import { CHANGES, contract, grant, idOf, organisation, PEOPLE, service, writeWorld } from "./world";

describe("what is kept of somebody's reach", () => {
  let database: TestDatabase;
  let writer: Client;
  let reader: Client;
  let keeper: Client;
  beforeAll(async () => {
    database = await createTestDatabase();
    writer = await connect(database.url);
    reader = await connect(database.serverUrl);
    keeper = await connect(database.serverUrl);
    await writeWorld(writer);
  });
  afterEach(async () => {
    for (const client of [writer, reader, keeper]) await client.query("rollback");
  });
  afterAll(async () => {
    await Promise.all([writer, reader, keeper].map((client) => client.end()));
    await database.drop();
  });

  const keep = async (): Promise<void> => {
    for (const subject of PEOPLE) await keeper.query("select keep_reach($1)", [subject]);
  };
  const seeAll = async (): Promise<Seen[]> => {
    const all: Seen[] = [];
    for (const subject of PEOPLE) all.push(await see(reader, subject));
    return all;
  };
  const count = async (table: string): Promise<number> =>
    Number((await writer.query(`select count(*) from ${table}`)).rows[0].count);
  const areRight = (all: readonly Seen[]): void => {
    expect(listsOf(all)).toEqual(all.map(({ due }) => due.lists));
    expect(all.map(({ told }) => told)).toEqual(all.map(({ due }) => due.told));
  };

  it("is what would be worked out, long lists and short ones", async () => {
    const before = await seeAll();
    areRight(before);
    expect(before.map(({ kept }) => kept)).toEqual(PEOPLE.map(() => null));
    await keep();
    const after = await seeAll();
    areRight(after);
    expect(after.every(({ kept }) => kept !== null)).toBe(true);
    expect(after[0]!.lists.contracts).toHaveLength(12);
  });

  it.each(Object.keys(CHANGES))(
    "is not taken once there was %s, but until then, and where that is undone",
    async (name) => {
      const change = CHANGES[name]!();
      await keep();
      const before = await seeAll();
      expect(before.filter(({ kept, lists }) => !kept && lists.roles!.length > 0)).toEqual([]);
      for (const end of ["rollback", "commit"]) {
        await writer.query("begin");
        await writer.query(change);
        expect(await seeAll()).toEqual(before);
        await writer.query(end);
        if (end === "rollback") expect(await seeAll()).toEqual(before);
      }
      const after = await seeAll();
      areRight(after);
      expect(after.map(({ kept }) => kept)).toEqual(PEOPLE.map(() => null));
      expect(isDeepStrictEqual(listsOf(after), listsOf(before))).toBe(false);
    },
  );

  it("is not taken once anything else of these tables comes, goes or changes", async () => {
    const { rows } = await writer.query(
      `select tgrelid::regclass::text as name from pg_trigger
       where tgfoid = 'steer()'::regprocedure and tgenabled = 'O'
         -- By bits: for each row; insert, delete, update, truncate.
         and tgtype & 61 = 60 order by 1`,
    );
    expect(rows.map(({ name }) => name)).toEqual([
      ...["contract", "contract_party", "logic_model", "model_attachment", "organisation"],
      ...["role_grant", "service"],
    ]);
  });

  it("is not taken for changes of the transaction's own", async () => {
    await keep();
    await reader.query("begin");
    await reader.query("select enter_as('ad', null)");
    const before = await seeHere(reader, "ad");
    expect(before.kept).not.toBeNull();
    await reader.query(organisation("Own"));
    const { rows } = await reader.query("select $1 = any (reach('administered')) as has", [
      idOf("Own"),
    ]);
    expect(rows[0].has).toBe(true);
    const after = await seeHere(reader, "ad");
    expect(after.kept).toBeNull();
    expect(after.lists).toEqual(after.due.lists);
    await reader.query("rollback");
    expect((await see(reader, "ad")).kept).toBe(before.kept);
  });

  it("is not taken on another day", async () => {
    await keep();
    expect((await see(reader, "cX")).kept).not.toBeNull();
    for (const days of [-1, 1]) {
      await writer.query("begin");
      await writer.query("update kept_reach set day = day + $1::integer", [days]);
      expect((await seeHere(writer, "cX")).kept).toBeNull();
      await writer.query("rollback");
    }
  });

  it("is not taken for another's", async () => {
    await keep();
    await reader.query("begin");
    const first = await seeHere(reader, "cX");
    const second = await seeHere(reader, "mB");
    const stranger = await seeHere(reader, "stranger");
    await reader.query("rollback");
    expect(first.kept).not.toBe(second.kept);
    expect(second.lists).toEqual(second.due.lists);
    expect(stranger.kept).toBeNull();
    expect(stranger.lists).toEqual(stranger.due.lists);
    expect(Object.values(stranger.lists).flat()).toEqual(["false"]);
  });

  it("is told once: who says to know it is told no more than that it holds", async () => {
    await keep();
    const { kept, told } = await see(reader, "cX");
    const enter = async (known: string | null): Promise<unknown> => {
      await reader.query("begin");
      const { rows } = await reader.query("select enter_as('cX', $1) as entered", [known]);
      await reader.query("rollback");
      return rows[0].entered;
    };
    expect(await enter(kept)).toEqual({ kept });
    expect(Object.keys(told)).toHaveLength(15);
    for (const known of [null, idOf("something else")]) {
      expect(Object.keys((await enter(known)) as object)).toEqual(["kept", "reach"]);
    }
  });

  it("stays in force for a transaction during which it is cleared away", async () => {
    await keep();
    await reader.query("begin");
    await reader.query("select enter_as('cX', null)");
    const lists = async (): Promise<unknown> =>
      (await reader.query("select cardinality(reach('contracts')) as contracts")).rows[0];
    const before = await lists();
    await writer.query(grant("somebody else", "investor", "F"));
    await keep();
    expect(await lists()).toEqual(before);
    await reader.query("rollback");
  });

  it("is not kept of who holds nothing", async () => {
    await keeper.query("select keep_reach('stranger')");
    const { rows } = await writer.query("select from kept_reach where subject = 'stranger'");
    expect(rows).toEqual([]);
  });

  it("does not grow with changes, nor does their count", async () => {
    const sum = "select sum(changes)::integer as sum from steering_change";
    const before = (await writer.query(sum)).rows[0].sum;
    for (let i = 0; i < 60; i++) {
      await writer.query(contract(`Many ${i}`, "X"));
      await writer.query(service(`Many ${i}`, `Many ${i}`, "A"));
      await keeper.query("select keep_reach($1)", [PEOPLE[i % PEOPLE.length]]);
    }
    expect((await writer.query(sum)).rows[0].sum).toBe(before + 120);
    expect(await count("steering_change")).toBeLessThanOrEqual(18);
    await keep();
    expect(await count("kept_reach")).toBeLessThanOrEqual(PEOPLE.length);
    areRight(await seeAll());
  });

  it("waits for no transaction that changes something, nor does that wait for it", async () => {
    await writer.query("begin");
    await writer.query(contract("Waiting", "X"));
    await keeper.query("begin; set local lock_timeout = '1s'");
    await keeper.query("select keep_reach('cX')");
    await writer.query(contract("Waiting too", "X"));
    const other = await connect(database.url);
    await other.query("set lock_timeout = '1s'");
    await other.query(contract("Beside", "X"));
    await other.query("select keep_reach('cX')");
    await keeper.query("rollback");
    await writer.query("commit");
    await other.end();
    areRight(await seeAll());
  });

  it("is not taken once all of a table is emptied", async () => {
    await keep();
    await writer.query("truncate role_grant");
    const after = await seeAll();
    areRight(after);
    expect(after.flatMap(({ lists }) => lists.contracts)).toEqual([]);
  });
});

const listsOf = (all: readonly Seen[]): unknown => all.map(({ lists }) => lists);
