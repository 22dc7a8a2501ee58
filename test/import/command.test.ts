import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { progressLines } from "../../src/import/progress-lines";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { bundle, countAll, GOOD, HEADING, reading, withReadings } from "./support/bundle";
import { removeBundles, writeBundle, writeLines } from "./support/folder";
import { ImportProcess, runImport } from "./support/import-process";

function* manyReadings(count: number, note = ""): Generator<string> {
  yield HEADING;
  for (let i = 0; i < count; i += 1) yield reading(`R${i}`, i % 2 ? "E1" : "E2", "1,2,3,4,5", note);
}

describe("npm run import", () => {
  let database: TestDatabase;
  let env: Record<string, string>;
  beforeEach(async () => {
    database = await createTestDatabase();
    env = { DATABASE_OWNER_URL: database.url };
  });
  afterEach(async () => {
    await database.drop();
    await removeBundles();
  });

  it("says what it did, and what is wrong, in text and as JSON", async () => {
    const good = await runImport([await writeBundle(GOOD)], env);
    expect(good.code).toBe(0);
    expect(good.stdout).toMatch(/readings\.csv +3 new, 0 unchanged\n/);
    expect(good.stdout).toMatch(/Landed\. \d+\.\d s\./);
    expect(good.stderr).toContain("readings.csv: 3 rows read in");

    const faulty = await writeBundle(withReadings(reading("R1", "E1", "3,4,,5,11")));
    const text = await runImport([faulty], env);
    expect(text.code).toBe(1);
    expect(text.stdout).toContain('line 2, work: "11" is outside the scale');
    expect(text.stdout).toContain("Nothing was landed");
    const json = await runImport([faulty, "--report", "json"], env);
    expect(JSON.parse(json.stdout)).toMatchObject({
      outcome: "refused",
      files: expect.arrayContaining([
        expect.objectContaining({
          file: "readings.csv",
          faults: expect.arrayContaining([
            expect.objectContaining({
              line: 2,
              field: "work",
              value: "11",
              code: "OUTSIDE_THE_SCALE",
            }),
          ]),
        }),
      ]),
    });
  });

  it("writes rows with faults into a folder, and never over files", async () => {
    const folder = await writeBundle(
      withReadings(reading("R1", "E1", "3,4,,5,11"), reading("R2", "E1", "3,4,,5,1")),
    );
    const first = await runImport([folder, "--accept-valid"], env);
    expect(first.code).toBe(1);
    const rest = await readFile(`${folder}-faults/readings.csv`, "utf8");
    expect(rest.split("\r\n")).toHaveLength(3);
    expect(await readFile(`${folder}-faults/faults.txt`, "utf8")).toContain("outside the scale");
    const second = await runImport([folder, "--accept-valid"], env);
    expect(second.code).toBe(2);
    expect(second.stderr).toContain("holds files already");
    await writeFile(`${folder}-faults/readings.csv`, rest.replace(/,11(?=\r)/, ",10"));
    const mended = await runImport([`${folder}-faults`], env);
    expect(mended.code).toBe(0);
    expect(mended.stdout).toMatch(/readings\.csv +1 new/);
  });

  it("tells wrong use from faults", async () => {
    const folder = await writeBundle(GOOD);
    const cases: [string[], string][] = [
      [[], "Name the folder of a bundle."],
      [[folder, "--acept-valid"], "--acept-valid"],
      [[folder, "--report", "xml"], "give text or json"],
      [[path.join(folder, "nowhere")], "There is no folder"],
      [[path.join(folder, "readings.csv")], "is a file, and a bundle is a folder"],
      [[path.join(folder, "stars")], "holds no part of a bundle"],
      [[folder, "--mapping", "nowhere.json"], "The mapping file cannot be read"],
    ];
    const runs = await Promise.all(cases.map(([args]) => runImport(args, env)));
    for (const [i, { code, stderr }] of runs.entries()) {
      expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(cases[i]![1]) });
    }
    expect((await runImport(["--help"], env)).stdout).toContain("Usage: npm run import");
  });

  it("names a file that cannot be read", async () => {
    const folder = await writeBundle(bundle({ "readings.csv": null }));
    await mkdir(path.join(folder, "readings.csv.d"));
    await mkdir(path.join(folder, "stars", "x.json"));
    const { symlink } = await import("node:fs/promises");
    await symlink("/nowhere/at/all.csv", path.join(folder, "readings.csv"));
    const { code, stdout } = await runImport([folder], env);
    expect(code).toBe(1);
    expect(stdout).toContain("The file cannot be read (ENOENT)");
  });

  it.each([
    ["while it reads", /engagements\.csv: \d+ rows read/],
    ["once it has read", /readings\.csv: [\d,]+ rows read/],
    ["once it has checked", /readings\.csv: [\d,]+ rows checked/],
    ["while it lands", /engagements\.csv: [\d,]+ rows landed/],
  ])("leaves nothing when it is killed %s, and lands the next time", async (_, moment) => {
    const folder = await writeBundle(GOOD);
    await writeLines(folder, "readings.csv", manyReadings(60_000));
    const running = ImportProcess.start([folder], env);
    await running.heard(moment);
    await running.kill("SIGKILL");
    expect(running.stdout).toBe("");
    expect(await countAll(database)).toBe(0);
    const second = await runImport([folder], env);
    expect(second.code).toBe(0);
    expect(second.stdout).toMatch(/readings\.csv +60,000 new/);
  });

  it("leaves nothing or all, at whatever moment it is killed", async () => {
    const folder = await writeBundle(GOOD);
    await writeLines(folder, "readings.csv", manyReadings(20_000));
    let whole: number | null = null;
    for (const share of [0.2, 0.5, 0.8, 0.95]) {
      const running = ImportProcess.start([folder], env);
      await running.heard(/organisations\.csv/);
      // Somewhere between its first and its last second, whatever the machine makes of it.
      await new Promise((resolve) => setTimeout(resolve, share * 4_000 * Math.random()));
      await running.kill("SIGKILL");
      const count = await countAll(database);
      whole ??= count > 0 ? count : null;
      expect([0, whole]).toContain(count);
    }
    const last = await runImport([folder], env);
    expect(last.code).toBe(0);
    expect(await countAll(database)).toBe(whole ?? (await countAll(database)));
    expect(last.stdout).toMatch(/readings\.csv +(20,000 new|0 new, 20,000 unchanged)/);
  }, 120_000);

  it("says that the disk is full, and leaves nothing", async () => {
    await database.dataSource.query(`
      create function fill_disk() returns trigger language plpgsql as $$
      begin raise exception 'could not extend file' using errcode = 'disk_full'; end $$`);
    await database.dataSource.query(
      "create trigger z_fill_disk after insert on reading execute function fill_disk()",
    );
    const full = await runImport([await writeBundle(GOOD)], env);
    expect({ code: full.code, stderr: full.stderr }).toEqual({
      code: 1,
      stderr: expect.stringContaining("The disk of the database is full: nothing was landed."),
    });
    expect(await countAll(database)).toBe(0);
  });

  it("can be cancelled, and says that nothing was landed", async () => {
    const folder = await writeBundle(GOOD);
    await writeLines(folder, "readings.csv", manyReadings(60_000));
    const running = ImportProcess.start([folder], env);
    await running.heard(/readings\.csv: [\d,]+ rows read/);
    expect(await running.kill("SIGINT")).toBe(130);
    expect(running.stderr).toContain("Cancelled: nothing was landed.");
    expect(await countAll(database)).toBe(0);
  });

  it("lets imports wait for each other", async () => {
    const folder = await writeBundle(GOOD);
    await writeLines(folder, "readings.csv", manyReadings(20_000));
    const first = ImportProcess.start([folder], env);
    await first.heard(/engagements\.csv/);
    // Held still, so that it is there however long the second one takes to start.
    first.child.kill("SIGSTOP");
    const second = ImportProcess.start([folder], env);
    await second.heard(/Waiting for another import to end\./);
    first.child.kill("SIGCONT");
    expect([await first.end(), await second.end()]).toEqual([0, 0]);
    expect(second.stdout).toMatch(/readings\.csv +0 new, 20,000 unchanged/);
  });

  it("takes rows of nearly a million characters in without holding them", async () => {
    const folder = await writeBundle(GOOD);
    const long = "x".repeat(990_000);
    await writeLines(folder, "readings.csv", manyReadings(60, `"${long}"`));
    const run = await runImport([folder], env);
    expect(run.code).toBe(1);
    expect(run.stdout).toContain("readings.csv: 60 faults");
    if (process.platform === "linux") expect(run.peakMb).toBeLessThan(300);
  }, 60_000);

  it("takes a file of 200 MB in without holding it", async () => {
    const folder = await writeBundle(GOOD);
    const note = `"${"They said “it goes better”, ".repeat(300)}"`;
    const count = Math.ceil(200_000_000 / Buffer.byteLength(note));
    await writeLines(folder, "readings.csv", manyReadings(count, note));
    const run = await runImport([folder], env);
    expect(run.stderr).not.toContain("Error");
    expect(run.code).toBe(0);
    console.log(`200 MB: ${run.stdout.trim().split("\n").at(-1)} Peak ${run.peakMb.toFixed(0)} MB`);
    if (process.platform === "linux") {
      expect(run.peakMb).toBeGreaterThan(20);
      expect(run.peakMb).toBeLessThan(300);
    }
  }, 180_000);
});

