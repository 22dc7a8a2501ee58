import { chmod, mkdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import path from "node:path";
import { startEmbeddedPostgres } from "../../src/db/embedded/embedded-postgres";
import * as freePort from "../../src/db/embedded/free-port";
import { takeLock } from "../../src/db/embedded/instance-lock";
import { newDataDir, removeDataDirs } from "./support/data-dir";
import { isRoot, makeProject, NOBODY, type Project } from "./support/project";
import { ChildRun, query } from "./support/run-child";

let project: Project;
beforeAll(async () => {
  project = await makeProject();
});
afterAll(async () => {
  await removeDataDirs();
  await project.remove();
});

/** Another program on some port of the loopback. */
async function listen(): Promise<{ server: Server; port: number }> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return { server, port: typeof address === "object" ? (address?.port ?? 0) : 0 };
}

describe("a busy port", () => {
  it("takes another one, and says so", async () => {
    const { server, port } = await listen();
    const run = await ChildRun.start(project, { dataDir: await newDataDir(), port });
    expect(run.failure).toBeNull();
    expect(Number(new URL(run.url).port)).not.toBe(port);
    expect(run.lines).toContain(
      `Port ${port} is in use; PostgreSQL listens on ${new URL(run.url).port} instead.`,
    );
    await run.stop();
    server.close();
  });

  it("takes another one when the port is lost between the look and the start", async () => {
    const { server, port } = await listen();
    jest.spyOn(freePort, "findFreePort").mockResolvedValueOnce(port);
    const dataDir = await newDataDir();
    const postgres = await startEmbeddedPostgres({
      dataDir,
      log: () => undefined,
      durability: "off",
    });
    expect(Number(new URL(postgres.url).port)).not.toBe(port);
    await postgres.stop();
    server.close();
  });
});

describe("two runs on one data folder", () => {
  it("refuses the second in one line and leaves the first alone", async () => {
    const dataDir = await newDataDir();
    const first = await ChildRun.start(project, { dataDir });
    const second = await ChildRun.start(project, { dataDir });
    expect(second.failure).toBe(
      `Golden Thread is already running on ${dataDir} (process ${first.child.pid}). ` +
        "Stop that one first, or set DATA_DIR to another folder.",
    );
    expect(await first.query("select 1 as one")).toEqual({ one: 1 });
    await first.kill();
    const third = await ChildRun.start(project, { dataDir });
    expect(third.failure).toBeNull();
    await third.stop();
  });

  it.each(["a new folder", "a folder with a stale lock"])(
    "lets one of four win: %s",
    async (kind) => {
      const dataDir = await newDataDir();
      if (kind !== "a new folder") {
        const before = await ChildRun.start(project, { dataDir });
        await before.kill();
      }
      const starts = [1, 2, 3, 4].map(() => ChildRun.start(project, { dataDir }));
      const runs = await Promise.all(starts);
      const winners = runs.filter(({ failure }) => failure === null);
      const losers = runs.filter(({ failure }) => failure !== null);
      expect(winners).toHaveLength(1);
      for (const { failure } of losers)
        expect(failure).toMatch(/^Golden Thread is already running/);
      await winners[0]?.stop();
    },
  );

  it("believes another machine's lock only while it shows signs of life", async () => {
    const [alive, dead] = [await newDataDir(), await newDataDir()];
    for (const dataDir of [alive, dead]) {
      await mkdir(dataDir);
      const holder = { id: "x", pid: process.pid, startTime: "1", processSpace: "elsewhere" };
      await writeFile(path.join(dataDir, "server.lock"), JSON.stringify(holder));
    }
    const beat = setInterval(() => {
      void utimes(path.join(alive, "server.lock"), new Date(), new Date());
    }, 500);
    const lines: string[] = [];
    const take = (dataDir: string) =>
      takeLock({ dataDir, owner: null }, (line) => lines.push(line));
    const [refused, lock] = await Promise.allSettled([take(alive), take(dead)]);
    clearInterval(beat);
    expect(refused).toMatchObject({ status: "rejected" });
    expect(lock.status).toBe("fulfilled");
    expect(lines[0]).toMatch(/whether another machine or container uses/);
    if (lock.status === "fulfilled") await lock.value.release();
  });
});

