import { randomUUID } from "node:crypto";
import { CountsMemory } from "../../../src/domain/evidence/kept/counts-memory";
import { dayNumber, dayText } from "../../../src/domain/evidence/kept/kept-items";
import { createTestDatabase, type TestDatabase } from "../../support/database";
import { insertRows } from "../support/insert-rows";
import { addContract, createWorld, type World } from "../support/world";
import { STARS } from "../support/arbitraries";
import { runCommand } from "../../rights/command";
import { bothAnswers, differences, plainQuestion } from "./agreement";
import { complete, correct, dayFromNow, engage, erase, fold, record, recordMany } from "./writers";
import { remove, rewrite, withdraw, writerOf, type Step, type Writer } from "./writers";

const ENTERED = [7, 3, 11, 1, 4];
const FOREIGN_KEY_VIOLATION = "23503";

describe("kept counts", () => {
  let database: TestDatabase;
  let world: World;
  let contracts: Writer["contracts"];
  let writer: Writer;
  const scopes = () => world.starIds.map((starId) => ({ starId, contractIds: [contracts[0]!.id] }));
  const compare = async (memory: CountsMemory, subject?: string) => {
    const question = plainQuestion();
    const answers = await bothAnswers(database, memory, { question, scopes: scopes(), subject });
    expect(answers.any).toEqual(answers.exact);
    return answers;
  };
  const dataState = async (): Promise<string> => {
    const [{ state }] = await database.dataSource.query("select data_state() as state");
    return state;
  };
  const take = async (step: Step, ...numbers: number[]) => step(writer, numbers);

  beforeEach(async () => {
    database = await createTestDatabase();
    world = await createWorld(database.dataSource, STARS);
    const { contractId, serviceIds } = await addContract(database.dataSource, world, []);
    contracts = [{ id: contractId, serviceIds }];
    writer = writerOf(database.dataSource, { world, contracts });
  });
  afterEach(async () => {
    jest.useRealTimers();
    await database.drop();
  });

  it("are right after eight writers wrote about the same few people at once", async () => {
    for (let i = 1; i <= 4; i++) await take(engage, 0, i, i, 1);
    const steps = [record, record, recordMany, complete, rewrite, withdraw, correct, fold, erase];
    const gone: string[] = [];
    await Promise.all(
      Array.from({ length: 8 }, async (_, me) => {
        for (let i = 0; i < 40; i++) {
          const n = (me * 7919 + i * 104_729) % 99_991;
          const step = i % 19 === 18 ? engage : steps[n % (i % 10 === 9 ? 9 : 8)]!;
          await database.dataSource
            .transaction(async (manager) => {
              const own = writerOf(manager, { world, contracts });
              await step(own, [n, n >> 2, n >> 1, n >> 3, n >> 4]);
            })
            .catch((error: { code: string; message: string }) => {
              // Somebody else erased the person meanwhile.
              if (error.code !== FOREIGN_KEY_VIOLATION) throw error;
              gone.push(error.message);
            });
        }
      }),
    );
    expect(gone.length).toBeLessThan(40);
    expect(await differences(database)).toEqual([]);
    const { exact } = await compare(new CountsMemory());
    expect(exact[0]!.pairs).toBeGreaterThan(0);
  }, 120_000);

  it("tell of each day what is so on that day", async () => {
    for (let i = 1; i <= 6; i++) await take(engage, 0, i, i, 1);
    await take(engage, 0, 1, 10, 1);
    for (let i = 0; i < 6; i++) await take(record, i, 1, i, 0, 0);
    const seen = new Set<string>();
    for (const days of [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 30]) {
      const now = Date.parse(`${dayFromNow(days)}T12:00:00Z`);
      jest.useFakeTimers({ now, doNotFake: [...REAL] });
      const { exact } = await compare(new CountsMemory());
      seen.add(`${exact[0]!.engagements} ${exact[0]!.reviews.missed}`);
      jest.useRealTimers();
    }
    // Somebody began, and reviews fell due.
    expect(seen.size).toBeGreaterThan(5);
  });

  it("leave it to the readings where something lies in the future, or the clock far behind", async () => {
    await take(engage, 0, 1, 1, 1);
    await take(record, ...ENTERED);
    expect((await compare(new CountsMemory())).statements).toBe(1);
    await database.dataSource.query("update engagement set ended_on = current_date + 3");
    expect((await compare(new CountsMemory())).statements).toBe(2);
    await database.dataSource.query("update engagement set ended_on = null");
    expect((await compare(new CountsMemory())).statements).toBe(1);
    jest.useFakeTimers({ now: Date.now() - 9 * 86_400_000, doNotFake: [...REAL] });
    expect((await compare(new CountsMemory())).statements).toBe(2);
  });

  it("are not asked for a keyworker, who sees a caseload", async () => {
    for (let i = 1; i <= 3; i++) await take(engage, 0, i, i, 1);
    await take(recordMany, 4, 3);
    const [workerId, organisation_id] = [randomUUID(), world.providerId];
    const worker = { id: workerId, organisation_id, reference: "w", version: 1 };
    const now = new Date();
    await insertRows(database.dataSource, "worker", [{ ...worker, created_at: now }]);
    await database.dataSource.query(
      "update engagement set keyworker_id = $1 where entry_number = 1",
      [workerId],
    );
    await insertRows(database.dataSource, "role_grant", [
      {
        ...{ id: randomUUID(), subject: "kim", role: "keyworker", organisation_id },
        ...{ worker_id: workerId, starts_on: "2020-01-01", granted_by: "a test", granted_at: now },
        version: 1,
      },
    ]);
    const memory = new CountsMemory();
    const asked = jest.spyOn(memory, "statesOf");
    const own = await compare(memory, "kim");
    expect(own.exact[0]!.engagements).toBe(1);
    expect(asked).not.toHaveBeenCalled();
    const all = await compare(memory);
    expect(all.exact[0]!.engagements).toBe(3);
    expect(asked).toHaveBeenCalled();
  });

  it("are sent once, and again after a write", async () => {
    await take(engage, 0, 1, 1, 1);
    await take(recordMany, 4, 3);
    const memory = new CountsMemory();
    const kept = jest.spyOn(memory, "keep");
    await compare(memory);
    const first = kept.mock.calls.length;
    expect(first).toBeGreaterThan(0);
    await compare(memory);
    expect(kept).toHaveBeenCalledTimes(first);
    await take(record, ...ENTERED);
    await compare(memory);
    expect(kept).toHaveBeenCalledTimes(first + 1);
    // A process without room for them has them sent each time.
    await compare(new CountsMemory(0));
  });

  it("do not mistake what took the place of something undone for it", async () => {
    await take(engage, 0, 1, 1, 1);
    const memory = new CountsMemory();
    await compare(memory);
    const undone = new Error("undone");
    for (const numbers of [ENTERED, [0, 4, 9, 0, 1]]) {
      const attempt = database.dataSource.transaction(async (manager) => {
        await record(writerOf(manager, { world, contracts }), numbers);
        throw undone;
      });
      await expect(attempt).rejects.toBe(undone);
      await compare(memory);
    }
    await take(record, 0, 4, 9, 0, 1);
    await compare(memory);
  });

  it("are right after all readings of a kind went, and after a Star's reviews are due otherwise", async () => {
    for (let i = 1; i <= 3; i++) await take(engage, 0, i, i, 1);
    await take(recordMany, 4, 3);
    const memory = new CountsMemory();
    await compare(memory);
    await database.dataSource.query("update star set review_interval_days = 3");
    await compare(memory);
    expect(await differences(database)).toEqual([]);
    await database.dataSource.query("truncate reading cascade");
    const { exact } = await compare(memory);
    expect(exact[0]!.readings.eligible).toBe(0);
    expect(await differences(database)).toEqual([]);
  });

  it("refuse a write that could not see what others wrote", async () => {
    await take(engage, 0, 1, 1, 1);
    const { dataSource } = database;
    const write = dataSource.transaction("REPEATABLE READ", (manager) =>
      record(writerOf(manager, { world, contracts }), ENTERED),
    );
    await expect(write).rejects.toThrow("written in read committed transactions");
  });

  it("say from which day on something else is known", async () => {
    const { dataSource } = database;
    const daysOf = async (work: () => Promise<unknown>): Promise<string[]> => {
      await dataSource.query("delete from evidence_change; delete from evidence_day");
      await work();
      const rows = await dataSource.query(
        `select distinct case known_on when (now() at time zone 'utc')::date then 'today'
           else known_on::text end as day
         from (
           select known_on from evidence_change
           union all select known_on from evidence_day where number > 0
         ) d order by 1`,
      );
      return rows.map(({ day }: { day: string }) => day);
    };
    const today = ["today"];
    const past = ["-infinity"];
    expect(await daysOf(() => take(engage, 0, 1, 1, 1))).toEqual(today);
    expect(await daysOf(() => take(record, ...ENTERED))).toEqual(today);
    expect(await daysOf(() => take(record, 0, 1, 3, 3, 1))).toEqual(today);
    expect(await daysOf(() => take(complete, 0))).toEqual(today);
    expect(await daysOf(() => take(withdraw, 0))).toEqual(today);
    expect(await daysOf(() => take(correct, 0, 1, 5, 3))).toEqual(today);
    expect(
      await daysOf(() => dataSource.query("update reading set notes = 'said so', version = 2")),
    ).toEqual(today);
    await dataSource.query("delete from engagement_revision");
    expect(
      await daysOf(() => dataSource.query("update engagement set ended_on = current_date")),
    ).toEqual(past);
    expect(
      await daysOf(() =>
        dataSource.query(
          "update reading set withdrawn_at = '2025-01-01' where state = 'withdrawn'",
        ),
      ),
    ).toEqual(past);
    expect(
      await daysOf(() =>
        dataSource.query(
          `insert into reading (id, provider_id, reference, engagement_id, star_id, taken_on,
             completed_by, state, scores, recorded_by, entered_at)
           select gen_random_uuid(), provider_id, 'late', id, $1, '2025-05-01', 'worker',
             'in_progress', '{1}', 't', '2025-05-02'
           from engagement`,
          [world.starIds[0]],
        ),
      ),
    ).toEqual(["2025-05-02"]);
    expect(await daysOf(() => dataSource.query("delete from reading"))).toEqual(past);
    expect(await daysOf(() => take(remove, 0))).toEqual([]);
  });

  it("are checked by a command, and mended by it", async () => {
    for (let i = 1; i <= 3; i++) await take(engage, 0, i, i, 1);
    await take(recordMany, 4, 3);
    const memory = new CountsMemory();
    const { exact } = await compare(memory);
    expect(await runCommand(database, "recount", [])).toMatchObject({
      ...{ code: 0, stdout: "The kept counts are those of a recount.\n" },
    });
    const unfolded = "select from evidence_change";
    expect(await database.dataSource.query(unfolded)).toEqual([]);
    await database.dataSource.query(
      `update evidence_tally set amounts[2] = amounts[2] + 5, mark = mark + 1 where star_id = $1`,
      [world.starIds[0]],
    );
    const wrong = await runCommand(database, "recount", []);
    expect(wrong.code).toBe(1);
    expect(wrong.stdout).toMatch(/^C-.* · Service \d · lamp 1 · .*: kept \d+, counted \d+$/m);
    expect(wrong.stdout).toContain("kept counts differ. Put them right");
    const wrongly = await dataState();
    expect(await runCommand(database, "recount", ["--mend"])).toMatchObject({
      ...{ code: 0, stdout: expect.stringContaining("Mended: ") },
    });
    // Answers that were given from what was wrong are given no more.
    const rightly = await dataState();
    expect(rightly).not.toBe(wrongly);
    expect(await runCommand(database, "recount", ["--mend"])).toMatchObject({
      ...{ code: 0, stdout: "The kept counts are those of a recount.\n" },
    });
    expect(await dataState()).toBe(rightly);
    expect((await compare(memory)).any).toEqual(exact);
    expect(await runCommand(database, "recount", ["--mended"])).toMatchObject({ code: 2 });
    expect(await runCommand(database, "recount", ["--help"])).toMatchObject({ code: 0 });
  }, 120_000);

  it("number days as the database does", async () => {
    for (const day of ["2000-02-29", "2026-11-22", "0001-01-01"]) {
      const [{ number }] = await database.dataSource.query(
        "select $1::date - '0001-01-01'::date as number",
        [day],
      );
      expect(dayNumber(day)).toBe(number);
      expect(dayText(number)).toBe(day);
    }
  });
});

/** Only the date is another: the database is waited for in real time. */
const REAL = [
  ...(["hrtime", "nextTick", "performance", "queueMicrotask"] as const),
  ...(["setImmediate", "clearImmediate", "setInterval", "clearInterval"] as const),
  ...(["setTimeout", "clearTimeout"] as const),
];
