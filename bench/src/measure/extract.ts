import { readFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { Client } from "pg";
import { to as copyTo } from "pg-copy-streams";
import { startOurs } from "../servers";
import { median } from "../statistics";
import type { Peer, World } from "../world";
import { row, type Measured } from "./result";

/** The dataset with the most rows that there is: one for each engagement. */
const DATASET = "engagements";

/** Rounds of a full read: each takes seconds, and they differ little. */
const MOST_ROUNDS = 3;

/** Asks so often for a first page. */
const FIRST_PAGES = 20;

/** Rows of a first page. */
const PAGE = 1_000;

/** All of the dataset is read by each, in turn, from a server that does nothing else. */
export async function measureExtract(world: World): Promise<Measured> {
  const scratch = path.join(world.scratch, "extract");
  await mkdir(scratch);
  const ours = await startOurs(world.database, scratch, null);
  try {
    const seconds = await readInTurn(world, ours);
    const first = await firstPages(world, ours);
    const peak = peakMegabytes(ours);
    const copy = median(seconds.copy);
    const ratio = (way: Way): number => copy / median(seconds[way]);
    return {
      ratios: {
        ...{ odata: ratio("odata"), csv: ratio("csv"), parquet: ratio("parquet") },
        first_byte: median(first.ours) / median(first.pg),
        ...(peak === null ? {} : { extract_rss: peak }),
      },
      lines: [
        `All of ${DATASET}, as its provider's manager sees it: seconds`,
        row("COPY (select …) to stdout", copy),
        ...(["odata", "csv", "parquet"] as const).map((way) =>
          row(`ours, ${way}`, median(seconds[way])),
        ),
        "The first page: ms",
        row("ours, OData, to the first byte", median(first.ours)),
        row("pg, the same select", median(first.pg)),
        row("peak MB of our server", peak ?? "–"),
      ],
    };
  } finally {
    await ours.stop();
  }
}

type Way = "copy" | "odata" | "csv" | "parquet";

async function readInTurn(world: World, ours: Peer): Promise<Record<Way, number[]>> {
  const ways: Record<Way, () => Promise<unknown>> = {
    copy: () => copyAll(world),
    odata: () => readPages(world, ours),
    csv: () => readFile(world, ours, "csv"),
    parquet: () => readFile(world, ours, "parquet"),
  };
  const seconds: Record<Way, number[]> = { copy: [], odata: [], csv: [], parquet: [] };
  const rounds = Math.min(world.rounds, MOST_ROUNDS);
  for (let round = 0; round < rounds; round += 1) {
    for (const way of Object.keys(ways) as Way[]) {
      const begin = performance.now();
      await ways[way]();
      seconds[way].push((performance.now() - begin) / 1000);
    }
  }
  return seconds;
}

const authorization = ({ tokens }: World): { authorization: string } => ({
  authorization: `Bearer ${tokens.managers[0]!}`,
});

/** Takes a file as fast as it comes; gives its bytes. */
async function readFile(world: World, { origin }: Peer, form: "csv" | "parquet"): Promise<number> {
  const response = await fetch(`${origin}/export/v1/${DATASET}.${form}`, {
    headers: authorization(world),
  });
  if (response.status !== 200) throw new Error(`${DATASET}.${form}: ${await response.text()}`);
  let bytes = 0;
  for await (const piece of response.body!) bytes += (piece as Uint8Array).length;
  return bytes;
}

const NEXT = '"@odata.nextLink":"';

/** Takes page after page, as tools do; the link to the next stands at the end. */
async function readPages(world: World, { origin }: Peer): Promise<void> {
  let address: string | null = `${origin}/odata/v1/${DATASET}`;
  while (address !== null) {
    const response: Response = await fetch(address, { headers: authorization(world) });
    const text = await response.text();
    if (response.status !== 200) throw new Error(`${address}: ${text.slice(0, 1_000)}`);
    address = nextOf(text);
  }
}

/** To parse all of it would measure the client. */
function nextOf(text: string): string | null {
  const at = text.lastIndexOf(NEXT);
  if (at < 0) return null;
  const begin = at + NEXT.length - 1;
  return JSON.parse(text.slice(begin, text.indexOf('"', begin + 1) + 1)) as string;
}

/** The same rows as the same viewer, with nothing done to them. */
function copyAll(world: World): Promise<number> {
  return asManager(world, async (client) => {
    let bytes = 0;
    const stream = client.query(copyTo(`copy (select * from reporting_v1.${DATASET}) to stdout`));
    for await (const piece of stream) bytes += (piece as Buffer).length;
    return bytes;
  });
}

/** Runs something as the server does for one of the managers. */
async function asManager<T>({ database }: World, work: (client: Client) => Promise<T>): Promise<T> {
  const peer = new Client({ connectionString: database.peerUrl });
  await peer.connect();
  const { rows } = await peer.query<{ subject: string }>(
    "select subject from role_grant where role = 'provider_manager' order by id desc limit 1",
  );
  await peer.end();
  const client = new Client({ connectionString: database.serverUrl });
  await client.connect();
  try {
    await client.query("begin");
    await client.query("select enter_as($1)", [rows[0]!.subject]);
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Milliseconds of each, again and again. */
async function firstPages(world: World, ours: Peer): Promise<Record<"ours" | "pg", number[]>> {
  const address = `${ours.origin}/odata/v1/${DATASET}?$top=${PAGE}`;
  // Where keys are what they are in the tables, and an index has their order.
  const statement = `select * from reporting_rows.${DATASET} order by engagement_id limit ${PAGE}`;
  const found = { ours: [] as number[], pg: [] as number[] };
  await asManager(world, async (client) => {
    for (let time = 0; time < FIRST_PAGES; time += 1) {
      found.ours.push(await firstByte(address, authorization(world)));
      const begin = performance.now();
      await client.query(statement);
      found.pg.push(performance.now() - begin);
    }
  });
  return found;
}

/** Milliseconds until the answer begins; the rest of it is read as well. */
async function firstByte(address: string, headers: Record<string, string>): Promise<number> {
  const begin = performance.now();
  const response = await fetch(address, { headers });
  const reader = response.body!.getReader();
  await reader.read();
  const took = performance.now() - begin;
  if (response.status !== 200) throw new Error(`${address}: ${response.status}`);
  while (!(await reader.read()).done);
  return took;
}

/** The most that the server held since it began; null where the system does not say. */
function peakMegabytes({ pid }: Peer): number | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const kilobytes = /VmHWM:\s+(\d+) kB/.exec(status)?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) / 1024;
  } catch {
    return null;
  }
}
