import type { QueryRunner } from "typeorm";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { untilWaiting } from "../support/until";

/** What refers to what in the tables whose references are asked of all rows of a statement. */
const REFERENCES = [
  ["service_user", "organisation_id", "organisation"],
  ["engagement", "provider_id", "organisation"],
  ["engagement", "service_user_id", "service_user"],
  ["engagement", "contract_id", "contract"],
  ["engagement", "service_id", "service"],
  ["engagement", "keyworker_id", "worker"],
  ["reading", "provider_id", "organisation"],
  ["reading", "engagement_id", "engagement"],
  ["reading", "star_id", "star"],
  ["reading", "worker_id", "worker"],
] as const;

type Row = Readonly<Record<string, unknown>>;

/** How many rows a statement enters: one is looked at in another way than several. */
const WAYS = REFERENCES.flatMap(([table, column, of]) => [
  { table, column, of, rows: "one row" as const },
  { table, column, of, rows: "several rows" as const },
]);

/** Some key, the same for each `n`. */
const key = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;

const KEYS = {
  ...{ organisation: key(1), contract: key(2), service: key(3), service_user: key(4) },
  ...{ worker: key(5), star: key(6), engagement: key(7), reading: key(8) },
};

const ROWS: Readonly<Record<keyof typeof KEYS, Row>> = {
  organisation: { reference: "A", name: "A", kinds: ["commissioner", "provider"] },
  contract: {
    ...{ reference: "C", title: "C", commissioner_id: KEYS.organisation, status: "active" },
    ...{ starts_on: "2024-01-01", ends_on: "2026-12-31" },
  },
  service: { contract_id: KEYS.contract, provider_id: KEYS.organisation, name: "S" },
  service_user: { organisation_id: KEYS.organisation, pseudonym: "P-2222-2222-2222-2222-2222" },
  worker: { organisation_id: KEYS.organisation, reference: "W" },
  star: {
    ...{ code: "s", edition: "1", name: "S", publisher: "T", licensed: false },
    ...{ scale_min: 1, scale_max: 10, registered_by: "test" },
  },
  engagement: {
    ...{ provider_id: KEYS.organisation, reference: "E", service_user_id: KEYS.service_user },
    ...{ contract_id: KEYS.contract, service_id: KEYS.service, keyworker_id: KEYS.worker },
    ...{ started_on: "2025-01-01" },
  },
  reading: {
    ...{ provider_id: KEYS.organisation, reference: "R", engagement_id: KEYS.engagement },
    ...{ star_id: KEYS.star, taken_on: "2025-01-01", completed_by: "worker", state: "in_progress" },
    ...{ scores: [1], recorded_by: "test", worker_id: KEYS.worker },
  },
};

async function insert(runner: QueryRunner, table: keyof typeof KEYS, more: Row = {}) {
  const row = { id: KEYS[table], ...ROWS[table], ...more };
  const columns = Object.keys(row);
  const places = columns.map((_, i) => `$${i + 1}`);
  const into = `insert into ${table} (${columns.join(", ")}) values (${places.join(", ")})`;
  await runner.query(into, Object.values(row));
}

/** Enters several rows in one statement, which are looked at together. */
async function insertMany(runner: QueryRunner, table: keyof typeof KEYS, more: Row) {
  const row = { id: KEYS[table], ...ROWS[table], ...more };
  const own = table === "service_user" ? "pseudonym" : "reference";
  const columns = Object.keys(row).filter((column) => column !== "id" && column !== own);
  const places = columns.map((_, i) => `$${i + 2}`);
  await runner.query(
    `insert into ${table} (id, ${own}, ${columns.join(", ")})
     select ('00000000-0000-4000-9000-00000000000' || i)::uuid, $1 || i, ${places.join(", ")}
     from generate_series(2, 4) i`,
    [
      String(row[own as keyof typeof row]).slice(0, -1),
      ...columns.map((name) => row[name as keyof typeof row]),
    ],
  );
}

const INSERTS = { "one row": insert, "several rows": insertMany };

const TABLES = Object.keys(KEYS) as (keyof typeof KEYS)[];

