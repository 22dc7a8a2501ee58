import { ask, askGraphql } from "../ask";
import { assertSame, leaves, type Json } from "../compare";
import { fromPostgraphile } from "../postgraphile/question";
import type { World } from "../world";
import { mainRequests } from "./main-requests";

/** Leaves that an answer has at the least: less would be no answer to the main question. */
const FEWEST_LEAVES = 300;

/**
 * Asks everybody the main question about several contracts, the big one among them.
 *
 * @throws Error where an answer differs from ours, or says too little
 */
export async function compareMain(world: World): Promise<void> {
  const { contracts } = world.size;
  const some = Array.from({ length: Math.min(12, contracts) }, (_, n) => n + 1);
  for (const n of [...some, contracts, contracts + 1]) await compareOne(world, n);
  world.tell("The main question: all three give the same answers, value by value.");
}

async function compareOne(world: World, n: number): Promise<void> {
  const sent = mainRequests(world, n);
  const { contract } = await askGraphql(world.ours.origin, sent.ours);
  const what = `contract ${n}`;
  if (!contract || leaves(contract) < FEWEST_LEAVES) {
    throw new Error(`${what}: ours has ${leaves(contract ?? null)} values only`);
  }
  const floor = await ask(world.floor.origin, sent.floor);
  assertSame(`${what}, ours and the hand-written statement`, contract, floor);
  const peer = await askGraphql(world.postgraphile.origin, sent.postgraphile);
  const told = fromPostgraphile(peer as unknown as Parameters<typeof fromPostgraphile>[0]);
  assertSame(`${what}, ours and PostGraphile`, contract as Json, told);
}
