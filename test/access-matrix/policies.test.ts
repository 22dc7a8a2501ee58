import type { QueryRunner } from "typeorm";
import { withoutOnePart } from "./conditions";
import { isAllowed, isAnyAllowed, readMatrix, type Somebody } from "./matrix";
import { COUNTED, isBeyond, openScene, partOf, play, type Scene, type Try } from "./scene";

const matrix = readMatrix();

jest.setTimeout(600_000);

interface Policy {
  readonly name: string;
  readonly table: string;
  readonly group: string;
  readonly command: "ALL" | "SELECT" | "INSERT" | "UPDATE" | "DELETE";
  readonly using: string | null;
  readonly check: string | null;
}

/** A policy that is not what it should be, and the statement that makes it so. */
interface Mutant {
  readonly policy: Policy;
  readonly change: string;
  readonly statement: string;
}

describe("the access matrix", () => {
  let scene: Scene;
  let policies: Policy[];
  beforeAll(async () => {
    scene = await openScene([...matrix.people, ...matrix.nobodies]);
    policies = await scene.database.dataSource.query(
      `select policyname as name, tablename as table, replace(roles[1], 'golden_thread_', '') as group,
         cmd as command, qual as using, with_check as check
       from pg_policies
       where schemaname = 'public'
         -- Analysts' views: another test holds them to the same conditions as the server's.
         and roles <> '{golden_thread_reporting}'
       order by tablename, policyname`,
    );
  });
  afterAll(() => scene.close());

  it("notices nothing where no policy was changed", async () => {
    const unchanged = policies.map((policy) => ({
      policy,
      change: "nothing",
      statement: "select",
    }));
    const some = unchanged.filter((_, i) => i % 10 === 0);
    expect(await unnoticed(scene, some)).toEqual(some.map(inWords));
  });

  it("notices each policy that is dropped", async () => {
    expect(policies.length).toBeGreaterThan(150);
    expect(await unnoticed(scene, policies.map(dropped))).toEqual([]);
  });

  it("notices each policy that lets everything through", async () => {
    expect(await unnoticed(scene, policies.flatMap(opened))).toEqual([
      // Its check asks the same again of whom it lets make anything of a claim.
      "claim_update: using (true)",
      // Of indicators that others may not change, they do not see the boxes, for which its check asks.
      "indicator_update: using (true)",
    ]);
  });

  it("notices each policy without one of its alternatives or demands", async () => {
    expect(await unnoticed(scene, policies.flatMap(reduced))).toEqual([]);
  });
});

function dropped(policy: Policy): Mutant {
  const statement = `drop policy ${policy.name} on ${policy.table}`;
  return { policy, change: "dropped", statement };
}

function opened(policy: Policy): Mutant[] {
  return changed(policy, (condition) => (condition === "true" ? [] : ["true"]));
}

function reduced(policy: Policy): Mutant[] {
  return changed(policy, withoutOnePart);
}

function changed(policy: Policy, change: (condition: string) => string[]): Mutant[] {
  const using = change(policy.using ?? "true").map((condition) => `using (${condition})`);
  const check = change(policy.check ?? "true").map((condition) => `with check (${condition})`);
  return [...using, ...check].map((clause) => ({
    policy,
    change: clause,
    statement: `alter policy ${policy.name} on ${policy.table} ${clause}`,
  }));
}

function inWords({ policy, change }: Mutant): string {
  return `${policy.name}: ${change}`;
}

/** Those of the mutants that the matrix is content with. */
async function unnoticed(scene: Scene, mutants: readonly Mutant[]): Promise<string[]> {
  const found: string[] = [];
  for (const mutant of mutants) {
    const isNoticed = await scene.inTransaction(async (runner) => {
      await runner.query(mutant.statement);
      return notices(scene, runner, mutant.policy);
    });
    if (!isNoticed) found.push(inWords(mutant));
  }
  return found;
}

const UNKNOWN = matrix.nobodies.find(({ sign }) => sign === "unknown")!;

/** Whether anybody gets something else than the matrix says; asks those first who are likely to. */
async function notices(scene: Scene, runner: QueryRunner, policy: Policy): Promise<boolean> {
  const people = [UNKNOWN, ...matrix.people].filter(
    ({ isOperator }) => isOperator === (policy.group === "operator"),
  );
  const near = scene.tries.filter((one) => isNear(policy, one));
  return (
    (await differs(scene, runner, people, near)) ||
    (await reachesBlindly(scene, runner, people, policy))
  );
}

function isNear({ table, group, command }: Policy, one: Try): boolean {
  if (group === "counter") return one.table === COUNTED[table]?.[0];
  if (one.table !== table) return false;
  if (command === "INSERT") return one.name.startsWith("add:");
  if (command === "UPDATE") return one.letter === "c" || one.name.startsWith("move:");
  if (command === "DELETE") return one.letter === "r";
  return one.letter === "s" || one.statement.includes(" returning ");
}

/** Whether somebody comes to rows who may change, or remove, none. */
async function reachesBlindly(
  scene: Scene,
  runner: QueryRunner,
  people: readonly Somebody[],
  { table, group, command }: Policy,
): Promise<boolean> {
  if (group !== "server" || !["UPDATE", "DELETE"].includes(command)) return false;
  const letter = command === "UPDATE" ? "c" : "r";
  const tries = scene.blindTries.filter((one) => one.table === table && one.letter === letter);
  for (const somebody of people) {
    if (isAnyAllowed(matrix, somebody, { table, letter })) continue;
    const outcomes = await play(scene, runner, partOf(somebody), tries);
    if (!outcomes.every(isBeyond)) return true;
  }
  return false;
}

async function differs(
  scene: Scene,
  runner: QueryRunner,
  people: readonly Somebody[],
  tries: readonly Try[],
): Promise<boolean> {
  for (const somebody of people) {
    const outcomes = await play(scene, runner, partOf(somebody), tries);
    const isOther = tries.some(
      (one, i) => (outcomes[i] === "done") !== isAllowed(matrix, somebody, one),
    );
    if (isOther) return true;
  }
  return false;
}
