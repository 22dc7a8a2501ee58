import pino from "pino";
import { newId } from "../../../src/db/new-id";
import { DEFAULT_LIMITS } from "../../../src/limits/limits";
import { figureSessions } from "../../../src/reporting/figures/figure-sessions.repository";
import { PeriodicRefresh } from "../../../src/reporting/figures/periodic-refresh";
import { readReporting } from "../../../src/reporting/reporting-env";
import { movers } from "../../evidence/support/people";
import { addContract, createWorld, type World } from "../../evidence/support/world";
import { startTestApi, type TestApi } from "../../support/api";
import { until } from "../../support/until";
import { rowsOf } from "./support/dataset-rows";
import { refresherOf } from "./support/refresher";

const STAR = {
  ...{ code: "lamp", edition: "1", areas: 2, max: 5 },
  ...{ reviewIntervalDays: null, reviewToleranceDays: 0 },
};

describe("figures for logins of the database", () => {
  let api: TestApi;
  let world: World;
  const lines: { subject?: string; msg: string }[] = [];

  beforeAll(async () => {
    api = await startTestApi();
    world = await createWorld(api.database.dataSource, [STAR]);
    await addContract(api.database.dataSource, world, movers(25, 2, 3, 2));
    await api.grant("tool", "analyst", { organisation: world.commissionerId });
    await api.grant("nobody's tool", "analyst", { organisation: world.commissionerId });
    await api.database.dataSource.query(
      "insert into bi_login (id, login, subject, made_by) values ($1, 'tool', 'tool', 'test')",
      [newId()],
    );
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    lines.length = 0;
    await api.database.dataSource.query("delete from reported_contract");
    await api.database.dataSource.query("delete from reported_star");
  });

  const open = () => figureSessions(api.database.server);
  const periodic = (seconds: number, figures = refresherOf(api.database)) =>
    new PeriodicRefresh({
      ...{ open: open(), figures, time: DEFAULT_LIMITS.seconds, seconds },
      log: pino({ level: "info" }, { write: (line: string) => lines.push(JSON.parse(line)) }),
    });
  const months = async (subject: string) =>
    (await rowsOf(api.database, subject, "coverage")).length;

  it("are brought up to date now and then, until the server stops", async () => {
    const refresh = periodic(1);
    refresh.start();
    await until("figures are there", async () => (await months("tool")) > 12);
    await refresh.stop();
    expect(lines).toEqual([]);
  });

  it("are left to the server that keeps them just now", async () => {
    const other = api.database.dataSource.createQueryRunner();
    await other.startTransaction();
    await other.query("select pg_advisory_xact_lock(hashtextextended('reported figures', 0))");
    await periodic(0).run();
    expect(await months("tool")).toBe(0);
    await other.rollbackTransaction();
    await other.release();
    await periodic(0).run();
    expect(await months("tool")).toBeGreaterThan(12);
  });

  it("are never brought up to date where that is turned off, or stopped", async () => {
    const off = periodic(0);
    off.start();
    await off.stop();
    const stopped = periodic(1);
    await stopped.stop();
    stopped.start();
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(await months("tool")).toBe(0);
  });

  it("that fail for one are told in the log, and stay up to date for the others", async () => {
    await api.database.dataSource.query(
      "insert into bi_login (id, login, subject, made_by) values ($1, 'a', 'a', 'test')",
      [newId()],
    );
    const figures = refresherOf(api.database);
    const { refresh } = figures;
    const failing = Object.assign(figures, {
      refresh: async (...asked: Parameters<typeof refresh>) => {
        if (asked[0].subject === "a") throw new Error("no luck");
        await refresh(...asked);
      },
    });
    await periodic(0, failing).run();
    expect(lines).toMatchObject([{ subject: "a", error: "no luck" }]);
    expect(await months("tool")).toBeGreaterThan(12);
  });
});

describe("REPORTING_REFRESH_SECONDS", () => {
  const read = (value?: string) =>
    readReporting({ REPORTING_REFRESH_SECONDS: value }).refreshSeconds;

  it.each([
    [undefined, 60],
    ["", 60],
    ["0", 0],
    ["300", 300],
  ])("is read: %p", (value, seconds) => {
    expect(read(value)).toBe(seconds);
  });

  it.each(["-1", "1.5", "soon", "90000"])("is refused: %p", (value) => {
    expect(() => read(value)).toThrow(/REPORTING_REFRESH_SECONDS is ".*": give a whole number/);
  });
});
