import type { BenchDatabase } from "./database";
import type { Size } from "./data/size";
import type { LoadOrder, Sent } from "./load";
import type { Loader } from "./loader";
import type { Tokens } from "./ours";
import type { Running } from "./process";

/** A server that is measured. */
export interface Peer extends Running {
  readonly name: "ours" | "floor" | "postgraphile";
  readonly origin: string;
}

/** Everything that a measurement is made with. */
export interface World {
  readonly size: Size;
  readonly rounds: number;
  readonly seconds: number;
  readonly database: BenchDatabase;
  /** Of the database's first process; null where it runs elsewhere. */
  readonly databasePid: number | null;
  readonly ours: Peer;
  readonly floor: Peer;
  readonly postgraphile: Peer;
  readonly tokens: Tokens;
  readonly loader: Loader;
  /** A folder to work in, thrown away afterwards. */
  readonly scratch: string;
  readonly tell: (line: string) => void;
}

/** Load as long as a round lasts. */
export const roundOf = (
  { seconds }: World,
  { origin }: Peer,
  requests: readonly Sent[],
  connections: number,
): LoadOrder => ({ origin, requests, connections, seconds });