describe("a folder that does not do", () => {
  it("names an older version of PostgreSQL", async () => {
    const dataDir = await newDataDir();
    const run = await ChildRun.start(project, { dataDir });
    await run.stop();
    await writeFile(path.join(dataDir, "postgres/PG_VERSION"), "16\n");
    const second = await ChildRun.start(project, { dataDir });
    expect(second.failure).toContain(
      `The data in ${dataDir}/postgres were written by PostgreSQL 16, and this program brings PostgreSQL 18.`,
    );
  });

  it("names a folder of other files, and touches none", async () => {
    const dataDir = await newDataDir();
    await mkdir(path.join(dataDir, "postgres"), { recursive: true });
    await writeFile(path.join(dataDir, "postgres/letter.txt"), "Dear Sir");
    const run = await ChildRun.start(project, { dataDir });
    expect(run.failure).toContain(
      `${dataDir}/postgres holds files and is not a PostgreSQL data folder`,
    );
    expect(await readFile(path.join(dataDir, "postgres/letter.txt"), "utf8")).toBe("Dear Sir");
  });

  it("names a file in the place of the folder", async () => {
    const dataDir = await newDataDir();
    await writeFile(dataDir, "not a folder");
    const run = await ChildRun.start(project, { dataDir });
    expect(run.failure).toBe(
      `${dataDir} is a file where a folder is needed. Move it away, or set DATA_DIR to another folder.`,
    );
  });

  it("names a folder that may not be written to", async () => {
    const dataDir = await newDataDir();
    await mkdir(dataDir);
    await chmod(dataDir, 0o555);
    const run = await ChildRun.start(project, { dataDir }, { user: isRoot ? NOBODY : null });
    expect(run.failure).toMatch(new RegExp(`^No permission to use ${dataDir}\\. `));
  });

  it("takes an empty folder and one that others could look into", async () => {
    const dataDir = await newDataDir();
    await mkdir(path.join(dataDir, "postgres"), { recursive: true });
    const run = await ChildRun.start(project, { dataDir });
    expect([run.failure, run.firstStart]).toEqual([null, true]);
    await run.stop();
    await chmod(path.join(dataDir, "postgres"), 0o755);
    const second = await ChildRun.start(project, { dataDir });
    expect([second.failure, second.firstStart]).toEqual([null, false]);
    await second.stop();
  });
});

describe("passwords", () => {
  it("are made anew when their file is gone", async () => {
    const dataDir = await newDataDir();
    const run = await ChildRun.start(project, { dataDir });
    await run.stop();
    await rm(path.join(dataDir, "database-passwords.json"));
    const second = await ChildRun.start(project, { dataDir });
    expect(second.failure).toBeNull();
    expect(new URL(second.url).password).not.toBe(new URL(run.url).password);
    const old = new URL(second.url);
    old.password = new URL(run.url).password;
    await expect(query(old.href, "select 1")).rejects.toMatchObject({ code: "28P01" });
    await second.stop();
  });

  it("of another database are told apart from a fault of the server", async () => {
    const dataDir = await newDataDir();
    const run = await ChildRun.start(project, { dataDir });
    await run.stop();
    const file = path.join(dataDir, "database-passwords.json");
    const other = { password: "0".repeat(48), superuserPassword: "0".repeat(48) };
    await writeFile(file, JSON.stringify(other));
    const second = await ChildRun.start(project, { dataDir });
    expect(second.failure).toContain(`does not take the password kept for it. Delete ${file}`);
    await writeFile(file, "{");
    const third = await ChildRun.start(project, { dataDir });
    expect(third.failure).toContain(`The file ${file} does not hold the database's passwords.`);
  });
});
