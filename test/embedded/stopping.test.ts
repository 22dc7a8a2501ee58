import { readFile } from "node:fs/promises";
import path from "node:path";
import { startEmbeddedPostgres } from "../../src/db/embedded/embedded-postgres";
import { newDataDir, removeDataDirs } from "./support/data-dir";
import { findProcesses, listProcesses, waitForNone } from "./support/processes";
import { makeProject, type Project } from "./support/project";
import { ChildRun, query } from "./support/run-child";

let project: Project;
beforeAll(async () => {
  project = await makeProject();
});
afterAll(async () => {
  await removeDataDirs();
  await project.remove();
});

const start = (dataDir: string, durability: "on" | "off") =>
  startEmbeddedPostgres({ dataDir, log: () => undefined, durability });

it("leaves no process, and no lock, after a clean stop; also when told twice", async () => {
  const dataDir = await newDataDir();
  const before = (await listProcesses()).map(({ pid }) => pid);
  const postgres = await start(dataDir, "off");
  expect(await findProcesses(`-D ${dataDir}`)).toHaveLength(1);
  await Promise.all([postgres.stop(), postgres.stop()]);
  const left = (await listProcesses()).filter(
    ({ pid, parent }) => parent === process.pid && !before.includes(pid),
  );
  expect(left).toEqual([]);
  expect(await findProcesses(dataDir)).toEqual([]);
  await expect(readFile(path.join(dataDir, "server.lock"))).rejects.toThrow("ENOENT");
  await expect(readFile(path.join(dataDir, "postgres/postmaster.pid"))).rejects.toThrow("ENOENT");
});

it("stops while somebody is connected and works", async () => {
  const dataDir = await newDataDir();
  const postgres = await start(dataDir, "off");
  const working = query(postgres.url, "select pg_sleep(3600)").then(
    () => "finished",
    () => "ended",
  );
  await postgres.stop();
  expect(await working).toBe("ended");
});

it("outlasts Ctrl-C, which the whole group in a terminal gets, until we have drained", async () => {
  const dataDir = await newDataDir();
  const run = await ChildRun.start(project, { dataDir });
  process.kill(-(run.child.pid ?? 0), "SIGINT");
  await run.heard(/^SIGINT$/);
  expect(await run.query("select 1 as one")).toEqual({ one: 1 });
  expect(await run.stop()).toBe(0);
  expect(await waitForNone(`-D ${dataDir}`)).toEqual([]);
});

it("does not outlive a process that exits without stopping it", async () => {
  const dataDir = await newDataDir();
  const run = await ChildRun.start(project, { dataDir });
  await run.exit();
  expect(run.child.exitCode).toBe(3);
  expect(await waitForNone(`-D ${dataDir}`)).toEqual([]);
});

it("starts a second time on the same port, with all that was written", async () => {
  const dataDir = await newDataDir();
  const first = await start(dataDir, "on");
  await query(first.url, "create table kept as select 5 as answer");
  await first.stop();
  const second = await start(dataDir, "on");
  expect(second.url).toBe(first.url);
  expect(await query(second.url, "select answer from kept")).toEqual({ answer: 5 });
  await second.stop();
});

describe("what the product gets", () => {
  it("is durable, for one machine only, and asks for a password", async () => {
    const postgres = await start(await newDataDir(), "on");
    const settings = await query(
      postgres.url,
      `select current_setting('fsync') as fsync, current_setting('full_page_writes') as pages,
              current_setting('synchronous_commit') as commits, current_setting('TimeZone') as zone,
              current_setting('listen_addresses') as addresses,
              current_setting('max_connections') as connections`,
    );
    expect(settings).toEqual({
      fsync: "on",
      pages: "on",
      commits: "on",
      zone: "UTC",
      addresses: "127.0.0.1",
      connections: "100",
    });
    const role = await query(
      postgres.url,
      "select rolsuper, rolbypassrls, rolreplication from pg_roles where rolname = current_user",
    );
    expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolreplication: false });
    const wrong = new URL(postgres.url);
    wrong.password = "guess";
    await expect(query(wrong.href, "select 1")).rejects.toMatchObject({ code: "28P01" });
    await postgres.stop();
  });

  it("writes nobody's data to the log when a statement fails", async () => {
    const dataDir = await newDataDir();
    const postgres = await start(dataDir, "off");
    await query(postgres.url, "create table people (name text unique)");
    await query(postgres.url, "insert into people values ('Ann Example')");
    await expect(
      query(postgres.url, "insert into people values ('Ann Example')"),
    ).rejects.toThrow();
    await postgres.stop();
    const log = await readFile(path.join(dataDir, "postgres.log"), "utf8");
    expect(log).toContain("ready to accept connections");
    expect(log).not.toContain("Ann Example");
  });
});
