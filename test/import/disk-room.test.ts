import { tmpdir } from "node:os";
import { assertRoom, findDataDir, watchRoom } from "../../src/commands/disk-room";
import { importFrom, countAll, GOOD } from "./support/bundle";
import { ImportError } from "../../src/import/import-error";
import { inlineSource } from "../../src/import/inline-source";
import { createTestDatabase, type TestDatabase } from "../support/database";

/** More than any disk has. */
const HUGE = 1e16;

describe("the room on the database's disk", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it("is asked for before an import begins", async () => {
    await assertRoom(tmpdir(), 1);
    await expect(assertRoom(tmpdir(), HUGE)).rejects.toThrow(
      /has \d+ MB free, and importing a bundle of 10000000000 MB may take/,
    );
  });

  it("cannot be seen of another machine, or by whom the database does not tell", async () => {
    expect(await findDataDir("postgres://nobody@db.example.org/x")).toBeNull();
    expect(await findDataDir("postgres://nobody@127.0.0.1:1/x")).toBeNull();
    const [{ isTold }] = await database.dataSource.query(
      `select pg_has_role('pg_read_all_settings', 'usage') as "isTold"`,
    );
    const folder = await findDataDir(database.url);
    if (isTold) expect(folder).toContain("/");
    else expect(folder).toBeNull();
  });

  it("ends an import while it runs, which leaves nothing", async () => {
    const full = await new Promise<ImportError>((resolve) => {
      watchRoom(tmpdir(), resolve, HUGE);
    });
    const ending = new AbortController();
    const inline = Object.entries(GOOD).map(([path, content]) => ({ path, content }));
    const importing = importFrom(database, {
      source: inlineSource(inline),
      signal: ending.signal,
      onProgress: ({ step }) => {
        if (step === "landing") ending.abort(full);
      },
    });
    expect(full.message).toMatch(/has only \d+ MB left.*nothing was landed/);
    await expect(importing).rejects.toThrow(full.message);
    expect(await countAll(database)).toBe(0);
  });

  it("is looked at no longer, once the watch is over", async () => {
    let told = 0;
    watchRoom(tmpdir(), () => (told += 1), HUGE)();
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(told).toBe(0);
  });
});
