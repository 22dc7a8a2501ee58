import { chmod, lstat, mkdir, readdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { newDataDir, removeDataDirs } from "./support/data-dir";
import { findProcesses } from "./support/processes";
import { findLibraryLinks, isRoot, makeProject, NOBODY, type Project } from "./support/project";
import { ChildRun } from "./support/run-child";

let project: Project;
beforeEach(async () => {
  project = await makeProject();
});
afterEach(async () => {
  await removeDataDirs();
  await chmod(path.join(project.native, "lib"), 0o755);
  await project.remove();
});

it("links the libraries that no install script linked", async () => {
  expect(await findLibraryLinks(project)).toEqual([]);
  const run = await ChildRun.start(project, { dataDir: await newDataDir() });
  expect(run.failure).toBeNull();
  expect(await findLibraryLinks(project)).toEqual(expect.arrayContaining(["libpq.so.5"]));
  await run.stop();
});

it("copies the programs, once, where the installation may not be written to", async () => {
  const dataDir = await newDataDir();
  await chmod(path.join(project.native, "lib"), 0o555);
  const user = isRoot ? NOBODY : null;
  const run = await ChildRun.start(project, { dataDir }, { user });
  expect(run.failure).toBeNull();
  expect(await findLibraryLinks(project)).toEqual([]);
  const [server] = await findProcesses(`-D ${dataDir}`);
  expect(server?.command.startsWith(dataDir)).toBe(true);
  await run.stop();

  const [copy] = (await readdir(dataDir)).filter((name) => name.startsWith("postgres-programs"));
  const before = await lstat(path.join(dataDir, copy ?? "", "native/bin/postgres"));
  const second = await ChildRun.start(project, { dataDir }, { user });
  await second.stop();
  const after = await lstat(path.join(dataDir, copy ?? "", "native/bin/postgres"));
  expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
});

it("makes an interrupted copy anew", async () => {
  const dataDir = await newDataDir();
  await chmod(path.join(project.native, "lib"), 0o555);
  const user = isRoot ? NOBODY : null;
  const run = await ChildRun.start(project, { dataDir }, { user });
  await run.stop();
  const [copy] = (await readdir(dataDir)).filter((name) => name.startsWith("postgres-programs"));
  const half = path.join(dataDir, `${copy}.new`);
  await rm(path.join(dataDir, copy ?? ""), { recursive: true });
  await mkdir(path.join(half, "native/bin"), { recursive: true });
  await writeFile(path.join(half, "native/bin/postgres"), "half of it");
  await chmod(half, 0o777);
  await chmod(path.join(half, "native"), 0o777);
  await chmod(path.join(half, "native/bin"), 0o777);
  const second = await ChildRun.start(project, { dataDir }, { user });
  expect(second.failure).toBeNull();
  expect((await readdir(dataDir)).filter((name) => name.endsWith(".new"))).toEqual([]);
  await second.stop();
});

it("says what to do when the bundled PostgreSQL is not installed", async () => {
  await rm(path.dirname(project.native), { recursive: true });
  const run = await ChildRun.start(project, { dataDir: await newDataDir() });
  expect(run.failure).toMatch(
    /is not installed\. Run npm ci without --omit=optional, or set DATABASE_URL/,
  );
  await project.remove();
  project = await makeProject();
});

it("is not led astray by PostgreSQL's variables in the person's shell", async () => {
  const env = { PGPORT: "1", PGDATA: "/nowhere", PGUSER: "other", PGSSLMODE: "require" };
  const run = await ChildRun.start(project, { dataDir: await newDataDir() }, { env });
  expect(run.failure).toBeNull();
  await run.stop();
});
