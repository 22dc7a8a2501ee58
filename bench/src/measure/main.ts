import type { World } from "../world";
import { mainRequests } from "./main-requests";
import { recordSteadily } from "./record";
import type { Measured } from "./result";
import { compareThroughput, HEADINGS, throughputRow, warmUp, type Contender } from "./throughput";

const CONNECTIONS = [1, 8, 64] as const;

/** What the goals are about. */
const USUAL = 8;

/** The main question about all small contracts in turn, by few, some and many at once. */
export async function measureMain(world: World): Promise<Measured> {
  const all = Array.from({ length: world.size.contracts }, (_, n) => mainRequests(world, n + 1));
  const contenders: Contender[] = (["ours", "floor", "postgraphile"] as const).map((name) => ({
    peer: world[name],
    requests: all.map((requests) => requests[name]),
  }));
  await warmUp(world, contenders);
  const lines = ["The main question; CPU in seconds for a thousand requests", HEADINGS];
  let ratios: Measured["ratios"] = {};
  for (const connections of CONNECTIONS) {
    const found = await compareThroughput(world, contenders, connections);
    for (const [name, throughput] of found) {
      lines.push(throughputRow(`${name}, ${connections} connections`, throughput));
    }
    if (connections !== USUAL) continue;
    const [ours, floor] = [found.get("ours")!, found.get("floor")!];
    const postgraphile = found.get("postgraphile")!;
    ratios = {
      main_vs_postgraphile: ours.requests / postgraphile.requests,
      main_vs_floor: ours.requests / floor.requests,
      main_p99_vs_postgraphile_p50: ours.p99 / postgraphile.p50,
    };
  }
  return { ratios, lines: [...lines, await whileRecording(world, contenders[0]!)] };
}

/** Milliseconds between two readings that are recorded while others ask. */
const RECORD_EVERY_MS = 100;

/** Ours once more, while somebody records readings: what is remembered of answers is then of less use. */
async function whileRecording(world: World, ours: Contender): Promise<string> {
  const stop = await recordSteadily(world, RECORD_EVERY_MS);
  try {
    const found = await compareThroughput(world, [ours], USUAL);
    return throughputRow("ours, 8, ten readings a second", found.get("ours")!);
  } finally {
    await stop();
  }
}