describe("progress", () => {
  const file = "readings.csv";
  const shown = (isTTY: boolean): string => {
    let text = "";
    const { onProgress, end } = progressLines({ isTTY, write: (part) => (text += part) });
    onProgress({ step: "waiting" });
    onProgress({ step: "reading", file, rows: 1_000, bytes: 10, size: 40 });
    onProgress({ step: "read", file, rows: 4_000, seconds: 2 });
    onProgress({ step: "landing", file, rows: 4_000, done: 0, parts: 1 });
    end();
    return text;
  };

  it("writes one line over on a terminal", () => {
    expect(shown(true)).toContain("\r\u001b[2Kreadings.csv: 1,000 rows · 25 %");
    expect(shown(true)).toContain("readings.csv: landing");
    expect(shown(true).endsWith("\r\u001b[2K")).toBe(true);
  });

  it("is quiet elsewhere", () => {
    expect(shown(false)).toBe(
      "Waiting for another import to end.\nreadings.csv: 4,000 rows read in 2.0 s\n",
    );
  });

  it.each([
    [true, "\r\u001b[2K", ""],
    [false, "", "\n"],
  ])("tells rate and time left, on a terminal: %s", (isTTY, before, after) => {
    let [text, time] = ["", 0];
    const { onProgress } = progressLines({ isTTY, write: (part) => (text += part) }, () => time);
    const at = (seconds: number, progress: Parameters<typeof onProgress>[0]): string => {
      [text, time] = ["", seconds * 1_000];
      onProgress(progress);
      return text;
    };
    const reading = { step: "reading", file, rows: 40_000, bytes: 10, size: 40 } as const;
    at(0, { ...reading, rows: 0, bytes: 0 });
    expect(at(20, reading)).toBe(
      `${before}readings.csv: 40,000 rows · 25 % · 2,000 rows/s · about 60 s left to read${after}`,
    );
    // Neither the terminal nor the log is told of each of a thousand pieces.
    expect(at(20.05, reading)).toBe("");
    at(30, { step: "read", file, rows: 160_000, seconds: 80 });
    at(30, { step: "checking", file, rows: 160_000, done: 0, parts: 8 });
    expect(at(45, { step: "checking", file, rows: 160_000, done: 2, parts: 8 })).toContain(
      "readings.csv: checking · step 3 of 8",
    );
    expect(at(50, { step: "checked", file, rows: 160_000, seconds: 20 })).toContain(
      "readings.csv: 160,000 rows checked in 20.0 s · 8,000 rows/s\n",
    );
    at(50, { step: "landing", file, rows: 160_000, done: 0, parts: 4 });
    expect(at(70, { step: "landing", file, rows: 160_000, done: 1, parts: 4 })).toContain(
      "readings.csv: landing · 25 % · 2,000 rows/s · about 60 s left to land",
    );
  });
});
