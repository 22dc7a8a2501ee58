import { once } from "node:events";
import { finished } from "node:stream/promises";
import { Client } from "pg";
import { from as copyFrom, type CopyStreamQuery } from "pg-copy-streams";
import { claimRows } from "./claims";
import { peopleOf, type PeopleLines } from "./people";
import { copyStatement, type Table } from "./rows";
import type { Size } from "./size";
import { structureRows } from "./structure";

/** The same seed gives the same data. */
export const SEED = 20_240_401;

/**
 * Fills a migrated, empty database. Triggers and foreign keys do not run meanwhile (the rows are of
 * our own making, and nobody's doings to audit), what is kept of readings is counted afterwards.
 *
 * @param url a superuser's address of it
 */
export async function fill(url: string, size: Size): Promise<void> {
  await withClients(url, 3, async ([first, ...others]) => {
    for (const [table, text] of structureRows(size, SEED).texts()) {
      await copyAll(first!, table, [text]);
    }
    for (const [table, text] of claimRows(size, SEED).texts()) {
      await copyAll(first!, table, [text]);
    }
    await fillPeople([first!, ...others], size);
  });
  await settle(url);
}

const PEOPLE_TABLES = ["service_user", "engagement", "reading"] as const;

async function fillPeople(clients: readonly Client[], size: Size): Promise<void> {
  const streams = PEOPLE_TABLES.map((table, n) =>
    clients[n]!.query(copyFrom(copyStatement(table))),
  );
  for (const lines of peopleOf(size, SEED)) await writeAll(streams, lines);
  for (const stream of streams) stream.end();
  await Promise.all(streams.map((stream) => finished(stream)));
}

async function writeAll(streams: readonly CopyStreamQuery[], lines: PeopleLines): Promise<void> {
  await Promise.all(
    PEOPLE_TABLES.map(async (table, n) => {
      const stream = streams[n]!;
      if (!stream.write(lines[table])) await once(stream, "drain");
    }),
  );
}

async function copyAll(client: Client, table: Table, texts: Iterable<string>): Promise<void> {
  const stream = client.query(copyFrom(copyStatement(table)));
  for (const text of texts) if (!stream.write(text)) await once(stream, "drain");
  stream.end();
  await finished(stream);
}

async function withClients(
  url: string,
  count: number,
  work: (clients: readonly Client[]) => Promise<void>,
): Promise<void> {
  const clients = Array.from({ length: count }, () => new Client({ connectionString: url }));
  try {
    for (const client of clients) {
      await client.connect();
      await client.query("set session_replication_role = replica");
    }
    await work(clients);
  } finally {
    for (const client of clients) await client.end();
  }
}

/** Counts what is kept of readings, and gives the planner its statistics. */
async function settle(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("select count(*) from recount_evidence(true)");
    await client.query("select fold_evidence(id) from contract");
    await client.query("vacuum analyze");
    await client.query("checkpoint");
  } finally {
    await client.end();
  }
}
