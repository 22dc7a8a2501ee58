import { chmod, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fill } from "./data/load";
import { COMMISSIONER, PROVIDER } from "./data/structure";
import { openDatabase, withClient, type BenchDatabase } from "./database";
import { statement } from "./floor/sql";
import { Loader } from "./loader";
import type { Options } from "./options";
import { issueTokens } from "./ours";
import { prepareProduct } from "./product";
import { startFloor, startOurs, startPostgraphile } from "./servers";
import type { World } from "./world";

/** What is to be undone at the end, in reverse. */
type Undo = () => Promise<unknown>;

/** Prepares everything that is measured; `close` leaves nothing of it running. */
export async function openWorld(
  options: Options,
): Promise<{ world: World; close: () => Promise<void> }> {
  const undo: Undo[] = [];
  const close = async (): Promise<void> => {
    for (const one of undo.splice(0).reverse()) await one();
  };
  try {
    return { world: await build(options, undo), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function build(options: Options, undo: Undo[]): Promise<World> {
  const tell = (line: string): void => console.error(line);
  await prepareProduct(tell);
  const scratch = await mkdtemp(path.join(tmpdir(), "golden-thread-bench-"));
  undo.push(() => rm(scratch, { recursive: true, force: true }));
  // PostgreSQL runs as somebody else where we are root, who has to come through.
  await chmod(scratch, 0o755);
  const folder = options.data ?? path.join(scratch, "data");
  const database = await openDatabase(process.env.BENCH_DATABASE_URL ?? null, folder);
  undo.push(database.close);
  await prepareData(database, options, tell);
  const organisations = { provider: PROVIDER, commissioner: COMMISSIONER };
  const tokens = await issueTokens(database.env, organisations);
  const loader = new Loader();
  undo.push(async () => loader.stop());
  const servers = [];
  for (const start of [startOurs, startFloor, startPostgraphile]) {
    const server = await start(database, scratch, options.profile);
    undo.push(server.stop);
    servers.push(server);
  }
  const [ours, floor, postgraphile] = servers;
  return {
    ...{ ...options, database, tokens, loader, scratch, tell },
    databasePid: await findPostmaster(database),
    ...{ ours: ours!, floor: floor!, postgraphile: postgraphile! },
  };
}

async function prepareData(
  { peerUrl }: BenchDatabase,
  { size }: Options,
  tell: (line: string) => void,
): Promise<void> {
  const known = await withClient(peerUrl, async (client) => {
    const { rows } = await client.query<{ contracts: string; engagements: string }>(
      "select (select count(*) from contract) as contracts, count(*) as engagements from engagement",
    );
    return rows[0]!;
  });
  const wanted = size.contracts * size.engagements + size.bigEngagements;
  if (Number(known.contracts) === 0) {
    tell(`Making ${wanted.toLocaleString("en")} engagements with their readings …`);
    await fill(peerUrl, size);
  } else if (Number(known.engagements) !== wanted) {
    throw new Error("The kept database has data of another size: name another folder.");
  }
  await withClient(peerUrl, (client) => client.query(statement("postgraphile")));
}

/** The first process of the database, where it runs on this machine. */
async function findPostmaster({ peerUrl }: BenchDatabase): Promise<number | null> {
  return withClient(peerUrl, async (client) => {
    const { rows } = await client.query<{ pid: number }>("select pg_backend_pid() as pid");
    const stat = await readFile(`/proc/${rows[0]!.pid}/stat`, "utf8").catch(() => null);
    if (stat === null || !stat.includes("(postgres)")) return null;
    return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
  });
}
