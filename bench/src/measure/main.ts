import type { World } from "../world";
import { mainRequests } from "./main-requests";
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
  return { ratios, lines };
}