/** Under another key, and with what else must be another's. */
const ANOTHER: Readonly<Record<keyof typeof KEYS, Row>> = {
  organisation: { id: key(51), reference: "A2" },
  contract: { id: key(52), reference: "C2" },
  service: { id: key(53), name: "S2" },
  service_user: { id: key(54), pseudonym: "P-3333-3333-3333-3333-3333" },
  worker: { id: key(55), reference: "W2" },
  star: { id: key(56), code: "s2" },
  engagement: { id: key(57), reference: "E2" },
  reading: { id: key(58), reference: "R2" },
};

describe("what people's rows refer to", () => {
  let database: TestDatabase;
  const runners: QueryRunner[] = [];
  const connect = (): QueryRunner => {
    const runner = database.dataSource.createQueryRunner();
    runners.push(runner);
    return runner;
  };

  beforeAll(async () => {
    database = await createTestDatabase();
    // Else organisations are referred to by grants as well.
    await database.dataSource.query("drop trigger a_employ_tester on organisation");
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    const runner = connect();
    for (const table of TABLES) await insert(runner, table);
  });
  afterEach(async () => {
    for (const runner of runners.splice(0)) {
      if (runner.isTransactionActive) await runner.rollbackTransaction();
      await runner.release();
    }
    for (const table of [...TABLES].reverse()) {
      await database.dataSource.query(`delete from ${table}`);
    }
  });

  const violation = (table: string, column: string) =>
    expect.objectContaining({
      driverError: expect.objectContaining({
        code: "23503",
        constraint: `${table}_${column}_fkey`,
        table,
      }),
    });

  it("names every foreign key that is left to the triggers", async () => {
    const [{ version }] = await database.dataSource.query(
      "select current_setting('server_version_num')::integer / 10000 as version",
    );
    // An older PostgreSQL cannot leave a constraint to others.
    const isLeft = version >= 18 ? "not (to_jsonb(c) ->> 'conenforced')::boolean" : "true";
    const rows: { name: string }[] = await database.dataSource.query(
      `select conname as name from pg_constraint c
       where contype = 'f' and ${isLeft}
         and conrelid::regclass::text in ('service_user', 'engagement', 'reading')`,
    );
    const names = REFERENCES.map(([table, column]) => `${table}_${column}_fkey`);
    expect(rows.map(({ name }) => name)).toEqual(expect.arrayContaining(names));
  });

  it.each(WAYS)("$table.$column must be there, for $rows", async ({ table, column, rows }) => {
    const entering = INSERTS[rows](connect(), table, { ...ANOTHER[table], [column]: key(99) });
    await expect(entering).rejects.toEqual(violation(table, column));
  });

  it.each(REFERENCES)("%s.%s must be there, when it is changed", async (table, column) => {
    const changing = connect().query(`update ${table} set ${column} = $1`, [key(99)]);
    await expect(changing).rejects.toEqual(violation(table, column));
  });

  it.each(REFERENCES)(
    "%s.%s keeps its row of %s from being taken away",
    async (table, column, of) => {
      const runner = connect();
      await insert(runner, of, ANOTHER[of]);
      const refer = (id: unknown) => runner.query(`update ${table} set ${column} = $1`, [id]);
      const remove = () => runner.query(`delete from ${of} where id = $1`, [ANOTHER[of].id]);
      await refer(ANOTHER[of].id);
      await expect(remove()).rejects.toEqual(violation(table, column));
      await refer(KEYS[of]);
      await remove();
    },
  );

  it.each(WAYS)("$table.$column, taken away at the same time, for $rows", async (way) => {
    const { table, column, of, rows } = way;
    const [entering, removing] = [connect(), connect()];
    await insert(entering, of, ANOTHER[of]);
    const enter = () =>
      INSERTS[rows](entering, table, { ...ANOTHER[table], [column]: ANOTHER[of].id });
    const undo = () =>
      entering.query(`delete from ${table} where ${column} = $1`, [ANOTHER[of].id]);
    const remove = () => removing.query(`delete from ${of} where id = $1`, [ANOTHER[of].id]);

    // Who takes it away comes second.
    await entering.startTransaction();
    await enter();
    const late = expect(remove()).rejects.toEqual(violation(table, column));
    await untilWaiting(database);
    await entering.commitTransaction();
    await late;

    // Who takes it away goes back on it.
    await undo();
    await removing.startTransaction();
    await remove();
    const patient = enter();
    await untilWaiting(database);
    await removing.rollbackTransaction();
    await patient;

    // Who takes it away comes first.
    await undo();
    await removing.startTransaction();
    await remove();
    const early = expect(enter()).rejects.toEqual(violation(table, column));
    await untilWaiting(database);
    await removing.commitTransaction();
    await early;
  });

  it.each(REFERENCES)(
    "%s.%s and its row of %s, from an old snapshot",
    async (table, column, of) => {
      const [entering, removing] = [connect(), connect()];
      await insert(entering, of, ANOTHER[of]);
      await removing.startTransaction("REPEATABLE READ");
      await removing.query("select 1 from organisation");
      await insert(entering, table, { ...ANOTHER[table], [column]: ANOTHER[of].id });
      const remove = removing.query(`delete from ${of} where id = $1`, [ANOTHER[of].id]);
      await expect(remove).rejects.toMatchObject({
        driverError: { code: expect.stringMatching(/^(25000|23503|40001)$/) },
      });
    },
  );

  it.each(REFERENCES)(
    "%s.%s is looked at in a statement that takes it away",
    async (table, column, of) => {
      const runner = connect();
      await insert(runner, of, ANOTHER[of]);
      const both = runner.query(
        `with gone as (delete from ${of} where id = $1)
       update ${table} set ${column} = $1`,
        [ANOTHER[of].id],
      );
      await expect(both).rejects.toEqual(violation(table, column));
    },
  );

  it.each(WAYS)("$table.$column may be of the same transaction, for $rows", async (way) => {
    const { table, column, of, rows } = way;
    const runner = connect();
    await runner.startTransaction();
    await insert(runner, of, ANOTHER[of]);
    await runner.query("savepoint before");
    const enter = () =>
      INSERTS[rows](runner, table, { ...ANOTHER[table], [column]: ANOTHER[of].id });
    await enter();
    await runner.query("rollback to savepoint before");
    await enter();
    const removing = runner.query(`delete from ${of} where id = $1`, [ANOTHER[of].id]);
    await expect(removing).rejects.toEqual(violation(table, column));
    await runner.rollbackTransaction();
  });

  it.each(REFERENCES)("%s.%s is kept by the key of %s, and by its table", async (_, __, of) => {
    const moving = connect().query(`update ${of} set id = $1 where id = $2`, [key(99), KEYS[of]]);
    await expect(moving).rejects.toMatchObject({ driverError: { code: "23503" } });
    await expect(connect().query(`truncate ${of}`)).rejects.toMatchObject({
      driverError: { code: expect.stringMatching(/^(0A000|42501)$/) },
    });
  });

  it.each(["service_user", "engagement", "reading"] as const)(
    "of %s is asked under the key that it was entered with",
    async (table) => {
      const of = REFERENCES.find((one) => one[0] === table)!;
      const moving = connect().query(`update ${table} set id = $1, ${of[1]} = $2`, [
        ...[key(98), key(99)],
      ]);
      await expect(moving).rejects.toMatchObject({ driverError: { code: "23503" } });
    },
  );

  it.each(["one row", "several rows"] as const)("waits for nothing kept, in %s", async (rows) => {
    const [correcting, erasing] = [connect(), connect()];
    await insert(correcting, "worker", ANOTHER.worker);
    if (rows === "several rows") await insertMany(correcting, "engagement", {});
    await erasing.startTransaction();
    await erasing.query("select from service_user for update");
    await correcting.query("update engagement set keyworker_id = $1", [ANOTHER.worker.id]);
  });

  it("is asked of all rows of a statement", async () => {
    const entering = connect().query(
      `insert into reading (id, provider_id, reference, engagement_id, star_id, taken_on,
         completed_by, state, scores, recorded_by)
       select gen_random_uuid(), provider_id, 'many-' || i, engagement_id,
         case when i = 700 then $1 else star_id end, taken_on, completed_by, state, scores,
         recorded_by
       from reading, generate_series(1, 1000) i`,
      [key(99)],
    );
    await expect(entering).rejects.toEqual(violation("reading", "star_id"));
  });
});
