import { askGraphql, askUntilCounted, graphql } from "../ask";
import { BIG, referenceOf } from "../data/size";
import type { Sent } from "../load";
import { FILTERED_QUESTION } from "../questions/filtered";
import { percentile, median } from "../statistics";
import type { World } from "../world";
import { mainRequests, protectedRequest } from "./main-requests";
import { row, type Measured } from "./result";

/** How often something is asked in a round. */
interface Turn {
  readonly requests: readonly Sent[];
  readonly count: number;
}

/** Most rounds in which a million people are gone through one by one. */
const FEW_ROUNDS = 3;

/** Small contracts that use the big one's Star alone: their numbers, from 1. */
const alike = ({ size }: World): number[] =>
  Array.from({ length: size.contracts }, (_, n) => n + 1).filter((n) => n % 3 === 1 && n % 4 !== 0);

/** The main question about the big contract and about small ones, one at a time. */
export async function measureEvidenceFlat(world: World): Promise<Measured> {
  const { size } = world;
  const small = alike(world).map((n) => mainRequests(world, n).ours);
  const big = mainRequests(world, size.contracts + 1).ours;
  const turns = { big: { requests: [big], count: 200 }, small: { requests: small, count: 200 } };
  const found = await medians(world, turns, world.rounds);
  const guarded = await measureProtected(world);
  return {
    ratios: { evidence_flat: found.big / found.small },
    lines: [
      "The main question, one connection: median ms",
      row("", "exact", "protected"),
      row(`${size.bigEngagements.toLocaleString("en")} engagements`, found.big, guarded.big),
      row(`${size.engagements.toLocaleString("en")} engagements`, found.small, guarded.small),
      row("big / small", found.big / found.small, guarded.big / guarded.small),
    ],
  };
}

/** The same for somebody who is given protected figures; no goal is about it. */
async function measureProtected(world: World): ReturnType<typeof medians> {
  const small = alike(world).map((n) => protectedRequest(world, n));
  const big = protectedRequest(world, world.size.contracts + 1);
  // The first of them counts, and may go on counting when it is over.
  await askUntilCounted(world.ours.origin, big);
  const turns = { big: { requests: [big], count: 20 }, small: { requests: small, count: 20 } };
  return medians(world, turns, Math.min(FEW_ROUNDS, world.rounds));
}

/** A question that goes through people one by one, about the big contract and about small ones. */
export async function measureFilteredFlat(world: World): Promise<Measured> {
  const { size, tokens } = world;
  const of = (contract: string): Sent =>
    graphql(FILTERED_QUESTION, { contract }, tokens.managers[0]!);
  const small = alike(world).map((n) => of(referenceOf(n, size)));
  const turns = { big: { requests: [of(BIG)], count: 1 }, small: { requests: small, count: 40 } };
  const found = await medians(world, turns, Math.min(FEW_ROUNDS, world.rounds));
  const big = found.big / (size.bigEngagements / 1000);
  const few = found.small / (size.engagements / 1000);
  return {
    ratios: { filtered_flat: big / few },
    lines: [
      "A period, and the lower of the first two readings: median ms",
      row("", "in all", "per 1,000"),
      row(`${size.bigEngagements.toLocaleString("en")} engagements`, found.big, big),
      row(`${size.engagements.toLocaleString("en")} engagements`, found.small, few),
    ],
  };
}

/** Asks once, of the big contract and of a small one. */
export async function filterOnce({ ours: { origin }, size, tokens }: World): Promise<void> {
  for (const contract of [BIG, referenceOf(1, size)]) {
    await askGraphql(origin, graphql(FILTERED_QUESTION, { contract }, tokens.managers[0]!));
  }
}

/** The median over rounds of each round's median, in milliseconds. */
async function medians(
  { loader, ours: { origin }, seconds }: World,
  { big, small }: { readonly big: Turn; readonly small: Turn },
  rounds: number,
): Promise<{ readonly big: number; readonly small: number }> {
  const p50 = async ({ requests, count }: Turn): Promise<number> => {
    const order = { origin, requests, connections: 1, seconds, count };
    const { latencies } = await loader.run(order);
    return latencies.length === 0 ? NaN : percentile(latencies, 50);
  };
  // What was never asked before is compiled and planned first.
  for (const turn of [small, big]) await p50({ ...turn, count: Math.min(20, turn.count) });
  const found = { big: [] as number[], small: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    found.small.push(await p50(small));
    found.big.push(await p50(big));
  }
  return { big: median(found.big), small: median(found.small) };
}
