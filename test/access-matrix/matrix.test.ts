import { isAllowed, readMatrix, type Somebody } from "./matrix";
import { openScene, type Part, partOf, play, type Scene } from "./scene";

const matrix = readMatrix();

/** Tables whose rows tell nothing about anybody, and are there for everybody. */
const OPEN_TABLES = ["migrations", "deployment_key"];

jest.setTimeout(300_000);

describe("the access matrix", () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene([...matrix.people, ...matrix.nobodies]);
  });
  afterAll(() => scene.close());

  it("has a row for everything that is tried, and tries everything that it has", () => {
    const tried = new Set(scene.tries.map(({ table, name }) => `${table} / ${name}`));
    expect([...matrix.cells.keys()].sort()).toEqual([...tried].sort());
  });

  it("speaks of each table and view of the database", async () => {
    const tables: { name: string }[] = await scene.database.dataSource.query(
      `select relname as name from pg_class
       where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f')`,
    );
    const known = new Set(scene.tries.map(({ table }) => table));
    expect([...known].sort()).toEqual(tables.map(({ name }) => name).sort());
  });

  it("tries to see, to change and to enter rows of each table", () => {
    const without = [...new Set(scene.world.rows.map(({ table }) => table))].filter(
      (table) => !scene.world.attempts.some((attempt) => attempt.table === table),
    );
    expect(without).toEqual([]);
  });

  it.each(matrix.people.map((somebody) => [somebody.sign, somebody] as const))(
    "is what the database does for %s",
    async (_sign, somebody) => {
      const done = await doneBy(scene, partOf(somebody));
      const allowed = scene.tries.filter((one) => isAllowed(matrix, somebody, one)).map(inWords);
      expect(done).toEqual(allowed);
    },
  );

  it.each(["nobody who has entered", ...matrix.nobodies.map(({ sign }: Somebody) => sign)])(
    "has nothing for %s",
    async (sign) => {
      const subject = sign.includes(" ") ? null : sign;
      const done = await doneBy(scene, { role: "server", subject });
      const open = scene.tries.filter(
        ({ table, letter }) => letter === "s" && OPEN_TABLES.includes(table),
      );
      expect(done).toEqual(open.map(inWords));
    },
  );
});

async function doneBy(scene: Scene, part: Part): Promise<string[]> {
  const outcomes = await scene.inTransaction((runner) => play(scene, runner, part, scene.tries));
  return scene.tries.filter((_, i) => outcomes[i] === "done").map(inWords);
}

const WORDS = { s: "see", c: "change", r: "remove", yes: "succeed" };

function inWords({ table, name, letter }: Scene["tries"][number]): string {
  return `${table} / ${name}: ${WORDS[letter]}`;
}
