import { cpuOf, cpuOfFamily } from "../cpu";
import type { Sent } from "../load";
import { median, percentile } from "../statistics";
import { roundOf, type Peer, type World } from "../world";
import { row } from "./result";

/** Somebody who is asked, and what. */
export interface Contender {
  readonly peer: Peer;
  readonly requests: readonly Sent[];
}

/** Medians over rounds. */
export interface Throughput {
  /** A second. */
  readonly requests: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** Seconds of processor time for a thousand requests. */
  readonly serverCpu: number;
  /** Null where the database runs elsewhere. */
  readonly databaseCpu: number | null;
}

/** Loads each in turn, round after round, so that what the machine does meanwhile hits all alike. */
export async function compareThroughput(
  world: World,
  contenders: readonly Contender[],
  connections: number,
): Promise<ReadonlyMap<Peer["name"], Throughput>> {
  const found = new Map(contenders.map(({ peer }) => [peer.name, [] as Throughput[]]));
  for (let round = 0; round < world.rounds; round += 1) {
    for (const contender of contenders) {
      found.get(contender.peer.name)!.push(await oneRound(world, contender, connections));
    }
  }
  return new Map([...found].map(([name, rounds]) => [name, mediansOf(rounds)]));
}

/** Until code is compiled, statements are planned and pages are in memory. */
export async function warmUp(world: World, contenders: readonly Contender[]): Promise<void> {
  for (const { peer, requests } of contenders) {
    await world.loader.run({ ...roundOf(world, peer, requests, 16), seconds: 3 });
  }
}

async function oneRound(
  world: World,
  { peer, requests }: Contender,
  connections: number,
): Promise<Throughput> {
  const { databasePid } = world;
  const databaseCpu = (): number => (databasePid === null ? NaN : cpuOfFamily(databasePid));
  const [server, database] = [cpuOf(peer.pid), databaseCpu()];
  const result = await world.loader.run(roundOf(world, peer, requests, connections));
  const perThousand = 1000 / result.requests;
  const spent = (databaseCpu() - database) * perThousand;
  return {
    requests: result.requests / result.seconds,
    p50: percentile(result.latencies, 50),
    p99: percentile(result.latencies, 99),
    serverCpu: (cpuOf(peer.pid) - server) * perThousand,
    databaseCpu: Number.isNaN(spent) ? null : spent,
  };
}

function mediansOf(rounds: readonly Throughput[]): Throughput {
  const of = (value: (round: Throughput) => number): number => median(rounds.map(value));
  return {
    requests: of((round) => round.requests),
    p50: of((round) => round.p50),
    p99: of((round) => round.p99),
    serverCpu: of((round) => round.serverCpu),
    databaseCpu: rounds[0]!.databaseCpu === null ? null : of((round) => round.databaseCpu!),
  };
}

export const HEADINGS = row("", "requests/s", "p50 ms", "p99 ms", "server CPU", "database CPU");

export const throughputRow = (name: string, found: Throughput): string =>
  row(name, found.requests, found.p50, found.p99, found.serverCpu, found.databaseCpu ?? "–");
