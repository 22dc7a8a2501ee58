import { randomUUID } from "node:crypto";
import { Deadline } from "../../../src/db/deadline";
import { inTransaction } from "../../../src/db/transaction";
import type { FigureRefresher } from "../../../src/reporting/figures/figure-refresher";
import { writeFigures } from "../../../src/reporting/figures/write-figures";
import { engagement, movers, reading } from "../../evidence/support/people";
import {
  addContract,
  createWorld,
  insertEngagements,
  instant,
  type World,
} from "../../evidence/support/world";
import { startTestApi, testViewer, type TestApi } from "../../support/api";
import { until } from "../../support/until";
import { rowsOf } from "./support/dataset-rows";
import { refreshFor, refresherOf } from "./support/refresher";

const STAR = {
  ...{ code: "lamp", edition: "1", areas: 2, max: 5 },
  ...{ reviewIntervalDays: null, reviewToleranceDays: 0 },
};

describe("kept figures", () => {
  let api: TestApi;
  let world: World;
  let figures: FigureRefresher;
  let contractId: string;
  let serviceIds: [string, string];
  let engagementIds: string[];

  beforeAll(async () => {
    api = await startTestApi();
    world = await createWorld(api.database.dataSource, [STAR]);
    figures = refresherOf(api.database);
    await api.grant("manager", "provider_manager", { organisation: world.providerId });
    await api.grant("analyst", "analyst", { organisation: world.commissionerId });
  });
  afterAll(() => api.close());

  beforeEach(async () => {
    ({ contractId, serviceIds, engagementIds } = await addContract(
      api.database.dataSource,
      world,
      movers(25, 2, 3, 2),
    ));
  });

  const run = (text: string, values: unknown[] = []) => api.database.dataSource.query(text, values);

  /** What `coverage` tells somebody of the contract, by month. */
  async function told(subject: string) {
    const rows = await rowsOf(api.database, subject, "coverage");
    const own = rows.filter((row) => row["contract_id"] === contractId);
    return new Map(own.map((row) => [row["is_present"] === "yes" ? "now" : row["month"], row]));
  }

  const peopleAt = async (subject: string, month: string) =>
    (await told(subject)).get(month)?.["engagements"];

  const addPeople = (n: number, enteredAt: Date) => {
    const engagements = Array.from({ length: n }, () =>
      engagement([reading("2025-06-01", [1, 1], { enteredAt, completedAt: enteredAt })], {
        enteredAt,
      }),
    );
    const ids = engagements.map(() => randomUUID());
    return insertEngagements(api.database.dataSource, world, {
      ...{ contractId, serviceIds, ids, engagements },
    });
  };

  it("are none before they are counted, and those of the moment from then on", async () => {
    expect(await peopleAt("manager", "now")).toBeUndefined();
    await refreshFor(figures, "manager");
    expect(await peopleAt("manager", "now")).toBe(25);
    await addPeople(3, new Date());
    await refreshFor(figures, "manager");
    expect(await peopleAt("manager", "now")).toBe(28);
    expect(await peopleAt("manager", "2025-05-01")).toBe(25);
  });

  it("of a month that is over are not counted again while nothing of it changes", async () => {
    await refreshFor(figures, "manager");
    await run("update reported_star set engagements = 999 where contract_id = $1", [contractId]);
    await addPeople(1, new Date());
    await refreshFor(figures, "manager");
    expect(await peopleAt("manager", "now")).toBe(26);
    expect(await peopleAt("manager", "2025-05-01")).toBe(999);
  });

  it("of a month that is over are counted again where its past is told otherwise", async () => {
    await refreshFor(figures, "manager");
    await addPeople(4, instant(24 * 40));
    await refreshFor(figures, "manager");
    expect(await peopleAt("manager", "2025-01-01")).toBe(25);
    expect(await peopleAt("manager", "2025-05-01")).toBe(29);
  });

  it("are gone at once for who has lost a role, and for nobody else", async () => {
    await api.grant("leaver", "analyst", { organisation: world.commissionerId });
    await refreshFor(figures, "leaver");
    expect(await peopleAt("leaver", "now")).toBe(25);
    expect(await peopleAt("analyst", "now")).toBe(25);
    await run("update role_grant set revoked_at = now(), revoked_by = 'test' where subject = $1", [
      "leaver",
    ]);
    expect(await told("leaver")).toEqual(new Map());
    expect(await peopleAt("analyst", "now")).toBe(25);
  });

  it("are not those of the people whom somebody no longer sees", async () => {
    await addPeople(3, new Date());
    await api.grant("mover", "provider_manager", { organisation: world.providerId });
    await refreshFor(figures, "mover");
    expect(await peopleAt("mover", "now")).toBe(28);
    await run("update role_grant set role = 'analyst', organisation_id = $1 where subject = $2", [
      ...[world.commissionerId, "mover"],
    ]);
    // Of analysts of this contract nothing was kept so far.
    expect(await told("mover")).toEqual(new Map());
    await refreshFor(figures, "mover");
    // Three are too few to be told of.
    expect(await peopleAt("mover", "now")).toBe(25);
  });

  it("follow a service that comes to somebody else, at once", async () => {
    await refreshFor(figures, "manager");
    const other = randomUUID();
    await run(
      `insert into organisation (id, reference, name, kinds) values ($1, $2, 'B', '{provider}')`,
      [other, `other-${other}`],
    );
    await run("update service set provider_id = $2 where id = $1", [serviceIds[0], other]);
    expect(await told("manager")).toEqual(new Map());
    await refreshFor(figures, "manager");
    expect(await peopleAt("manager", "now")).toBeUndefined();
  });

  it("follow a keyworker's caseload, of which no counts are kept", async () => {
    const worker = randomUUID();
    await run(
      "insert into worker (id, organisation_id, reference, name) values ($1, $2, $3, 'W')",
      [...[worker, world.providerId, `w-${worker}`]],
    );
    const subject = `keyworker ${worker}`;
    await api.grant(subject, "keyworker", { organisation: world.providerId, worker });
    const give = (ids: readonly string[]) =>
      run("update engagement set keyworker_id = $1 where id = any($2)", [worker, ids]);
    await give(engagementIds.slice(0, 12));
    await refreshFor(figures, subject);
    expect(await peopleAt(subject, "now")).toBe(12);
    expect(await peopleAt(subject, "2025-05-01")).toBe(12);
    await give(engagementIds.slice(12, 15));
    await refreshFor(figures, subject);
    expect(await peopleAt(subject, "now")).toBe(15);
    expect(await peopleAt(subject, "2025-05-01")).toBe(15);
  });

  it("go with somebody who is erased, whoever they are for, and are counted anew", async () => {
    await refreshFor(figures, "manager");
    await refreshFor(figures, "analyst");
    await run(
      "select erase_person($1, $2, 'consent_withdrawn', 'remove_everything', '{}', 'test')",
      [...[engagementIds[0], engagementIds[0]!.replaceAll("-", "").repeat(2)]],
    );
    const kept = await run(
      `select contract_id from reported_contract where contract_id = $1
       union all select contract_id from reported_area where contract_id = $1
       union all select contract_id from reported_star where contract_id = $1
       union all select contract_id from reported_movement where contract_id = $1
       union all select contract_id from reported_stage where contract_id = $1`,
      [contractId],
    );
    expect(kept).toEqual([]);
    await refreshFor(figures, "manager");
    expect(await peopleAt("manager", "now")).toBe(24);
    expect(await peopleAt("manager", "2025-05-01")).toBe(24);
  });

  it("are never of somebody who was erased while they were counted, nor of an earlier state", async () => {
    await refreshFor(figures, "manager");
    const [{ audience, seen_until: seenUntil }] = await run(
      "select audience, seen_until from reported_contract where contract_id = $1",
      [contractId],
    );
    const write = (erased: number, until: number) =>
      inTransaction(
        api.database.server,
        testViewer("manager"),
        { statements: 0, rows: 0 },
        (session) =>
          writeFigures(
            session,
            {
              ...{ contractId, audience, erased, months: ["2025-05-01"], evidence: [] },
              ...{ measurements: null, payments: null, practice: null },
              state: {
                ...{ months: {}, evidenceState: "x", measurementState: "x", paymentState: "x" },
                practiceState: "x",
                mark: "",
              },
            },
            { seenUntil: until, unseen: 0, seenAt: new Date() },
          ),
      );
    expect(await write(1, seenUntil)).toBe(false);
    expect(await peopleAt("manager", "2025-05-01")).toBe(25);
    expect(await write(0, seenUntil - 1)).toBe(true);
    expect(await peopleAt("manager", "2025-05-01")).toBe(25);
    expect(await write(0, seenUntil)).toBe(true);
    expect(await peopleAt("manager", "2025-05-01")).toBeUndefined();
  });

  it("are waited for, and go on being counted for who does not wait so long", async () => {
    const runner = api.database.dataSource.createQueryRunner();
    await runner.startTransaction();
    await runner.query(
      "select pg_advisory_xact_lock(hashtextextended('reported ' || $1::text, 0))",
      [contractId],
    );
    const hasty = new Deadline({ operation: 3, longOperation: 60, lock: 60 });
    await expect(refreshFor(figures, "manager", hasty)).rejects.toMatchObject({
      ...{ status: 503, code: "STILL_COUNTING", retryAfter: 10 },
    });
    hasty.end();
    expect(await peopleAt("manager", "now")).toBeUndefined();
    await runner.commitTransaction();
    await runner.release();
    await until("they are counted", async () => (await peopleAt("manager", "now")) === 25);
  });

  it("are counted by two servers at once without either getting in the other's way", async () => {
    const servers = [figures, refresherOf(api.database), refresherOf(api.database)];
    await Promise.all(servers.map((server) => refreshFor(server, "manager")));
    expect(await peopleAt("manager", "now")).toBe(25);
    const [{ count }] = await run(
      "select count(*)::integer from reported_star where contract_id = $1 and as_of is null",
      [contractId],
    );
    expect(count).toBe(1);
  });

  it("that nobody asked for in a week are forgotten", async () => {
    await refreshFor(figures, "manager");
    await run("update reported_contract set counted_at = now() - interval '8 days'");
    await refreshFor(figures, "analyst");
    const left = await run(
      "select from reported_contract where counted_at < now() - interval '7 days'",
    );
    expect(left).toEqual([]);
    expect(await told("manager")).toEqual(new Map());
  });

  it("say how old they are", async () => {
    const before = new Date();
    const freshness = async () =>
      (await rowsOf(api.database, "manager", "freshness")).find(
        (row) => row["contract_id"] === contractId,
      );
    expect(await freshness()).toBeUndefined();
    await refreshFor(figures, "manager");
    const fresh = await freshness();
    expect(fresh).toMatchObject({ is_current: "yes" });
    expect((fresh!["counted_at"] as Date).getTime()).toBeGreaterThan(before.getTime() - 60_000);
    await addPeople(1, new Date());
    expect(await freshness()).toMatchObject({ is_current: "no" });
    await refreshFor(figures, "manager");
    expect(await freshness()).toMatchObject({ is_current: "yes" });
  });

  it("are of the moment for who asks the server, whose first page comes after a write", async () => {
    const engagements = async (): Promise<number> => {
      const response = await fetch(
        `${api.url}/odata/v1/coverage?$filter=contract_id eq '${contractId}' and is_present eq 'yes'`,
        { headers: { "x-test-subject": "manager" } },
      );
      const { value } = (await response.json()) as { value: { engagements: number }[] };
      return value[0]!.engagements;
    };
    expect(await engagements()).toBe(25);
    await addPeople(2, new Date());
    expect(await engagements()).toBe(27);
  });
});
