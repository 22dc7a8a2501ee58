import { ask, askGraphql, graphql, plain } from "../ask";
import { assertSame, leaves } from "../compare";
import { LAST_DAY } from "../data/claims";
import { referenceOf } from "../data/size";
import type { Sent } from "../load";
import { PAYMENTS_QUESTION } from "../questions/payments";
import type { World } from "../world";
import type { Measured } from "./result";
import { compareThroughput, HEADINGS, throughputRow, warmUp, type Contender } from "./throughput";

const CONNECTIONS = 1;

/** Days that the period begins with, one after the other: no answer is given a second time. */
const STARTS = Array.from({ length: 700 }, (_, n) =>
  new Date(Date.UTC(2024, 0, 1) + n * 86_400_000).toISOString().slice(0, 10),
);

/** Compared before anything is timed. */
const FEW = 5;

function requests({ tokens, size }: World): Record<"ours" | "floor", Sent[]> {
  const contract = referenceOf(1, size);
  return {
    ours: STARTS.map((start) => {
      const variables = { contract, period: { start, end: LAST_DAY } };
      return graphql(PAYMENTS_QUESTION, variables, tokens.commissioner);
    }),
    floor: STARTS.map((start) => plain(`/payments?${start}`)),
  };
}

/** @throws Error where the hand-written statement answers something else than ours */
export async function comparePayments(world: World): Promise<void> {
  const { ours, floor } = requests(world);
  for (let n = 0; n < STARTS.length; n += Math.floor(STARTS.length / FEW)) {
    const { contract } = await askGraphql(world.ours.origin, ours[n]!);
    if (leaves(contract ?? null) < 15) throw new Error("the payments say too little");
    const theirs = await ask(world.floor.origin, floor[n]!);
    assertSame("payments, ours and the hand-written statement", contract!, theirs);
  }
  world.tell("Payments: both give the same answer, value by value.");
}

/** What a contract with many claims owes, ours and the hand-written statement, one at a time. */
export async function measurePayments(world: World): Promise<Measured> {
  const { ours, floor } = requests(world);
  const contenders: Contender[] = [
    { peer: world.ours, requests: ours },
    { peer: world.floor, requests: floor },
  ];
  await warmUp(world, contenders);
  const found = await compareThroughput(world, contenders, CONNECTIONS);
  const [us, them] = [found.get("ours")!, found.get("floor")!];
  return {
    ratios: { payments: us.requests / them.requests },
    lines: [
      `What ${world.size.claims.toLocaleString("en")} claims come to, one connection`,
      HEADINGS,
      throughputRow("ours", us),
      throughputRow("floor", them),
    ],
  };
}
