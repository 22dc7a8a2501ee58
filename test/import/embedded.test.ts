import { OwnConnection } from "../../src/db/own-connection";
import { COMMAND_LINE_VIEWER } from "../../src/auth/viewer";
import { startEmbeddedPostgres } from "../../src/db/embedded/embedded-postgres";
import { findRunningEmbedded } from "../../src/db/embedded/running-embedded";
import { openImportStore } from "../../src/commands/import-store";
import { readEnv } from "../../src/env";
import { newDataDir, removeDataDirs } from "../embedded/support/data-dir";
import { waitForNone } from "../embedded/support/processes";
import { GOOD, HEADING, reading } from "./support/bundle";
import { removeBundles, writeBundle, writeLines } from "./support/folder";
import { ImportProcess, runImport } from "./support/import-process";

function* rows(): Generator<string> {
  yield HEADING;
  for (let i = 0; i < 20_000; i += 1) yield reading(`R${i}`, "E1", "1,2,3,4,5");
}

describe("npm run import with the bundled PostgreSQL", () => {
  let dataDir: string;
  let env: Record<string, string>;
  beforeEach(async () => {
    dataDir = await newDataDir();
    env = { DATA_DIR: dataDir };
  });
  afterEach(async () => {
    await removeBundles();
    await removeDataDirs();
  });

  it("starts it for the import, shares it with another import, and stops it", async () => {
    const folder = await writeBundle(GOOD);
    await writeLines(folder, "readings.csv", rows());
    const first = ImportProcess.start([folder], env);
    await first.heard(/organisations\.csv/);
    // Held still, so that it is there however long the second one takes to start.
    first.child.kill("SIGSTOP");
    const second = ImportProcess.start([folder], env);
    await second.heard(/Working on the database of the process/);
    first.child.kill("SIGCONT");
    expect([await first.end(), await second.end()]).toEqual([0, 0]);
    expect(second.stdout).toMatch(/readings\.csv +0 new, 20,000 unchanged/);
    expect(await waitForNone(dataDir)).toEqual([]);
    expect(await findRunningEmbedded(dataDir)).toBeNull();
  }, 120_000);

  it("uses the one that is running, and leaves it running", async () => {
    const postgres = await startEmbeddedPostgres({
      dataDir,
      log: () => undefined,
      durability: "off",
    });
    try {
      expect((await findRunningEmbedded(dataDir))?.url).toBe(postgres.url);
      const run = await runImport([await writeBundle(GOOD)], env);
      expect({ code: run.code, stderr: run.stderr }).toEqual({
        code: 0,
        stderr: expect.stringContaining(`the process ${process.pid}, which is running`),
      });
      const connection = await OwnConnection.open(postgres.url, COMMAND_LINE_VIEWER);
      await connection.close();
    } finally {
      await postgres.stop();
    }
  }, 120_000);

  it("says that the disk is too small before it fills it", async () => {
    const lines: string[] = [];
    const opening = openImportStore(readEnv(env), 1e16, (line) => lines.push(line));
    await expect(opening).rejects.toThrow(/has \d+ MB free, and importing a bundle of/);
    expect(await waitForNone(dataDir)).toEqual([]);
  }, 120_000);
});
