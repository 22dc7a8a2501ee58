import { Client } from "pg";
import type { AuditHead } from "../../src/audit/audit-chain.repository";
import { newId } from "../../src/db/new-id";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { forge, verify } from "./support";

const WRITERS = 8;
const WRITES = 40;

/** Another value for a column, by its name or its type. */
const OTHER: Readonly<Record<string, string>> = {
  category: "'read', change = null",
  change: "'update'",
  text: "'something else'",
  _text: "'{something else}'",
  uuid: "gen_random_uuid()",
  _uuid: "array[gen_random_uuid()]",
  _int4: "'{99}'",
  int8: "-1",
  bool: "true",
  bytea: "sha256('something else')",
  timestamptz: "occurred_at + interval '1 microsecond'",
};

describe("the chains of the audit trail", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  const enter = (client: Client, reference: string): Promise<unknown> =>
    client.query("insert into organisation (id, reference, name, kinds) values ($1, $2, 'O', $3)", [
      ...[newId(), reference, ["provider"]],
    ]);

  const heads = (): Promise<AuditHead[]> =>
    database.dataSource.query(
      "select lane, number, encode(hash, 'hex') as hash from audit_head order by lane",
    );

  it("hold while eight connections write at once, and one in old snapshots", async () => {
    const clients = Array.from({ length: WRITERS }, () => new Client(database.url));
    await Promise.all(clients.map((client) => client.connect()));
    await Promise.all(
      clients.map(async (client, c) => {
        for (let i = 0; i < WRITES; i += 1) {
          await client.query(c === 0 ? "begin isolation level repeatable read" : "begin");
          await client.query("select count(*) from organisation");
          if (c === 0) await new Promise((resolve) => setTimeout(resolve, 5));
          await enter(client, `W${c}-${i}`);
          await client.query(i % 5 === 4 ? "rollback" : "commit");
        }
      }),
    );
    await Promise.all(clients.map((client) => client.end()));
    const written = WRITERS * WRITES * 0.8;
    const [{ events }] = await database.dataSource.query(
      `select count(*)::integer as events from audit_event
       where kinds = '{organisation}' and change = 'insert'`,
    );
    expect(events).toBe(written);
    const verification = await verify(database);
    expect(verification.disagreements).toEqual([]);
    expect(verification.lanes).toBeLessThanOrEqual(WRITERS + 1);
  });

  it("go on in a lane that another connection has left, also from an older snapshot", async () => {
    const [old, other] = [new Client(database.url), new Client(database.url)];
    await Promise.all([old.connect(), other.connect()]);
    await old.query("begin isolation level repeatable read");
    await old.query("select count(*) from organisation");
    await enter(other, "BETWEEN");
    await other.end();
    await enter(old, "FROM-OLD");
    await old.query("commit");
    await old.end();
    expect((await verify(database)).disagreements).toEqual([]);
  });

  it("take one lane for each connection, also after a first write was undone", async () => {
    const client = new Client(database.url);
    await client.connect();
    const held = async (): Promise<number> => {
      const { rows } = await client.query(
        `select count(*)::integer as held from pg_locks
         where locktype = 'advisory' and pid = pg_backend_pid()`,
      );
      return rows[0].held;
    };
    for (const end of ["rollback", "rollback", "commit", "commit"]) {
      await client.query("begin");
      await enter(client, `UNDONE-${newId()}`);
      await client.query(end);
      expect(await held()).toBe(1);
    }
    await client.end();
    expect((await verify(database)).disagreements).toEqual([]);
  });

  it("are refused to whoever changes them, the owner included", async () => {
    const { dataSource } = database;
    for (const statement of [
      "update audit_event set subject = 'nobody'",
      "delete from audit_event",
      "truncate audit_event",
      "update audit_head set number = 0",
      "delete from audit_head",
      "truncate audit_head",
    ]) {
      await expect(dataSource.query(statement)).rejects.toThrow(/never changed or removed/);
    }
  });

  it("are out of the server's reach but for reading", async () => {
    const { server } = database;
    for (const statement of [
      "update audit_event set subject = 'nobody'",
      "delete from audit_event",
      "insert into audit_event (category, kinds, ids, service_user_ids) values ('read', '{}', '{}', '{}')",
      "select * from audit_head",
      "update audit_head set number = 0",
      "select claim_audit_lane()",
    ]) {
      await expect(server.query(statement)).rejects.toThrow(/permission denied/);
    }
  });

  it("are not entered by triggers that the server puts on a table of its own", async () => {
    const { server } = database;
    const functions: { name: string }[] = await database.dataSource.query(
      `select proname as name from pg_proc
       where prosecdef and prorettype = 'trigger'::regtype and proname like '%audit%'`,
    );
    expect(functions.length).toBeGreaterThan(30);
    await server.query("create temp table forged (like reading)");
    for (const { name } of functions) {
      const trigger = `create trigger forged after insert on forged
        referencing new table as changed for each statement execute function ${name}()`;
      await expect(server.query(trigger)).rejects.toThrow(/permission denied for function/);
    }
  });

  describe("once somebody forges", () => {
    let forged: TestDatabase;
    let kept: AuditHead[];
    beforeEach(async () => {
      forged = await createTestDatabase();
      const client = new Client(forged.url);
      await client.connect();
      for (let i = 0; i < 6; i += 1) await enter(client, `F${i}`);
      await client.end();
      kept = await forged.dataSource.query(
        "select lane, number, encode(hash, 'hex') as hash from audit_head order by lane",
      );
    });
    afterEach(() => forged.drop());

    const AT = "lane = 1 and number = 4";
    const COLUMNS = `occurred_at, subject, name, method, client, address, database_user, category,
      action, operation, change, kinds, ids, versions_before, versions_after, organisation_id,
      service_user_ids, purpose, is_purpose_stated, transaction_id, previous_hash, hash`;

    it("find nothing before", async () => {
      expect((await verify(forged, kept)).disagreements).toEqual([]);
    });

    it("notice another value in any column", async () => {
      const rows: { name: string; type: string }[] = await forged.dataSource.query(
        `select column_name as name, udt_name as type from information_schema.columns
         where table_name = 'audit_event' and column_name not in ('lane', 'number')`,
      );
      expect(rows.map(({ name }) => name).sort()).toEqual(COLUMNS.split(/,\s*/).sort());
      await forge(forged, "create table before as select * from audit_event");
      for (const { name, type } of rows) {
        await forge(
          forged,
          `update audit_event set ${name} = ${OTHER[name] ?? OTHER[type]} where ${AT}`,
        );
        const { disagreements } = await verify(forged);
        expect([name, disagreements]).toEqual([
          name,
          [expect.objectContaining({ lane: 1, number: 4 })],
        ]);
        await forge(
          forged,
          "delete from audit_event",
          "insert into audit_event select * from before",
        );
      }
      expect((await verify(forged)).disagreements).toEqual([]);
    });

    it("notice an event that was removed, and which", async () => {
      await forge(forged, `delete from audit_event where ${AT}`);
      expect((await verify(forged)).disagreements).toEqual([
        { lane: 1, number: 4, reason: "is missing" },
      ]);
    });

    it("notice that the ones after it moved up", async () => {
      await forge(
        forged,
        `delete from audit_event where ${AT}`,
        "update audit_event set number = number + 1000 where lane = 1 and number > 4",
        "update audit_event set number = number - 1001 where lane = 1 and number > 1000",
        "update audit_head set number = number - 1 where lane = 1",
      );
      expect((await verify(forged)).disagreements).toMatchObject([{ lane: 1, number: 4 }]);
    });

    it("notice two that changed places", async () => {
      await forge(
        forged,
        `update audit_event set number = 1000 where ${AT}`,
        "update audit_event set number = 4 where lane = 1 and number = 5",
        "update audit_event set number = 5 where lane = 1 and number = 1000",
      );
      expect((await verify(forged)).disagreements).toMatchObject([{ lane: 1, number: 4 }]);
    });

    it("notice one that was put in at the end, or into a lane of its own", async () => {
      const copy = (place: string): string =>
        `insert into audit_event (lane, number, ${COLUMNS})
         select ${place}, ${COLUMNS} from audit_event where ${AT}`;
      await forge(forged, copy("1, 1 + (select max(number) from audit_event where lane = 1)"));
      expect((await verify(forged)).disagreements).toHaveLength(1);
      await forge(forged, copy("77, 1"));
      expect((await verify(forged)).disagreements).toMatchObject([{ lane: 1 }, { lane: 77 }]);
    });

    it("notice one that was put in before the first", async () => {
      const copy = (place: string): string =>
        `insert into audit_event (lane, number, ${COLUMNS})
         select ${place}, ${COLUMNS} from audit_event where ${AT}`;
      await forge(forged, copy("1, 0"), copy("78, -3"));
      expect((await verify(forged)).disagreements).toEqual([
        { lane: 1, number: 0, reason: "was put in before the first" },
        { lane: 78, number: -3, reason: "was put in before the first" },
      ]);
    });

    it("notice a tail that was cut off", async () => {
      await forge(forged, "delete from audit_event where lane = 1 and number > 4");
      expect((await verify(forged)).disagreements).toEqual([
        { lane: 1, number: 5, reason: "is missing" },
      ]);
    });

    it("notice by a kept head alone that the tail and its head were cut off together", async () => {
      await forge(
        forged,
        "delete from audit_event where lane = 1 and number > 4",
        `update audit_head set number = 4,
           hash = (select hash from audit_event where ${AT}) where lane = 1`,
      );
      expect((await verify(forged)).disagreements).toEqual([]);
      expect((await verify(forged, kept)).disagreements).toMatchObject([{ lane: 1, number: 5 }]);
    });

    it("notice by a kept head alone that everything was entered anew", async () => {
      const again = await createTestDatabase();
      const client = new Client(again.url);
      await client.connect();
      for (let i = 0; i < 8; i += 1) await enter(client, `F${i}`);
      await client.end();
      expect((await verify(again)).disagreements).toEqual([]);
      expect((await verify(again, kept)).disagreements).toMatchObject([
        { lane: 1, reason: "is another one than the head that was kept of it" },
      ]);
      await again.drop();
    });
  });

  it("have heads for the operator to keep", async () => {
    expect((await heads()).every(({ hash }) => /^[0-9a-f]{64}$/.test(hash))).toBe(true);
  });
});
