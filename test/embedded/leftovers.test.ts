import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { Client } from "pg";
import { findStartTime } from "../../src/db/embedded/process-facts";
import { waitUntil } from "../../src/db/embedded/wait-until";
import { newDataDir, removeDataDirs } from "./support/data-dir";
import { findProcesses, listProcesses, waitForNone } from "./support/processes";
import { isRoot, makeProject, NOBODY, type Project } from "./support/project";
import { ChildRun } from "./support/run-child";

let project: Project;
beforeAll(async () => {
  project = await makeProject();
});
afterAll(async () => {
  await removeDataDirs();
  await project.remove();
});

const ORPHAN = /Stopping a PostgreSQL that an earlier run left behind \(process \d+\)/;

async function serverPid(dataDir: string): Promise<number> {
  const [server] = await findProcesses(`-D ${dataDir}`);
  if (!server) throw new Error(`No PostgreSQL runs on ${dataDir}`);
  return server.pid;
}

/** Ends a run as a power cut of the process would: it, and what watches over the server. */
async function killWithWatchdog(run: ChildRun): Promise<void> {
  const watchdogs = (await listProcesses()).filter(
    ({ parent, command }) => parent === run.child.pid && command.startsWith("/bin/sh -c while"),
  );
  expect(watchdogs).toHaveLength(1);
  for (const { pid } of watchdogs) process.kill(pid, "SIGKILL");
  await run.kill();
}

it("after kill -9, the server ends by itself", async () => {
  const dataDir = await newDataDir();
  const run = await ChildRun.start(project, { dataDir });
  await run.kill();
  expect(await waitForNone(`-D ${dataDir}`)).toEqual([]);
  const second = await ChildRun.start(project, { dataDir });
  expect(second.failure).toBeNull();
  await second.stop();
});

it("stops a server that was left behind, keeps its data, and starts anew", async () => {
  const dataDir = await newDataDir();
  const run = await ChildRun.start(project, { dataDir });
  await run.query("create table kept as select 7 as answer");
  await killWithWatchdog(run);
  const orphan = await serverPid(dataDir);

  const second = await ChildRun.start(project, { dataDir });
  expect(second.failure).toBeNull();
  expect(second.lines.join("\n")).toMatch(ORPHAN);
  expect(await findStartTime(orphan)).toBeNull();
  expect(await second.query("select answer from kept")).toEqual({ answer: 7 });
  await second.stop();
});

it("clears away a working process of a server that was itself killed", async () => {
  const dataDir = await newDataDir();
  const run = await ChildRun.start(project, { dataDir });
  const client = new Client({ connectionString: run.url });
  client.on("error", () => undefined);
  await client.connect();
  const { rows } = await client.query<{ pid: number }>("select pg_backend_pid() as pid");
  // Counting does not look whether the server still lives.
  const counting = client.query("select count(*) from generate_series(1, 1e12::bigint)");
  counting.catch(() => undefined);
  const backend = rows[0]?.pid ?? 0;
  const orphan = await serverPid(dataDir);
  await killWithWatchdog(run);
  process.kill(orphan, "SIGKILL");

  const second = await ChildRun.start(project, { dataDir });
  expect(second.failure).toBeNull();
  expect(await findStartTime(backend)).toBeNull();
  await second.stop();
  await client.end().catch(() => undefined);
});

it("removes a lock file whose process is gone", async () => {
  const dataDir = await newDataDir();
  const run = await ChildRun.start(project, { dataDir });
  const file = path.join(dataDir, "postgres/postmaster.pid");
  const stale = await readFile(file, "utf8");
  await run.stop();
  await writeFile(file, stale);
  const second = await ChildRun.start(project, { dataDir });
  expect(second.failure).toBeNull();
  await second.stop();
});

it("removes a lock file that says nothing", async () => {
  const dataDir = await newDataDir();
  const run = await ChildRun.start(project, { dataDir });
  await run.stop();
  await writeFile(path.join(dataDir, "postgres/postmaster.pid"), "");
  const second = await ChildRun.start(project, { dataDir });
  expect(second.failure).toBeNull();
  await second.stop();
});

it("leaves another program alone that got the process id of a former server", async () => {
  const dataDir = await newDataDir();
  const run = await ChildRun.start(project, { dataDir });
  const file = path.join(dataDir, "postgres/postmaster.pid");
  const [, ...rest] = (await readFile(file, "utf8")).split("\n");
  await run.stop();
  // Of the same user: one of another user PostgreSQL itself does not take for a server.
  const user = isRoot ? { uid: NOBODY.uid, gid: NOBODY.gid } : {};
  const bystander = spawn("sleep", ["60"], { cwd: "/", stdio: "ignore", ...user });
  await once(bystander, "spawn");
  await writeFile(file, [bystander.pid, ...rest].join("\n"));

  const second = await ChildRun.start(project, { dataDir });
  expect(second.failure).toBeNull();
  expect(second.lines.join("\n")).not.toMatch(ORPHAN);
  expect(bystander.exitCode ?? bystander.signalCode).toBeNull();
  bystander.kill("SIGKILL");
  await second.stop();
});

it("takes over a lock whose process id another program has now", async () => {
  const dataDir = await newDataDir();
  const run = await ChildRun.start(project, { dataDir });
  const file = path.join(dataDir, "server.lock");
  const lock = JSON.parse(await readFile(file, "utf8")) as object;
  await run.stop();
  await writeFile(file, JSON.stringify({ ...lock, pid: process.pid }));
  const second = await ChildRun.start(project, { dataDir });
  expect(second.failure).toBeNull();
  await second.stop();
});

it("begins the database anew when the first start was interrupted", async () => {
  const dataDir = await newDataDir();
  const isHalfMade = async (): Promise<boolean> => {
    const half = (await readdir(dataDir)).find((name) => name.startsWith("postgres.new-"));
    if (half === undefined) return false;
    const files = await readdir(path.join(dataDir, half, "cluster")).catch((): string[] => []);
    return files.includes("PG_VERSION");
  };
  const run = await ChildRun.spawn(project, { dataDir });
  await run.heard(/Making a new database/);
  expect(await waitUntil(isHalfMade, 5_000)).toBe(true);
  await run.kill();
  expect(await readdir(dataDir)).not.toContain("postgres");

  const second = await ChildRun.start(project, { dataDir });
  expect(second.failure).toBeNull();
  expect(second.firstStart).toBe(true);
  expect(await second.query("select current_user as name")).toEqual({ name: "golden_thread" });
  const names = await readdir(dataDir);
  expect(names.filter((name) => name.includes("postgres.new"))).toEqual([]);
  await second.stop();
});

it("starts the server again, at the same address, when it is killed under us", async () => {
  const dataDir = await newDataDir();
  const run = await ChildRun.start(project, { dataDir });
  const before = await serverPid(dataDir);
  process.kill(before, "SIGKILL");
  await run.heard(/ended unexpectedly; starting it again/);
  const isBack = (): Promise<boolean> =>
    run.query("select 1").then(
      () => true,
      () => false,
    );
  expect(await waitUntil(isBack, 10_000)).toBe(true);
  expect(await serverPid(dataDir)).not.toBe(before);
  expect(await run.stop()).toBe(0);
  expect(await waitForNone(`-D ${dataDir}`)).toEqual([]);
});
