import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { CountsMemory } from "../../../src/domain/evidence/kept/counts-memory";
import type { StarScope } from "../../../src/domain/evidence/question";
import { createTestDatabase, type TestDatabase } from "../../support/database";
import { STARS } from "../support/arbitraries";
import { addContract, createWorld, type World } from "../support/world";
import { bothAnswers, differences, plainQuestion } from "./agreement";
import { STEPS, writerOf, type Writer } from "./writers";

const RUNS = 25;

let database: TestDatabase;
let world: World;

beforeAll(async () => {
  database = await createTestDatabase();
  world = await createWorld(database.dataSource, STARS);
});
afterAll(() => database.drop());

async function newContracts(): Promise<Writer["contracts"]> {
  const added = [
    await addContract(database.dataSource, world, []),
    await addContract(database.dataSource, world, []),
  ];
  return added.map(({ contractId, serviceIds }) => ({ id: contractId, serviceIds }));
}

const step = fc.record({
  which: fc.nat({ max: STEPS.length - 1 }),
  numbers: fc.array(fc.nat({ max: 999_999 }), { minLength: 5, maxLength: 5 }),
  isUndone: fc.nat({ max: 9 }).map((n) => n === 0),
});

/** The counterexample is dozens of steps long: the seed gives it again. */
async function report<T>(run: fc.RunDetails<T>): Promise<void> {
  if (run.failed) throw new Error(`seed ${run.seed}: ${String(run.errorInstance)}`);
}

describe("kept counts, whatever is written", () => {
  it("are those of a recount, and give what the readings give", async () => {
    const memory = new CountsMemory();
    let compared = 0;
    let asked = 0;
    let answeredByOne = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 10, maxLength: 40, size: "max" }),
        async (steps) => {
          await database.dataSource.query(
            "delete from withdrawal; delete from engagement_revision; delete from reading; delete from engagement",
          );
          const contracts = await newContracts();
          const scopes: StarScope[] = world.starIds.flatMap((starId) => [
            ...contracts.map(({ id }) => ({ starId, contractIds: [id] })),
            { starId, contractIds: contracts.map(({ id }) => id) },
          ]);
          const compare = async (): Promise<void> => {
            for (const serviceIds of [null, [contracts[0]!.serviceIds[1]!]]) {
              const question = plainQuestion(serviceIds);
              const { any, exact, statements } = await bothAnswers(database, memory, {
                question,
                scopes,
              });
              expect(any).toEqual(exact);
              asked += 1;
              answeredByOne += statements === 1 ? 1 : 0;
              compared += exact.filter(({ pairs }) => pairs > 0).length;
            }
          };
          for (const [i, { which, numbers, isUndone }] of steps.entries()) {
            await take(STEPS[which]!, numbers, { contracts, world }, isUndone);
            if (i % 5 === 0) await compare();
          }
          await compare();
          expect(await differences(database)).toEqual([]);
        },
      ),
      { numRuns: RUNS, endOnFailure: true, asyncReporter: report },
    );
    expect(compared).toBeGreaterThan(RUNS);
    // The rest has readings of engagements that are still to begin.
    expect(answeredByOne).toBeGreaterThan(asked / 4);
  }, 240_000);
});

/** Takes a step; some of them in a transaction that is undone. */
async function take(
  taken: (typeof STEPS)[number],
  numbers: readonly number[],
  where: Pick<Writer, "contracts" | "world">,
  isUndone: boolean,
): Promise<void> {
  const undone = new Error(randomUUID());
  await database.dataSource
    .transaction(async (manager) => {
      await taken(writerOf(manager, where), numbers);
      if (isUndone) throw undone;
    })
    .catch((error: unknown) => {
      if (error !== undone) throw error;
    });
}
