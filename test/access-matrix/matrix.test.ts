import { isAllowed, isAnyAllowed, readMatrix } from "./matrix";
import { isBeyond, openScene, type Part, partOf, play, type Scene } from "./scene";

const matrix = readMatrix();

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

  it.each(
    matrix.people.filter(({ isOperator }) => !isOperator).map((one) => [one.sign, one] as const),
  )(
    "is what the database does for %s from what was kept of their reach",
    async (sign, somebody) => {
      // What is changed and removed asks for the same lists as what is seen and entered.
      const tries = scene.tries.filter(({ letter }) => letter === "s" || letter === "yes");
      const done = await scene.inTransaction(async (runner) => {
        await runner.query("select keep_reach($1)", [sign]);
        const outcomes = await play(scene, runner, partOf(somebody), tries);
        const [{ kept }] = await runner.query("select enter_as($1, null) ->> 'kept' as kept", [
          sign,
        ]);
        // Who holds nothing has nothing that could be kept.
        expect(kept === null).toBe(sign === "nu");
        return tries.filter((_, i) => outcomes[i] === "done").map(inWords);
      });
      const allowed = tries.filter((one) => isAllowed(matrix, somebody, one)).map(inWords);
      expect(done).toEqual(allowed);
    },
  );

  it.each(matrix.nobodies.map((somebody) => [somebody.sign, somebody] as const))(
    "has nothing for somebody who is %s",
    async (_sign, somebody) => {
      const done = await doneBy(scene, partOf(somebody));
      const open = scene.tries.filter((one) => isAllowed(matrix, somebody, one)).map(inWords);
      expect(done).toEqual(open);
      expect(open).toHaveLength(2);
    },
  );

  it("has nothing in a transaction that nobody has entered", async () => {
    const done = await doneBy(scene, { role: "server", subject: null });
    const open = scene.tries.filter((one) => isAllowed(matrix, matrix.nobodies[0]!, one));
    expect(done).toEqual(open.map(inWords));
  });

  it("lets nobody change or remove what they do not ask to see", async () => {
    const reached: string[] = [];
    for (const somebody of [...matrix.nobodies, ...matrix.people]) {
      const tries = scene.blindTries.filter((one) => !isAnyAllowed(matrix, somebody, one));
      const outcomes = await scene.inTransaction((runner) =>
        play(scene, runner, partOf(somebody), tries),
      );
      const within = tries.filter((_, i) => !isBeyond(outcomes[i]!));
      reached.push(...within.map((one) => `${somebody.sign}: ${inWords(one)}`));
    }
    // Command lines may, where nothing hangs on it.
    expect(reached.filter((one) => !one.startsWith("op: "))).toEqual([]);
  });
});

async function doneBy(scene: Scene, part: Part): Promise<string[]> {
  const outcomes = await scene.inTransaction((runner) => play(scene, runner, part, scene.tries));
  return scene.tries.filter((_, i) => outcomes[i] === "done").map(inWords);
}

const WORDS = { s: "see", c: "change", r: "remove", yes: "succeed" };

function inWords({ table, name, letter }: Scene["tries"][number]): string {
  return `${table} / ${name}: ${WORDS[letter]}`;
}
