import { ask, askGraphql, graphql, plain } from "../ask";
import { assertSame, leaves } from "../compare";
import { LIST_QUESTION } from "../questions/list";
import type { World } from "../world";
import type { Measured } from "./result";
import { compareThroughput, HEADINGS, throughputRow, warmUp, type Contender } from "./throughput";

const CONNECTIONS = 8;

const FLOOR = plain("/list");

const requests = ({ tokens }: World) =>
  tokens.managers.map((token) => graphql(LIST_QUESTION, {}, token));

/** @throws Error where the hand-written statement answers something else than ours */
export async function compareList(world: World): Promise<void> {
  const { contracts } = await askGraphql(world.ours.origin, requests(world)[0]!);
  // Some leaves for each contract, fifty or as many as there are.
  const fewest = 50 * Math.min(50, world.size.contracts + 1);
  if (leaves(contracts ?? null) < fewest) throw new Error("the list says too little");
  const floor = await ask(world.floor.origin, FLOOR);
  assertSame("the list, ours and the hand-written statement", contracts!, floor);
  world.tell("The list: both give the same answer, value by value.");
}

/** A page of contracts with progress, ours and the hand-written statement. */
export async function measureList(world: World): Promise<Measured> {
  const contenders: Contender[] = [
    { peer: world.ours, requests: requests(world) },
    { peer: world.floor, requests: [FLOOR] },
  ];
  await warmUp(world, contenders);
  const found = await compareThroughput(world, contenders, CONNECTIONS);
  const [ours, floor] = [found.get("ours")!, found.get("floor")!];
  return {
    ratios: { list: ours.requests / floor.requests },
    lines: [
      "Fifty contracts with the progress of each indicator, 8 connections",
      HEADINGS,
      throughputRow("ours", ours),
      throughputRow("floor", floor),
    ],
  };
}
