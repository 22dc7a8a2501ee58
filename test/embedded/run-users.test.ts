import { chmod, chown, lstat, mkdir, readlink, rm, stat } from "node:fs/promises";
import path from "node:path";
import { newDataDir, removeDataDirs } from "./support/data-dir";
import { findProcesses } from "./support/processes";
import { isRoot, itAsRoot, makeProject, NOBODY, type Project } from "./support/project";
import { ChildRun } from "./support/run-child";

const DAEMON = { name: "daemon", uid: 1, gid: 1 };

let project: Project;
beforeAll(async () => {
  project = await makeProject();
});
afterAll(async () => {
  await removeDataDirs();
  await project.remove();
});

/** Writes a row, starts anew, and reads it: the data outlive the process. */
async function survivesRestart(
  dataDir: string,
  where: Project,
  run: ChildRun,
  user = null as typeof NOBODY | null,
): Promise<ChildRun> {
  await run.query("create table kept as select 42 as answer");
  expect(await run.stop()).toBe(0);
  const second = await ChildRun.start(where, { dataDir }, { user });
  expect(second.failure).toBeNull();
  expect(second.firstStart).toBe(false);
  expect(await second.query("select answer from kept")).toEqual({ answer: 42 });
  return second;
}

async function serverUid(dataDir: string): Promise<number | undefined> {
  const [server] = await findProcesses(`-D ${dataDir}`);
  return server?.uid;
}

itAsRoot("started by root, PostgreSQL runs as nobody, and root keeps the passwords", async () => {
  const dataDir = await newDataDir();
  const run = await ChildRun.start(project, { dataDir });
  expect(run.failure).toBeNull();
  expect(run.firstStart).toBe(true);
  expect(await serverUid(dataDir)).toBe(NOBODY.uid);
  const passwords = await stat(path.join(dataDir, "database-passwords.json"));
  expect([passwords.uid, passwords.mode & 0o777]).toEqual([0, 0o600]);
  expect((await stat(path.join(dataDir, "postgres"))).mode & 0o777).toBe(0o700);
  const second = await survivesRestart(dataDir, project, run);
  await second.stop();
});

itAsRoot(
  "started by root in somebody's project, it runs as them and their files stay theirs",
  async () => {
    const dataDir = await newDataDir();
    await chown(path.dirname(dataDir), DAEMON.uid, DAEMON.gid);
    const run = await ChildRun.start(project, { dataDir });
    expect(await serverUid(dataDir)).toBe(DAEMON.uid);
    // Without root they carry on with the same data.
    const second = await survivesRestart(dataDir, project, run, DAEMON);
    expect(await serverUid(dataDir)).toBe(DAEMON.uid);
    await second.stop();
  },
);

itAsRoot("started by root under a strict umask, the data folder can still be entered", async () => {
  const dataDir = await newDataDir();
  const run = await ChildRun.start(project, { dataDir }, { umask: 0o077 });
  expect(run.failure).toBeNull();
  // And the data are in it, not behind a link to a place outside.
  expect((await lstat(path.join(dataDir, "postgres"))).isDirectory()).toBe(true);
  const second = await survivesRestart(dataDir, project, run);
  await second.stop();
});

it("runs as an ordinary user", async () => {
  const dataDir = await newDataDir();
  const user = isRoot ? NOBODY : null;
  const run = await ChildRun.start(project, { dataDir }, { user });
  expect(run.failure).toBeNull();
  expect(await serverUid(dataDir)).toBe(user?.uid ?? process.getuid?.());
  const second = await survivesRestart(dataDir, project, run, user);
  await second.stop();
});

describe("a project folder that PostgreSQL's user may not enter", () => {
  let closed: Project;
  let dataDir: string;
  beforeEach(async () => {
    closed = await makeProject();
    dataDir = path.join(closed.folder, ".data");
    await mkdir(dataDir);
    await chmod(closed.folder, 0o700);
  });
  afterEach(async () => {
    const outside = await readlink(path.join(dataDir, "postgres")).catch(() => null);
    if (outside) await rm(path.dirname(outside), { recursive: true, force: true });
    await closed.remove();
  });

  itAsRoot("keeps programs and data outside, says where, and finds them again", async () => {
    const run = await ChildRun.start(closed, { dataDir });
    expect(run.failure).toBeNull();
    const cluster = await readlink(path.join(dataDir, "postgres"));
    const said = run.lines.filter((line) => line.includes(path.dirname(cluster)));
    expect(said[0]).toContain(`may not enter ${closed.folder}`);
    expect(await serverUid(cluster)).toBe(NOBODY.uid);
    const [server] = await findProcesses(`-D ${cluster}`);
    expect(server?.command.startsWith(path.dirname(cluster))).toBe(true);
    const second = await survivesRestart(dataDir, closed, run);
    await second.stop();
  });

  itAsRoot("begins anew beside the old data when the data folder was deleted", async () => {
    const run = await ChildRun.start(closed, { dataDir });
    await run.stop();
    const first = path.dirname(await readlink(path.join(dataDir, "postgres")));
    await rm(dataDir, { recursive: true });
    const second = await ChildRun.start(closed, { dataDir });
    await second.stop();
    expect(second.firstStart).toBe(true);
    expect(second.lines.join("\n")).toContain(`${first} holds earlier data`);
    await rm(first, { recursive: true });
  });

  itAsRoot("says so, and starts nothing, when the data outside are gone", async () => {
    const run = await ChildRun.start(closed, { dataDir });
    await run.stop();
    const cluster = await readlink(path.join(dataDir, "postgres"));
    await rm(path.dirname(cluster), { recursive: true });
    const second = await ChildRun.start(closed, { dataDir });
    expect(second.failure).toContain(`The data are kept in ${cluster}`);
  });
});

itAsRoot("says what to do when the data belong to another user", async () => {
  const dataDir = await newDataDir();
  const run = await ChildRun.start(project, { dataDir }, { user: DAEMON });
  await run.stop();
  await chmod(dataDir, 0o777);
  const second = await ChildRun.start(project, { dataDir }, { user: NOBODY });
  expect(second.failure).toMatch(/belong to daemon.*sudo chown -R 65534/);
  expect(second.failure).not.toContain("\n");
});
