import sql from "sql-template-tag";
import { testViewer } from "../../support/api";
import { Deadline } from "../../../src/db/deadline";
import { createTestDatabase, type TestDatabase } from "../../support/database";
import { connectionsInUse, untilAllGivenBack } from "../../support/pool";
import { until } from "../../support/until";
import { eventsOf } from "../../audit/support";
import { DEFAULT_EXTRACT_LIMITS } from "../../../src/reporting/read/extract-limits";
import {
  Extracts,
  type Extract,
  type RefreshFigures,
} from "../../../src/reporting/read/extract.repository";
import { MAKE_THINGS, SCHEMA, THINGS } from "../support/things";

const VIEWER = testViewer("anna");
const ROWS = 5_500;

describe("an extract", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
    await database.dataSource.query(MAKE_THINGS);
    await database.dataSource.query(
      `insert into ${SCHEMA}.things (id, place, label)
       select 'a', place, repeat('x', 100) from generate_series(1, ${ROWS}) place`,
    );
  });
  afterEach(() => untilAllGivenBack(database.server));
  afterAll(() => database.drop());

  const extracts = (refreshFigures: RefreshFigures = async () => undefined) =>
    new Extracts({ dataSource: database.server, limits: DEFAULT_EXTRACT_LIMITS, refreshFigures });
  const request = (viewer = VIEWER) => ({
    viewer,
    datasets: [THINGS],
    format: "csv" as const,
    asked: "label eq 'x'",
    people: null,
  });
  const open = (deadline = Deadline.none()): Promise<Extract> =>
    extracts().open(request(), deadline);
  const places = sql`select d.place, d.label from reporting_test.things d
    where d.place > ${500}::integer order by d.place`;

  it("gives every row once, in order, in batches", async () => {
    const extract = await open();
    const sizes: number[] = [];
    const found: unknown[] = [];
    const taken: unknown[][] = [];
    for await (const rows of extract.batches(places, 2_000)) {
      taken.push(rows);
      sizes.push(rows.length);
      found.push(...rows.map(([place]) => place));
    }
    expect(sizes).toEqual([2_000, 2_000, 1_000]);
    // What was used is let go.
    expect(taken.map(({ length }) => length)).toEqual([0, 0, 0]);
    expect(found).toEqual(Array.from({ length: ROWS - 500 }, (_, i) => i + 501));
    await extract.close();
  });

  it("ends with a batch that is full, and asks again over the same state", async () => {
    const extract = await open();
    const count = async (): Promise<number> => {
      const [row] = await extract.query<{ count: number }>(
        sql`select count(*)::integer from reporting_test.things`,
      );
      return row!.count;
    };
    expect(await count()).toBe(ROWS);
    await database.dataSource.query(`insert into ${SCHEMA}.things (id, place) values ('b', 0)`);
    let rows = 0;
    for await (const batch of extract.batches(sql`select 1 from reporting_test.things`, 500)) {
      rows += batch.length;
    }
    expect([rows, await count()]).toEqual([ROWS, ROWS]);
    await database.dataSource.query(`delete from ${SCHEMA}.things where id = 'b'`);
    await extract.close();
  });

  it("is entered in the audit trail before its first row, and stays there for who hangs up", async () => {
    const deadline = new Deadline({ operation: 60, longOperation: 60, lock: 0 });
    const events = await eventsOf({ database }, async () => {
      const extract = await open(deadline);
      for await (const rows of extract.batches(places, 10)) {
        expect(rows).toHaveLength(10);
        deadline.stop("hang-up");
        break;
      }
      await extract.close();
    });
    expect(events).toMatchObject([
      {
        subject: "anna",
        category: "export",
        action: "extract as csv",
        operation: "label eq 'x'",
        kinds: ["things"],
      },
    ]);
    deadline.end();
  });

  it("tells of many people as of their provider's", async () => {
    const [{ id }] = await database.dataSource.query(
      `insert into organisation (id, reference, name, kinds)
       values (gen_random_uuid(), 'MANY', 'Many', '{provider}') returning id`,
    );
    await database.dataSource.query(
      `insert into role_grant (id, subject, role, organisation_id, starts_on, granted_by)
       values (gen_random_uuid(), 'manager of many', 'provider_manager', $1, '2024-01-01', 'test')`,
      [id],
    );
    const viewer = testViewer("manager of many");
    const told = async (rows: number) => {
      const people = sql`select gen_random_uuid() from generate_series(1, ${rows}::integer)`;
      const events = await eventsOf({ database }, async () => {
        const extract = await extracts().open({ ...request(viewer), people }, Deadline.none());
        await extract.close();
      });
      return events.map((event) => [event.organisation_id, event.kinds, event.operation]);
    };
    const [once, asked] = [["things"], "label eq 'x'"];
    expect(await told(10_001)).toEqual([
      [null, once, asked],
      [id, once, asked],
    ]);
    // Nobody of them is known.
    expect(await told(10_000)).toEqual([[null, once, asked]]);
  });

  it("gives its connection back while a statement of it still runs", async () => {
    const deadline = new Deadline({ operation: 60, longOperation: 60, lock: 0 });
    const extract = await open(deadline);
    const slow = extract.batches(sql`select pg_sleep(60)`);
    const failing = expect(slow.next()).rejects.toMatchObject({ reason: "hang-up" });
    const sleeping = async (): Promise<number> => {
      const rows: unknown[] = await database.dataSource.query(
        "select from pg_stat_activity where datname = current_database() and wait_event = 'PgSleep'",
      );
      return rows.length;
    };
    await until("it runs", async () => (await sleeping()) === 1);
    deadline.stop("hang-up");
    await failing;
    await extract.close();
    await untilAllGivenBack(database.server);
    await until("it runs no more", async () => (await sleeping()) === 0);
  });

  it("has the figures brought up to date before it looks at anything", async () => {
    const seen: unknown[] = [];
    const asking = extracts(async (viewer, datasets) => {
      await database.dataSource.query(`insert into ${SCHEMA}.things (id, place) values ('c', 0)`);
      seen.push([viewer.subject, datasets.map(({ name }) => name)]);
    });
    const extract = await asking.open(request(), Deadline.none());
    const rows = await extract.query(sql`select id from reporting_test.things where id = 'c'`);
    expect([seen, rows]).toEqual([[["anna", ["things"]]], [{ id: "c" }]]);
    await extract.close();
  });

  it("ends its turn when it is closed, and where it could not be opened", async () => {
    const asking = extracts(async (viewer) => {
      if (viewer.subject === "bad") throw new Error("no figures");
    });
    for (let i = 0; i < 3; i++) {
      await expect(asking.open(request(testViewer("bad")), Deadline.none())).rejects.toThrow();
    }
    const both = await Promise.all([1, 2].map(() => asking.open(request(), Deadline.none())));
    expect(connectionsInUse(database.server)).toBe(2);
    const third = asking.open(request(), Deadline.none());
    await both[0]!.close();
    await (await third).close();
    await both[1]!.close();
  });
});
