import { createServer, type AddressInfo } from "node:net";
import path from "node:path";
import type { BenchDatabase } from "./database";
import { OUR_SETTINGS } from "./ours";
import { BENCH, program } from "./paths";
import { serve, type Variables } from "./process";
import type { Peer } from "./world";

/**
 * Starts the product's built server, one process.
 *
 * @param profile folder that tells where its time went, once it has ended; null for none
 */
export function startOurs(
  { env }: BenchDatabase,
  scratch: string,
  profile: string | null,
): Promise<Peer> {
  const flags = profile === null ? [] : ["--cpu-prof", `--cpu-prof-dir=${profile}`];
  return start("ours", [...flags, program("main")], scratch, { ...env, ...OUR_SETTINGS });
}

/** Starts the hand-written server. */
export const startFloor = ({ peerUrl }: BenchDatabase, scratch: string): Promise<Peer> =>
  start("floor", ours("floor/server.ts"), scratch, { PEER_DATABASE_URL: peerUrl });

/** Starts PostGraphile. */
export const startPostgraphile = ({ peerUrl }: BenchDatabase, scratch: string): Promise<Peer> =>
  start("postgraphile", ours("postgraphile/server.ts"), scratch, { PEER_DATABASE_URL: peerUrl });

/** A script of ours, with what makes this Node take TypeScript. */
const ours = (script: string): readonly string[] => [
  ...process.execArgv,
  path.join(BENCH, "src", script),
];

async function start(
  name: Peer["name"],
  script: readonly string[],
  scratch: string,
  env: Variables,
): Promise<Peer> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const log = path.join(scratch, `${name}.log`);
  const all = { NODE_ENV: "production", GRAPHILE_ENV: "production", ...env, PORT: String(port) };
  // Any answer will do: what is asked does not matter yet.
  const isUp = async (): Promise<boolean> => (await fetch(origin)).status > 0;
  const running = await serve(script, { env: all, log, isUp });
  return { ...running, name, origin };
}

/** A port that nobody uses just now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
