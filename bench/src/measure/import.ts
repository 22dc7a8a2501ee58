import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createReadStream, readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import type { Client } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { LARGE_FILES, writeBundle } from "../data/bundle";
import { withClient } from "../database";
import { PRODUCT, program } from "../paths";
import { median } from "../statistics";
import type { World } from "../world";
import { row, type Measured } from "./result";

/** Milliseconds between two looks at the memory of the process. */
const LOOK_MS = 100;

/** As `npm run import` has them: room for what rows leave behind would else grow by 100 MB. */
const NODE_OPTIONS = ["--max-semi-space-size=4"];

/** What an import took. */
interface Imported {
  readonly seconds: number;
  /** The most that the process held at a time; null where the system does not say. */
  readonly peakMegabytes: number | null;
}

/** A bundle through the import's command, and its large files through COPY and no more. */
export async function measureImport(world: World): Promise<Measured> {
  const readings = world.size.bigEngagements;
  const folder = path.join(world.scratch, "bundle");
  world.tell(`Writing a bundle of ${readings.toLocaleString("en")} readings …`);
  await writeBundle(folder, readings);
  const bare: number[] = [];
  const alone: number[] = [];
  const copyBare = async (): Promise<void> => {
    const took = await copyLargeFiles(world, folder);
    bare.push(took["engagements.csv"] + took["readings.csv"]);
    alone.push(took["readings.csv"]);
  };
  await copyBare();
  const imported = await importInto(world, folder);
  for (let round = 1; round < 3; round += 1) await copyBare();
  await rm(folder, { recursive: true });
  const { seconds, peakMegabytes } = imported;
  return {
    ratios: {
      import: median(bare) / seconds,
      ...(peakMegabytes === null ? {} : { import_rss: peakMegabytes }),
    },
    lines: [
      `A bundle of ${readings.toLocaleString("en")} readings and their engagements`,
      row("", "seconds", "peak MB"),
      row("ours, the import's command", seconds, peakMegabytes ?? "–"),
      row("bare COPY of both large files", median(bare)),
      row("bare COPY of readings.csv alone", median(alone)),
    ],
  };
}

/** Into an empty, migrated database of its own. */
async function importInto({ database }: World, folder: string): Promise<Imported> {
  const name = `golden_thread_import_${randomBytes(4).toString("hex")}`;
  const owner = new URL(database.ownerUrl);
  await withClient(database.peerUrl, (client) =>
    client.query(`create database ${name} owner ${decodeURIComponent(owner.username)}`),
  );
  owner.pathname = `/${name}`;
  const env = { ...process.env, ...database.env, DATABASE_OWNER_URL: owner.href };
  try {
    await finish(spawn(process.execPath, [program("commands/migrate")], { cwd: PRODUCT, env }));
    const begin = performance.now();
    const script = [...NODE_OPTIONS, program("commands/import"), folder];
    const child = spawn(process.execPath, script, { cwd: PRODUCT, env });
    const peak = watchMemory(child.pid!);
    await finish(child);
    return { seconds: (performance.now() - begin) / 1000, peakMegabytes: peak() };
  } finally {
    await withClient(database.peerUrl, (client) =>
      client.query(`drop database ${name} with (force)`),
    );
  }
}

/** @throws Error with what it wrote, when it ends in another way than well */
async function finish(child: ReturnType<typeof spawn>): Promise<void> {
  const written: Buffer[] = [];
  child.stdout?.on("data", (chunk: Buffer) => written.push(chunk));
  child.stderr?.on("data", (chunk: Buffer) => written.push(chunk));
  const [code] = (await once(child, "close")) as [number | null];
  if (code !== 0) throw new Error(Buffer.concat(written).toString().slice(0, 4_000));
}

/** Looks now and then; the system itself remembers the peak. */
function watchMemory(pid: number): () => number | null {
  let peak: number | null = null;
  const look = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${pid}/status`, "utf8");
      const kilobytes = /VmHWM:\s+(\d+) kB/.exec(status)?.[1];
      if (kilobytes !== undefined) peak = Number(kilobytes) / 1024;
    } catch {
      // It has ended.
    }
  }, LOOK_MS);
  return () => {
    clearInterval(look);
    return peak;
  };
}

type Seconds = Record<keyof typeof LARGE_FILES, number>;

/** Into tables with the files' columns, without keys or indexes. */
function copyLargeFiles({ database }: World, folder: string): Promise<Seconds> {
  return withClient(database.peerUrl, async (client) => ({
    "engagements.csv": await copyFile(client, folder, "engagements.csv"),
    "readings.csv": await copyFile(client, folder, "readings.csv"),
  }));
}

async function copyFile(
  client: Client,
  folder: string,
  name: keyof typeof LARGE_FILES,
): Promise<number> {
  const columns = LARGE_FILES[name].map((column, n) => `${column} ${typeOf(name, n, column)}`);
  await client.query("drop table if exists bench.copied");
  await client.query(`create table bench.copied (${columns.join(", ")})`);
  const begin = performance.now();
  const stream = client.query(copyFrom("copy bench.copied from stdin (format csv, header)"));
  await pipeline(createReadStream(path.join(folder, name)), stream);
  const seconds = (performance.now() - begin) / 1000;
  await client.query("drop table bench.copied");
  return seconds;
}

function typeOf(name: keyof typeof LARGE_FILES, place: number, column: string): string {
  if (column.endsWith("_on")) return "date";
  return name === "readings.csv" && place > 8 ? "smallint" : "text";
}
